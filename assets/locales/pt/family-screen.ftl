# What a family sees when the laptop is handed over to it. Not yet checked by a speaker.

family-title = Para vocês conferirem
family-intro = O computador é de vocês por um momento. Aqui está só o que pertence à sua família.
family-back = Devolver ao professor ou à professora
family-questions = Sobre o que gostariam de conversar?
family-questions-hint = Escolham quantas quiserem.
family-words = O que vocês disseram
family-words-hint = Está escrito como vocês disseram? Podem mudar.
family-words-none = Ainda não há nada escrito.
family-change = Mudar estas palavras
family-quote = Estas palavras podem ser citadas na escola, sem o nosso nome
family-goals = Como está indo esta meta?
family-going-well = Bem
family-going-some = Em parte
family-going-stuck = Está parado
family-survey = Três perguntas sobre esta conversa
family-survey-hint = As respostas são guardadas sem o nome de vocês. Vocês também podem levar a folha e deixá-la na secretaria.
family-survey-heard = Vocês foram ouvidos?
family-survey-knows = Vocês sabem como seu filho ou sua filha está indo?
family-survey-help = Vocês sabem como podem ajudar?
family-yes = Sim
family-partly = Em parte
family-no = Não
family-survey-words = Há mais alguma coisa que queiram nos dizer?
family-survey-send = Entregar
family-survey-thanks = Obrigado.
