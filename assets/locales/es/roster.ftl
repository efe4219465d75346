# Una clase a partir del archivo de la escuela: qué es, qué contienen sus columnas, qué se dejó fuera y por qué.

## Qué clase de archivo es

format-sds-v2-1 = Microsoft School Data Sync 2
format-csv = una tabla
format-oneroster-1-1 = OneRoster 1.1
format-oneroster-1-2 = OneRoster 1.2
format-sds-v1 = Microsoft School Data Sync 1
format-xlsx = una hoja de cálculo de Excel
format-xls = una hoja de cálculo antigua de Excel
format-ods = una hoja de cálculo de LibreOffice
format-clever = archivos para Clever
format-google-classroom = una lista de Google Classroom
format-list = una lista de nombres
format-vcard = tarjetas de contacto
format-json = un archivo JSON
format-xml = un archivo XML
format-html = una tabla en una página web
format-pdf = un PDF
format-document = un documento de texto
format-image = una imagen
format-archive = un archivo comprimido

## Qué contiene una columna

field-none = No incluir
field-student-given-name = Estudiante: nombre
field-student-family-name = Estudiante: apellidos
field-student-full-name = Estudiante: nombre completo
field-student-preferred-name = Estudiante: nombre que usa
field-student-id = Estudiante: número de la escuela
field-student-grade = Estudiante: grado
field-student-class = Estudiante: clase
field-student-teacher = Estudiante: docente de la clase
field-student-birth-date = Estudiante: fecha de nacimiento
field-student-pronouns = Estudiante: pronombres
field-student-home-language = Estudiante: idioma en casa
field-guardian-given-name = Adulto responsable { $slot }: nombre
field-guardian-family-name = Adulto responsable { $slot }: apellidos
field-guardian-full-name = Adulto responsable { $slot }: nombre completo
field-guardian-id = Adulto responsable { $slot }: número
field-guardian-relationship = Adulto responsable { $slot }: parentesco
field-guardian-phone = Adulto responsable { $slot }: teléfono
field-guardian-mobile = Adulto responsable { $slot }: celular
field-guardian-email = Adulto responsable { $slot }: correo electrónico
field-guardian-language = Adulto responsable { $slot }: idioma
field-guardian-interpreter = Adulto responsable { $slot }: necesita intérprete
field-guardian-address = Adulto responsable { $slot }: dirección
field-home-phone = Casa: teléfono
field-home-address = Casa: dirección
field-home-interpreter = Casa: necesita intérprete

## Por qué varios estudiantes están en una misma familia

family-reason-shared-guardian = La misma persona adulta los cuida.
family-reason-same-address = Viven en la misma dirección y tienen el mismo apellido.
family-reason-same-phone = Viven en la misma dirección y tienen el mismo teléfono.

## Por qué se dejó fuera una fila

skipped-to-be-deleted = La escuela marcó esta fila para borrarla.
skipped-no-name = En esta fila no hay nombre de estudiante.
skipped-duplicate-id = Una fila anterior tiene el mismo número.
skipped-no-id = La fila no tiene número que la identifique.
skipped-unknown-person = La fila habla de alguien que no está en la lista de personas.
skipped-unknown-class = La fila habla de una clase que no está en la lista de clases.
skipped-no-student = Ninguna de las dos personas de esta fila es estudiante.
skipped-not-a-guardian = Esta persona no figura como alguien que cuida al estudiante (es personal médico, docente o contacto de emergencia).
skipped-unclosed-quote = En esta fila se abrieron unas comillas que nunca se cerraron.
skipped-too-many-cells = Esta fila tiene más celdas que columnas y no queda claro cuál es cuál. A menudo se debe a una coma dentro de un nombre.
skipped-repeated-header = Esta fila repite los nombres de las columnas.
skipped-inactive = La escuela marcó a este estudiante como no activo.
skipped-not-in-delta = Este archivo solo contiene cambios, y la fila habla de alguien que no está entre ellos.
skipped-nobodys-card = Esta tarjeta no dice que sea de un estudiante de su clase ni a qué estudiante cuida su dueño.

## Qué conviene revisar

warning-guessed-encoding = El archivo no dice cómo están escritas sus letras. Se leyeron como { $detail }: revise, por favor, los nombres con acentos.
warning-replaced-characters = Algunas letras no se pudieron leer y se ven como �. Pida a la oficina el archivo guardado como «CSV UTF-8».
warning-control-characters = Se quitaron caracteres invisibles.
warning-no-student-name = No se reconoció ninguna columna con los nombres de los estudiantes. Elija cuál es.
warning-too-many-guardians = En una fila caben cuatro adultos. La columna «{ $detail }» se dejó fuera.
warning-no-guardian = El archivo no nombra a ninguna persona adulta que cuide a este estudiante. Puede añadirla en la página de la familia.
warning-guardian-without-name = Aquí hay manera de comunicarse con una persona adulta, pero falta su nombre.
warning-same-name = Otro estudiante tiene el mismo nombre. Se mantuvieron separados.
warning-same-name-taken-as-one = Hay filas separadas con el mismo nombre de estudiante y nada indica que sean dos. Se tomaron como un solo estudiante.
warning-same-id = Otro estudiante tiene el mismo número. Este se guardó sin él.
warning-unread-date = La fecha de nacimiento no se pudo leer y quedó vacía.
warning-ambiguous-dates =
    { $detail ->
        [day-month] Las fechas como 1/05 se pueden leer de dos maneras. Se leyeron como día y mes. Revise, por favor, una fecha de nacimiento que conozca.
       *[month-day] Las fechas como 1/05 se pueden leer de dos maneras. Se leyeron como mes y día. Revise, por favor, una fecha de nacimiento que conozca.
    }
warning-not-an-email = En el lugar del correo electrónico hay otra cosa, y se dejó fuera.
warning-unread-interpreter = No queda claro si aquí hace falta intérprete. Pregúntelo, por favor, a la familia.
warning-maybe-two-people = Puede que en esta celda se nombre a dos personas. Se tomaron como una sola.
warning-missing-file = En esta exportación falta el archivo { $detail }. Lo que contiene queda fuera.
warning-missing-column = En este archivo falta la columna { $detail }, así que el archivo se dejó fuera.
warning-no-relationship = El archivo no dice qué parentesco tiene esta persona con el estudiante.
warning-both-students = Las dos personas de esta fila son estudiantes. La segunda se tomó como la persona adulta.
warning-delta = Este archivo solo contiene cambios. Quien no aparece en él no se ha ido.
warning-taken-as-delta = El archivo no dice si contiene a todos o solo cambios. Se tomó como cambios, así que a nadie se le retira por no aparecer.
warning-other-sheet = La hoja «{ $detail }» también parece una lista de clase, pero tiene otras columnas y se dejó fuera. Si es la que quiere, guárdela como un archivo aparte.
warning-sheet-left-out = La hoja «{ $detail }» no parece una lista de clase y se dejó fuera.
warning-names-only = Aquí no hay nombres de columnas, solo nombres de personas. Todas se tomaron como estudiantes: revise, por favor, si los nombres y apellidos están bien separados.
warning-cards-as-students = Ninguna tarjeta dice si es de un estudiante o de una persona adulta. Todas se tomaron como estudiantes de su clase.
warning-more = Hay más avisos como estos de los que se muestran aquí.

## Lo que solo usted puede decir

question-day-order = Las fechas como 1/05 se pueden leer de dos maneras. ¿Cuál de los dos números es el día?
question-student-name = ¿Qué columna contiene los nombres de los estudiantes?

## Cómo se llama el texto pegado donde se nombraría un archivo

roster-pasted = Texto pegado

## Por qué no se puede leer un archivo; cada frase dice qué hacer

unreadable-missing = { $file } ya no está ahí. Elíjalo de nuevo.
unreadable-no-permission = Este equipo no le permite leer { $file }. Cópielo a su propia carpeta y elíjalo ahí.
unreadable-read-failed = No se pudo leer { $file } del disco. Compruebe que el disco o la unidad de red estén conectados e inténtelo de nuevo.
unreadable-not-a-file = { $file } no es un archivo ni una carpeta. Elija el archivo que le dio la escuela.
unreadable-empty = { $file } está vacío. Pida a la oficina que lo exporte otra vez.
unreadable-nothing-here = En { $file } no hay ninguna lista de clase. Elija la carpeta, el zip o la tabla que le dio la escuela.
unreadable-several-tables = En { $file } hay varias tablas y no queda claro cuál es la de su clase. Elija solo ese archivo.
unreadable-two-rosters = { $file } contiene dos veces el mismo archivo. Elija la carpeta o el zip de una sola exportación.
unreadable-one-of-a-set = { $file } es parte de un conjunto y también hacen falta los demás archivos. Elija la carpeta o el zip completo.
unreadable-file-too-large = { $file } ocupa más de 64 MB, y ninguna lista de clase es tan grande. Pida a la oficina una exportación solo de su clase.
unreadable-roster-too-large = Los archivos de { $file } ocupan juntos más de 128 MB, y ninguna lista de clase es tan grande. Pida a la oficina una exportación solo de su clase.
unreadable-too-many-files = En { $file } hay más de 200 archivos. Ponga los de la lista de clase en una carpeta aparte y elija esa carpeta.
unreadable-cell-too-large = En { $file }, línea { $line }, columna { $column }, hay mucho más texto en una celda del que tiene una lista de clase. Abra el archivo en una hoja de cálculo y revise esa línea.
unreadable-row-too-large = En { $file }, la línea { $line } es mucho más larga que una fila de una lista de clase. Abra el archivo en una hoja de cálculo y revise esa línea.
unreadable-too-many-rows = { $file } tiene más de un millón de filas. Pida a la oficina una exportación solo de su clase.
unreadable-too-many-students = { $file } tiene más de 100 000 estudiantes. Pida a la oficina una exportación solo de su clase.
unreadable-too-many-cells = { $file } tiene en sus celdas más de lo que tiene cualquier lista de clase. Pida a la oficina una lista solo de su clase.
unreadable-sheet-damaged = { $file } es una hoja de cálculo dañada. Ábrala en el programa con el que se hizo, guárdela de nuevo y elíjala otra vez.
unreadable-sheet-encrypted = { $file } está protegido con contraseña. Ábralo con la contraseña, guárdelo sin ella y elíjalo otra vez.
unreadable-sheet-kind = { $file } es una hoja de cálculo de un tipo que First Word no lee. Ábrala, guárdela como .xlsx o «CSV UTF-8» y elija ese archivo.
unreadable-too-many-cards = { $file } tiene más de 50 000 tarjetas. Exporte solo las de su clase.
unreadable-too-many-columns = { $file } tiene más de mil columnas. Compruebe que sea la lista de clase.
unreadable-archive-damaged = { $file } es un archivo comprimido dañado. Vuelva a obtenerlo de donde procede.
unreadable-archive-encrypted = { $file } está protegido con contraseña. Descomprímalo con la contraseña y elija la carpeta.
unreadable-archive-method = { $file } está comprimido de una manera que First Word no conoce. Descomprímalo y elija la carpeta.
unreadable-not-a-table = { $file } no es una tabla de texto. Pida a la oficina la lista de clase como archivo CSV.
unreadable-format-data = { $file } es un archivo JSON o XML, y First Word no los lee. Pida a la oficina una tabla (CSV) de su clase.
unreadable-format-html = { $file } es una página web sin ninguna lista de clase, aunque su nombre diga otra cosa. Ábrala en una hoja de cálculo y mire si su clase está en ella.
unreadable-format-document = { $file } es un documento para leer o imprimir, no una tabla. Pida a la oficina la lista de clase como archivo CSV.
unreadable-format-image = { $file } es una imagen. Pida a la oficina la lista de clase como archivo CSV.
unreadable-format-archive = { $file } es un archivo comprimido que First Word no puede abrir. Descomprímalo y elija la carpeta.
