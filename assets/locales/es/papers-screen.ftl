# Los papeles de una reunión: vistos, y después guardados o llevados.

papers-title = Papeles
papers-hint = Cada uno se muestra tal como es antes de salir, y queda anotado en el registro de salidas.
papers-kind-invitation = Invitación
papers-kind-reminder = Recordatorio
papers-kind-prep_teacher = Mi hoja de preparación
papers-kind-prep_family = Para que la familia se prepare
papers-kind-family_copy = Copia para la familia
papers-kind-door_sheet = Hoja para la puerta
papers-kind-day_sheet = Mi hoja del día
papers-kind-survey = Encuesta
papers-message = Texto para un mensaje
papers-message-title = El texto de un mensaje
papers-message-words = El mensaje
papers-message-reminder = Recordatorio
papers-copy = Copiar
papers-copied = Copiado. Queda anotado en el registro de salidas.
papers-not-copied = No se pudo copiar. Seleccione las palabras y cópielas con Ctrl+C.
papers-of-days = Papeles de estos días
papers-which = Qué papel
papers-from = Desde
papers-to = Hasta
papers-language = Idioma
papers-language-theirs = El de la familia
papers-save = Guardar como PDF
papers-save-each = Guardar un archivo para cada una
papers-saved = { $count ->
    [one] Guardado como { $file }.
   *[other] { $count } archivos guardados.
}
papers-saved-some = { $count ->
    [one] Se guardó un archivo, { $file }; el siguiente no:
   *[other] Se guardaron { $count } archivos, el último { $file }; el siguiente no:
}
papers-in = En { $languages }
papers-unchecked = Nadie que hable { $languages } ha revisado aún estas palabras.
papers-without-words = Aún no hay palabras en { $languages }, por eso el papel está en su idioma.
papers-without-letters = Ningún tipo de letra de este equipo escribe { $languages }. Instale uno, por ejemplo Noto; hasta entonces el papel está en su idioma.
papers-withheld = Sin papel para { $families }: con alguien que viene no se debe tener contacto, o no puede recibir registros.
papers-unprintable = Ningún tipo de letra de este equipo escribe estas palabras. El papel dice que faltan:
papers-signs = Los signos como los emojis se omiten.
papers-private = Sus notas de memoria no aparecen en ningún papel. Cada estudiante aparece con el nombre que escribe su familia.

papers-prepared-title = Las tres cosas que quieren saber
papers-prepared-hint = En palabras sencillas, antes de la reunión. Aparecen en las dos hojas de preparación.
papers-prepare-doing = ¿Cómo le va?
papers-prepare-learning = ¿Qué está aprendiendo ahora y qué sigue?
papers-prepare-help = ¿Cómo pueden ayudar en casa?
