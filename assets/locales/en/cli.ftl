# What `firstword` says on the command line.

cli-would-add = { $students ->
    [one] 1 child
   *[other] { $students } children
  }, { $guardians ->
    [one] 1 adult
   *[other] { $guardians } adults
  }, { $classes ->
    [one] 1 class
   *[other] { $classes } classes
  }
cli-class = Class { $id }: { $name } ({ $students ->
    [one] 1 child
   *[other] { $students } children
  })
cli-skipped = Skipped, { $file }, line { $line }: { $reason }
cli-nothing-written = Nothing was written.
cli-passphrase = Passphrase:{" "}
cli-saved = Saved: { $path }
cli-no-term = There is no term called “{ $name }” in this vault. It has: { $terms }
