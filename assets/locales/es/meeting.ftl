# Una reunión: habla la familia, compartimos, decidimos en común, leemos de vuelta.

meeting-title = Familia { $name }
meeting-person = { $name }, { $relationship }
meeting-interprets = interpreta { $name }
meeting-leave = Salir por ahora. La reunión queda como está

meeting-steps = Pasos de la reunión
meeting-step-family_speaks = Habla la familia
meeting-step-we_share = Compartimos
meeting-step-we_decide = Decidimos en común
meeting-step-read_back = Leer de vuelta

## La barra de abajo

meeting-elapsed = { $time } de { $minutes } min
meeting-pause = Pausar y bloquear
meeting-hand-over = Pasársela a la familia
meeting-pace = { $minutes } min
meeting-on-from-family_speaks = La familia ha hablado
meeting-on-from-we_share = Ya compartimos
meeting-on-from-we_decide = Ya decidimos

## Paso 1

meeting-question-chosen = Pregunte y deje que terminen
meeting-question-family = La familia eligió esta pregunta. Deje que terminen
meeting-question-own = Su propia pregunta para esta familia
meeting-field = { $question } { $who }, { $how }
meeting-word-for-word = en { $language }, palabra por palabra
meeting-me = Yo
meeting-my-words = mi propia nota junto a esta pregunta
meeting-meaning-interpreter = En { $language }, como lo dijo quien interpreta
meeting-meaning-own = En { $language }, como yo lo entendí
meeting-field-hint = Tab: siguiente pregunta · Escape y luego Tab: salir del campo.
meeting-field-hint-meaning = Tab: qué significa, y luego la siguiente pregunta · Escape y luego Tab: salir del campo.
meeting-field-free = Ahora Tab sale del campo.
meeting-your-part = Su parte se abre cuando la familia haya hablado.

meeting-questions = Preguntas de hoy
meeting-answered = contestada
meeting-who = Quién habla
meeting-who-of-family = Quién de la familia
meeting-speaks-in = { $name } habla en
meeting-said-by = { $name }, en { $language }
meeting-family = Familia
meeting-time = La parte del tiempo que ha hablado la familia
meeting-spoken = Familia { $familyMinutes } min { $familySeconds } · yo { $myMinutes } min { $mySeconds }
meeting-heard-before = Dicho antes
meeting-heard-by = { $name }, { $day }
meeting-said-today = Lo que dijeron hoy

## Marcas

meeting-marks = Qué son estas palabras
meeting-marked = Marcado en esta respuesta
meeting-mark-strength = Fortaleza
meeting-mark-hope = Esperanza
meeting-mark-worry = Preocupación
meeting-mark-promise = Promesa
meeting-mark-goal = Meta
meeting-marked-strength = Guardado como fortaleza
meeting-marked-hope = Guardado como esperanza
meeting-marked-worry = Guardado como preocupación
meeting-marked-promise = Guardado como promesa: complétela en el paso 3
meeting-marked-goal = Guardado como meta: complétela en el paso 3
meeting-nothing-to-mark = Escriba primero lo que se dijo y después márquelo.
meeting-unmark = Quitar la marca «{ $mark }»

## Un pensamiento de la maestra o del maestro

meeting-thought = Un pensamiento mío
meeting-thought-hint = Para su propia memoria, no para las palabras de la familia. Queda con sus notas de memoria en la página de la familia.
meeting-thought-keep = Guardarlo
meeting-thought-kept = Guardado. El campo está vacío otra vez.

## Abrir la parte del docente antes de que la familia haya hablado

meeting-override-title = La familia todavía no ha hablado
meeting-override-words = Hasta ahora no hay nada escrito de lo que dijo. Aun así puede abrir su parte. El registro guarda el motivo, y el resumen dirá que usted habló primero.
meeting-override-reason = Por qué tiene que abrirse ahora
meeting-override-hint = Un hecho en pocas palabras, por ejemplo: «La familia me pidió que empezara».
meeting-override-open = Abrir mi parte
meeting-override-listen = Seguir escuchando
meeting-opened-first = En esta reunión la parte del docente se abrió primero. El resumen lo dirá.

## Paso 2

meeting-share-words = Tres cosas que las familias quieren saber. Parta de lo que acaba de escuchar.
meeting-prepared = Lo que preparó
meeting-share-doing = ¿Cómo va su hijo o hija?
meeting-share-doing-hint = La verdad directa, y cómo va para esta época del año.
meeting-share-learning = ¿Qué aprende ahora y qué viene después?
meeting-share-learning-hint = Una o dos cosas, las que más importan.
meeting-share-help = ¿Cómo puede ayudar la familia en casa?
meeting-share-help-hint = Algo pequeño que quepa en lo que ya hacen.

## Paso 3

meeting-decide-words = Cada quien hace su parte: la casa, el niño o la niña, la escuela.
meeting-goals = Metas que hacemos en común
meeting-no-goal = Todavía no hay ninguna meta. Aquí aparecen las palabras que marcó como meta.
meeting-add-goal = Añadir una meta
meeting-complete = Completar
meeting-review-on = La volvemos a ver el { $day }
meeting-home-does = En casa
meeting-student-does = El niño o la niña
meeting-school-does = En la escuela
meeting-goal-title = La meta en palabras sencillas
meeting-goal-title-hint = Para que en casa y en la escuela se entienda lo mismo.
meeting-goal-title-missing = Diga en pocas palabras cuál es la meta.
meeting-goal-student = Para qué niño o niña
meeting-goal-review = La volvemos a ver el
meeting-goal-review-hint = Si queda vacío: en 60 días.
meeting-keep-goal = Guardar esta meta

meeting-promises = Promesas de hoy
meeting-no-promise = Todavía no hay ninguna promesa. Aquí aparecen las palabras que marcó como promesa.
meeting-add-promise = Añadir una promesa
meeting-promise-by = Quién promete
meeting-promise-what = Qué
meeting-promise-missing = Diga qué se prometió.
meeting-promise-due = Para cuándo
meeting-keep-promise = Guardar esta promesa
meeting-party-teacher = Docente
meeting-party-family = Familia
meeting-party-student = Niño o niña
meeting-party-school = Escuela
meeting-by-day = para el { $day }
meeting-no-day = aún sin fecha

meeting-you-said = Usted dijo, yo hice
meeting-promised-on = prometido el { $day }
meeting-was-kept = Cumplida
meeting-was-settled = Resuelta
meeting-outcome = Qué resultó
meeting-kept-told = Cumplida, y contada ahora
meeting-not-kept-told = No cumplida, y dicho así
meeting-new-day = Otro día
meeting-renegotiate = Acordamos otro día
meeting-told-now = Contado ahora a la familia
meeting-told-how = En la reunión

meeting-decision = Qué más decidimos
meeting-decision-hint = En palabras que todos en la mesa firmarían.

## Paso 4

meeting-read-words = Lea esto en voz alta, despacio. La familia dice si está bien.
meeting-nothing-said = En esta reunión no hay nada escrito de lo que dijo la familia.
meeting-decided = Lo que decidimos
meeting-nothing-decided = Hoy no se decidió nada, y está bien.
meeting-who-does-what = Quién hace qué y para cuándo
meeting-unfinished = Todavía sin terminar
meeting-unfinished-words = Esto se empezó y todavía no es una meta ni una promesa. Termínelo ahora o déjelo: queda en la página de esta reunión.
meeting-unfinished-goal = Una meta
meeting-unfinished-promise = Una promesa
meeting-unfinished-outcome = Qué pasó con «{ $what }»
meeting-unfinished-go = Terminarlo ahora
meeting-correct = Corregir estas palabras
meeting-may-quote = Se puede citar
meeting-quoted-as = Citado como
meeting-quoted-family = Una familia
meeting-quoted-mother = Una madre
meeting-quoted-father = Un padre
meeting-quoted-grandparent = Una abuela o un abuelo
meeting-quoted-guardian = Una persona responsable
meeting-quoted-student = Una alumna o un alumno
meeting-barriers = Qué facilitamos para esta reunión
meeting-correction = Lo que corrige la familia
meeting-correction-hint = En sus palabras, cuando algo no fue exactamente así.
meeting-teaching = Qué cambia en mi enseñanza por esto
meeting-teaching-hint = Las familias saben que se las escuchó cuando algo cambia. Puede esperar a esta noche.
meeting-agreement = ¿Es esto lo que dijimos y decidimos?
meeting-close = Cerrar la reunión
meeting-close-when = La reunión se cierra cuando la familia haya dicho si está de acuerdo.

## Teclas

meeting-key-speaker = Habla la otra parte
meeting-key-who = Quién de la familia habla: quien sigue, Alt+2, etc.
meeting-key-next = Ir al paso siguiente
meeting-key-question-before = La pregunta anterior
meeting-key-question-after = La pregunta siguiente
meeting-key-mark-strength = Marcar las palabras como fortaleza
meeting-key-mark-hope = Marcar las palabras como esperanza
meeting-key-mark-worry = Marcar las palabras como preocupación
meeting-key-mark-promise = Marcar las palabras como promesa
meeting-key-mark-goal = Marcar las palabras como meta
meeting-key-thought = Anotar un pensamiento mío

## Lo que se hizo

op-start_meeting = Reunión con { $subject } comenzada
op-move_meeting = La reunión con { $subject } siguió adelante
op-finish_meeting = Reunión con { $subject } cerrada
