## How strong a passphrase is: levels, the time a guesser needs, what is wrong and what would help.

strength-score-0 = Very easy to guess
strength-score-1 = Easy to guess
strength-score-2 = Not strong enough yet
strength-score-3 = Strong enough
strength-score-4 = Very strong

# $time is one of the strength-time- messages below.
strength-estimate = Somebody who copies your files and guesses with a room full of computers would need about { $time }.
strength-assumption = This is an estimate for ten thousand guesses a second. It knows English words and common passwords, and counts words of other languages by their length. It cannot know a song, a saying or a name that only you would think of.

strength-time-seconds =
    { $count ->
        [0] no time at all
        [one] a second
       *[other] { $count } seconds
    }
strength-time-minutes =
    { $count ->
        [one] a minute
       *[other] { $count } minutes
    }
strength-time-hours =
    { $count ->
        [one] an hour
       *[other] { $count } hours
    }
strength-time-days =
    { $count ->
        [one] a day
       *[other] { $count } days
    }
strength-time-months =
    { $count ->
        [one] a month
       *[other] { $count } months
    }
strength-time-years =
    { $count ->
        [one] a year
       *[other] { $count } years
    }
strength-time-centuries = centuries

strength-warning-keyboard-row = A straight row of keys is easy to guess.
strength-warning-keyboard-pattern = A short pattern on the keyboard is easy to guess.
strength-warning-repeated-character = One character over and over is easy to guess.
strength-warning-repeated-part = Repeating a part makes it only a little harder to guess.
strength-warning-top-ten = This is one of the ten most used passwords.
strength-warning-top-hundred = This is one of the hundred most used passwords.
strength-warning-common-password = Many people use this password.
strength-warning-like-a-common-password = This is much like a password that many people use.
strength-warning-sequence = A sequence like abc or 6543 is easy to guess.
strength-warning-recent-year = A recent year is easy to guess.
strength-warning-single-word = One word by itself is easy to guess.
strength-warning-date = A date is easy to guess.
strength-warning-single-name = A name by itself is easy to guess.
strength-warning-common-name = Common names are easy to guess.
strength-warning-too-few-words = These look like everyday words, and there are too few of them.

strength-suggestion-use-a-few-words = Use four or five words that do not belong together.
strength-suggestion-no-need-for-symbols = It needs no symbols, digits or capitals.
strength-suggestion-add-words = Add another word or two. Unusual ones are better.
strength-suggestion-capitals-help-little = A capital at the beginning helps little.
strength-suggestion-all-capitals-help-little = Capitals throughout help little.
strength-suggestion-reversed-words-help-little = A word spelled backwards helps little.
strength-suggestion-substitutions-help-little = Signs in place of letters, like @ for a, help little.
strength-suggestion-longer-keyboard-pattern = Use a longer pattern on the keyboard, with more turns.
strength-suggestion-avoid-repeats = Do not repeat words or characters.
strength-suggestion-avoid-sequences = Leave out sequences.
strength-suggestion-avoid-recent-years = Leave out recent years.
strength-suggestion-avoid-your-years = Leave out years that have to do with you.
strength-suggestion-avoid-your-dates = Leave out dates and years that have to do with you.
