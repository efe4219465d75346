# Palabras que comparten todas las pantallas.

app-name = First Word

## La barra lateral

nav-label = Principal
nav-skip = Ir a la página
nav-today = Hoy
nav-families = Familias
nav-conferences = Reuniones
nav-rounds = Rondas de reuniones
nav-meeting = Reunión
nav-goals = Metas
nav-promises = Promesas
nav-reports = Resúmenes
nav-settings = Ajustes
nav-roster = Su clase
nav-welcome = Le damos la bienvenida a First Word
nav-unlock = First Word está bloqueado
nav-nothing-yet = Aquí todavía no hay nada.
nav-lock-saved = Bloquear · sin conexión, guardado
nav-lock-saving = Bloquear · guardando
nav-lock-unsaved = Bloquear · aún sin guardar

## Botones

button-save = Guardar
button-done = Listo
button-cancel = Cancelar
button-close = Cerrar
button-back = Atrás
button-next = Siguiente
button-add = Añadir
button-edit = Cambiar
button-remove = Quitar
button-undo = Deshacer
button-redo = Rehacer
button-retry = Intentar de nuevo
button-print = Imprimir
button-copy = Copiar

## Lo que se hizo, y cómo deshacerlo

undo-done = { $what }
undo-undone = Deshecho: { $what }
undo-redone = Hecho de nuevo: { $what }
undo-left = Guardado como { $subject } y anotado en el registro de salidas.

## Si las palabras están en el disco

saved-here = Guardado en este equipo
saved-typing = Guardando
saved-failed = Aún sin guardar. Intentando de nuevo

## Formularios

form-resumed = Esto ya estaba empezado. Aquí está lo que escribió.
form-differs = Esto también se cambió en otro lugar desde que usted empezó.
form-differs-choose = Elija qué debe quedar y luego guarde.
form-stored = Ahora dice
form-typed = Usted escribió
form-keep-stored = Dejar lo que está
form-take-typed = Usar lo mío
form-nothing = Nada
form-yes = Sí
form-no = No
form-somebody = Alguien que ya no está en esta lista
form-copied = Copiado
form-not-copied = No se pudo copiar. Marque las palabras y cópielas a mano.
form-throw-away = Descartar lo que escribí

## Listas largas, página por página

pager-label = Páginas
pager-range = { $from } a { $to } de { $all }
pager-before = Las anteriores
pager-after = Las siguientes

## Un idioma

language-unknown = Sin anotar
language-other = Otro idioma
language-tag = Código del idioma
language-tag-hint = El código corto del idioma, como «kea» para el criollo caboverdiano.
language-tag-wrong = Esto no es un código de idioma.

## Plazos

due-over = { $days ->
    [one] { $days } día de retraso
   *[other] { $days } días de retraso
}
due-today = Hoy
due-tomorrow = Mañana

## Teclas

shortcut-list = Qué hacen las teclas
shortcut-contact = Anotar un contacto
shortcut-find = Buscar cualquier cosa
shortcut-lock = Bloquear ahora mismo
shortcut-undo = Deshacer el último cambio
shortcut-redo = Volver a hacerlo
shortcut-privacy = Activar o quitar la vista privada
shortcut-back = Volver a donde estaba

## Un niño o una niña en peligro

danger-line = Si un niño o una niña puede estar en peligro, avise hoy mismo como lo exigen su escuela y la ley. Una nota aquí no es un aviso.
danger-call = A quién llamar: { $whom }
