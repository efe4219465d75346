# Promesas: lo que se dijo que se haría, para cuándo, en qué quedó, y que la familia lo sabe.

op-write_promise = Promesa a { $subject } anotada
op-settle_promise = Anotado en qué quedó la promesa a { $subject }
op-tell_family = { $subject } ya sabe en qué quedó
op-remove_promise = Promesa a { $subject } quitada

promise-count = { $promises ->
    [0] Toda palabra está cumplida
    [one] { $promises } por cumplir
   *[other] { $promises } por cumplir
}
promise-new = Una promesa nueva
promise-change = Cambiar la promesa
promise-empty = Anote lo que le dice a una familia que va a hacer. Cumplirlo, y contarlo, hace crecer la confianza.
promise-none-open = No queda nada pendiente. Toda palabra está cumplida y contada.
promise-group-ours = Por cumplir
promise-group-tell = Por contar a la familia
promise-group-theirs = De familias y estudiantes
promise-group-settled = Concluidas
promise-settled-too = Mostrar las promesas concluidas
promise-no-day = Sin fecha
promise-by-name = lo prometió { $name }
promise-by-school = lo prometió la escuela
promise-by-family = lo prometió la familia
promise-by-student = lo prometió el estudiante
promise-for = para { $name }
promise-made-on = hecha el { $day }
promise-moved = cambiada de común acuerdo del { $from } al { $to }
promise-status-open = pendiente
promise-status-kept = cumplida
promise-status-renegotiated = acordada de nuevo
promise-status-not_kept = no cumplida
promise-you-said = { $name } dijo
promise-i-did = Yo hice:
promise-told = Contado a la familia, { $day }
promise-told-how = Contado: { $how }, { $day }
promise-settle = En qué quedó
promise-tell = Contar a la familia
promise-reopen = Abrirla de nuevo

## Concluir y contar

promise-settle-title = ¿En qué quedó?
promise-became = En qué quedó
promise-end-kept = Cumplida
promise-end-renegotiated = Se acordó otro día
promise-end-not_kept = No cumplida
promise-outcome-kept = Qué se hizo
promise-outcome-renegotiated = En qué quedaron
promise-outcome-not-kept = Por qué, con honestidad
promise-outcome = Qué resultó
promise-still-open = Aún por cumplir
promise-new-day = El nuevo día
promise-new-day-hint = El día que acordaron ambas partes.
promise-tell-title = Usted dijo, yo hice
promise-tell-how = A quién se lo contó, y cómo
promise-tell-example = A Josefina, por mensaje
promise-tell-save = La familia ya lo sabe

## Escribir una

promise-who = Quién promete
promise-party-teacher = Yo
promise-party-school = Escuela
promise-party-family = Familia
promise-party-student = Estudiante
promise-who-name = Nombre, si ayuda
promise-what = Qué se promete
promise-what-hint = Pequeño y claro: Mandar a casa el juego de fracciones
promise-for-whom = Para quién
promise-child = Sobre quién
promise-child-all = Sobre todos
promise-due = Para cuándo
