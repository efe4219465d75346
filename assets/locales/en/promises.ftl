# Promises: what was said would be done, by when, what came of it, and that the family was told.

op-write_promise = Promise to { $subject } written down
op-settle_promise = What became of the promise to { $subject } noted
op-tell_family = { $subject } told what came of it
op-remove_promise = Promise to { $subject } taken away

promise-count = { $promises ->
    [0] Every word is kept
    [one] { $promises } to keep
   *[other] { $promises } to keep
}
promise-new = A new promise
promise-change = Change the promise
promise-empty = Write down what you tell a family you will do. Keeping it, and saying so, is how trust grows.
promise-none-open = Nothing is open. Every word is kept and told.
promise-group-ours = To keep
promise-group-tell = To tell the family
promise-group-theirs = By families and students
promise-group-settled = Settled
promise-settled-too = Show promises that are settled
promise-no-day = No day
promise-by-name = { $name } promised
promise-by-school = the school promised
promise-by-family = the family promised
promise-by-student = the student promised
promise-for = for { $name }
promise-made-on = made { $day }
promise-moved = moved together from { $from } to { $to }
promise-status-open = open
promise-status-kept = kept
promise-status-renegotiated = agreed anew
promise-status-not_kept = not kept
promise-you-said = { $name } said
promise-i-did = I did:
promise-told = Told the family, { $day }
promise-told-how = Told: { $how }, { $day }
promise-settle = What became of it
promise-tell = Tell the family
promise-reopen = Open it again

## Settling and telling

promise-settle-title = What became of it?
promise-became = What became of it
promise-end-kept = Kept
promise-end-renegotiated = Agreed on another day
promise-end-not_kept = Not kept
promise-outcome-kept = What was done
promise-outcome-renegotiated = What you agreed on
promise-outcome-not-kept = Why, said honestly
promise-outcome = What came of it
promise-still-open = Still to be kept
promise-new-day = The new day
promise-new-day-hint = The day that both of you agreed on.
promise-tell-title = You said, I did
promise-tell-how = Whom you told, and how
promise-tell-example = Josefina, by text
promise-tell-save = The family knows

## Writing one

promise-who = Who promises
promise-party-teacher = Me
promise-party-school = School
promise-party-family = Family
promise-party-student = Student
promise-who-name = Name, where it helps
promise-what = What is promised
promise-what-hint = Small and clear: Send the fractions game home
promise-for-whom = For whom
promise-child = About which child
promise-child-all = All of them
promise-due = By when
