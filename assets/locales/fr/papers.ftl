# The words of papers for families. No speaker of the language has checked them yet.

## Days and times

paper-weekday-1 = lundi
paper-weekday-2 = mardi
paper-weekday-3 = mercredi
paper-weekday-4 = jeudi
paper-weekday-5 = vendredi
paper-weekday-6 = samedi
paper-weekday-7 = dimanche
paper-month-1 = janvier
paper-month-2 = février
paper-month-3 = mars
paper-month-4 = avril
paper-month-5 = mai
paper-month-6 = juin
paper-month-7 = juillet
paper-month-8 = août
paper-month-9 = septembre
paper-month-10 = octobre
paper-month-11 = novembre
paper-month-12 = décembre
paper-day =
    { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month }
paper-time-am = { $hour } h { $minute }
paper-time-pm = { $hour } h { $minute }
paper-when = { $day }, { $time }
paper-minutes = { $minutes } minutes
paper-by-day = au plus tard le { $day }
paper-no-day = pas de date

## On every paper

paper-foot = Fait avec First Word
paper-unchecked = Aucun locuteur de cette langue n’a encore vérifié ces mots. Si quelque chose sonne faux, dites-le-nous.
paper-left-out = [des mots qui n’ont pas pu être imprimés ici]
paper-and = { $before } et { $last }
# Before a name that begins with the sound of an i, where Spanish says it otherwise.
paper-and-i = { $before } et { $last }
paper-quote = « { $words } »
paper-party-family = Vous
paper-party-student = Votre enfant
paper-party-teacher = L’enseignant ou l’enseignante
paper-party-school = L’école
paper-questions-title = À quoi penser avant notre rencontre
paper-questions-note = Choisissez ce qui compte pour vous. Rien n’est à écrire.
paper-change-title = Si un autre moment vous convient mieux
paper-change-words = Dites-le-moi comme vous voulez et dans n’importe quelle langue : par un appel, un message, un mot dans le cartable ou à la porte. Nous trouverons un autre moment. Il ne faut ni compte ni lien.

## The facts of a meeting

paper-label-when = Quand
paper-label-where = Où
paper-label-how = Comment
paper-label-with = Avec
paper-label-who = Qui peut venir
paper-label-interpreter = Interprète
paper-label-childcare = Enfants plus jeunes
paper-means-in_person = en personne
paper-means-video = en visio
paper-means-phone = par téléphone
paper-means-at_home = chez vous
paper-interpreter-named = { $name } interprète. C’est gratuit pour vous.
paper-interpreter-ask = Si vous en souhaitez un, dites-le-moi. C’est gratuit pour vous.
paper-childcare = Quelqu’un garde les plus jeunes pendant notre rencontre. C’est gratuit pour vous.
paper-who-may-come = Toute personne qui prend soin de { $child } : parents, grands-parents, quelqu’un de confiance. Les enfants sont les bienvenus.

## Invitation, reminder and message

paper-greeting = Bonjour { $names },
paper-greeting-family = Chère famille,
paper-invitation-title = Parlons de { $child }
paper-invitation-lead = J’aimerais prendre le temps de vous rencontrer. Personne ne connaît mieux { $child } que vous : vous parlez donc en premier et j’écoute. Ensuite je dis ce que je vois à l’école, et nous décidons ensemble.
paper-bring-title = Ce que vous pouvez apporter ou nous dire
paper-bring-made = Quelque chose de fait à la maison par { $child }, ou une activité préférée
paper-bring-questions = Vos propres questions
paper-bring-reach = Comment, quand et dans quelle langue vous préférez être joints
paper-bring-help = Ce qui vous aiderait à venir : garde des plus petits, transport, une heure plus tôt ou plus tard, un appel à la place
paper-reply-title = À découper et à rendre, si vous voulez
paper-reply-come = Nous viendrons
paper-reply-other = Un autre moment nous convient mieux :
paper-reminder-title = Nous nous voyons bientôt pour parler de { $child }
paper-reminder-lead = Je vous rappelle notre rencontre. Vous parlez en premier : venez avec tout ce qui vous tient à cœur.
paper-message-invitation = Bonjour, c’est { $teacher }. J’aimerais parler avec vous de { $child } : { $when } ({ $how }).
paper-message-reminder = Bonjour, c’est { $teacher }. Un rappel : nous parlons de { $child } { $when } ({ $how }).
paper-message-first = Vous parlez en premier.
paper-message-change = Si un autre moment vous convient mieux, répondez dans n’importe quelle langue.

## To prepare

paper-prep-title = Pour notre entretien au sujet de { $child }
paper-agenda-title = Ce que nous ferons
paper-goal-title = Notre objectif pour { $child }
paper-goal-home = À la maison
paper-goal-school = À l’école
paper-goal-review = Nous en reparlons le { $day }.
paper-promised-us-title = Ce que nous vous avons promis
paper-promised-you-title = Ce que vous avez dit que vous feriez
paper-promise-done = Fait : { $outcome }
paper-promise-kept = Fait
paper-promise-not-kept = Pas fait : { $outcome }
paper-three-title = Trois choses que vous voulez peut-être savoir
paper-three-doing = Comment va mon enfant ?
paper-three-learning = Qu’apprend-on maintenant, et ensuite ?
paper-three-help = Comment puis-je aider à la maison ?
paper-room-title = De la place pour vos mots

## The family’s copy

paper-copy-title = Ce que nous avons dit et décidé
paper-copy-lead = Au sujet de { $child }, { $day }. Cette copie est à vous.
paper-copy-said = Ce que vous avez dit, mot pour mot
paper-copy-decided = Ce que nous avons décidé
paper-copy-does = Qui fait quoi, et pour quand
paper-copy-who = Qui
paper-copy-what = Quoi
paper-copy-when = Pour quand
paper-copy-correction = Ce que vous avez corrigé
paper-copy-agreed = Tout cela vous a été relu, et vous avez dit que c’est juste.
paper-copy-in_part = Tout cela vous a été relu, et vous êtes d’accord en partie.
paper-copy-not_yet = Cela ne vous a pas encore été relu.
paper-copy-wrong = S’il manque quelque chose ou si quelque chose n’est pas juste, dites-le-moi et je le change.

## The survey

paper-survey-title = Comment s’est passé notre entretien ?
paper-survey-lead = N’écrivez pas votre nom, s’il vous plaît : vos réponses sont gardées sans lui. Vous pouvez aussi emporter cette feuille et la déposer au secrétariat.
paper-survey-heard = Avez-vous été écoutés ?
paper-survey-doing = Savez-vous où en est votre enfant ?
paper-survey-help = Savez-vous comment vous pouvez aider ?
paper-survey-yes = Oui
paper-survey-partly = En partie
paper-survey-no = Non
paper-survey-more = Y a-t-il autre chose que vous aimeriez nous dire ?
paper-survey-return = Pliez la feuille et laissez-la dans la boîte ou au secrétariat.
