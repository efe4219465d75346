# El trato con las familias: cómo, para qué y en qué quedó, y cómo anotarlo en segundos.

## Por qué medio; el atributo es la tecla que lo elige

contact-method-phone = Teléfono
    .key = T
contact-method-voicemail = Buzón de voz
    .key = B
contact-method-text = Mensaje de texto
    .key = M
contact-method-email = Correo
    .key = E
contact-method-app_message = Aplicación escolar
    .key = A
contact-method-letter = Carta
    .key = C
contact-method-in_person = En persona
    .key = P
contact-method-home_visit = Visita a casa
    .key = H
contact-method-conference = Reunión
    .key = R
contact-method-video = Video
    .key = V

## Quién empezó

contact-direction-we = Yo
contact-direction-they = La familia

## Para qué

contact-reason-good_news = Buenas noticias
contact-reason-introduction = Conocernos
contact-reason-academics = Aprendizaje
contact-reason-behavior = Conducta
contact-reason-attendance = Asistencia
contact-reason-wellbeing = Cómo está el niño o la niña
contact-reason-raised_by_family = Lo que la familia quería tratar
contact-reason-goal_check = Cómo va una meta
contact-reason-logistics = Fechas, formularios, autobuses

## En qué quedó

contact-outcome-reached = Hubo contacto
contact-outcome-sent = Enviado
contact-outcome-answered = Respondieron
contact-outcome-left_message = Dejé un mensaje
contact-outcome-no_answer = No contestaron
contact-outcome-wrong_number = Número o dirección equivocados
contact-outcome-declined = Dijeron que ahora no
contact-outcome-no_show = No pudieron venir

# Un mensaje nuestro del que nadie ha dicho si fue respondido; un botón para cada caso.
contact-was-answered = ¿Lo respondieron?
contact-only-sent = Solo se envió
contact-they-answered = Respondieron

## Hasta dónde pueden llegar las palabras

contact-tier-family = Entre la familia y yo
contact-tier-school = Puede ir a la escuela
contact-tier-private_aid = Solo para mí
contact-tier-hint-family = Cuenta en el resumen del periodo; las palabras se quedan aquí.
contact-tier-hint-school = Se puede compartir con la escuela.
contact-tier-hint-private_aid = Una nota para su propia memoria. First Word nunca la imprime, comparte ni cuenta. No es para las palabras de la familia ni para hechos en que se basen decisiones; un juez, y en algunos países la familia, puede pedirla.

## Lo que la familia permite citar

contact-consent-not_asked = Aún no se ha preguntado
contact-consent-yes = Se puede citar
contact-consent-no = No se debe citar

## Qué son las palabras

contact-voice-kind-said = Dicho
contact-voice-kind-hope = Esperanza
contact-voice-kind-strength = Fortaleza
contact-voice-kind-worry = Preocupación
contact-note-kind-note = Nota
contact-note-kind-share = Compartido con la familia
contact-note-kind-decision = Decidido en conjunto
contact-note-kind-teaching_change = Cambio en mi enseñanza
contact-note-kind-prepared = Preparado para una reunión

## Lo que se hizo, para deshacerlo

op-log_contact = Contacto con { $subject } anotado
op-edit_contact = Contacto con { $subject } cambiado
op-remove_contact = Contacto con { $subject } quitado
op-write_voice = Palabras de { $subject } anotadas
op-remove_voice = Palabras de { $subject } quitadas
op-mark_words = Palabras de { $subject } marcadas
op-note_consent = Consentimiento de { $subject } anotado
op-write_note = Nota sobre { $subject } escrita
op-remove_note = Nota sobre { $subject } quitada
op-promote_aid = Nota de memoria sobre { $subject } abierta

## Anotar uno

contact-title = Anotar un contacto
contact-who = Con quién
contact-who-hint = Escriba un nombre: la familia, un niño o una persona adulta.
contact-who-none = Ninguna familia con este nombre.
contact-who-families = Familias
contact-who-option = { $family } · { $children }
contact-who-empty = Elija la familia.
contact-how = Cómo
contact-line = En una línea
contact-line-hint = Entrar lo guarda. Lo demás puede esperar.
contact-outcome = En qué quedó
contact-direction = Quién empezó
contact-reason = Para qué
contact-more = Más, cuando haya tiempo
contact-guardian = Con qué persona adulta
contact-guardian-any = Sin anotar
contact-guardian-relationship = { $name } ({ $relationship })
contact-not-to-be-contacted = No se debe contactar a { $name }: { $reason }.
contact-student = Sobre qué niño o niña
contact-student-any = Sobre todos
contact-day = Día
contact-time = Hora
contact-minutes = Minutos
contact-language = En qué idioma
contact-family-words = Lo que dijo la familia
contact-family-words-hint = Con sus propias palabras y en su idioma. Van aparte de las suyas, y son de la familia.
contact-family-language = Idioma de estas palabras
contact-speaker = Quién lo dijo
contact-follow-up = Qué sigue
contact-follow-up-on = Para cuándo
contact-private-aid = Solo para mí
contact-private-aid-hint = Una nota para su propia memoria. First Word nunca la imprime, comparte ni cuenta. No es para las palabras de la familia ni para hechos en que se basen decisiones; un juez, y en algunos países la familia, puede pedirla.
contact-tier = Hasta dónde puede llegar
contact-save = Anotarlo
contact-resumed = Esto es lo que había empezado.
contact-begin-anew = Empezar otro
contact-gone = Este contacto ya no está aquí, así que no hay nada que cambiar. Deshacer puede traerlo de vuelta.
contact-gone-typed = Lo que usted había escrito para él sigue aquí. Puede anotarlo como un contacto nuevo o dejarlo.
contact-gone-log = Anotarlo como uno nuevo
contact-no-families = Todavía no hay a quién anotar. Primero traiga su clase.
contact-to-class = Traer su clase
