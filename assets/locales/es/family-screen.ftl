# Lo que ve una familia cuando se le pasa la computadora.

family-title = Para que usted lo revise
family-intro = La computadora es suya por un momento. Aquí está solo lo que pertenece a su familia.
family-back = Devolver a la maestra o al maestro
family-questions = ¿De qué le gustaría hablar?
family-questions-hint = Elija las que quiera.
family-words = Lo que usted dijo
family-words-hint = ¿Está escrito como usted lo dijo? Puede cambiarlo.
family-words-none = Todavía no hay nada escrito.
family-change = Cambiar estas palabras
family-quote = Estas palabras se pueden citar en la escuela, sin nuestro nombre
family-goals = ¿Cómo va esta meta?
family-going-well = Bien
family-going-some = En parte
family-going-stuck = Estamos atascados
family-survey = Tres preguntas sobre esta conversación
family-survey-hint = Sus respuestas se guardan sin su nombre. También puede llevarse la hoja y dejarla en la oficina.
family-survey-heard = ¿Se sintió escuchado o escuchada?
family-survey-knows = ¿Sabe cómo va su hijo o hija?
family-survey-help = ¿Sabe cómo puede ayudar?
family-yes = Sí
family-partly = En parte
family-no = No
family-survey-words = ¿Hay algo más que quiera decirnos?
family-survey-send = Entregar
family-survey-thanks = Gracias.
