# Ajustes: la página de la maestra o el maestro, los periodos, el idioma y la luz, la frase de contraseña y los registros.

settings-title = Ajustes
settings-language = Idioma
settings-language-en = English
settings-language-es = Español
settings-theme = Claro u oscuro
settings-theme-system = Según el sistema
settings-theme-light = Claro
settings-theme-dark = Oscuro

settings-you = Usted
settings-habits = Cómo vela First Word
settings-quiet = Días sin contacto hasta que una familia cuente como «sin noticias»
settings-quiet-hint = Entre 7 y 365.
settings-idle = Minutos sin tocar nada hasta que First Word se bloquee solo
settings-idle-hint = Entre 1 y 240. Ctrl L bloquea en el acto.
settings-terms = Periodos
settings-terms-hint = Los resúmenes se hacen por periodo.
settings-look = Cómo se ve y cómo habla
settings-keys = Frase de contraseña y código de recuperación
settings-passphrase = Cambiar la frase de contraseña
settings-passphrase-current = Su frase actual
settings-passphrase-note = Las copias de seguridad hechas antes de hoy se siguen abriendo con la frase anterior. Recuérdela mientras las conserve.
settings-passphrase-done = Su frase de contraseña ha cambiado.
settings-code = Hacer un código de recuperación nuevo
settings-code-note = Desde ese momento el código anterior no abre nada. Deseche la hoja anterior.
settings-code-go = Mostrar el código nuevo
settings-code-done = Su nuevo código de recuperación está confirmado.
settings-records = Sus registros
settings-where = Todo está en la carpeta de First Word en este equipo, cifrado.
settings-check = Revisar si los registros tienen daños
settings-check-busy = Revisándolo todo
settings-check-good = Se leyó todo. No hay daños.
settings-sample = Traer la clase de ejemplo
settings-sample-note = Su clase está vacía. Con familias inventadas puede conocer el programa; con un solo Deshacer se van.
settings-about = Acerca de First Word
settings-version = Versión { $version }
settings-about-words = First Word es software libre con licencia MIT o Apache 2.0. Sus letras, Atkinson Hyperlegible Next y Literata, tienen la licencia SIL Open Font License.
settings-about-leaves = Nada sale de este equipo por sí solo. Un documento sale cuando usted lo guarda para alguien, y entonces queda anotado en Resúmenes.

op-edit_settings = Ajustes cambiados
op-receive = Cambios de otro equipo incorporados
