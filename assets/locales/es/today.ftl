# La primera pantalla del día.

today-morning = Buenos días
today-afternoon = Buenas tardes
today-evening = Buenas noches
today-greeting = { $greeting }, { $teacher }
today-find = Buscar cualquier cosa
today-log = Anotar un contacto

## Reuniones

today-conferences = Reuniones de hoy · { $count }
today-no-conferences = Hoy no hay reuniones.
today-upcoming = Lo que viene
today-children = { $family } — { $children }
today-language-interpreter = { $language }, intérprete: { $interpreter }
today-goal-due = toca ver cómo va la meta en casa
today-open-promises = { $count ->
    [one] una promesa por cumplir
   *[other] { $count } promesas por cumplir
}
today-start = Empezar, primero la familia
today-start-whom = Empezar, primero la familia: { $family }
today-go-on = Seguir
today-go-on-whom = Seguir: { $family }
today-prepare = Preparar
today-prepare-whom = Preparar: { $family }
today-prepared = Preparada
today-held = Realizada
today-no-show = No pudieron venir
today-cancelled = Cancelada

## Promesas

today-promises = Promesas que usted hizo
today-promised = { $family } · prometido el { $day }
today-to-tell = Dicho y hecho: por contar a la familia
today-did = Hice: { $what }
today-not-kept = No se cumplió: { $what }
today-renegotiated = Se acordó de nuevo: { $what }
today-told = Ya lo conté
today-told-whom = Ya lo conté: { $family }
today-said-by = { $speaker }, { $day }

## Familias de las que no se sabe últimamente

today-quiet = Sin noticias últimamente
today-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
today-never = Todavía no
today-tries = { $count ->
    [one] un intento, sin respuesta
   *[other] { $count } intentos, sin respuesta
}
today-try-phone = pruebe con una llamada
today-try-voicemail = deje un mensaje de voz
today-try-text = pruebe con un mensaje de texto
today-try-email = pruebe con un correo
today-try-app_message = pruebe con un mensaje en la aplicación
today-try-letter = pruebe con una carta
today-try-in_person = hable en persona
today-try-home_visit = ofrezca una visita a la casa
today-try-conference = ofrezca una reunión
today-try-video = pruebe con una videollamada
today-ask-office = pregunte en la oficina cómo contactarla
today-good-news = Hasta ahora solo avisos: llame con una buena noticia
today-introduce = Todavía sin contacto: preséntese
today-say-hello = Pregunte cómo van las cosas
today-quiet-more = { $count ->
    [one] Una familia más
   *[other] { $count } familias más
}
today-heard = Este periodo se supo de { $heard } de { $all } familias; de { $more } de ellas, más de una vez.
today-heard-all = De todas se ha sabido últimamente.

## Antes de que haya algo

today-begin-you = First Word todavía no sabe quién es usted ni cuáles son sus periodos.
today-begin-you-action = Decir quién soy
today-begin-class = Su clase todavía no está aquí: tráigala con el archivo de la escuela, a mano, o conozca el programa con una clase de ejemplo.
today-begin-class-action = Traer mi clase
today-code-unconfirmed = Su código de recuperación se mostró y no se confirmó. Si no lo tiene en papel, haga uno nuevo: sin él, olvidar la frase de contraseña es perderlo todo.
today-code-new = Hacer un código nuevo
today-code-paper = Lo tengo en papel
