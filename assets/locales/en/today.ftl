# The first screen of the day.

today-morning = Good morning
today-afternoon = Good afternoon
today-evening = Good evening
today-greeting = { $greeting }, { $teacher }
today-find = Find anything
today-log = Log a contact

## Conferences

today-conferences = Today’s conferences · { $count }
today-no-conferences = No conferences today.
today-upcoming = Coming up
today-children = { $family } — { $children }
today-language-interpreter = { $language }, interpreter: { $interpreter }
today-goal-due = home goal check due
today-open-promises = { $count ->
    [one] one promise to keep
   *[other] { $count } promises to keep
}
today-start = Start, family first
today-start-whom = Start, family first: { $family }
today-go-on = Go on
today-go-on-whom = Go on: { $family }
today-prepare = Prepare
today-prepare-whom = Prepare: { $family }
today-prepared = Prepared
today-held = Held
today-no-show = Could not come
today-cancelled = Called off

## Promises

today-promises = Promises you made
today-promised = { $family } · promised { $day }
today-to-tell = You said, I did: to tell the family
today-did = I did: { $what }
today-not-kept = Not kept: { $what }
today-renegotiated = Agreed anew: { $what }
today-told = Told them
today-told-whom = Told them: { $family }
today-said-by = { $speaker }, { $day }

## Families not heard from lately

today-quiet = Not heard from lately
today-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
today-never = Not yet
today-tries = { $count ->
    [one] one try, no answer yet
   *[other] { $count } tries, no answer yet
}
today-try-phone = try a call
today-try-voicemail = leave a voicemail
today-try-text = try a text
today-try-email = try an email
today-try-app_message = try an app message
today-try-letter = try a letter
today-try-in_person = speak to them in person
today-try-home_visit = offer a home visit
today-try-conference = offer a conference
today-try-video = try a video call
today-ask-office = ask the office how to reach them
today-good-news = Only logistics so far: call with good news
today-introduce = No exchange yet: introduce yourself
today-say-hello = Ask how things are
today-quiet-more = { $count ->
    [one] One more family
   *[other] { $count } more families
}
today-heard = { $heard } of { $all } families heard from this term, { $more } of them more than once.
today-heard-all = Everyone was heard from lately.

## Before there is anything

today-begin-you = First Word does not know yet who you are and when your terms are.
today-begin-you-action = Say who you are
today-begin-class = Your class is not here yet: bring it in from the school’s file, by hand, or look around with a sample class.
today-begin-class-action = Bring in your class
today-code-unconfirmed = Your recovery code was shown and not confirmed. If it is not on paper, make a new one: without it, a forgotten passphrase loses everything.
today-code-new = Make a new code
today-code-paper = It is on paper
