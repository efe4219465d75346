# What a family sees when the laptop is handed over to it. Not yet checked by a speaker.

family-title = À relire par vous
family-intro = L’ordinateur est à vous un instant. Ici, il n’y a que ce qui concerne votre famille.
family-back = Rendre à l’enseignant
family-questions = De quoi aimeriez-vous parler ?
family-questions-hint = Choisissez-en autant que vous voulez.
family-words = Ce que vous avez dit
family-words-hint = Est-ce écrit comme vous l’avez dit ? Vous pouvez le modifier.
family-words-none = Rien n’est encore écrit.
family-change = Modifier ces mots
family-quote = Ces mots peuvent être cités à l’école, sans notre nom
family-goals = Où en est cet objectif ?
family-going-well = Bien
family-going-some = En partie
family-going-stuck = C’est bloqué
family-survey = Trois questions sur cet entretien
family-survey-hint = Vos réponses sont gardées sans votre nom. Vous pouvez aussi prendre la feuille et la déposer au secrétariat.
family-survey-heard = Avez-vous été écoutés ?
family-survey-knows = Savez-vous où en est votre enfant ?
family-survey-help = Savez-vous comment vous pouvez aider ?
family-yes = Oui
family-partly = En partie
family-no = Non
family-survey-words = Y a-t-il autre chose que vous aimeriez nous dire ?
family-survey-send = Remettre
family-survey-thanks = Merci.
