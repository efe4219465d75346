# El primer inicio, la frase de contraseña y el código de recuperación, y el bloqueo.

## Abrir

lock-title = First Word está bloqueado
lock-sentence = Sus palabras están en este equipo, cifradas. Su frase de contraseña las abre.
lock-passphrase = Frase de contraseña
lock-show = Mostrar lo que escribo
lock-open = Desbloquear
lock-forgotten = Usar el código de recuperación
lock-back = Usar la frase de contraseña
lock-recover-title = Abrir con el código de recuperación
lock-recover-sentence = El código está en su hoja de recuperación. Con él se elige una frase nueva.
lock-code = Código de recuperación
lock-code-hint = 27 letras y cifras. No importan las minúsculas, los espacios ni los guiones.
lock-recover = Abrir y poner la frase nueva
lock-key-missing = Falta el archivo de claves de sus registros.
lock-key-damaged = El archivo de claves que abre sus registros está dañado.
lock-key-safe = Sus registros siguen aquí y nadie los ha tocado.
lock-key-previous = First Word guardó una segunda copia del archivo de claves y puede ponerla en su lugar ahora. Si cambió su frase hace poco, es posible que la copia todavía pida la anterior.
lock-key-restore = Poner la segunda copia
lock-again = Volver a mirar

## Una frase nueva

passphrase-new = Frase de contraseña nueva
passphrase-new-hint = Unas cuantas palabras que no tengan que ver entre sí y que le sea fácil recordar.
passphrase-repeat = La misma otra vez
passphrase-differs = Todavía no son iguales.
passphrase-strength = Qué tan segura es

## El código de recuperación, que se muestra una sola vez

recovery-lead = Este código abre sus registros si olvida la frase de contraseña. Se muestra ahora y nunca más.
recovery-code = Su código de recuperación
recovery-save = Guardar la hoja de recuperación en PDF
recovery-saved = Guardada como { $file }. Imprímala y guárdela lejos de este equipo.
recovery-copy-by-hand = También puede copiarlo a mano en un papel.
recovery-written = Ya lo tengo en papel
recovery-ask = Para estar seguros, escriba dos de los nueve grupos como están en su papel.
recovery-group = Grupo { $place }
recovery-wrong = No es lo que se mostró. Compárelo con su papel, grupo por grupo.
recovery-show-again = Mostrar el código otra vez
recovery-confirm = Confirmar el código

## El primer inicio

welcome-step = Paso { $step } de 3
welcome-progress = Hasta dónde ha llegado
welcome-passphrase-title = Primero, una frase de contraseña
welcome-passphrase-sentence = First Word guarda lo que las familias le cuentan solo en este equipo, cifrado. La frase de contraseña es la única llave.
welcome-passphrase-loss = Antes de seguir: si pierde la frase y también el código de recuperación que viene después, se pierde todo. Nadie podrá volver a abrirlo, ni nosotros ni su escuela. Si su escuela debe poder llegar a estos registros, entréguele una copia del código en un sobre sellado.
welcome-passphrase-go = Crear mi bóveda
welcome-recovery-title = Su código de recuperación
welcome-you-title = Quién es usted
welcome-you-sentence = Esto aparece en sus papeles. Todo se puede cambiar después, en Ajustes.
welcome-teacher = Su nombre, como le dicen las familias
welcome-teacher-example = Maestra Okafor
welcome-school = Escuela
welcome-room = Clase o salón
welcome-room-example = Salón 14, tercer grado
welcome-principal = A quién van sus resúmenes
welcome-principal-example = Directora Reyes
welcome-terms = Sus periodos
welcome-terms-hint = Los resúmenes se hacen por periodo. Estas fechas son una suposición; ponga las suyas.
welcome-teacher-empty = Las familias querrán saber su nombre.
welcome-you-go = Seguir con mi clase
welcome-class-title = Su clase
welcome-class-sentence = Traiga a las familias con las que trabaja. Con un solo Deshacer se quita todo.
welcome-class-how = ¿Cómo quiere empezar?
welcome-class-file = Con el archivo de la escuela
welcome-class-file-hint = Una exportación del sistema escolar o una tabla, en un archivo o pegada. Verá a quiénes se añadiría antes de que se escriba nada.
welcome-class-hand = A mano
welcome-class-hand-hint = Una familia para empezar. Las demás pueden venir cualquier día.
welcome-class-sample = Conocer el programa con una clase de ejemplo
welcome-class-sample-hint = Familias inventadas con un periodo de historia, para probarlo todo.
welcome-class-add = Añadir la primera familia
welcome-class-bring-sample = Traer la clase de ejemplo
welcome-class-later = Más tarde

## Periodos

term-name = Nombre
term-starts = Primer día
term-ends = Último día
term-fall = Semestre de otoño
term-spring = Semestre de primavera
term-add = Añadir un periodo
term-remove = Quitar { $name }
term-unnamed = el periodo sin nombre
term-ends-before = El último día es anterior al primero.
term-name-empty = Póngale un nombre al periodo.
