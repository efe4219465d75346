# Traer una clase desde un archivo, como se ve en la ventana.

op-import_roster = { $subject ->
    [pasted-text] Clase traída de lo que se pegó
   *[other] Clase traída de { $subject }
}
op-import_sample = Clase de ejemplo traída

roster-screen-title = Traer su clase
roster-screen-promise = No se escribe nada hasta que usted lo diga, y con Deshacer una vez se quita todo.
roster-screen-source = El archivo que le dio la escuela
roster-screen-what = Una exportación de OneRoster, Microsoft School Data Sync o Clever (carpeta o zip), una hoja de cálculo de Excel o LibreOffice, cualquier tabla guardada como CSV, una lista de nombres o tarjetas de contacto.
roster-screen-file = Elegir un archivo
roster-screen-folder = Elegir una carpeta
roster-screen-paste = Pegar de una hoja de cálculo
roster-screen-paste-rows = Filas de la lista de su clase
roster-screen-paste-hint = Copie las filas en la hoja de cálculo, también los nombres de las columnas, y pulse Ctrl+V aquí. Sirve también una lista de nombres, uno por línea.
roster-screen-pasted = Usted pegó { $lines ->
    [one] { $lines } línea
   *[other] { $lines } líneas
}.
roster-screen-drop = Suelte, y First Word lo mira. Todavía no se escribe nada.
roster-screen-path = Ruta del archivo o la carpeta
roster-screen-path-hint = También puede escribirla o pegarla aquí.
roster-screen-look = Ver qué contiene
roster-screen-reading = Leyendo la lista de la clase
roster-screen-read = { $percent } % leído
roster-screen-stop = Dejar de leer
roster-screen-stopped = Se dejó de leer. No se trajo nada; lo que había elegido sigue aquí.
roster-screen-changed = El archivo cambió desde que lo miró. Mírelo de nuevo.
roster-screen-nobody-new = Todas las personas de este archivo ya están en su clase.
roster-screen-nothing-written = No se trajo nada. Lo que hay en First Word sigue igual.
roster-screen-found = A quién se añadiría
roster-screen-format = Es { $format }.
roster-screen-which-class = Cuál es su clase
roster-screen-which-class-hint = Solo se trae esta clase, con los adultos que cuidan a sus niños.
roster-screen-class-choose = Elija su clase
roster-screen-class-first = Primero elija su clase
roster-screen-class = { $name } ({ $students ->
    [one] { $students } estudiante
   *[other] { $students } estudiantes
})
roster-screen-class-every = Todas las clases del archivo
roster-screen-counts = { $families ->
    [one] { $families } familia
   *[other] { $families } familias
} con { $students ->
    [one] { $students } niño o niña
   *[other] { $students } niños
} y { $adults ->
    [one] { $adults } adulto
   *[other] { $adults } adultos
}
roster-screen-add = { $families ->
    [one] Añadir { $families } familia
   *[other] Añadir { $families } familias
}
roster-screen-not-yet = Todavía no se ha escrito nada.
roster-screen-columns = Qué contiene cada columna
roster-screen-columns-why = Revise cómo entendió First Word cada columna. Con un cambio, el archivo se lee de nuevo.
roster-screen-column = Columna
roster-screen-column-nameless = Columna { $number }
roster-screen-samples = Algo de lo que contiene
roster-screen-holds = Contiene
roster-screen-holds-of = Qué contiene «{ $column }»
roster-screen-people = Las familias
roster-screen-no-name = Un adulto sin nombre
roster-screen-no-adult = Ningún adulto en este archivo
roster-screen-warnings = Vale la pena mirar
roster-screen-skipped = { $rows ->
    [one] { $rows } fila omitida
   *[other] { $rows } filas omitidas
}
roster-screen-place = { $file }, línea { $line }
roster-screen-found-again = Qué cambiaría
roster-screen-forgotten = El archivo es otro que antes, así que se olvidó lo que usted había decidido sobre sus personas.
roster-screen-comparing = Comparando con su clase
roster-screen-are-new = { $people } por añadir
roster-screen-are-changed = { $people } con cambios
roster-screen-are-unchanged = { $people } como antes
roster-screen-are-gone = { $people } ya no están en el archivo
roster-screen-are-doubtful = { $people } por aclarar
roster-screen-are-back = { $people } de vuelta
roster-screen-do-new = añadir { $people }
roster-screen-do-change = cambiar { $people }
roster-screen-do-back = traer de vuelta { $people }
roster-screen-do-archive = archivar { $people }
roster-screen-nothing = Nada que traer
roster-screen-why = Antes de traer esto, diga por favor { $what }.
roster-screen-why-order = qué número de una fecha es el día
roster-screen-why-doubts = { $people ->
    [one] quién es { $people } persona
   *[other] quiénes son { $people } personas
}
roster-screen-why-gone = que tantos pueden irse
roster-screen-coming = Cómo llega la clase
roster-screen-same-class = La misma clase, que llega de nuevo
roster-screen-same-class-hint = Quien ya no está en el archivo se archiva.
roster-screen-new-class = Una clase nueva para un nuevo año escolar
roster-screen-new-class-hint = Es la clase de { $year }. La clase anterior se archiva y se puede seguir leyendo.
roster-screen-another-class = Otra clase además
roster-screen-another-class-hint = No se archiva a nadie.
roster-screen-recognised = { $recognised } de los { $children } niños de su clase están en este archivo.
roster-screen-carry = Qué pasa a la clase nueva
roster-screen-carry-why = Lo que no está marcado queda con la clase anterior: una meta se cierra, una esperanza se guarda como de esa clase.
roster-screen-carry-goals = Metas abiertas
roster-screen-carry-hopes = Esperanzas
roster-screen-doubtful = Diga por favor quién es
roster-screen-who-is = Quién es { $name }
roster-screen-same-child = El mismo niño o la misma niña: { $name }
roster-screen-same-adult = La misma persona adulta: { $name }
roster-screen-another = Alguien nuevo
roster-screen-another-restricted = Alguien nuevo, con la misma restricción
roster-screen-another-free = Alguien nuevo, sin esa restricción
roster-screen-leave-out = Dejar fuera
roster-screen-leave-out-hint = No se trae, y quien ya está aquí queda como está.
roster-screen-family-of = Familia { $name }
roster-screen-born = fecha de nacimiento: { $day }
roster-screen-id = número escolar { $id }
roster-screen-restricted = no se le puede contactar o no puede recibir expedientes
roster-screen-archived = ya archivado
roster-screen-gone = Ya no están en el archivo
roster-screen-gone-safe = Se archivan con todo lo suyo; nunca se borran.
roster-screen-gone-many = Se irían { $gone } de { $all } niños de su clase. Quizá no es el archivo completo.
roster-screen-may-go = Sí, el archivo está bien: pueden irse
roster-screen-gone-child = de la familia { $family }, estudiante
roster-screen-gone-adult = de la familia { $family }, persona adulta
roster-screen-unchanged = Como antes
roster-screen-unchanged-families = { $families ->
    [one] { $families } familia en la que nada cambia
   *[other] { $families } familias en las que nada cambia
}
roster-screen-as-before = Como antes: { $names }
roster-screen-changes-of = Qué es distinto en { $name }
roster-screen-school-says = La escuela dice
roster-screen-with-you = Con usted
roster-screen-stands = Qué quedará
roster-screen-before = antes: { $value }
roster-screen-take = Tomar lo de la escuela
roster-screen-take-of = Tomar lo de la escuela: { $field } de { $name }
roster-screen-school-wins = Lo de la escuela
roster-screen-yes = sí
roster-screen-no = no
roster-screen-nothing-there = nada
roster-screen-apart = Separar
roster-screen-apart-of = Separar la familia { $name }
roster-screen-together = Juntar con …
roster-screen-together-of = Juntar con …: la familia { $name }
roster-screen-together-which = Con cuál se junta la familia { $name }
roster-screen-together-choose = Elija una familia
roster-screen-together-do = Juntar
roster-screen-family-choice = { $name } ({ $children })
roster-screen-proposed = Como se propuso
roster-screen-proposed-of = La familia { $name } como se propuso
roster-screen-date-is = { $date } es el { $day }
roster-screen-country = País de los teléfonos
roster-screen-country-hint = Así First Word sabe cómo marcarlos. Quedan como están escritos.
roster-screen-country-none = Sin decir
roster-screen-phones-kept = { $phones ->
    [one] { $phones } teléfono se guarda como texto
   *[other] { $phones } teléfonos se guardan como texto
}
roster-screen-phone-text = como texto
