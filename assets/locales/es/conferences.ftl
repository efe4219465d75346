# Reuniones: planeadas, preparadas, celebradas.

conference-count = { $count ->
    [0] Todavía no hay nada planeado
    [one] Viene una
   *[other] Vienen { $count }
}
conference-plan = Planear una reunión
conference-empty = Una reunión empieza por la familia. Elija un día y las preguntas, y ya se puede preparar.
conference-none-ahead = No viene ninguna reunión.
conference-past = Ya celebradas
conference-go-on = Seguir con la reunión
conference-prepare = Preparar
conference-prepare-whom = Preparar la reunión: { $family }
conference-prepared = Preparada
conference-goal-due = toca ver la meta de casa
conference-interpreter-is = intérprete: { $name }

## Planear

conference-choose-family = ¿Con quién? La familia elige con usted dónde, cuándo y de qué.
conference-plan-title = Una reunión con la familia { $name }
conference-edit-title = El plan con la familia { $name }
conference-when = Cuándo y dónde
conference-day = Día
conference-time = Hora
conference-minutes = Minutos
conference-minutes-wrong = Entre 5 y 240 minutos.
conference-place = Dónde
conference-place-hint = Salón 14, por video, en la biblioteca: donde la familia prefiera.
conference-who = Quién viene
conference-nobody-noted = Todavía no hay ningún adulto anotado en esta familia. Aun así puede escribir abajo quién viene.
conference-others = Quién más viene
conference-others-hint = En palabras de la familia: «su abuela».
conference-language = Idioma de la reunión
conference-interpreter = Quién interpreta
conference-interpreter-maybe = Déjelo vacío si nadie interpreta. Nunca lo hace un niño o una niña.
conference-interpreter-hint = { $name } quiere intérprete. Nunca interpreta un niño o una niña.
conference-childcare = Cuidado de niños
conference-childcare-wanted = para los más pequeños, mientras conversan
conference-childcare-check = Alguien tiene que cuidar a los más pequeños
conference-form = Forma

conference-questions = Qué pregunto
conference-questions-count = { $count ->
    [one] Una pregunta
   *[other] { $count } preguntas
}
conference-children = Sobre qué niños
conference-means = Cómo se reúnen
conference-no-question = Elija al menos una pregunta.
conference-unchecked = Nadie que hable { $language } ha revisado todavía estas palabras.
conference-after = Después de la reunión
conference-reflection = Lo que pienso de ella
conference-more = Más preguntas
conference-chosen = Elegida por la familia
conference-chosen-before = La familia eligió estas para una reunión anterior
conference-in-other = Aún no está en { $language }: en { $other }
conference-questions-instead = Sus propias preguntas ya no se pueden leer. Estas son las de First Word; vea Ajustes.
conference-up = Antes: { $question }
conference-down = Después: { $question }
conference-leave-out = Dejar fuera: { $question }
conference-moved = Ahora es la número { $place } de { $count }
conference-own = Una pregunta suya
conference-own-words = Su propia pregunta, en { $language }
conference-own-mine = Lo mismo en { $language }, para usted
conference-own-add = Añadir esta pregunta

## La página de una reunión

conference-minutes-long = { $minutes } min
conference-is-prepared = Todo preparado
conference-start = Empezar, primero la familia
conference-open-family = Abrir la página de la familia
conference-edit = Cambiar el plan
conference-miss = No pudieron venir
conference-cancel = Cancelarla
conference-plan-again = Planear otra hora
conference-hopes = Lo que esperan
conference-said-other_home = dicho en el otro hogar
conference-said-one_home = dicho en un solo hogar
conference-said-unknown = hogar sin anotar
conference-no-hopes = Todavía no hemos oído sus esperanzas. Pregunte.
conference-to-tell = Usted dijo, yo hice: por contar
conference-promises = Prometido, de un lado y del otro
conference-goals = Metas que compartimos
conference-no-goals = Todavía no hay ninguna meta. Quizá una empiece en esta reunión.
conference-last-contacts = Las últimas veces que hablamos
conference-no-contacts = Esta será la primera vez.
conference-next-no_show = Cuenta como intento. Pregunte qué lo haría más fácil: otra hora, una llamada, una visita.
conference-next-cancelled = Ofrezca otra hora cuando le venga bien a la familia.
conference-spoke = familia { $family } min, yo { $me } min
conference-first-family = La familia habló primero
conference-first-teacher = La parte del docente se abrió primero
conference-first-unknown = No está anotado quién habló primero
conference-lowered = Facilitado: { $barriers }

## Los pasos de una forma

agenda-title = Cómo va, en { $minutes } minutos
agenda-own = Suya, de la forma «{ $form }»
agenda-class-meeting = Primero hay una reunión de todas las familias, de { $minutes } minutos.
agenda-visitors = { $count ->
    [one] Viene una persona de la escuela.
   *[other] Vienen { $count } personas de la escuela.
}
agenda-keep = Cambiarla y guardarla como suya
agenda-change = Cambiarla
agenda-remove = Quitarla
agenda-edit = Una forma suya
agenda-name = Cómo la llama
agenda-part = Parte { $number }
agenda-parts = Sus partes
agenda-words = Qué pasa
agenda-lead = Quién la lleva
agenda-lead-family = la familia
agenda-lead-student = el estudiante
agenda-lead-teacher = usted
agenda-lead-school = otros de la escuela
agenda-step = En la reunión
agenda-part-add = Una parte más
agenda-part-remove = Dejar fuera la parte { $number }
agenda-together = { $minutes } minutos en total

## Palabras de una reunión

conference-form-family_first = Primero la familia
conference-form-student_led = La guía el niño o la niña
conference-form-round_robin = Varios docentes
conference-form-goal_setting = Hacer metas en común
conference-form-home_visit = Visita a casa
conference-form-parent_teacher_team = Equipo de padres y docente
conference-form-hint-family_first = Habla la familia, después compartimos y después decidimos.
conference-form-hint-student_led = El niño o la niña muestra su trabajo y guía la conversación.
conference-form-hint-round_robin = Cada quien dice un poco; el docente del grupo habla al final.
conference-form-hint-goal_setting = Una o dos metas que llevan la casa y la escuela.
conference-form-hint-home_visit = Voluntaria y acordada, nunca por un problema.
conference-form-hint-parent_teacher_team = Después de la reunión del grupo: una meta para 60 días.
conference-status-planned = Planeada
conference-status-begun = En curso
conference-status-held = Celebrada
conference-status-no_show = No pudieron venir
conference-status-cancelled = Cancelada
conference-agreement-agreed = Sí, así es
conference-agreement-in_part = En parte
conference-agreement-said-agreed = la familia estuvo de acuerdo con lo leído
conference-agreement-said-in_part = la familia estuvo de acuerdo en parte
conference-agreement-said-not_yet = aún no se ha leído de vuelta
conference-barrier-interpreter = Hubo intérprete
conference-barrier-childcare = Alguien cuidó a los más pequeños
conference-barrier-late_or_early = Un horario temprano o tarde
conference-barrier-remote = Por video o teléfono
conference-barrier-at_home = Donde está la familia
conference-barrier-transport = Se organizó el transporte

## Lo que se hizo

op-plan_conference = Reunión con { $subject } planeada
op-edit_conference = Reunión con { $subject } cambiada
op-miss_conference = Reunión con { $subject } anotada como no celebrada
op-write_agenda = Forma { $subject } guardada
op-remove_agenda = Forma { $subject } quitada
op-note_survey = Lo que una familia dijo de una reunión, anotado

## Lo que se empezó en una reunión y no se terminó

conference-unfinished = Sin terminar en la reunión
conference-unfinished-words = Palabras que se escribieron en la reunión y no llegaron a ser una meta ni una promesa. Termínelas o apártelas.
conference-unfinished-finish = Terminarla
conference-unfinished-away = Apartarla

## Lo que significa la hora de un plan

conference-time-means = Qué significa esta hora
