# Traer una clase desde un archivo, como se ve en la ventana.

op-import_roster = Clase traída de { $subject }
op-import_sample = Clase de ejemplo traída

roster-screen-title = Traer su clase
roster-screen-promise = No se escribe nada hasta que usted lo diga, y con Deshacer una vez se quita todo.
roster-screen-source = El archivo que le dio la escuela
roster-screen-what = Una exportación de OneRoster, Microsoft School Data Sync o Clever (carpeta o zip), una hoja de cálculo de Excel o LibreOffice, cualquier tabla guardada como CSV, una lista de nombres o tarjetas de contacto.
roster-screen-file = Elegir un archivo
roster-screen-folder = Elegir una carpeta
roster-screen-drop = Suelte, y First Word lo mira. Todavía no se escribe nada.
roster-screen-path = Ruta del archivo o la carpeta
roster-screen-path-hint = También puede escribirla o pegarla aquí.
roster-screen-look = Ver qué contiene
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
roster-screen-not-yet = Todavía no se ha escrito nada. De quienes ya están en su clase solo entra lo que la escuela cambió; quien ya no está en el archivo se archiva, nunca se borra.
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
