# The words of documents that leave the laptop: the term summary and the recovery sheet.

## Dates as people say them

date-day = { $day } { $month }
date-full = { $day } { $year }
date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December

## The term summary

doc-title = Partnering with families

# Two-way: they were reached, or they began.
doc-lead-reached =
    { $reached ->
        [0] None of { $all } families was reached in two-way talk yet.
       *[other] { $reached } of { $all } families were reached in two-way talk{ $more ->
            [0] .
            [one] , one of them more than once.
           *[other] , { $more } of them more than once.
        }
    }
doc-lead-first =
    { $held ->
        [one] { $first ->
            [0] One conference was held; the family did not speak first.
           *[other] One conference was held, and the family spoke first.
        }
       *[other] In { $first } of { $held } conferences the family spoke first.
    }
doc-lead-goals =
    { $n ->
        [one] One goal was set together.
       *[other] { $n } goals were set together.
    }
doc-lead-promises =
    { $made ->
        [one] { $kept ->
            [0] One promise to a family was made.
           *[other] The one promise to a family was kept.
        }
       *[other] { $kept } of { $made } promises to families were kept.
    }

doc-touch-title = How we were in touch
doc-unanswered = { $n } of { $all } were tries that reached nobody yet.
doc-began-title = Who began it
doc-began-we = We
doc-began-families = Families

doc-languages-home-title = Languages at home
doc-languages-spoken-title = Languages we spoke in
doc-reasons-title = What it was about

# $kinds is a list; a group is too small to be told with its number.
doc-folded-few =
    { $groups ->
        [one] { $kinds } fewer than { $least }
       *[other] { $kinds } fewer than { $least } each
    }
doc-folded-sum = { $kinds } together { $n }
doc-folded-together = { $kinds } counted together

doc-quotes-title = In families’ words, with their consent
doc-quote = “{ $words }”
doc-quoted = { $who }, { $month }

doc-changes-title = What changed in teaching because families told us

doc-goals-title = Goals we set together
doc-goals-by-family =
    { $n ->
        [one] one was the family’s idea
       *[other] { $n } were the family’s idea
    }
doc-goals-by-student =
    { $n ->
        [one] one the child’s
       *[other] { $n } the child’s
    }
doc-goals-by-teacher =
    { $n ->
        [one] one the teacher’s
       *[other] { $n } the teacher’s
    }
doc-goals-by-school =
    { $n ->
        [one] one somebody else’s at school
       *[other] { $n } somebody else’s at school
    }
doc-goals-met =
    { $n ->
        [one] one has been met
       *[other] { $n } have been met
    }
doc-goals-well-family =
    { $n ->
        [one] one is going well, say families
       *[other] { $n } are going well, say families
    }
doc-goals-well-teacher =
    { $n ->
        [one] one is going well, says the teacher
       *[other] { $n } are going well, says the teacher
    }

doc-promises-title = Promises to families
doc-promises-made =
    { $n ->
        [one] One was made.
       *[other] { $n } were made.
    }
doc-promises-kept = { $n } kept
doc-promises-renegotiated = { $n } moved to another day that both agreed on
doc-promises-not-kept = { $n } not kept
doc-promises-open = { $n } still to be kept
doc-promises-told =
    { $settled ->
        [one] { $told ->
            [0] The family has yet to be told what came of it.
           *[other] The family was told what came of it.
        }
       *[other] Families were told what came of { $told } of { $settled }.
    }

doc-conferences-title = Conferences
doc-conferences-held =
    { $held ->
        [one] One was held.
       *[other] { $held } were held; the family spoke first in { $first }.
    }
doc-conferences-override =
    { $n ->
        [one] Once the teacher opened their part before the family had spoken, for a reason that is on record.
        [2] Twice the teacher opened their part before the family had spoken, for a reason that is on record.
       *[other] { $n } times the teacher opened their part before the family had spoken, for a reason that is on record.
    }
doc-conferences-no-shows =
    { $n ->
        [one] To one more a family could not come; another day is offered.
       *[other] To { $n } more a family could not come; another day is offered.
    }
doc-conferences-no-shows-few = To fewer than { $least } more a family could not come; another day is offered.

doc-surveys-title = What families said of their meetings
doc-surveys-handed-in =
    { $n ->
        [one] One family answered, without its name.
       *[other] { $n } families answered, without their names.
    }
doc-surveys-few = Fewer than { $least } families answered. What so few say is not told, because one could know whose answer it is.
doc-surveys-heard = Were you heard?
doc-surveys-knows-how = Do you know how your child is doing?
doc-surveys-can-help = Do you know how you can help?
doc-surveys-said = Yes { $yes } · in part { $partly } · no { $no }
doc-surveys-said-few = Fewer than { $least } answered this, so it is not told.

doc-barriers-title = Barriers we lowered

doc-not-reached-title = Families not yet reached
doc-not-reached =
    { $n ->
        [one] One family was not reached in two-way talk yet.
       *[other] { $n } families were not reached in two-way talk yet.
    }
doc-not-reached-next-tried = Next: another channel, another time of day, and somebody who speaks their language.
doc-not-reached-next-untried = Next: a first hello, with good news.
doc-not-reached-next-both = Next: where we tried, another channel and another time of day; where we have not, a first hello with good news.

# $least is the smallest group whose number is told.
doc-footer = Counted on { $day } from what the teacher wrote down. Groups of fewer than { $least } are told without their number, and no one is named. Made with First Word.

## What the contacts, barriers and languages are called

doc-method-app_message = messages in the app
doc-method-conference = conference
doc-method-email = email
doc-method-home_visit = home visit
doc-method-in_person = in person
doc-method-letter = letter
doc-method-phone = phone
doc-method-text = text
doc-method-video = video
doc-method-voicemail = voicemail

doc-reason-academics = learning
doc-reason-attendance = attendance
doc-reason-behavior = behavior
doc-reason-goal_check = goals
doc-reason-good_news = good news
doc-reason-introduction = introductions
doc-reason-logistics = dates and forms
doc-reason-raised_by_family = what families raised
doc-reason-wellbeing = wellbeing

doc-barrier-at_home = a visit at home
doc-barrier-childcare = childcare
doc-barrier-interpreter = an interpreter
doc-barrier-late_or_early = an early or late hour
doc-barrier-remote = by video or phone
doc-barrier-transport = a ride

# $tag is the international code of a language that has no name here.
doc-language-unnamed = another language ({ $tag })
doc-language-am = Amharic
doc-language-ar = Arabic
doc-language-ase = American Sign Language
doc-language-bg = Bulgarian
doc-language-bn = Bengali
doc-language-bs = Bosnian
doc-language-ca = Catalan
doc-language-ceb = Cebuano
doc-language-cmn = Mandarin Chinese
doc-language-cs = Czech
doc-language-da = Danish
doc-language-de = German
doc-language-el = Greek
doc-language-en = English
doc-language-es = Spanish
doc-language-eu = Basque
doc-language-fa = Persian
doc-language-fil = Filipino
doc-language-fr = French
doc-language-gl = Galician
doc-language-gn = Guarani
doc-language-gu = Gujarati
doc-language-ha = Hausa
doc-language-haw = Hawaiian
doc-language-he = Hebrew
doc-language-hi = Hindi
doc-language-hmn = Hmong
doc-language-hr = Croatian
doc-language-ht = Haitian Creole
doc-language-hu = Hungarian
doc-language-hy = Armenian
doc-language-id = Indonesian
doc-language-ig = Igbo
doc-language-ilo = Ilocano
doc-language-it = Italian
doc-language-ja = Japanese
doc-language-kar = Karen
doc-language-kek = Q’eqchi’
doc-language-kjb = Q’anjob’al
doc-language-km = Khmer
doc-language-ko = Korean
doc-language-ku = Kurdish
doc-language-ln = Lingala
doc-language-lo = Lao
doc-language-mam = Mam
doc-language-mh = Marshallese
doc-language-ml = Malayalam
doc-language-mn = Mongolian
doc-language-mr = Marathi
doc-language-ms = Malay
doc-language-my = Burmese
doc-language-nah = Nahuatl
doc-language-ne = Nepali
doc-language-nl = Dutch
doc-language-no = Norwegian
doc-language-nv = Navajo
doc-language-om = Oromo
doc-language-other = another language
doc-language-pa = Punjabi
doc-language-pl = Polish
doc-language-prs = Dari
doc-language-ps = Pashto
doc-language-pt = Portuguese
doc-language-qu = Quechua
doc-language-quc = K’iche’
doc-language-ro = Romanian
doc-language-ru = Russian
doc-language-rw = Kinyarwanda
doc-language-sgn = sign language
doc-language-sm = Samoan
doc-language-sn = Shona
doc-language-so = Somali
doc-language-sq = Albanian
doc-language-sr = Serbian
doc-language-sv = Swedish
doc-language-sw = Swahili
doc-language-ta = Tamil
doc-language-te = Telugu
doc-language-th = Thai
doc-language-ti = Tigrinya
doc-language-tl = Tagalog
doc-language-to = Tongan
doc-language-tr = Turkish
doc-language-tw = Twi
doc-language-uk = Ukrainian
doc-language-ur = Urdu
doc-language-uz = Uzbek
doc-language-vi = Vietnamese
doc-language-wo = Wolof
doc-language-yo = Yoruba
doc-language-yue = Cantonese
doc-language-zap = Zapotec
doc-language-zh = Chinese
doc-language-zu = Zulu

## Evidence frames

doc-frame-none = Nothing was written down for this yet, or the groups are too small to be told.
doc-frame-began =
    { $n ->
        [0] Of { $all } contacts families began none.
        [one] Of { $all } contacts families began one.
       *[other] Of { $all } contacts families began { $n }.
    }
doc-frame-family-goals =
    { $n ->
        [one] Of { $all } goals one was the family’s idea.
       *[other] Of { $all } goals { $n } were the family’s idea.
    }
doc-frame-changes =
    { $n ->
        [one] What a family said changed teaching once.
        [2] What families said changed teaching twice.
       *[other] What families said changed teaching { $n } times.
    }
# $kinds is a list of languages with their numbers.
doc-frame-languages = Contacts by language: { $kinds }.
doc-frame-conferences =
    { $n ->
        [0] No conference was held.
        [one] One conference was held.
       *[other] { $n } conferences were held.
    }
doc-frame-goals =
    { $n ->
        [0] No goal was set together.
        [one] One goal for a child was set together.
       *[other] { $n } goals for children were set together.
    }
# $kinds is a list of reasons with their numbers.
doc-frame-contacts = Contacts by what they were about: { $kinds }.

doc-danielson-title = Communicating with families
doc-danielson-source = Headings: Danielson, Framework for Teaching, component 4c. Facts: this summary.
doc-danielson-program = Information about the instructional program
doc-danielson-individual = Information about individual students
doc-danielson-engagement = Engagement of families in the instructional program

doc-title-one-title = School-parent compact
doc-title-one-source = Headings: Title I, Part A, section 1116(d) of the Elementary and Secondary Education Act. Facts: this summary.
doc-title-one-conferences = Parent-teacher conferences, at least once a year
doc-title-one-progress = Reports on the child’s progress
doc-title-one-both-ways = Regular talk both ways, in a language that family members understand

## The recovery sheet

doc-recovery-title = Recovery sheet for First Word
doc-recovery-what = This code opens your records when you have forgotten your passphrase. It was shown once and is kept nowhere else, not even on your laptop.
doc-recovery-code = Your recovery code
doc-recovery-steps = Keep it well
doc-recovery-keep = Keep this sheet where you keep a passport: at home, in a drawer that locks.
doc-recovery-not-here = Do not keep it with the laptop, do not photograph it, and do not send it to anybody.
doc-recovery-use = To use it, choose “I have forgotten my passphrase” where First Word asks for it, and type the code. Capital or small letters and dashes do not matter.
doc-recovery-loss-title = If you lose both
doc-recovery-loss = Without the passphrase and without this code nobody can open your records: not your school, and not the makers of First Word. Everything in them would be lost.
doc-recovery-school-title = If your school must be able to reach these records
doc-recovery-school = Notes made for work can be asked for: by a parent, by a court, or by the school when a teacher falls ill or leaves. If that holds for you, give your school a copy of this sheet in a sealed envelope, and agree in writing on who may open it and when.
doc-made = Made on { $day } with First Word

## Calendar files

calendar-title = Conference: { $students }
calendar-title-nameless = Conference
calendar-title-family = Conference about { $students } with { $teacher }
calendar-title-interpreter = Interpreting at the conference of { $students }
calendar-in-person = In person
calendar-video = By video
calendar-phone = By phone
calendar-at-home = At home
calendar-interpreter = Interpreter: { $name }
calendar-travel = On the way: { $minutes } minutes before and after

## What files are called

file-term-summary = Term summary
file-recovery-sheet = First Word recovery sheet
file-questions = First Word questions
file-calendar = Calendar
