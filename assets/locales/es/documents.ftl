# Las palabras de los documentos que salen del equipo: el resumen del periodo y la hoja de recuperación.

## Fechas como las dice la gente

date-day = { $day } de { $month }
date-full = { $day } de { $year }
date-month-1 = enero
date-month-2 = febrero
date-month-3 = marzo
date-month-4 = abril
date-month-5 = mayo
date-month-6 = junio
date-month-7 = julio
date-month-8 = agosto
date-month-9 = septiembre
date-month-10 = octubre
date-month-11 = noviembre
date-month-12 = diciembre

## El resumen del periodo

doc-title = Junto a las familias

# De una parte, $is dice qué se cuenta: none (ninguna), all (todas), exactly ($n), few (menos de $least), all_but_few (todas menos
# unas pocas) o solo que hay algunas; $all es el total.

doc-lead-few-families = La clase tuvo menos de { $least } familias; números tan pequeños no se cuentan.
# En ambos sentidos: se conversó por teléfono, por video o en persona, respondieron, o empezaron ellas. $more es doc-lead-more.
doc-lead-reached =
    { $is ->
        [none] Todavía no hemos conversado con ninguna de las { $all } familias.
        [all] Hemos conversado con las { $all } familias{ $more }.
        [exactly] Hemos conversado con { $n } de { $all } familias{ $more }.
        [few] Hemos conversado con menos de { $least } de { $all } familias{ $more }.
        [all_but_few] Hemos conversado con todas las { $all } familias, salvo menos de { $least }{ $more }.
       *[some] Hemos conversado con algunas de las { $all } familias{ $more }.
    }
doc-lead-more =
    { $is ->
        [all] , con cada una más de una vez
        [exactly] , con { $n } de ellas más de una vez
        [few] , con menos de { $least } de ellas más de una vez
        [all_but_few] , con todas ellas más de una vez, salvo menos de { $least }
       *[some] , con algunas de ellas más de una vez
    }
doc-lead-first =
    { $is ->
        [none] En ninguna de { $all } reuniones habló primero la familia.
        [all] En las { $all } reuniones la familia habló primero.
        [exactly] En { $n } de { $all } reuniones la familia habló primero.
        [few] En menos de { $least } de { $all } reuniones la familia habló primero.
        [all_but_few] En todas las { $all } reuniones, salvo menos de { $least }, la familia habló primero.
       *[some] En algunas de { $all } reuniones la familia habló primero.
    }
doc-lead-goals = Nos propusimos juntos { $n } metas.
doc-lead-goals-few = Nos propusimos juntos menos de { $least } metas.
doc-lead-promises =
    { $kept ->
        [0] Se hicieron { $made } promesas a las familias.
       *[other] Se cumplieron { $kept } de { $made } promesas hechas a las familias.
    }
doc-lead-promises-made = Se hicieron { $n } promesas a las familias.
doc-lead-promises-made-few = Se hicieron menos de { $least } promesas a las familias.

doc-touch-title = Cómo nos comunicamos, además de las reuniones
doc-contacts-few = Hubo menos de { $least } contactos; números tan pequeños no se cuentan.
# De los que empezamos nosotros, $all en total: mensajes enviados e intentos.
doc-one-way =
    { $is ->
        [all] Ninguno de los { $all } que empezamos llevó todavía a una conversación: fueron mensajes enviados o intentos.
        [exactly] De los { $all } que empezamos, { $n } fueron mensajes enviados o intentos, por ahora sin conversación.
        [few] De los { $all } que empezamos, menos de { $least } fueron mensajes enviados o intentos, por ahora sin conversación.
        [all_but_few] Los { $all } que empezamos, salvo menos de { $least }, fueron mensajes enviados o intentos, por ahora sin conversación.
       *[some] De los { $all } que empezamos, algunos fueron mensajes enviados o intentos, por ahora sin conversación.
    }
doc-one-way-some =
    { $is ->
        [all] Ninguno de los que empezamos llevó todavía a una conversación: fueron mensajes enviados o intentos.
        [exactly] De los que empezamos, { $n } fueron mensajes enviados o intentos, por ahora sin conversación.
       *[some] De los que empezamos, algunos fueron mensajes enviados o intentos, por ahora sin conversación.
    }
# $is y $n son de los que quedaron sin conversación.
doc-told-apart =
    { $is ->
        [all] Todos son mensajes de los que no consta si fueron respondidos; eso se anota desde el { $day }.
        [exactly] De ellos, { $n } son mensajes de los que no consta si fueron respondidos; eso se anota desde el { $day }.
        [few] De ellos, menos de { $least } son mensajes de los que no consta si fueron respondidos; eso se anota desde el { $day }.
        [all_but_few] Todos, salvo menos de { $least }, son mensajes de los que no consta si fueron respondidos; eso se anota desde el { $day }.
       *[some] Algunos son mensajes de los que no consta si fueron respondidos; eso se anota desde el { $day }.
    }
doc-began-title = Quién empezó
doc-began-we = Nosotros
doc-began-families = Familias

doc-began-share =
    { $is ->
        [none] Las familias no empezaron ninguno de los { $all } contactos.
        [all] Las familias empezaron los { $all } contactos.
        [exactly] Las familias empezaron { $n } de { $all } contactos.
        [few] Las familias empezaron menos de { $least } de { $all } contactos.
        [all_but_few] Las familias empezaron los { $all } contactos, salvo menos de { $least }.
       *[some] Las familias empezaron algunos de los { $all } contactos.
    }

doc-languages-home-title = Idiomas en casa
doc-languages-spoken-title = Idiomas en que conversamos
doc-reasons-title = De qué se trató

# $kinds es una lista; un grupo es demasiado pequeño para decir su número.
doc-folded-few =
    { $groups ->
        [one] { $kinds } menos de { $least }
       *[other] { $kinds } menos de { $least } cada uno
    }
doc-folded-sum = { $kinds } en conjunto { $n }
doc-folded-together = { $kinds } contados en conjunto

doc-withheld = Son muy pocos para distinguirlos.

doc-quotes-title = En palabras de las familias, con su permiso
doc-quote = «{ $words }»
doc-quoted = { $who }, { $month }

doc-changes-title = Qué cambió en la enseñanza gracias a lo que nos dijeron las familias

doc-goals-title = Metas que nos propusimos juntos
doc-goals-made = Nos propusimos { $n }.
doc-goals-made-few = Nos propusimos menos de { $least }; números tan pequeños no se cuentan.
doc-idea-family = idea de la familia
doc-idea-student = de la niña o el niño
doc-idea-teacher = de la maestra o el maestro
doc-idea-school = de otra persona de la escuela
doc-goals-met =
    { $is ->
        [all] todas se han alcanzado
        [exactly] { $n } se han alcanzado
        [few] menos de { $least } se han alcanzado
        [all_but_few] todas se han alcanzado, salvo menos de { $least }
       *[some] algunas se han alcanzado
    }
doc-goals-well-family =
    { $is ->
        [all] todas van bien, según las familias
        [exactly] { $n } van bien, según las familias
        [few] menos de { $least } van bien, según las familias
        [all_but_few] todas van bien, salvo menos de { $least }, según las familias
       *[some] algunas van bien, según las familias
    }
doc-goals-well-teacher =
    { $is ->
        [all] todas van bien, según la maestra o el maestro
        [exactly] { $n } van bien, según la maestra o el maestro
        [few] menos de { $least } van bien, según la maestra o el maestro
        [all_but_few] todas van bien, salvo menos de { $least }, según la maestra o el maestro
       *[some] algunas van bien, según la maestra o el maestro
    }

doc-promises-title = Promesas a las familias
doc-promises-made = Se hicieron { $n }.
doc-promises-made-few = Se hicieron menos de { $least }; números tan pequeños no se cuentan.
doc-promise-kept = cumplidas
doc-promise-renegotiated = pasadas a otro día, de común acuerdo
doc-promise-not_kept = no cumplidas
doc-promise-open = por cumplir
# De las cumplidas y no cumplidas, $all en total.
doc-promises-told =
    { $is ->
        [none] Falta contarles a las familias en qué quedaron { $all }.
        [all] Se les contó a las familias en qué quedaron las { $all }.
        [exactly] Se les contó a las familias en qué quedaron { $n } de { $all }.
        [few] Se les contó a las familias en qué quedaron menos de { $least } de { $all }.
        [all_but_few] Se les contó a las familias en qué quedaron las { $all }, salvo menos de { $least }.
       *[some] Se les contó a las familias en qué quedaron algunas de { $all }.
    }
doc-promises-told-some =
    { $is ->
        [none] Falta contarles a las familias en qué quedaron las que se cumplieron o no se cumplieron.
        [all] Se les contó a las familias en qué quedó cada una que se cumplió o no se cumplió.
       *[some] Se les contó a las familias en qué quedaron algunas de las que se cumplieron o no se cumplieron.
    }

doc-conferences-title = Reuniones
doc-conferences-held = Hubo { $n }.
doc-conferences-held-few = Hubo menos de { $least }; números tan pequeños no se cuentan.
# De las reuniones en las que no habló primero la familia, $all en total.
doc-conferences-override =
    { $is ->
        [all] En las otras { $all } se abrió la parte de la maestra o el maestro antes de que hablara la familia, por un motivo que consta por escrito.
       *[exactly] En { $n } de las otras se abrió la parte de la maestra o el maestro antes de que hablara la familia, por un motivo que consta por escrito.
    }
doc-conferences-override-some =
    { $is ->
        [all] En las otras se abrió la parte de la maestra o el maestro antes de que hablara la familia, por un motivo que consta por escrito.
       *[some] En algunas de las otras se abrió la parte de la maestra o el maestro antes de que hablara la familia, por un motivo que consta por escrito.
    }
doc-conferences-no-shows = Otras { $n } no se pudieron hacer porque la familia no pudo venir.
doc-conferences-no-shows-few = Otras, menos de { $least }, no se pudieron hacer porque la familia no pudo venir.

doc-surveys-title = Lo que las familias dijeron de sus reuniones
doc-surveys-handed-in =
    { $n ->
        [one] Respondió una familia, sin su nombre.
       *[other] Respondieron { $n } familias, sin sus nombres.
    }
doc-surveys-few = Respondieron menos de { $least } familias. Lo que dicen tan pocas no se cuenta, porque se podría saber de quién es la respuesta.
doc-surveys-heard = ¿Se sintió escuchada la familia?
doc-surveys-knows-how = ¿Sabe cómo va su hijo o hija?
doc-surveys-can-help = ¿Sabe cómo puede ayudar?
doc-survey-yes = sí
doc-survey-partly = en parte
doc-survey-no = no
doc-survey-unsaid = sin responder

doc-barriers-title = Obstáculos que quitamos

doc-not-reached-title = Familias con las que aún no conversamos
doc-not-reached = Aún no hemos conversado con { $n } familias.
# $is es de aquellas con las que sí se conversó.
doc-not-reached-share =
    { $is ->
        [few] Aún no hemos conversado con las { $all } familias, salvo menos de { $least }.
        [all_but_few] Aún no hemos conversado con menos de { $least } de { $all } familias.
       *[some] Aún no hemos conversado con algunas de las { $all } familias.
    }

# Lo que la maestra o el maestro dice que hará, y nada más.
doc-next = Siguiente paso: { $steps }.
doc-next-another-day = se ofrece otro día
doc-next-another-channel = otro medio
doc-next-another-time = otra hora del día
doc-next-their-language = alguien que hable su idioma
doc-next-first-hello = un primer saludo, con buenas noticias

# $least es el grupo más pequeño cuyo número se dice.
doc-footer = Contado el { $day } a partir de lo que anotó quien enseña. Los grupos de menos de { $least } se dicen sin su número y no se nombra a nadie. Hecho con First Word.

## Cómo se llaman los contactos, los obstáculos y los idiomas

doc-method-app_message = mensajes en la aplicación
doc-method-conference = reunión
doc-method-email = correo electrónico
doc-method-home_visit = visita al hogar
doc-method-in_person = en persona
doc-method-letter = carta
doc-method-phone = teléfono
doc-method-text = mensaje de texto
doc-method-video = video
doc-method-voicemail = buzón de voz

doc-reason-academics = aprendizaje
doc-reason-attendance = asistencia
doc-reason-behavior = conducta
doc-reason-goal_check = metas
doc-reason-good_news = buenas noticias
doc-reason-introduction = presentaciones
doc-reason-logistics = fechas y formularios
doc-reason-raised_by_family = lo que plantearon las familias
doc-reason-wellbeing = bienestar

doc-barrier-at_home = una visita al hogar
doc-barrier-childcare = cuidado de los hermanos
doc-barrier-interpreter = intérprete
doc-barrier-late_or_early = una hora temprana o tardía
doc-barrier-remote = por video o teléfono
doc-barrier-transport = transporte

# $tag es el código internacional de una lengua que aquí no tiene nombre.
doc-language-unnamed = otra lengua ({ $tag })
doc-language-am = amárico
doc-language-ar = árabe
doc-language-ase = lengua de señas estadounidense
doc-language-bg = búlgaro
doc-language-bn = bengalí
doc-language-bs = bosnio
doc-language-ca = catalán
doc-language-ceb = cebuano
doc-language-cmn = chino mandarín
doc-language-cs = checo
doc-language-da = danés
doc-language-de = alemán
doc-language-el = griego
doc-language-en = inglés
doc-language-es = español
doc-language-eu = euskera
doc-language-fa = persa
doc-language-fil = filipino
doc-language-fr = francés
doc-language-gl = gallego
doc-language-gn = guaraní
doc-language-gu = guyaratí
doc-language-ha = hausa
doc-language-haw = hawaiano
doc-language-he = hebreo
doc-language-hi = hindi
doc-language-hmn = hmong
doc-language-hr = croata
doc-language-ht = criollo haitiano
doc-language-hu = húngaro
doc-language-hy = armenio
doc-language-id = indonesio
doc-language-ig = igbo
doc-language-ilo = ilocano
doc-language-it = italiano
doc-language-ja = japonés
doc-language-kar = karen
doc-language-kek = q’eqchi’
doc-language-kjb = q’anjob’al
doc-language-km = jemer
doc-language-ko = coreano
doc-language-ku = kurdo
doc-language-ln = lingala
doc-language-lo = laosiano
doc-language-mam = mam
doc-language-mh = marshalés
doc-language-ml = malabar
doc-language-mn = mongol
doc-language-mr = maratí
doc-language-ms = malayo
doc-language-my = birmano
doc-language-nah = náhuatl
doc-language-ne = nepalí
doc-language-nl = neerlandés
doc-language-no = noruego
doc-language-nv = navajo
doc-language-om = oromo
doc-language-other = otra lengua
doc-language-pa = panyabí
doc-language-pl = polaco
doc-language-prs = darí
doc-language-ps = pastún
doc-language-pt = portugués
doc-language-qu = quechua
doc-language-quc = k’iche’
doc-language-ro = rumano
doc-language-ru = ruso
doc-language-rw = kiñaruanda
doc-language-sgn = lengua de señas
doc-language-sm = samoano
doc-language-sn = shona
doc-language-so = somalí
doc-language-sq = albanés
doc-language-sr = serbio
doc-language-sv = sueco
doc-language-sw = suajili
doc-language-ta = tamil
doc-language-te = telugu
doc-language-th = tailandés
doc-language-ti = tigriña
doc-language-tl = tagalo
doc-language-to = tongano
doc-language-tr = turco
doc-language-tw = twi
doc-language-uk = ucraniano
doc-language-ur = urdu
doc-language-uz = uzbeko
doc-language-vi = vietnamita
doc-language-wo = wolof
doc-language-yo = yoruba
doc-language-yue = cantonés
doc-language-zap = zapoteco
doc-language-zh = chino
doc-language-zu = zulú

## Marcos de evidencia

doc-frame-none = Aún no se ha anotado nada de esto, o los grupos son demasiado pequeños para decirlo.
doc-frame-family-goals = De { $all } metas, { $n } fueron idea de la familia.
doc-frame-changes =
    { $n ->
        [one] Lo que dijo una familia cambió la enseñanza una vez.
        [2] Lo que dijeron las familias cambió la enseñanza dos veces.
       *[other] Lo que dijeron las familias cambió la enseñanza { $n } veces.
    }
# $kinds es una lista de idiomas con sus números.
doc-frame-languages = Contactos según el idioma: { $kinds }.
doc-frame-conferences =
    { $n ->
        [0] No hubo reuniones.
       *[other] Hubo { $n } reuniones.
    }
doc-frame-conferences-few = Hubo menos de { $least } reuniones.
doc-frame-goals =
    { $n ->
        [0] No nos propusimos juntos ninguna meta.
       *[other] Nos propusimos juntos { $n } metas para las niñas y los niños.
    }
doc-frame-goals-few = Nos propusimos juntos menos de { $least } metas para las niñas y los niños.
# $kinds es una lista de motivos con sus números.
doc-frame-contacts = Contactos según su motivo: { $kinds }.

doc-danielson-title = La comunicación con las familias
doc-danielson-source = Encabezados: Danielson, Framework for Teaching, componente 4c. Hechos: este resumen.
doc-danielson-program = Información sobre el programa de enseñanza
doc-danielson-individual = Información sobre cada estudiante
doc-danielson-engagement = Participación de las familias en el programa de enseñanza

doc-title-one-title = Acuerdo entre la escuela y las familias
doc-title-one-source = Encabezados: Título I, Parte A, sección 1116(d) de la Ley de Educación Primaria y Secundaria (ESEA). Hechos: este resumen.
doc-title-one-conferences = Reuniones entre familias y docentes, al menos una vez al año
doc-title-one-progress = Informes sobre el progreso de cada estudiante
doc-title-one-both-ways = Conversación regular en ambos sentidos, en un idioma que la familia entienda

## La hoja de recuperación

doc-recovery-title = Hoja de recuperación de First Word
doc-recovery-what = Este código abre sus registros si ha olvidado su frase de contraseña. Se mostró una sola vez y no se guarda en ninguna otra parte, ni siquiera en su equipo.
doc-recovery-code = Su código de recuperación
doc-recovery-steps = Guárdela bien
doc-recovery-keep = Guarde esta hoja donde guarda un pasaporte: en casa, en un cajón con llave.
doc-recovery-not-here = No la guarde junto al equipo, no le saque fotos y no se la envíe a nadie.
doc-recovery-use = Para usarla, elija «He olvidado mi frase de contraseña» donde First Word se la pide y escriba el código. No importan las mayúsculas ni los guiones.
doc-recovery-loss-title = Si pierde las dos
doc-recovery-loss = Sin la frase de contraseña y sin este código nadie puede abrir sus registros: ni su escuela ni quienes hacen First Word. Se perdería todo lo que contienen.
doc-recovery-school-title = Si su escuela debe poder llegar a estos registros
doc-recovery-school = Las notas que se toman por el trabajo pueden pedirse: un padre o una madre, un juez, o la escuela cuando la maestra o el maestro se enferma o se va. Si es su caso, entregue a su escuela una copia de esta hoja en un sobre sellado y acuerden por escrito quién puede abrirlo y cuándo.
doc-made = Hecho el { $day } con First Word

## Archivos de calendario

calendar-title = Reunión: { $students }
calendar-title-nameless = Reunión
calendar-title-family = Reunión sobre { $students } con { $teacher }
calendar-title-interpreter = Interpretar en la reunión de { $students }
calendar-in-person = En persona
calendar-video = Por video
calendar-phone = Por teléfono
calendar-at-home = En casa
calendar-interpreter = Intérprete: { $name }
calendar-travel = En camino: { $minutes } minutos antes y después

## Cómo se llaman los archivos

file-term-summary = Resumen
file-recovery-sheet = First Word hoja de recuperación
file-questions = First Word preguntas
file-calendar = Calendario
