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

# En ambos sentidos: se las localizó o empezaron ellas.
doc-lead-reached =
    { $reached ->
        [0] Todavía no hemos conversado con ninguna de las { $all } familias.
        [one] Hemos conversado con una de { $all } familias{ $more ->
            [0] .
           *[other] , y más de una vez.
        }
       *[other] Hemos conversado con { $reached } de { $all } familias{ $more ->
            [0] .
            [one] , con una de ellas más de una vez.
           *[other] , con { $more } de ellas más de una vez.
        }
    }
doc-lead-first =
    { $held ->
        [one] { $first ->
            [0] Hubo una reunión; la familia no habló primero.
           *[other] Hubo una reunión y la familia habló primero.
        }
       *[other] En { $first } de { $held } reuniones la familia habló primero.
    }
doc-lead-goals =
    { $n ->
        [one] Nos propusimos juntos una meta.
       *[other] Nos propusimos juntos { $n } metas.
    }
doc-lead-promises =
    { $made ->
        [one] { $kept ->
            [0] Se hizo una promesa a una familia.
           *[other] Se cumplió la única promesa hecha a una familia.
        }
       *[other] Se cumplieron { $kept } de { $made } promesas hechas a las familias.
    }

doc-touch-title = Cómo estuvimos en contacto
doc-unanswered = De { $all } contactos, { $n } fueron intentos que aún no llegaron a nadie.
doc-began-title = Quién empezó
doc-began-we = Nosotros
doc-began-families = Familias

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

doc-quotes-title = En palabras de las familias, con su permiso
doc-quote = «{ $words }»
doc-quoted = { $who }, { $month }

doc-changes-title = Qué cambió en la enseñanza gracias a lo que nos dijeron las familias

doc-goals-title = Metas que nos propusimos juntos
doc-goals-by-family =
    { $n ->
        [one] una fue idea de la familia
       *[other] { $n } fueron idea de la familia
    }
doc-goals-by-student =
    { $n ->
        [one] una, de la niña o el niño
       *[other] { $n }, de las niñas y los niños
    }
doc-goals-by-teacher =
    { $n ->
        [one] una, de quien enseña
       *[other] { $n }, de quien enseña
    }
doc-goals-by-school =
    { $n ->
        [one] una, de otra persona de la escuela
       *[other] { $n }, de otras personas de la escuela
    }
doc-goals-met =
    { $n ->
        [one] una se ha alcanzado
       *[other] { $n } se han alcanzado
    }
doc-goals-well-family =
    { $n ->
        [one] una va bien, según la familia
       *[other] { $n } van bien, según las familias
    }
doc-goals-well-teacher =
    { $n ->
        [one] una va bien, según quien enseña
       *[other] { $n } van bien, según quien enseña
    }

doc-promises-title = Promesas a las familias
doc-promises-made =
    { $n ->
        [one] Se hizo una.
       *[other] Se hicieron { $n }.
    }
doc-promises-kept =
    { $n ->
        [one] una cumplida
       *[other] { $n } cumplidas
    }
doc-promises-renegotiated =
    { $n ->
        [one] una pasada a otro día, de común acuerdo
       *[other] { $n } pasadas a otro día, de común acuerdo
    }
doc-promises-not-kept =
    { $n ->
        [one] una no cumplida
       *[other] { $n } no cumplidas
    }
doc-promises-open =
    { $n ->
        [one] una por cumplir
       *[other] { $n } por cumplir
    }
doc-promises-told =
    { $settled ->
        [one] { $told ->
            [0] Falta contarle a la familia en qué quedó.
           *[other] Se le contó a la familia en qué quedó.
        }
       *[other] Se les contó a las familias en qué quedaron { $told } de { $settled }.
    }

doc-conferences-title = Reuniones
doc-conferences-held =
    { $held ->
        [one] Hubo una.
       *[other] Hubo { $held }; la familia habló primero en { $first }.
    }
doc-conferences-override =
    { $n ->
        [one] Una vez se abrió la parte de quien enseña antes de que hablara la familia, por un motivo que consta por escrito.
        [2] Dos veces se abrió la parte de quien enseña antes de que hablara la familia, por un motivo que consta por escrito.
       *[other] { $n } veces se abrió la parte de quien enseña antes de que hablara la familia, por un motivo que consta por escrito.
    }
doc-conferences-no-shows =
    { $n ->
        [one] A una más la familia no pudo venir; se ofrece otro día.
       *[other] A { $n } más la familia no pudo venir; se ofrece otro día.
    }
doc-conferences-no-shows-few = A menos de { $least } más la familia no pudo venir; se ofrece otro día.

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
doc-surveys-said = Sí { $yes } · en parte { $partly } · no { $no }
doc-surveys-said-few = Respondieron a esto menos de { $least }, así que no se cuenta.

doc-barriers-title = Obstáculos que quitamos

doc-not-reached-title = Familias con las que aún no conversamos
doc-not-reached =
    { $n ->
        [one] Aún no hemos conversado con una familia.
       *[other] Aún no hemos conversado con { $n } familias.
    }
doc-not-reached-next-tried = Siguiente paso: otro medio, otra hora del día y alguien que hable su idioma.
doc-not-reached-next-untried = Siguiente paso: un primer saludo, con buenas noticias.
doc-not-reached-next-both = Siguiente paso: donde ya lo intentamos, otro medio y otra hora del día; donde todavía no, un primer saludo con buenas noticias.

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
doc-frame-began =
    { $n ->
        [0] De { $all } contactos, las familias no empezaron ninguno.
        [one] De { $all } contactos, las familias empezaron uno.
       *[other] De { $all } contactos, las familias empezaron { $n }.
    }
doc-frame-family-goals =
    { $n ->
        [one] De { $all } metas, una fue idea de la familia.
       *[other] De { $all } metas, { $n } fueron idea de la familia.
    }
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
        [one] Hubo una reunión.
       *[other] Hubo { $n } reuniones.
    }
doc-frame-goals =
    { $n ->
        [0] No nos propusimos juntos ninguna meta.
        [one] Nos propusimos juntos una meta para una niña o un niño.
       *[other] Nos propusimos juntos { $n } metas para las niñas y los niños.
    }
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
