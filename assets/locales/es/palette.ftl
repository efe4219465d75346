# Encontrar cualquier cosa: familias, palabras, promesas, notas, y lo que el programa sabe hacer.

palette-title = Buscar cualquier cosa
palette-field = Busque una familia, una palabra, una promesa o una orden
palette-results = Lo que se encontró
palette-group-commands = Ir y hacer
palette-group-families = Familias
palette-group-voices = Palabras de las familias
palette-group-promises = Promesas
palette-group-goals = Metas
palette-group-notes = Notas y contactos
palette-none = No se encontró nada. Pruebe con otra palabra o con una parte.
palette-count = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
palette-more = { $total } resultados; se muestran los más nuevos. Una palabra más ayuda a encontrarlo.
palette-private = Solo para mí
palette-of = { $family }, { $day }

palette-go-today = Ir a Hoy
palette-go-families = Ir a Familias
palette-go-conferences = Ir a Reuniones
palette-go-rounds = Ir a Rondas de reuniones
palette-go-goals = Ir a Metas
palette-go-promises = Ir a Promesas
palette-go-reports = Ir a Resúmenes
palette-go-settings = Ir a Ajustes
palette-go-roster = Traer una clase
palette-log = Anotar un contacto
palette-plan = Planear una reunión
palette-plan-round = Planear una ronda de reuniones
palette-lock = Bloquear ahora mismo
palette-privacy-on = Activar la vista privada
palette-privacy-off = Quitar la vista privada
palette-language = Cambiar el idioma a { $language }
palette-theme-light = Claro
palette-theme-dark = Oscuro
palette-theme-system = Claro u oscuro según el sistema
palette-keys = Qué hacen las teclas
