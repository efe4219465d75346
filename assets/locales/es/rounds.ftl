# Rondas: días en los que se ofrece una reunión a cada familia.

## Lo que se hizo

op-plan_round = Ronda { $subject } planeada o cambiada
op-remove_round = Ronda { $subject } quitada
op-write_wish = Anotado lo que { $subject } puede y desea
op-remove_wish = Quitado lo que { $subject } puede y desea
op-accept_timetable = Horario de { $subject } adoptado
op-move_conference = Reunión con { $subject } cambiada de hora
op-swap_conferences = Horas de { $subject } intercambiadas
op-pin_conference = Reunión con { $subject } fijada en su lugar o liberada
