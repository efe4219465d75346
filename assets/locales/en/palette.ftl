# Finding anything: families, words, promises, notes, and what the program can do.

palette-title = Find anything
palette-field = Find a family, a word, a promise or a command
palette-results = What was found
palette-group-commands = Go and do
palette-group-families = Families
palette-group-voices = Families’ words
palette-group-promises = Promises
palette-group-goals = Goals
palette-group-notes = Notes and contacts
palette-none = Nothing found. Try another word, or part of one.
palette-count = { $count ->
    [one] { $count } found
   *[other] { $count } found
}
palette-more = { $total } found; the newest are shown. One more word narrows it down.
palette-private = Only for me
palette-of = { $family }, { $day }

palette-go-today = Go to Today
palette-go-families = Go to Families
palette-go-conferences = Go to Conferences
palette-go-rounds = Go to Rounds of conferences
palette-go-goals = Go to Goals
palette-go-promises = Go to Promises
palette-go-reports = Go to Summaries
palette-go-settings = Go to Settings
palette-go-roster = Bring in a class
palette-log = Log a contact
palette-plan = Plan a conference
palette-plan-round = Plan a round of conferences
palette-lock = Lock at once
palette-privacy-on = Privacy view on
palette-privacy-off = Privacy view off
palette-language = Change the language to { $language }
palette-theme-light = Light
palette-theme-dark = Dark
palette-theme-system = Light or dark as the system has it
palette-keys = What the keys do
