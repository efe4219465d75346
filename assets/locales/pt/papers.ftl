# The words of papers for families. No speaker of the language has checked them yet.

## Days and times

paper-weekday-1 = segunda-feira
paper-weekday-2 = terça-feira
paper-weekday-3 = quarta-feira
paper-weekday-4 = quinta-feira
paper-weekday-5 = sexta-feira
paper-weekday-6 = sábado
paper-weekday-7 = domingo
paper-month-1 = janeiro
paper-month-2 = fevereiro
paper-month-3 = março
paper-month-4 = abril
paper-month-5 = maio
paper-month-6 = junho
paper-month-7 = julho
paper-month-8 = agosto
paper-month-9 = setembro
paper-month-10 = outubro
paper-month-11 = novembro
paper-month-12 = dezembro
paper-day = { $weekday }, { $day } de { $month }
paper-time-am = { $hour }h{ $minute }
paper-time-pm = { $hour }h{ $minute }
paper-when = { $day }, { $time }
paper-minutes = { $minutes } minutos
paper-by-day = até { $day }
paper-no-day = sem data

## On every paper

paper-foot = Feito com First Word
paper-unchecked = Nenhum falante desta língua conferiu ainda estas palavras. Se algo soar errado, avise-nos.
paper-left-out = [palavras que não puderam ser impressas aqui]
paper-and = { $before } e { $last }
# Before a name that begins with the sound of an i, where Spanish says it otherwise.
paper-and-i = { $before } e { $last }
paper-quote = “{ $words }”
paper-party-family = Vocês
paper-party-student = Seu filho ou sua filha
paper-party-teacher = A professora ou o professor
paper-party-school = A escola
paper-questions-title = Para pensar antes de nos encontrarmos
paper-questions-note = Escolha o que é importante para vocês. Não é preciso escrever nada.
paper-change-title = Se outro horário for melhor
paper-change-words = Avise-me como preferir e em qualquer língua: por telefone, mensagem, bilhete na mochila ou na porta. Encontraremos outro horário. Não é preciso conta nem link.

## The facts of a meeting

paper-label-when = Quando
paper-label-where = Onde
paper-label-how = Como
paper-label-with = Com
paper-label-who = Quem pode vir
paper-label-interpreter = Intérprete
paper-label-childcare = Crianças menores
paper-means-in_person = pessoalmente
paper-means-video = por vídeo
paper-means-phone = por telefone
paper-means-at_home = na casa de vocês
paper-interpreter-named = { $name } faz a interpretação. Não custa nada para vocês.
paper-interpreter-ask = Se quiser, avise-me. Não custa nada para vocês.
paper-childcare = Alguém cuida das crianças menores enquanto conversamos. Não custa nada para vocês.
paper-who-may-come = Quem cuida de { $child }: pais, avós, alguém de confiança. Crianças são bem-vindas.

## Invitation, reminder and message

paper-greeting = Prezada família: { $names }
paper-greeting-family = Prezada família,
paper-invitation-title = Vamos conversar sobre { $child }
paper-invitation-lead = Gostaria de me sentar para conversar com vocês. Ninguém conhece { $child } melhor, por isso vocês falam primeiro e eu escuto. Depois conto o que vejo na escola, e decidimos juntos.
paper-bring-title = O que podem trazer ou nos contar
paper-bring-made = Algo feito em casa por { $child }, ou uma atividade preferida
paper-bring-questions = As suas próprias perguntas
paper-bring-reach = Como, quando e em que língua preferem ser contatados
paper-bring-help = O que ajudaria vocês a vir: alguém que cuide dos menores, transporte, um horário mais cedo ou mais tarde, uma ligação em vez do encontro
paper-reply-title = Recorte e devolva, se quiser
paper-reply-come = Vamos comparecer
paper-reply-other = Outro horário é melhor para nós:
paper-reminder-title = Em breve nos vemos para conversar sobre { $child }
paper-reminder-lead = Este é um lembrete da nossa reunião. Vocês falam primeiro: tragam o que tiverem em mente.
paper-message-invitation = Olá, aqui é { $teacher }. Gostaria de conversar com vocês sobre { $child }: { $when } ({ $how }).
paper-message-reminder = Olá, aqui é { $teacher }. Um lembrete da nossa conversa sobre { $child }: { $when } ({ $how }).
paper-message-first = Vocês falam primeiro.
paper-message-change = Se outro horário for melhor, responda em qualquer língua.

## To prepare

paper-prep-title = Para a nossa conversa sobre { $child }
paper-agenda-title = O que faremos
paper-goal-title = Nossa meta para { $child }
paper-goal-home = Em casa
paper-goal-school = Na escola
paper-goal-review = Próxima revisão: { $day }.
paper-promised-us-title = O que prometemos a vocês
paper-promised-you-title = O que vocês disseram que fariam
paper-promise-done = Feito: { $outcome }
paper-promise-kept = Feito
paper-promise-not-kept = Não foi feito: { $outcome }
paper-three-title = Três coisas que talvez queiram saber
paper-three-doing = Como está indo meu filho ou minha filha?
paper-three-learning = O que está aprendendo agora, e o que vem depois?
paper-three-help = Como posso ajudar em casa?
paper-room-title = Espaço para as suas palavras

## The family’s copy

paper-copy-title = O que dissemos e decidimos
paper-copy-lead = Sobre { $child }, { $day }. Esta cópia é de vocês.
paper-copy-said = O que vocês disseram, palavra por palavra
paper-copy-decided = O que decidimos
paper-copy-does = Quem faz o quê, e até quando
paper-copy-who = Quem
paper-copy-what = O quê
paper-copy-when = Até quando
paper-copy-correction = O que vocês corrigiram
paper-copy-agreed = Tudo isto foi lido para vocês, e vocês disseram que está certo.
paper-copy-in_part = Tudo isto foi lido para vocês, e vocês concordaram em parte.
paper-copy-not_yet = Isto ainda não foi lido para vocês.
paper-copy-wrong = Se faltar algo ou algo não estiver certo, avise-me e eu mudo.

## The survey

paper-survey-title = Como foi a nossa conversa?
paper-survey-lead = Por favor, não escreva seu nome: as respostas são guardadas sem ele. Vocês também podem levar esta folha e deixá-la na secretaria.
paper-survey-heard = Vocês foram ouvidos?
paper-survey-doing = Vocês sabem como seu filho ou sua filha está indo?
paper-survey-help = Vocês sabem como podem ajudar?
paper-survey-yes = Sim
paper-survey-partly = Em parte
paper-survey-no = Não
paper-survey-more = Há mais alguma coisa que queiram nos dizer?
paper-survey-return = Dobre a folha e deixe-a na caixa ou na secretaria.
