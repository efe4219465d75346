# Muestras de aprendizaje: fotos, documentos y grabaciones que muestran lo que un niño hace.

op-add_evidence = Añadido a las muestras de aprendizaje: { $subject }
op-edit_evidence = Cambiado en las muestras de aprendizaje: { $subject }
op-remove_evidence = Quitado de las muestras de aprendizaje: { $subject }

evidence-title = Muestras de aprendizaje
evidence-none = Un dibujo, una página escrita, una grabación leyendo en voz alta: lo que muestra más que una nota.
evidence-add = Añadir archivos…
evidence-add-short = Añadir
evidence-drop = Suelte para añadirlo a las muestras de aprendizaje
evidence-limits = Fotos (JPEG, PNG, WebP, GIF), PDF y grabaciones de sonido, hasta 50 MB cada una; fotos de hasta unos 50 megapíxeles, PDF de hasta 200 páginas. Se quitan el lugar, la hora y el aparato.
evidence-options = Cómo se añade
evidence-keep-original = Guardar también las fotos en su tamaño completo
evidence-keep-original-hint = Si no, las grandes se guardan a 2048 píxeles, que llenan una pantalla.
evidence-only-me = Solo para mí
evidence-only-me-hint = Algo para su propia memoria: First Word no lo muestra en ninguna reunión ni lo copia fuera. Un juez, y en algunos países la familia, puede pedirlo. Esto no se puede cambiar después.
evidence-private = Solo para mí
evidence-adding = Añadiendo { $file }
evidence-adding-count = { $done } de { $total }
evidence-stop = Parar
evidence-stopped = Parado. Lo que se añadió está aquí.
evidence-added = { $count ->
    [one] { $count } archivo añadido.
   *[other] { $count } archivos añadidos.
}
evidence-refused = No se añadió: { $file }
evidence-show = Mostrar en esta reunión: { $title }
evidence-show-here = Mostrar en esta reunión
evidence-kind-photo = Foto
evidence-kind-document = PDF
evidence-kind-recording = Grabación
evidence-pages = { $pages ->
    [one] { $pages } página
   *[other] { $pages } páginas
}
evidence-page = Página { $page } de { $pages }
evidence-page-before = Página anterior
evidence-page-next = Página siguiente
evidence-one-before = La anterior
evidence-one-next = La siguiente
evidence-minutes = { $minutes }:{ $seconds }
evidence-what = En sus palabras
evidence-child = Niño o niña
evidence-child-all = Todos
evidence-copy = Guardar una copia…
evidence-copy-original = Guardar el tamaño completo…
evidence-copied = Guardado: { $file }
evidence-remove = Quitarla
evidence-kept-days = Lo que se quita se puede recuperar durante 30 días; después, su archivo desaparece.
evidence-not-here = El archivo no está en este equipo: otro aún no lo ha enviado, o se quitó hace mucho.
evidence-cannot-play = Este equipo no puede reproducir esta clase de grabación. Guarde una copia y ábrala con otro programa.
evidence-in-meeting = Para mirar juntos
