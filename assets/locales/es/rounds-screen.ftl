# Las pantallas de una ronda: sus días, las respuestas de las familias, su horario.

round-about = Días en los que se ofrece una reunión a cada familia, pensados según su vida.
round-plan = Planear una ronda
round-change = Cambiar la ronda
round-remove = Quitar la ronda
round-empty = Una ronda ofrece una reunión a cada familia. Diga en qué días, anote lo que responden las familias y se propone el horario.
round-answered = { $count ->
    [one] { $count } familia ha respondido
   *[other] { $count } familias han respondido
}
round-answered-of = { $count } de { $all } han respondido
round-meetings = { $count ->
    [one] { $count } reunión
   *[other] { $count } reuniones
}
round-not-arranged = todavía sin horario
round-timetable = Horario
round-timetable-of = Horario de { $name }
round-answers = Respuestas

## Planear una ronda

round-plan-about = Todo se puede cambiar después. Las reuniones ya planeadas se quedan hasta que vuelva a ordenar.
round-fresh-name = Reuniones de { $month }
round-what = Qué es
round-name = Nombre
round-form-asks = { $count ->
    [one] Hace una pregunta.
    [0] Hace las preguntas que las familias eligieron para empezar.
   *[other] Hace { $count } preguntas.
}
round-minutes = Minutos por reunión
round-pause = Minutos entre dos
round-travel = Minutos hasta una casa, y de vuelta
round-days = Días y salones
round-day = Día
round-day-add = Un día más
round-day-remove = Dejar fuera
round-day-remove-which = Dejar fuera: { $day }
round-like-this = Las mismas horas todos los días
round-stretch = Horas { $number }
round-stretch-add = Horas tempranas o tardías
round-stretch-remove = Dejar fuera las horas { $number } de { $day }
round-early = Y también
round-from-label = Desde
round-to = Hasta
round-room = Salón
round-offered = Se ofrece:
round-means-in_person = En persona
round-means-video = Por video
round-means-phone = Por teléfono
round-means-at_home = En su casa
round-break = Descanso
round-break-from = Descanso desde
round-breaks = Descansos de todos los días
round-break-add = Un descanso todos los días
round-break-add-day = Un descanso este día
round-break-remove = Dejar fuera el descanso de las { $from }
round-interpreters = Quién interpreta
round-interpreters-hint = Nunca habrá a la vez dos reuniones que necesiten al mismo intérprete. Un niño nunca interpreta.
round-interpreter = Alguien que interpreta
round-interpreter-add = Alguien que interpreta
round-interpreter-name = Nombre
round-interpreter-language = Añadir un idioma
round-interpreter-can = Cuándo puede venir
round-interpreter-can-hint = Vacío si puede siempre. O: «después de las 16:00, martes 15:00-17:00».
round-interpreter-remove = Dejar fuera
round-interpreter-remove-whom = Dejar fuera: { $name }
round-language-add = Añadir
round-language-remove = Dejar fuera { $language }

## Cuándo puede alguien

round-from-to = { $from } a { $to }
round-from = desde las { $from }
round-until = hasta las { $to }
round-any-time = a cualquier hora
round-not = no { $time }
round-not-on = No puede:
round-times-read = Lo que se entendió
round-times-unread = No entendí «{ $words }». Escríbalo así: «después de las 16:00, no el martes».
round-time-remove = Quitar: { $time }

## Las respuestas

round-state-not_asked = Sin preguntar
round-state-asked = Preguntada
round-state-answered = Respondió
round-state-declined = Sin reunión
round-interpreter-for = intérprete de { $language }
round-wishes-empty = Elija una familia, o anote una respuesta tras otra, del papel o del teléfono: Intro guarda y pasa a la siguiente.
round-wish-next = Anotar la siguiente respuesta
round-wishes-all = Todas las familias han respondido.
round-to-timetable = Al horario
round-homes = Dos casas: una reunión, o una para cada una.
round-homes-each = Una reunión para cada casa
round-wish-times = Cuándo pueden y cuándo no
round-wish-times-hint = Como lo dicen: «después de las 16:00, no el martes». Vacío si pueden siempre.
round-wish-state = Hasta dónde se ha llegado
round-wish-means = Se reunirían:
round-wish-interpreter = Quieren un intérprete
round-wish-childcare = Alguien tiene que cuidar a los más pequeños
round-wish-language = Hablarían
round-wish-place = Otro lugar
round-wish-place-hint = En lugar del salón, como lo dicen: «biblioteca, planta baja, sin escaleras». O donde los visita.
round-wish-minutes = Minutos, si no son { $minutes }
round-wish-siblings = Hermanas y hermanos
round-siblings-together = En una reunión
round-siblings-back_to_back = Una tras otra
round-elsewhere = Con otro maestro
round-elsewhere-add = Se reúnen con otro maestro
round-elsewhere-remove = Quitar esta otra reunión
round-wish-save = Guardar y seguir
round-wish-not-ready = Algo todavía no se entiende. Está arriba.

## El horario

round-arrange = Ordenar
round-accept = Adoptar este horario
round-leave = Dejarlo como estaba
round-nobody-answered = Cuando hayan respondido las primeras familias se puede ordenar el horario.
round-without = { $count ->
    [one] { $count } familia que respondió todavía no tiene reunión.
   *[other] { $count } familias que respondieron todavía no tienen reunión.
}
round-no-slot = No hay ningún turno en estos días.
round-proposed = { $placed } de { $all } reuniones tienen hora en esta propuesta.
round-proposed-all-met = Se cumplen todos los deseos.
round-proposed-unmet = { $count ->
    [one] El deseo de una familia se cumple en parte; se dice dónde y por qué.
   *[other] Los deseos de { $count } familias se cumplen en parte; se dice dónde y por qué.
}
round-proposed-waiting = { $count ->
    [one] Una familia todavía no ha respondido.
   *[other] { $count } familias todavía no han respondido.
}
round-not-proven = Son demasiadas para estar seguros de que no hay un horario mejor.
round-unplaced = Todavía sin lugar
round-would-help = Ayudaría cualquiera de estas cosas:
round-helps-not = Hace falta más de una cosa. Hable con la familia de lo que podría hacer.
round-help-slot = un turno más: { $at }
round-help-interpreter = alguien que interprete { $language }: { $at }
round-help-means = reunirse de otra manera ({ $means }): { $at }
round-help-time = venir a una hora a la que dijeron que no pueden: { $at }
round-help-length = una reunión no más larga que las otras: { $at }
round-help-together = hablar de los hermanos en una sola reunión: { $at }
round-open-slot = Abrir este turno
round-open-interpreter = { $name } puede venir entonces
round-open-for = { $what } (para { $family }: { $at })
round-unmet = { $what }: { $why }
round-unmet-time = No a una hora en que pueden
round-unmet-means = No de la manera que prefieren
round-unmet-place = No donde les gusta
round-unmet-interpreter = Sin intérprete
round-unmet-length = No tan larga como desean
round-unmet-beside = No junto a su otra reunión
round-unmet-back_to_back = No una tras otra
round-why-not_offered = ningún turno lo ofrece cuando pueden. Ayudaría un turno más.
round-why-taken = otros necesitan más esos turnos. Ayudaría un intercambio.
round-why-free = ahora hay un turno libre que lo ofrece. Muévala ahí o vuelva a ordenar.
round-moves = estaba a otra hora
round-childcare = cuidado de niños
round-fixed = se queda aquí
round-free = libre
round-keys = Las flechas recorren, Intro elige, M toma una reunión. O arrástrela.
round-key-move = Tomar la reunión del horario
round-held = Tiene a { $family } en la mano. Las flechas la llevan, Intro la suelta, Escape la devuelve.
round-held-over = { $family } a { $when }
round-exchange-side = { $family }: { $when }
round-harmless = Nada lo impide y no se pierde ningún deseo.
round-move = Mover
round-move-here = Mover aquí
round-exchange = Intercambiar las dos
round-put-back = Devolver
round-pin = Dejarla aquí
round-unpin = Dejar que se mueva
round-more-with = Más con { $family }
round-clash-meeting = A esa hora usted está con { $family }.
round-clash-way = A esa hora usted está de camino a { $family } o de vuelta.
round-clash-break = Hay un descanso.
round-clash-outside_hours = Está fuera de las horas de la ronda.
round-clash-means = A esa hora no se ofrece la manera en que quieren reunirse.
round-clash-interpreter = Nadie que interprete para ellos puede venir a esa hora.
round-clash-elsewhere = A esa hora están con otro maestro.
round-clash-over = Esa hora ya pasó.
round-no-longer-met = Ya no como deseaban: { $what }.
round-now-met = Como deseaban: { $what }.
round-aspect-time = cuando pueden
round-aspect-means = de la manera que prefieren
round-aspect-place = donde les gusta
round-aspect-interpreter = con intérprete
round-aspect-length = tan larga como desean
round-aspect-beside = junto a su otra reunión
round-aspect-back_to_back = una tras otra

## Después de una reunión que no pudo ser

round-try-again = Para intentar de nuevo
round-next-ways = Otras maneras
round-next-ways-of = Otras maneras de intentarlo con { $family }
round-way-slot = { $when }, como deseaban
round-way-means = { $means }
round-way-means-slot = { $means }: { $when }
round-way-ask = Preguntar a { $name }: { $how }
round-way-plan = Planear
round-way-plan-which = Planear: { $way }
round-way-log = Anotar un contacto
round-way-log-whom = Anotar un contacto con { $name }

## Archivos de calendario

round-calendar-mine = Archivo de calendario para mí, solo nombres de pila
round-calendar-nameless = Archivo de calendario para mí, sin nombres
round-calendar-interpreter = Archivo de calendario para { $name }
round-calendar-family = Archivo de calendario para la familia
