# Lo que dice `firstword` en la línea de órdenes.

cli-would-add = { $students ->
    [one] 1 estudiante
   *[other] { $students } estudiantes
  }, { $guardians ->
    [one] 1 adulto
   *[other] { $guardians } adultos
  }, { $classes ->
    [one] 1 clase
   *[other] { $classes } clases
  }
cli-class = Clase { $id }: { $name } ({ $students ->
    [one] 1 estudiante
   *[other] { $students } estudiantes
  })
cli-skipped = Omitida, { $file }, línea { $line }: { $reason }
cli-nothing-written = No se ha escrito nada.
cli-passphrase = Frase de acceso:{" "}
cli-saved = Guardado: { $path }
cli-no-term = En este archivo no hay ningún periodo llamado «{ $name }». Hay: { $terms }
