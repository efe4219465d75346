# What a family sees when the laptop is handed over to it. Not yet checked by a speaker.

family-title = لتراجعوه بأنفسكم
family-intro = الحاسوب بين أيديكم للحظات. هنا فقط ما يخص أسرتكم.
family-back = إعادته إلى المعلم
family-questions = عمّ تودون أن نتحدث؟
family-questions-hint = اختاروا ما شئتم منها.
family-words = ما قلتموه
family-words-hint = هل كُتب كما قلتموه؟ يمكنكم تغييره.
family-words-none = لم يُكتب شيء بعد.
family-change = تغيير هذه الكلمات
family-quote = يمكن اقتباس هذه الكلمات في المدرسة دون ذكر اسمنا
family-goals = كيف يسير هذا الهدف؟
family-going-well = جيد
family-going-some = جزئيًا
family-going-stuck = متعثر
family-survey = ثلاثة أسئلة عن هذا اللقاء
family-survey-hint = تُحفظ إجاباتكم دون اسمكم. ويمكنكم أيضًا أخذ الورقة وتركها لدى الإدارة.
family-survey-heard = هل استُمع إليكم؟
family-survey-knows = هل تعرفون كيف حال طفلكم في المدرسة؟
family-survey-help = هل تعرفون كيف يمكنكم المساعدة؟
family-yes = نعم
family-partly = جزئيًا
family-no = لا
family-survey-words = هل هناك شيء آخر تودون قوله لنا؟
family-survey-send = تسليم
family-survey-thanks = شكرًا لكم.
