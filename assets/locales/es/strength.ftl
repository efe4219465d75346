## Qué tan segura es una frase de contraseña: niveles, tiempo para adivinarla, qué le falta y qué ayudaría.

strength-score-0 = Muy fácil de adivinar
strength-score-1 = Fácil de adivinar
strength-score-2 = Todavía no es bastante segura
strength-score-3 = Bastante segura
strength-score-4 = Muy segura

# $time es uno de los mensajes strength-time- de abajo.
strength-estimate = Alguien que copie sus archivos y pruebe con una sala llena de computadoras tardaría más o menos { $time }.
strength-assumption = Es un cálculo aproximado, con diez mil intentos por segundo. Conoce palabras inglesas y contraseñas comunes, y las palabras de otros idiomas las cuenta por su largo. No puede conocer una canción, un dicho o un nombre que solo a usted se le ocurriría.

strength-time-seconds =
    { $count ->
        [0] nada
        [one] un segundo
       *[other] { $count } segundos
    }
strength-time-minutes =
    { $count ->
        [one] un minuto
       *[other] { $count } minutos
    }
strength-time-hours =
    { $count ->
        [one] una hora
       *[other] { $count } horas
    }
strength-time-days =
    { $count ->
        [one] un día
       *[other] { $count } días
    }
strength-time-months =
    { $count ->
        [one] un mes
       *[other] { $count } meses
    }
strength-time-years =
    { $count ->
        [one] un año
       *[other] { $count } años
    }
strength-time-centuries = siglos

strength-warning-keyboard-row = Una fila seguida de teclas es fácil de adivinar.
strength-warning-keyboard-pattern = Un recorrido corto por el teclado es fácil de adivinar.
strength-warning-repeated-character = Un mismo carácter repetido es fácil de adivinar.
strength-warning-repeated-part = Repetir una parte la hace apenas más difícil de adivinar.
strength-warning-top-ten = Es una de las diez contraseñas más usadas.
strength-warning-top-hundred = Es una de las cien contraseñas más usadas.
strength-warning-common-password = Mucha gente usa esta contraseña.
strength-warning-like-a-common-password = Se parece mucho a una contraseña que usa mucha gente.
strength-warning-sequence = Una secuencia como abc o 6543 es fácil de adivinar.
strength-warning-recent-year = Un año reciente es fácil de adivinar.
strength-warning-single-word = Una sola palabra es fácil de adivinar.
strength-warning-date = Una fecha es fácil de adivinar.
strength-warning-single-name = Un nombre solo es fácil de adivinar.
strength-warning-common-name = Los nombres comunes son fáciles de adivinar.
strength-warning-too-few-words = Parecen palabras de todos los días, y son muy pocas.

strength-suggestion-use-a-few-words = Use cuatro o cinco palabras que no tengan que ver entre sí.
strength-suggestion-no-need-for-symbols = No hacen falta símbolos, números ni mayúsculas.
strength-suggestion-add-words = Agregue una o dos palabras más. Mejor si son poco comunes.
strength-suggestion-capitals-help-little = Una mayúscula al principio ayuda poco.
strength-suggestion-all-capitals-help-little = Escribir todo en mayúsculas ayuda poco.
strength-suggestion-reversed-words-help-little = Una palabra al revés ayuda poco.
strength-suggestion-substitutions-help-little = Poner signos en lugar de letras, como @ por a, ayuda poco.
strength-suggestion-longer-keyboard-pattern = Use un recorrido más largo por el teclado, con más vueltas.
strength-suggestion-avoid-repeats = No repita palabras ni caracteres.
strength-suggestion-avoid-sequences = Evite las secuencias.
strength-suggestion-avoid-recent-years = Evite los años recientes.
strength-suggestion-avoid-your-years = Evite los años que tengan que ver con usted.
strength-suggestion-avoid-your-dates = Evite las fechas y los años que tengan que ver con usted.
