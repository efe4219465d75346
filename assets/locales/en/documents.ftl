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

# Of a share $is says what is told of it: none, all, exactly $n, few (fewer than $least), all_but_few, or only that there are some;
# $all is the whole.

doc-lead-few-families = The class had fewer than { $least } families; numbers so small are not told.
# Two-way: they were reached by voice, by video or in person, they answered, or they began. $more is doc-lead-more.
doc-lead-reached =
    { $is ->
        [none] None of { $all } families was reached in two-way talk yet.
        [all] All { $all } families were reached in two-way talk{ $more }.
        [exactly] { $n } of { $all } families were reached in two-way talk{ $more }.
        [few] Fewer than { $least } of { $all } families were reached in two-way talk{ $more }.
        [all_but_few] All but fewer than { $least } of { $all } families were reached in two-way talk{ $more }.
       *[some] Some of { $all } families were reached in two-way talk{ $more }.
    }
doc-lead-more =
    { $is ->
        [all] , each of them more than once
        [exactly] , { $n } of them more than once
        [few] , fewer than { $least } of them more than once
        [all_but_few] , all but fewer than { $least } of them more than once
       *[some] , some of them more than once
    }
doc-lead-first =
    { $is ->
        [none] In none of { $all } conferences did the family speak first.
        [all] In all { $all } conferences the family spoke first.
        [exactly] In { $n } of { $all } conferences the family spoke first.
        [few] In fewer than { $least } of { $all } conferences the family spoke first.
        [all_but_few] In all but fewer than { $least } of { $all } conferences the family spoke first.
       *[some] In some of { $all } conferences the family spoke first.
    }
doc-lead-goals = { $n } goals were set together.
doc-lead-goals-few = Fewer than { $least } goals were set together.
doc-lead-promises =
    { $kept ->
        [0] { $made } promises to families were made.
       *[other] { $kept } of { $made } promises to families were kept.
    }
doc-lead-promises-made = { $n } promises to families were made.
doc-lead-promises-made-few = Fewer than { $least } promises to families were made.

doc-touch-title = How we were in touch, besides conferences
doc-contacts-few = There were fewer than { $least } contacts; numbers so small are not told.
# Of those we began, $all in all: messages sent, and tries.
doc-one-way =
    { $is ->
        [all] None of the { $all } that we began led to two-way talk yet: they were messages sent, or tries.
        [exactly] { $n } of the { $all } that we began were messages sent, or tries, without two-way talk so far.
        [few] Fewer than { $least } of the { $all } that we began were messages sent, or tries, without two-way talk so far.
        [all_but_few] All but fewer than { $least } of the { $all } that we began were messages sent, or tries, without two-way talk so far.
       *[some] Some of the { $all } that we began were messages sent, or tries, without two-way talk so far.
    }
doc-one-way-some =
    { $is ->
        [all] None of those that we began led to two-way talk yet: they were messages sent, or tries.
        [exactly] { $n } of those that we began were messages sent, or tries, without two-way talk so far.
       *[some] Some of those that we began were messages sent, or tries, without two-way talk so far.
    }
# $is and $n are of those without two-way talk.
doc-told-apart =
    { $is ->
        [all] All of them are messages of which it is not recorded whether they were answered; that has been noted since { $day }.
        [exactly] { $n } of them are messages of which it is not recorded whether they were answered; that has been noted since { $day }.
        [few] Fewer than { $least } of them are messages of which it is not recorded whether they were answered; that has been noted since { $day }.
        [all_but_few] All but fewer than { $least } of them are messages of which it is not recorded whether they were answered; that has been noted since { $day }.
       *[some] Some of them are messages of which it is not recorded whether they were answered; that has been noted since { $day }.
    }
doc-began-title = Who began it
doc-began-we = We
doc-began-families = Families

doc-began-share =
    { $is ->
        [none] Families began none of { $all } contacts.
        [all] Families began all { $all } contacts.
        [exactly] Families began { $n } of { $all } contacts.
        [few] Families began fewer than { $least } of { $all } contacts.
        [all_but_few] Families began all but fewer than { $least } of { $all } contacts.
       *[some] Families began some of { $all } contacts.
    }

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

doc-withheld = Too few to be told apart.

doc-quotes-title = In families’ words, with their consent
doc-quote = “{ $words }”
doc-quoted = { $who }, { $month }

doc-changes-title = What changed in teaching because families told us

doc-goals-title = Goals we set together
doc-goals-made = { $n } were set.
doc-goals-made-few = Fewer than { $least } were set; numbers so small are not told.
doc-idea-family = the family’s idea
doc-idea-student = the child’s
doc-idea-teacher = the teacher’s
doc-idea-school = somebody else’s at school
doc-goals-met =
    { $is ->
        [all] all have been met
        [exactly] { $n } have been met
        [few] fewer than { $least } have been met
        [all_but_few] all but fewer than { $least } have been met
       *[some] some have been met
    }
doc-goals-well-family =
    { $is ->
        [all] all are going well, say families
        [exactly] { $n } are going well, say families
        [few] fewer than { $least } are going well, say families
        [all_but_few] all but fewer than { $least } are going well, say families
       *[some] some are going well, say families
    }
doc-goals-well-teacher =
    { $is ->
        [all] all are going well, says the teacher
        [exactly] { $n } are going well, says the teacher
        [few] fewer than { $least } are going well, says the teacher
        [all_but_few] all but fewer than { $least } are going well, says the teacher
       *[some] some are going well, says the teacher
    }

doc-promises-title = Promises to families
doc-promises-made = { $n } were made.
doc-promises-made-few = Fewer than { $least } were made; numbers so small are not told.
doc-promise-kept = kept
doc-promise-renegotiated = moved to another day that both agreed on
doc-promise-not_kept = not kept
doc-promise-open = still to be kept
# Of those kept and not kept, $all in all.
doc-promises-told =
    { $is ->
        [none] Families have yet to be told what came of { $all }.
        [all] Families were told what came of all { $all }.
        [exactly] Families were told what came of { $n } of { $all }.
        [few] Families were told what came of fewer than { $least } of { $all }.
        [all_but_few] Families were told what came of all but fewer than { $least } of { $all }.
       *[some] Families were told what came of some of { $all }.
    }
doc-promises-told-some =
    { $is ->
        [none] Families have yet to be told what came of those that were kept or not kept.
        [all] Families were told what came of each that was kept or not kept.
       *[some] Families were told what came of some that were kept or not kept.
    }

doc-conferences-title = Conferences
doc-conferences-held = { $n } were held.
doc-conferences-held-few = Fewer than { $least } were held; numbers so small are not told.
# Of the conferences in which the family did not speak first, $all in all.
doc-conferences-override =
    { $is ->
        [all] In the other { $all } the teacher opened their part before the family had spoken, for a reason that is on record.
       *[exactly] In { $n } of the others the teacher opened their part before the family had spoken, for a reason that is on record.
    }
doc-conferences-override-some =
    { $is ->
        [all] In the others the teacher opened their part before the family had spoken, for a reason that is on record.
       *[some] In some of the others the teacher opened their part before the family had spoken, for a reason that is on record.
    }
doc-conferences-no-shows = { $n } more could not be held because the family could not come.
doc-conferences-no-shows-few = Fewer than { $least } more could not be held because the family could not come.

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
doc-survey-yes = yes
doc-survey-partly = in part
doc-survey-no = no
doc-survey-unsaid = left open

doc-barriers-title = Barriers we lowered

doc-not-reached-title = Families not yet reached
doc-not-reached = { $n } families were not reached in two-way talk yet.
# $is is of those that were reached.
doc-not-reached-share =
    { $is ->
        [few] All but fewer than { $least } of { $all } families were not reached in two-way talk yet.
        [all_but_few] Fewer than { $least } of { $all } families were not reached in two-way talk yet.
       *[some] Some of { $all } families were not reached in two-way talk yet.
    }

# What the teacher says they will do, and only that.
doc-next = Next: { $steps }.
doc-next-another-day = another day is offered
doc-next-another-channel = another channel
doc-next-another-time = another time of day
doc-next-their-language = somebody who speaks their language
doc-next-first-hello = a first hello, with good news

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
doc-frame-family-goals = Of { $all } goals, { $n } were the family’s idea.
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
       *[other] { $n } conferences were held.
    }
doc-frame-conferences-few = Fewer than { $least } conferences were held.
doc-frame-goals =
    { $n ->
        [0] No goal was set together.
       *[other] { $n } goals for children were set together.
    }
doc-frame-goals-few = Fewer than { $least } goals for children were set together.
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
