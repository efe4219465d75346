# Familias: la lista, la página de una, y sus formularios.

op-add_family = Familia { $subject } añadida
op-edit_family = Familia { $subject } modificada
op-archive_family = Familia { $subject } archivada o recuperada
op-merge_families = Familias { $subject } unidas
op-split_family = Familia { $subject } separada
op-remove_from_family = Quitado de la familia { $subject }

## La lista

families-count = { $families ->
    [one] { $families } familia
   *[other] { $families } familias
}
families-add = Añadir una familia
families-bring-in = Traer una clase desde un archivo
families-find = Buscar una familia, un niño o un adulto
families-archived-too = Mostrar las que dejaron la clase
families-archived = Dejó la clase
families-empty = Traiga su clase con el archivo que le dio la escuela, o añada una familia a mano.
families-none-found = No hay ninguna familia así.
families-class = Clase
families-class-now = Todas las que están ahora
families-class-past = { $class }, { $year }
families-class-empty = No hay ninguna familia de esta clase.
families-column-family = Familia
families-column-children = Niños
families-column-adults = Adultos
families-column-languages = Idiomas
families-column-heard = Última vez
families-column-promises = Promesas
families-column-goal = Meta
families-interpreter = Necesita intérprete
families-not-yet = Aún no
families-promises-open = { $promises ->
    [one] { $promises } pendiente
   *[other] { $promises } pendientes
}
families-has-goal = Compartimos una meta
families-which = Qué familia
families-choose = Elija una familia

## Formularios

families-add-save = Añadir la familia
families-name = Cómo llama usted a la familia
families-name-hint = Si queda vacío, se toma el apellido del primer niño.
families-children = Niños
families-adults = Adultos que los cuidan
families-given-name = Nombres
families-family-name = Apellidos
families-goes-by = Nombre que usa
families-goes-by-hint = En sus pantallas. Los papeles llevan el nombre de arriba. Forma parte del expediente: un padre o una madre puede pedir verlo.
families-called = le dicen { $name }
families-pronouns = Pronombres
families-grade-label = Grado
families-grade = grado { $grade }
families-relationship = Qué es del niño o la niña
families-relationship-hint = Con las palabras de la familia.
families-relationship-example = mamá, abuela, padre de acogida
families-speaks = Prefiere hablar
families-reads = Prefiere leer
families-add-child = Añadir un niño o una niña
families-add-adult = Añadir un adulto
families-add-home = Añadir un hogar
families-child-title = Sobre este niño o esta niña
families-adult-title = Sobre este adulto
families-home-title = Sobre este hogar
families-birth-date = Fecha de nacimiento
families-home-language = Idioma en casa
families-lives-in = Vive en
families-remove-child = Quitar de la familia
families-remove-adult = Quitar a este adulto de la familia
families-remove-home = Quitar este hogar de la familia
families-home = Hogar
families-home-none = Sin anotar
families-home-name = Cómo lo llama la familia
families-home-name-hint = Por ejemplo: la casa de Josefina
families-home-address = Adónde van las cartas
families-channels = Formas de comunicarse
families-channel-how = Por
families-channel-address = Número o dirección
families-channel-preferred = La eligieron
families-channel-remove = Quitar esta forma
families-channel-add = Añadir una forma de comunicarse
families-channel-phone = Llamada
families-channel-voicemail = Buzón de voz
families-channel-text = Mensaje de texto
families-channel-email = Correo
families-channel-app_message = Mensaje en la aplicación
families-channel-letter = Carta
families-channel-in_person = En persona
families-channel-home_visit = Visita en casa
families-channel-conference = Reunión
families-channel-video = Video
families-best-times = Cuándo prefiere que le busquen
families-best-times-example = después de las 6, los viernes no
families-may-contact = Se le puede contactar
families-may-receive = Puede recibir documentos
families-restriction = Por qué no
families-restriction-hint = Un hecho breve, como «orden judicial, está en la oficina».
families-rename = Cambiar el nombre de la familia
families-archive = Dejaron la clase
families-unarchive = Volvieron a la clase
families-merge = Unir con otra familia…
families-merge-title = Unir dos familias
families-merge-what = Los niños, adultos y hogares de la familia que elija, y todo lo anotado sobre ellos, pasan a la familia { $name }. Un adulto que está en las dos queda como una sola persona. Un solo Deshacer lo devuelve todo.
families-merge-save = Unirlas
families-split = Separar…
families-split-title = Separar la familia
families-split-what = Los niños que elija forman su propia familia, con los adultos que no cuidan a nadie más y con lo anotado solo sobre ellos. Lo demás se queda aquí. Un solo Deshacer lo devuelve todo.
families-split-who = Quiénes forman su propia familia
families-split-save = Separarlos
families-choice-left = { $name } (dejó la clase)

## La página de una familia

families-title = Familia { $name }
families-subtitle = { $children } · con { $adults }
families-adult = { $name } ({ $facts })
families-reach-phone = llamadas
families-reach-voicemail = llamadas
families-reach-text = mensajes
families-reach-email = correo
families-reach-app_message = mensajes en la aplicación
families-reach-letter = cartas
families-reach-video = videollamadas
families-more = Qué más se puede hacer
families-open = Abrir
families-plan = Planear una reunión
families-log = Anotar un contacto
families-margin = Lo que nos ayuda a trabajar juntos
families-hope-for = Lo que { $name } desea para { $child }, { $day }
families-hope-by = Lo que desea { $name }, { $day }
families-hope-on = Dicho el { $day }
families-hope-none = Aquí va lo que esta familia desea para su hijo o hija, con sus propias palabras.
families-hope-add = Anotar lo que desean

## Todo lo que hay entre nosotros

families-timeline = Todo lo que hay entre nosotros
families-timeline-show = Mostrar
families-timeline-empty = Todavía nada. Una primera llamada con buenas noticias es un buen comienzo.
families-timeline-none = Todavía nada de este tipo.
families-show-all = Todo
families-show-words = Sus palabras
families-show-news = Buenas noticias
families-show-meetings = Reuniones
families-show-promises = Promesas
families-moment-we = { $outcome ->
    [reached] { $method ->
        [phone] Llamada
        [voicemail] Mensaje en el buzón
        [text] Mensaje de texto
        [email] Correo
        [app_message] Mensaje en la aplicación
        [letter] Carta
        [home_visit] Visita en casa
        [conference] Reunión
        [video] Videollamada
       *[other] Conversación en persona
    }
    [sent] { $method ->
        [text] Mensaje de texto enviado
        [email] Correo enviado
        [app_message] Mensaje enviado en la aplicación
        [letter] Carta enviada
       *[other] Mensaje enviado
    }
    [answered] { $method ->
        [text] Mensaje de texto, respondieron
        [email] Correo, respondieron
        [app_message] Mensaje en la aplicación, respondieron
        [letter] Carta, respondieron
        [voicemail] Mensaje en el buzón, respondieron
       *[other] Contacto, respondieron
    }
    [left_message] { $method ->
        [phone] Llamada, se dejó un mensaje
        [voicemail] Mensaje en el buzón
       *[other] Se dejó un mensaje
    }
    [no_answer] { $method ->
        [phone] Llamada sin respuesta
        [text] Mensaje sin respuesta
        [email] Correo sin respuesta
       *[other] Intento sin respuesta
    }
    [wrong_number] Intento, número o dirección equivocada
    [declined] Contacto, ahora no podían
   *[other] No pudieron venir
}
families-moment-they = { $method ->
    [phone] Llamaron ellos
    [voicemail] Dejaron un mensaje en el buzón
    [text] Mensaje, escribieron ellos
    [email] Correo, escribieron ellos
    [app_message] Mensaje en la aplicación, escribieron ellos
    [letter] Carta de ellos
    [home_visit] Visita en casa, invitaron ellos
    [conference] Reunión que pidieron ellos
    [video] Videollamada, llamaron ellos
   *[other] Vinieron ellos
}
families-moment-reason = { $reason ->
    [good_news] buenas noticias
    [introduction] conocerse
    [academics] aprendizaje
    [behavior] conducta
    [attendance] asistencia
    [wellbeing] cómo está el niño o la niña
    [raised_by_family] lo que querían hablar
    [goal_check] cómo va la meta
   *[other] fechas y formularios
}
families-moment-with = con { $name }
families-moment-minutes = { $minutes } min
families-moment-follow-up = Después: { $what }
families-moment-conference = { $status ->
    [planned] { $form ->
        [home_visit] Visita en casa planeada
       *[other] Reunión planeada
    }
    [begun] { $form ->
        [home_visit] Visita en casa en curso
       *[other] Reunión en curso
    }
    [no_show] { $form ->
        [home_visit] Visita en casa, no pudieron estar
       *[other] Reunión, no pudieron venir
    }
    [cancelled] { $form ->
        [home_visit] Visita en casa cancelada
       *[other] Reunión cancelada
    }
   *[held] { $form ->
        [home_visit] Visita en casa
        [student_led] Reunión dirigida por el estudiante
        [goal_setting] Reunión de metas
       *[other] Reunión
    }
}
families-moment-promise = { $party ->
    [teacher] Promesa
    [school] Promesa de la escuela
    [student] Promesa del niño o la niña
   *[family] Promesa de ellos
}
families-you-said = Usted dijo, yo hice
families-told = Se le contó a la familia
families-told-how = Contado: { $how }
families-moment-goal = Una meta que compartimos
families-voice-said = Dijeron
families-voice-hope = Lo que desean
families-voice-strength = Lo que saben y aportan
families-voice-worry = Lo que les preocupa

## Sus palabras

families-words-do = Qué hacer con estas palabras
families-correct = Corregir las palabras
families-mark-hope = Marcar como deseo
families-mark-strength = Marcar como fortaleza
families-mark-worry = Marcar como preocupación
families-mark-goal = Hacer una meta con esto
families-mark-promise = Hacer una promesa con esto
families-quote = ¿Se pueden citar?
families-quote-title = ¿Se pueden citar estas palabras?
families-quote-why = Las palabras son de la familia. Solo entran en un resumen para la escuela si la familia dijo que sí.
families-quote-ask = Lo que dice la familia
families-quote-as = Como quién
families-quote-as-hint = Por ejemplo: Una madre. Si queda vacío, se cita sin nombre.
families-quotable = se puede citar
families-quotable-as = se puede citar como «{ $whom }»
families-voice-add = Anotar sus palabras
families-voice-correct = Corregir sus palabras
families-voice-kind = Qué es
families-voice-words = Sus palabras
families-voice-words-hint = Tal como las dijeron, en su idioma.
families-voice-meaning = Qué significa
families-voice-speaker = Quién lo dijo
families-voice-speaker-name = Nombre
families-speaker-other = Otra persona
families-voice-language = En qué idioma
families-voice-day = Qué día

## El margen

families-goal = La meta que compartimos
families-goal-none = Aún no hay meta. La mejor empieza por lo que la familia desea.
families-goal-they-say = La familia dice
families-goal-i-say = Yo digo
families-strengths = Lo que saben y aportan
families-strengths-none = Pregunte qué les gusta hacer juntos y anótelo aquí.
families-strength-add = Añadir lo que saben y aportan
families-strength-remove = Quitar «{ $words }»
families-worries = Lo que les preocupa
families-reach = Cómo comunicarse
families-reach-none = Todavía no hay ningún adulto anotado.
families-speaks-reads = habla { $speaks }, lee { $reads }
families-interpreter-meetings = intérprete para las reuniones
families-no-contact = No se le puede contactar: { $reason }
families-no-records = No puede recibir documentos: { $reason }
families-no-contact-no-records = No se le puede contactar ni enviar documentos: { $reason }
families-channel-chosen = La eligieron
families-edit-who = Cambiar lo anotado sobre { $name }
families-homes = Niños y hogares
families-language-at-home = { $language } en casa
families-two-homes = Lo que se dice en un hogar no se le muestra al otro, ni en papel ni en la pantalla de la reunión.
families-where-lives = ¿Dónde vive { $name }?
families-where-lives-note = Hasta que usted lo diga, { $name } cuenta como otro hogar: lo que se dijo en uno no se le muestra al otro.
families-another-home = En otro hogar
families-home-of = Casa de { $name }

## Solo para mí

families-aids = Solo para mí
families-aids-why = Una nota para su propia memoria. First Word nunca la imprime, comparte ni cuenta. No es para las palabras de la familia ni para hechos en que se basen decisiones; un juez, y en algunos países la familia, puede pedirla.
families-aid-new = Una nueva nota de memoria
families-aid-keep = Guardarla para mí
families-aid-promote = Abrirla
families-promote-title = ¿Abrir esta nota de memoria?
families-promote-what = Pasa a ser una nota entre la familia y usted. La familia puede pedir verla, y puede ser parte de lo que usted comparta.
families-promote-once = Se puede hacer una sola vez. No podrá volver a ser privada.
families-promote-no = Dejarla privada
families-promote-yes = Abrirla
