# Un archivo de la escuela que llega de nuevo: quién está en él, qué dice, qué queda en duda.

## Cómo está alguien del archivo respecto a quienes ya están aquí

standing-added = Nuevo
standing-changed = Algo es distinto
standing-unchanged = Como antes
standing-back = De vuelta
standing-doubtful = Diga quién es
standing-waiting = Espera a que se sepa quién es el estudiante
standing-taken-off = Usted lo quitó; sigue quitado
standing-left-out = Fuera

## Por qué hay duda sobre quién es alguien

doubt-same-name = Aquí hay alguien con el mismo nombre, y nada más dice si es la misma persona.
doubt-same-name-other-id = Aquí hay alguien con el mismo nombre y otro número escolar.
doubt-same-name-other-birth-date = Aquí hay alguien con el mismo nombre y otra fecha de nacimiento.
doubt-same-id-other-name = Aquí hay alguien con el mismo número escolar y otro nombre.
doubt-several-of-the-name = Puede tratarse de más de una persona.
doubt-same-reach = A alguien de esta familia se le localiza igual y su nombre es un poco distinto.
doubt-like-restricted = Esta persona adulta se parece a alguien de la familia con quien no se puede contactar o que no puede recibir documentos.

## Lo que dice la escuela

school-field-given-name = Nombre
school-field-family-name = Apellidos
school-field-goes-by = Nombre que usa
school-field-pronouns = Pronombres
school-field-grade = Grado
school-field-birth-date = Fecha de nacimiento
school-field-home-language = Idioma en casa
school-field-class = Clase
school-field-in-class = En la clase
school-field-relationship = Parentesco
school-field-phones = Teléfonos
school-field-email = Correo electrónico
school-field-language = Idioma
school-field-interpreter = Intérprete
school-field-address = Dirección
school-field-cares-for = Cuida de

## Como qué llega la clase del archivo

coming-same-class = La misma clase de nuevo
coming-new-class = Una clase nueva
coming-another-class = Otra clase además
