# Settings: the teacher's page, terms, language and light, the passphrase, and the records themselves.

settings-title = Settings
settings-language = Language
settings-language-en = English
settings-language-es = Español
settings-theme = Light or dark
settings-theme-system = As the system has it
settings-theme-light = Light
settings-theme-dark = Dark

settings-you = You
settings-habits = How First Word keeps watch
settings-quiet = Days without an exchange until a family is “not heard from lately”
settings-quiet-hint = Between 7 and 365.
settings-idle = Minutes without a touch until First Word locks itself
settings-idle-hint = Between 1 and 240. Ctrl L locks at once.
settings-terms = Terms
settings-terms-hint = Summaries are made by term.
settings-look = How it looks and speaks
settings-keys = Passphrase and recovery code
settings-passphrase = Change the passphrase
settings-passphrase-current = Your passphrase now
settings-passphrase-note = Backups made before today still open with the old passphrase. Keep it in mind as long as you keep them.
settings-passphrase-done = Your passphrase is changed.
settings-code = Make a new recovery code
settings-code-note = From then on the old code opens nothing. Throw the old sheet away.
settings-code-go = Show the new code
settings-code-done = Your new recovery code is confirmed.
settings-records = Your records
settings-where = Everything is in First Word’s own folder on this laptop, encrypted.
settings-check = Check the records for damage
settings-check-busy = Looking through everything
settings-check-good = Everything was read through. There is no damage.
settings-sample = Bring in the sample class
settings-sample-note = Your class is empty. Invented families let you look around; one Undo takes them away.
settings-about = About First Word
settings-version = Version { $version }
settings-about-words = First Word is free software under the MIT or the Apache 2.0 licence. Its typefaces, Atkinson Hyperlegible Next and Literata, are under the SIL Open Font License.
settings-about-leaves = Nothing leaves this laptop by itself. A paper leaves it when you save it for somebody, and is then written down under Summaries.

op-edit_settings = Settings changed
op-receive = Changes from another laptop taken over
