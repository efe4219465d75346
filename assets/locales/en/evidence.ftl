# Evidence of learning: photos, documents and recordings that show what a child does.

op-add_evidence = Added to what shows learning: { $subject }
op-edit_evidence = Changed in what shows learning: { $subject }
op-remove_evidence = Taken away from what shows learning: { $subject }

evidence-title = What shows learning
evidence-none = A drawing, a page of writing, a recording of reading aloud: what shows it better than a mark.
evidence-add = Add files…
evidence-add-short = Add
evidence-drop = Let go to add this to what shows learning
evidence-limits = Photos (JPEG, PNG, WebP, GIF), PDF and sound recordings, up to 50 MB each; photos up to some 50 megapixels, PDFs up to 200 pages. Place, time and device are taken out.
evidence-options = How it is added
evidence-keep-original = Keep photos in their full size as well
evidence-keep-original-hint = Otherwise large ones are kept at 2,048 pixels, which fills a screen.
evidence-only-me = Only for me
evidence-only-me-hint = A memory aid of your own: First Word shows it in no meeting and never copies it out. A court, and in some countries the family, can still ask for it. This cannot be changed later.
evidence-private = Only for me
evidence-adding = Adding { $file }
evidence-adding-count = { $done } of { $total }
evidence-stop = Stop
evidence-stopped = Stopped. What was added is there.
evidence-added = { $count ->
    [one] { $count } file added.
   *[other] { $count } files added.
}
evidence-refused = Not added: { $file }
evidence-show = Show in this meeting: { $title }
evidence-show-here = Show in this meeting
evidence-kind-photo = Photo
evidence-kind-document = PDF
evidence-kind-recording = Recording
evidence-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
evidence-page = Page { $page } of { $pages }
evidence-page-before = Page before
evidence-page-next = Next page
evidence-one-before = The one before
evidence-one-next = The next one
evidence-minutes = { $minutes }:{ $seconds }
evidence-what = In your words
evidence-child = Child
evidence-child-all = All of them
evidence-copy = Save a copy…
evidence-copy-original = Save the full size…
evidence-copied = Saved: { $file }
evidence-remove = Take it away
evidence-kept-days = What is taken away can be brought back for 30 days; then its file is gone.
evidence-not-here = The file is not on this laptop: another one has not sent it yet, or it was taken away long ago.
evidence-cannot-play = This computer cannot play this kind of recording. Save a copy and open it in another program.
evidence-in-meeting = To look at together
