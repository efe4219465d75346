# The first start, the passphrase and the recovery code, and the lock.

## Opening

lock-title = First Word is locked
lock-sentence = Your words are on this laptop, encrypted. Your passphrase opens them.
lock-passphrase = Passphrase
lock-show = Show what I type
lock-open = Unlock
lock-forgotten = Use the recovery code
lock-back = Use the passphrase
lock-recover-title = Open with the recovery code
lock-recover-sentence = The code stands on your recovery sheet. With it you choose a new passphrase.
lock-code = Recovery code
lock-code-hint = 27 letters and digits. Small letters, spaces and dashes do not matter.
lock-recover = Open and set the new passphrase
lock-key-missing = The key file that belongs to your records is missing.
lock-key-damaged = The key file that opens your records is damaged.
lock-key-safe = Your records are still here and were not touched.
lock-key-previous = First Word kept a second copy of the key file. It can be put back now. If you changed your passphrase not long ago, the copy may still want the one before.
lock-key-restore = Put the second copy back
lock-again = Look again

## A new passphrase

passphrase-new = New passphrase
passphrase-new-hint = A few words that do not belong together, easy for you to remember.
passphrase-repeat = The same once more
passphrase-differs = These two are not the same yet.
passphrase-strength = How strong it is

## The recovery code, shown once

recovery-lead = This code opens your records if you forget the passphrase. It is shown now and never again.
recovery-code = Your recovery code
recovery-save = Save the recovery sheet as PDF
recovery-saved = Saved as { $file }. Print it, and keep it away from this laptop.
recovery-copy-by-hand = You can also copy it by hand onto paper.
recovery-written = I have it on paper
recovery-ask = To be sure, type back two of the nine groups from your paper.
recovery-group = Group { $place }
recovery-wrong = That is not what was shown. Compare it with your paper, group by group.
recovery-show-again = Show the code again
recovery-confirm = Confirm the code

## The first start

welcome-step = Step { $step } of 3
welcome-progress = How far along you are
welcome-passphrase-title = First, a passphrase
welcome-passphrase-sentence = First Word keeps what families tell you on this laptop alone, encrypted. The passphrase is the only key.
welcome-passphrase-loss = Before you go on: if you lose both the passphrase and the recovery code that comes next, everything is lost. Nobody can open it again, neither we nor your school. If your school must be able to reach these records, give it a sealed copy of the code.
welcome-passphrase-go = Make my vault
welcome-recovery-title = Your recovery code
welcome-you-title = Who you are
welcome-you-sentence = This stands on your papers. All of it can be changed later, in Settings.
welcome-teacher = Your name, as families call you
welcome-teacher-example = Ms. Okafor
welcome-school = School
welcome-room = Class or room
welcome-room-example = Room 14, Grade 3
welcome-principal = Whom your summaries go to
welcome-principal-example = Principal Reyes
welcome-terms = Your terms
welcome-terms-hint = Summaries are made by term. These dates are a guess; put in your own.
welcome-teacher-empty = Families will want to know your name.
welcome-you-go = Go on to my class
welcome-class-title = Your class
welcome-class-sentence = Bring in the families you work with. One Undo takes it all back.
welcome-class-how = How would you like to begin?
welcome-class-file = From the school’s file
welcome-class-file-hint = An export of the school’s system or a table, as a file or pasted. You see who would be added before anything is written.
welcome-class-hand = By hand
welcome-class-hand-hint = One family to begin with. The others can follow any day.
welcome-class-sample = Look around with a sample class
welcome-class-sample-hint = Invented families with a term of history, to try everything out.
welcome-class-add = Add the first family
welcome-class-bring-sample = Bring in the sample class
welcome-class-later = Later

## Terms

term-name = Name
term-starts = First day
term-ends = Last day
term-fall = Fall term
term-spring = Spring term
term-add = Add a term
term-remove = Remove { $name }
term-unnamed = the term without a name
term-ends-before = The last day lies before the first.
term-name-empty = Give the term a name.
