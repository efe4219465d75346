# Las palabras de los papeles para familias: invitación, recordatorio, hoja para prepararse, copia de lo acordado, encuesta.

## Días y horas

paper-weekday-1 = lunes
paper-weekday-2 = martes
paper-weekday-3 = miércoles
paper-weekday-4 = jueves
paper-weekday-5 = viernes
paper-weekday-6 = sábado
paper-weekday-7 = domingo
paper-month-1 = enero
paper-month-2 = febrero
paper-month-3 = marzo
paper-month-4 = abril
paper-month-5 = mayo
paper-month-6 = junio
paper-month-7 = julio
paper-month-8 = agosto
paper-month-9 = septiembre
paper-month-10 = octubre
paper-month-11 = noviembre
paper-month-12 = diciembre
paper-day = { $weekday } { $day } de { $month }
paper-time-am = { $hour }:{ $minute } a. m.
paper-time-pm = { $hour }:{ $minute } p. m.
paper-when = { $day }, { $time }
paper-minutes = { $minutes } minutos
paper-by-day = a más tardar el { $day }
paper-no-day = sin fecha

## En todos los papeles

paper-foot = Hecho con First Word
paper-unchecked = Nadie que hable este idioma ha revisado aún estas palabras. Si algo suena mal, díganoslo.
paper-left-out = [palabras que aquí no se pudieron imprimir]
paper-and = { $before } y { $last }
# Antes de un nombre que empieza con el sonido de la i.
paper-and-i = { $before } e { $last }
paper-quote = «{ $words }»
paper-party-family = Ustedes
paper-party-student = Su hijo o hija
paper-party-teacher = La maestra o el maestro
paper-party-school = La escuela
paper-questions-title = Para ir pensando antes de vernos
paper-questions-note = Elijan lo que les importe. No hace falta escribir nada.
paper-change-title = Si les conviene otro momento
paper-change-words = Díganmelo como quieran y en cualquier idioma: con una llamada, un mensaje, una nota en la mochila o en la puerta. Encontraremos otro momento. No necesitan cuenta ni enlace.

## Los datos de una reunión

paper-label-when = Cuándo
paper-label-where = Dónde
paper-label-how = Cómo
paper-label-with = Con
paper-label-who = Quién puede venir
paper-label-interpreter = Intérprete
paper-label-childcare = Niños más pequeños
paper-means-in_person = en persona
paper-means-video = por video
paper-means-phone = por teléfono
paper-means-at_home = en su casa
paper-interpreter-named = Interpreta { $name }. No les cuesta nada.
paper-interpreter-ask = Si desean uno, díganmelo. No les cuesta nada.
paper-childcare = Alguien cuida a los más pequeños mientras conversamos. No les cuesta nada.
paper-who-may-come = Quienes cuidan de { $child }: padres, abuelos, alguien de confianza. Los niños son bienvenidos.

## Invitación, recordatorio y mensaje

paper-greeting = Estimada familia: { $names }
paper-greeting-family = Estimada familia:
paper-invitation-title = Conversemos sobre { $child }
paper-invitation-lead = Quisiera sentarme a conversar con ustedes. Nadie conoce mejor a { $child }, así que ustedes hablan primero y yo escucho. Después cuento lo que veo en la escuela, y decidimos juntos.
paper-bring-title = Qué pueden traer o contarnos
paper-bring-made = Algo hecho en casa por { $child }, o lo que más se disfruta allí
paper-bring-questions = Sus propias preguntas
paper-bring-reach = Cómo, cuándo y en qué idioma prefieren que nos comuniquemos con ustedes
paper-bring-help = Qué les ayudaría a venir: cuidado de los pequeños, transporte, una hora más temprana o más tardía, una llamada en su lugar
paper-reply-title = Recorten y devuelvan, si quieren
paper-reply-come = Vendremos
paper-reply-other = Nos conviene otro momento:
paper-reminder-title = Pronto nos vemos para conversar sobre { $child }
paper-reminder-lead = Les recuerdo nuestra reunión. Ustedes hablan primero: traigan lo que tengan en mente.
paper-message-invitation = Hola, habla { $teacher }. Quisiera conversar con ustedes sobre { $child }: { $when } ({ $how }).
paper-message-reminder = Hola, habla { $teacher }. Un recordatorio: conversamos sobre { $child } el { $when } ({ $how }).
paper-message-first = Ustedes hablan primero.
paper-message-change = Si les conviene otro momento, respondan en cualquier idioma.

## Para prepararse

paper-prep-title = Para nuestra conversación sobre { $child }
paper-agenda-title = Qué haremos
paper-goal-title = Nuestra meta para { $child }
paper-goal-home = En casa
paper-goal-school = En la escuela
paper-goal-review = La revisamos el { $day }.
paper-promised-us-title = Lo que les prometimos
paper-promised-you-title = Lo que ustedes dijeron que harían
paper-promise-done = Hecho: { $outcome }
paper-promise-kept = Hecho
paper-promise-not-kept = No se hizo: { $outcome }
paper-three-title = Tres cosas que quizá quieran saber
paper-three-doing = ¿Cómo le va a mi hijo o hija?
paper-three-learning = ¿Qué está aprendiendo ahora y qué sigue?
paper-three-help = ¿Cómo puedo ayudar en casa?
paper-room-title = Espacio para sus palabras

## La copia de la familia

paper-copy-title = Lo que dijimos y decidimos
paper-copy-lead = Sobre { $child }, { $day }. Esta copia es de ustedes.
paper-copy-said = Lo que ustedes dijeron, palabra por palabra
paper-copy-decided = Lo que decidimos
paper-copy-does = Quién hace qué y para cuándo
paper-copy-who = Quién
paper-copy-what = Qué
paper-copy-when = Para cuándo
paper-copy-correction = Lo que ustedes corrigieron
paper-copy-agreed = Se les leyó todo esto, y dijeron que está bien.
paper-copy-in_part = Se les leyó todo esto, y estuvieron de acuerdo en parte.
paper-copy-not_yet = Esto aún no se les ha leído.
paper-copy-wrong = Si falta algo o no está bien, díganmelo y lo cambio.

## La encuesta

paper-survey-title = ¿Cómo fue nuestra conversación?
paper-survey-lead = No escriba su nombre, por favor: sus respuestas se guardan sin él. También puede llevarse esta hoja y dejarla en la oficina.
paper-survey-heard = ¿Se sintió escuchado o escuchada?
paper-survey-doing = ¿Sabe cómo va su hijo o hija?
paper-survey-help = ¿Sabe cómo puede ayudar?
paper-survey-yes = Sí
paper-survey-partly = En parte
paper-survey-no = No
paper-survey-more = ¿Hay algo más que quiera decirnos?
paper-survey-return = Dóblela y déjela en la caja o en la oficina.
