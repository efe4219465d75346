# Resúmenes: el resumen del periodo tal como sale, y el registro de lo que salió.

reports-title = { $term }, para { $recipient }
reports-title-alone = { $term }
reports-subtitle = { $from } – { $to } · sale de este equipo solo lo que se ve aquí
reports-save = Guardar PDF
reports-saved = Guardado como { $file } y anotado en el registro.
reports-none = Los resúmenes se hacen por periodo, y todavía no hay ninguno.
reports-none-action = Poner mis periodos

reports-term = Periodo
reports-language = Idioma del documento
reports-recipient = Para quién
reports-preview = El resumen tal como saldrá
reports-page = Página { $page } de { $pages }
reports-making = Se están preparando las páginas
reports-words = Leer las palabras de las páginas

reports-leaves = Lo que sale de este equipo
reports-leaves-contacts-few = menos de { $least } contactos, sin su número
reports-leaves-contacts = { $count ->
    [one] { $count } contacto, solo como número
   *[other] { $count } contactos, solo como números
}
reports-leaves-quotes = { $count ->
    [0] ninguna cita
    [one] { $count } cita, con consentimiento
   *[other] { $count } citas, todas con consentimiento
}
reports-leaves-goals-few = menos de { $least } metas, sin su número
reports-leaves-goals = { $count ->
    [one] { $count } meta, sin nombres
   *[other] { $count } metas, sin nombres
}
reports-leaves-surveys = { $count ->
    [one] lo que una familia dijo de su reunión, contado
   *[other] lo que { $count } familias dijeron de sus reuniones, contado
}
reports-leaves-changes = { $count ->
    [one] { $count } cambio en la enseñanza, con sus palabras
   *[other] { $count } cambios en la enseñanza, con sus palabras
}
reports-stays-private = sus notas de memoria: nunca, ni siquiera contadas
reports-stays-surveys = lo que las familias escribieron de sus reuniones: nunca
reports-stays-groups = grupos de menos de { $count }: se juntan
reports-stays-quotes = { $count ->
    [one] { $count } cita se queda: nombra a alguien de la clase
   *[other] { $count } citas se quedan: nombran a alguien de la clase
}
reports-stays-changes = { $count ->
    [one] { $count } cambio en la enseñanza se queda: nombra a alguien de la clase
   *[other] { $count } cambios en la enseñanza se quedan: nombran a alguien de la clase
}
reports-stays-unprintable = { $count ->
    [one] { $count } pasaje se queda: ninguna letra de este equipo imprime su escritura
   *[other] { $count } pasajes se quedan: ninguna letra de este equipo imprime su escritura
}

reports-show = Mostrar
reports-show-not-reached = Familias con las que aún no se ha conversado
reports-show-barriers = Obstáculos que quitamos
reports-show-danielson = Títulos de Danielson 4c
reports-show-title-one = Títulos del convenio de Título I

reports-next = Lo que usted hará ahora
reports-next-hint = El resumen dice solo lo que usted marque.
reports-next-another_day = Ofrecer otro día cuando una familia no pudo venir
reports-next-another_channel = Probar otro medio
reports-next-another_time = Probar otra hora del día
reports-next-their_language = Pedir ayuda a alguien que hable su idioma
reports-next-first_hello = Un primer saludo, con buenas noticias

reports-quotes = Palabras de las familias, con su consentimiento
reports-quote-show = Mostrar esta cita
reports-quote-stays = Nombra a alguien de la clase y por eso se queda en este equipo.


reports-journal = El registro de lo que salió
reports-journal-hint = Cada exportación queda anotada: cuándo, qué, para quién y la huella del archivo.
reports-journal-none = Todavía no ha salido nada de este equipo.
reports-when = Cuándo
reports-what = Qué
reports-whom = Para quién
reports-fingerprint = SHA-256
reports-whom-self = Para usted
reports-kind-term_summary = { $term }, resumen
reports-kind-calendar = { $term }, archivo de calendario
reports-kind-recovery_sheet = Hoja de recuperación
reports-kind-invitation = Invitación, { $term }
reports-kind-reminder = Recordatorio, { $term }
reports-kind-prep_teacher = Hoja de preparación, { $term }
reports-kind-prep_family = Para que la familia se prepare, { $term }
reports-kind-family_copy = Copia para la familia, { $term }
reports-kind-door_sheet = Hoja para la puerta, { $term }
reports-kind-day_sheet = Hoja del día, { $term }
reports-kind-survey = Encuesta, { $term }
reports-kind-message = Texto de un mensaje
reports-kind-attachment = Copia de un archivo, { $term }
reports-kind-questions = Archivo de sus preguntas
reports-not-arrived = No llegó: el archivo no se pudo poner en su lugar.

op-record_export = Exportación para { $subject } anotada
