# The words of papers for families. No speaker of the language has checked them yet.

## Days and times

paper-weekday-1 = الاثنين
paper-weekday-2 = الثلاثاء
paper-weekday-3 = الأربعاء
paper-weekday-4 = الخميس
paper-weekday-5 = الجمعة
paper-weekday-6 = السبت
paper-weekday-7 = الأحد
paper-month-1 = يناير
paper-month-2 = فبراير
paper-month-3 = مارس
paper-month-4 = أبريل
paper-month-5 = مايو
paper-month-6 = يونيو
paper-month-7 = يوليو
paper-month-8 = أغسطس
paper-month-9 = سبتمبر
paper-month-10 = أكتوبر
paper-month-11 = نوفمبر
paper-month-12 = ديسمبر
paper-day = { $weekday } { $day } { $month }
paper-time-am = { $hour }:{ $minute } صباحًا
paper-time-pm = { $hour }:{ $minute } مساءً
paper-when = { $day }، الساعة { $time }
paper-minutes =
    { $minutes ->
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
       *[other] { $minutes } دقيقة
    }
paper-by-day = في موعد أقصاه { $day }
paper-no-day = بلا موعد محدد

## On every paper

paper-foot = أُعدّت ببرنامج First Word
paper-unchecked = لم يراجع هذه الكلمات بعدُ متحدثٌ بهذه اللغة. إن بدا لكم شيء غير صحيح فأخبرونا.
paper-left-out = [كلمات لم تمكن طباعتها هنا]
paper-and = { $before } و{ $last }
# Before a name that begins with the sound of an i, where Spanish says it otherwise.
paper-and-i = { $before } و{ $last }
paper-quote = «{ $words }»
paper-party-family = أنتم
paper-party-student = طفلكم
paper-party-teacher = المعلم أو المعلمة
paper-party-school = المدرسة
paper-questions-title = للتفكير قبل لقائنا
paper-questions-note = اختاروا ما يهمكم. لا حاجة إلى كتابة شيء.
paper-change-title = إن كان وقت آخر أنسب لكم
paper-change-words = أخبروني بأي طريقة وبأي لغة: باتصال أو رسالة أو ورقة في الحقيبة أو عند الباب، وسنجد وقتًا آخر. لا حاجة إلى حساب ولا إلى رابط.

## The facts of a meeting

paper-label-when = متى
paper-label-where = أين
paper-label-how = كيف
paper-label-with = مع من
paper-label-who = من يمكنه الحضور
paper-label-interpreter = الترجمة
paper-label-childcare = الأطفال الأصغر
paper-means-in_person = حضوريًا
paper-means-video = بالفيديو
paper-means-phone = بالهاتف
paper-means-at_home = في بيتكم
paper-interpreter-named = الترجمة مع { $name }. لا يكلفكم ذلك شيئًا.
paper-interpreter-ask = إن رغبتم في ذلك فأخبروني. لا يكلفكم شيئًا.
paper-childcare = هناك من يعتني بالأطفال الأصغر سنًا أثناء حديثنا. لا يكلفكم ذلك شيئًا.
paper-who-may-come = كل من يعتني بـ { $child }: الوالدان أو الجدّان أو من تثقون به. والأطفال مرحّب بهم.

## Invitation, reminder and message

paper-greeting = السادة الكرام { $names }،
paper-greeting-family = العائلة الكريمة،
paper-invitation-title = لنتحدث عن { $child }
paper-invitation-lead = أودّ أن أجلس معكم. أنتم أعرف الناس بـ { $child }، فتتحدثون أنتم أولًا وأنا أستمع. ثم أخبركم بما أراه في المدرسة، ونقرر معًا.
paper-bring-title = ما يمكنكم إحضاره أو إخبارنا به
paper-bring-made = شيء من صنع { $child } في البيت، أو مما يحلو لـ { $child } فعله
paper-bring-questions = أسئلتكم أنتم
paper-bring-reach = كيف ومتى وبأي لغة تفضلون أن نتواصل معكم
paper-bring-help = ما يسهّل عليكم الحضور: رعاية الصغار، وسيلة نقل، موعد أبكر أو متأخر، أو اتصال بدلًا من الحضور
paper-reply-title = اقطعوا هذا الجزء وأعيدوه إن شئتم
paper-reply-come = سنحضر
paper-reply-other = وقت آخر أنسب لنا:
paper-reminder-title = نلتقي قريبًا لنتحدث عن { $child }
paper-reminder-lead = نذكّركم بلقائنا. أنتم تتحدثون أولًا: هاتوا كل ما يشغل بالكم.
paper-message-invitation = مرحبًا، معكم { $teacher }. أودّ أن أتحدث معكم عن { $child }: { $when } ({ $how }).
paper-message-reminder = مرحبًا، معكم { $teacher }. تذكير: نتحدث عن { $child } { $when } ({ $how }).
paper-message-first = أنتم تتحدثون أولًا.
paper-message-change = إن كان وقت آخر أنسب لكم فأجيبوا بأي لغة.

## To prepare

paper-prep-title = من أجل حديثنا عن { $child }
paper-agenda-title = ما سنفعله
paper-goal-title = هدفنا لـ { $child }
paper-goal-home = في البيت
paper-goal-school = في المدرسة
paper-goal-review = نراجعه يوم { $day }.
paper-promised-us-title = ما وعدناكم به
paper-promised-you-title = ما قلتم إنكم ستفعلونه
paper-promise-done = تمّ: { $outcome }
paper-promise-kept = تمّ
paper-promise-not-kept = لم يتمّ: { $outcome }
paper-three-title = ثلاثة أمور قد تودّون معرفتها
paper-three-doing = كيف حال طفلي؟
paper-three-learning = ماذا يتعلم الآن، وماذا بعد ذلك؟
paper-three-help = كيف يمكنني المساعدة في البيت؟
paper-room-title = مساحة لكلماتكم

## The family’s copy

paper-copy-title = ما قلناه وما قررناه
paper-copy-lead = عن { $child }، { $day }. هذه النسخة لكم.
paper-copy-said = ما قلتموه، كلمةً بكلمة
paper-copy-decided = ما قررناه
paper-copy-does = من يفعل ماذا، ومتى
paper-copy-who = من
paper-copy-what = ماذا
paper-copy-when = قبل متى
paper-copy-correction = ما صححتموه
paper-copy-agreed = قُرئ هذا عليكم فقلتم إنه صحيح.
paper-copy-in_part = قُرئ هذا عليكم فوافقتم على جزء منه.
paper-copy-not_yet = لم يُقرأ هذا عليكم بعد.
paper-copy-wrong = إن نقص شيء أو لم يكن صحيحًا فأخبروني وسأغيّره.

## The survey

paper-survey-title = كيف كان حديثنا؟
paper-survey-lead = من فضلكم لا تكتبوا أسماءكم: تُحفظ إجاباتكم من دونها. ويمكنكم أيضًا أخذ هذه الورقة وتركها لدى الإدارة.
paper-survey-heard = هل استُمع إليكم؟
paper-survey-doing = هل تعرفون كيف حال طفلكم في المدرسة؟
paper-survey-help = هل تعرفون كيف يمكنكم المساعدة؟
paper-survey-yes = نعم
paper-survey-partly = إلى حد ما
paper-survey-no = لا
paper-survey-more = هل هناك شيء آخر تودون قوله لنا؟
paper-survey-return = اطووا الورقة وضعوها في الصندوق أو لدى الإدارة.
