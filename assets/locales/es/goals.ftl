# Metas que comparten la familia, el estudiante y la escuela.

op-write_goal = Meta con { $subject } anotada
op-remove_goal = Meta con { $subject } quitada
op-check_in = Anotado cómo va la meta con { $subject }
op-remove_check_in = Comentario sobre la meta con { $subject } quitado

goal-count = { $goals ->
    [one] { $goals } meta en marcha
   *[other] { $goals } metas en marcha
}
goal-new = Una meta nueva
goal-change = Cambiar la meta
goal-empty = Una meta que la familia ayudó a elegir es una meta que ayuda a alcanzar. Empiece por lo que desean.
goal-asked = La meta que abrió
goal-review-due = Es hora de revisarla juntos
goal-under-way = En marcha
goal-closed = Logradas, cambiadas o cerradas
goal-closed-too = Mostrar las metas logradas, cambiadas o cerradas
goal-they-say = La familia dice
goal-i-say = Yo digo
goal-student-says = El estudiante dice
goal-end-met = La logramos
goal-end-changed = Elegimos otra
goal-end-closed = La dejamos
goal-again = Retomarla
goal-status-active = en marcha
goal-status-met = lograda
goal-status-changed = cambiada
goal-status-closed = cerrada
goal-idea-family = Idea de la familia
goal-idea-student = Idea del estudiante
goal-idea-child = Idea de { $name }
goal-idea-teacher = Idea mía
goal-idea-school = Idea de la escuela
goal-review-on = revisión el { $day }
goal-family-says = la familia dice: { $how }
goal-progress = { $value } de { $target } { $measure }
goal-builds-on = Se apoya en
goal-home = En casa
goal-student = Estudiante
goal-school = Escuela
goal-going-well = va bien
goal-going-some = en parte
goal-going-stuck = no avanza
goal-said-by-family = La familia:
goal-said-by-student = El estudiante:
goal-said-by-teacher = Yo:
goal-said-by-school = La escuela:
goal-party-family = Familia
goal-party-student = Estudiante
goal-party-teacher = Yo
goal-party-school = Escuela

## Escribir una

goal-title = La meta, en palabras sencillas de la escuela
goal-title-hint = Por ejemplo: Leer un libro de 300 páginas antes de la primavera
goal-family-words = Con las palabras de la familia
goal-language = Idioma de sus palabras
goal-child = Para quién
goal-child-all = Para todos
goal-idea = De quién fue la idea
goal-strengths = Fortalezas en que se apoya
goal-strengths-hint = Lo que el niño o la niña ya hace bien.
goal-home-does = Qué hace la casa
goal-student-does = Qué hace el estudiante
goal-school-does = Qué hace la escuela
goal-measure = Qué se cuenta
goal-measure-example = páginas
goal-start = Al empezar
goal-target = Hasta llegar a
goal-started = Empezada el
goal-review = Revisarla el

## Cómo va

goal-check-in = ¿Cómo va?
goal-check-in-who = Quién lo dice
goal-check-in-how = Cómo va
goal-check-in-words = En palabras
goal-check-in-words-family = Con las palabras de la familia
goal-check-in-value = Contado ahora ({ $measure })
goal-check-in-day = Qué día
goal-rating-well = Va bien
goal-rating-some = En parte
goal-rating-stuck = No avanza
