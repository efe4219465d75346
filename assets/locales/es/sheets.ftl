# Las palabras de los papeles para quien enseña: la hoja para prepararse, las hojas del día.

sheet-prep-title = Preparación: familia { $family }
sheet-who = Quién viene y cómo comunicarse
sheet-interpreter = Intérprete: { $name }
sheet-childcare = Se cuida a los más pequeños
sheet-childcare-times = Se cuida a los más pequeños a las: { $times }
sheet-childcare-at = { $time } ({ $count ->
    [one] { $count } familia
   *[other] { $count } familias
})
sheet-hopes = Sus palabras: esperanzas y luego preocupaciones
sheet-goals = Metas y cómo van
sheet-promised = Lo prometido, en ambos sentidos
sheet-changed = Qué cambió en mi enseñanza gracias a ellos
sheet-contacts = Últimos contactos
sheet-three = Las tres cosas que las familias quieren saber
sheet-party-family = Familia
sheet-party-student = Estudiante
sheet-party-teacher = Yo
sheet-party-school = Escuela
sheet-going-well = va bien
sheet-going-some = algo
sheet-going-stuck = no avanza
sheet-promise-open = pendiente
sheet-promise-renegotiated = cambiada
sheet-promise-kept = cumplida, por contar
sheet-promise-not_kept = no cumplida, por contar
sheet-said-one-home = dicho en un solo hogar
sheet-said-other-home = dicho en el otro hogar
sheet-said-unknown = hogar sin anotar
sheet-door-title = Reuniones
sheet-day-title = Reuniones del día
sheet-column-time = Hora
sheet-column-child = Estudiante
sheet-column-family = Familia
sheet-column-comes = Quién viene
sheet-column-language = Idioma
sheet-column-promised = Lo prometido

## Cómo se llaman los archivos; no llevan el nombre de nadie

file-paper-invitation = Invitación
file-paper-reminder = Recordatorio
file-paper-prep_teacher = Hoja de preparación
file-paper-prep_family = Para que la familia se prepare
file-paper-family_copy = Copia para la familia
file-paper-door_sheet = Hoja para la puerta
file-paper-day_sheet = Hoja del día
file-paper-survey = Encuesta
