# The words of papers for families. No speaker of the language has checked them yet.

## Days and times

paper-weekday-1 = 星期一
paper-weekday-2 = 星期二
paper-weekday-3 = 星期三
paper-weekday-4 = 星期四
paper-weekday-5 = 星期五
paper-weekday-6 = 星期六
paper-weekday-7 = 星期日
paper-month-1 = 1
paper-month-2 = 2
paper-month-3 = 3
paper-month-4 = 4
paper-month-5 = 5
paper-month-6 = 6
paper-month-7 = 7
paper-month-8 = 8
paper-month-9 = 9
paper-month-10 = 10
paper-month-11 = 11
paper-month-12 = 12
paper-day = { $month }月{ $day }日{ $weekday }
paper-time-am = 上午{ $hour }:{ $minute }
paper-time-pm = 下午{ $hour }:{ $minute }
paper-when = { $day } { $time }
paper-minutes = { $minutes }分钟
paper-by-day = 最迟{ $day }
paper-no-day = 未定日期

## On every paper

paper-foot = 由 First Word 制作
paper-unchecked = 这些文字尚未经过母语者检查。如果有不妥之处，请告诉我们。
paper-left-out = [此处的文字无法打印]
paper-and = { $before }和{ $last }
# Before a name that begins with the sound of an i, where Spanish says it otherwise.
paper-and-i = { $before }和{ $last }
paper-quote = “{ $words }”
paper-party-family = 您
paper-party-student = 您的孩子
paper-party-teacher = 老师
paper-party-school = 学校
paper-questions-title = 见面之前可以想一想
paper-questions-note = 选您关心的就好，不必写下来。
paper-change-title = 如果别的时间更方便
paper-change-words = 请用任何方式、任何语言告诉我：打电话、发消息、在书包里放张字条，或在门口说一声。我们另找时间。不需要账号，也不需要链接。

## The facts of a meeting

paper-label-when = 时间
paper-label-where = 地点
paper-label-how = 方式
paper-label-with = 与谁见面
paper-label-who = 谁可以来
paper-label-interpreter = 口译
paper-label-childcare = 年幼的孩子
paper-means-in_person = 面谈
paper-means-video = 视频
paper-means-phone = 电话
paper-means-at_home = 在您家里
paper-interpreter-named = 由{ $name }口译，您无需付费。
paper-interpreter-ask = 如果需要，请告诉我，您无需付费。
paper-childcare = 我们谈话时，有人照看年幼的孩子，您无需付费。
paper-who-may-come = 照顾{ $child }的任何人：父母、祖父母、您信任的人。欢迎带孩子来。

## Invitation, reminder and message

paper-greeting = 尊敬的{ $names }：
paper-greeting-family = 尊敬的家长：
paper-invitation-title = 我们谈谈{ $child }
paper-invitation-lead = 我想和您坐下来谈一谈。您最了解{ $child }，所以请您先说，我来听。然后我说说在学校看到的，我们再一起决定。
paper-bring-title = 您可以带来或告诉我们的
paper-bring-made = { $child }在家做的东西，或喜欢做的事
paper-bring-questions = 您自己的问题
paper-bring-reach = 您希望我们用什么方式、什么时间、哪种语言联系您
paper-bring-help = 什么能方便您来：照看年幼的孩子、接送、早一点或晚一点的时间，或者改为通话
paper-reply-title = 如果愿意，请剪下交回
paper-reply-come = 我们会来
paper-reply-other = 我们希望换个时间：
paper-reminder-title = 我们很快见面，谈谈{ $child }
paper-reminder-lead = 提醒您我们的见面。请您先说：心里想到什么都可以谈。
paper-message-invitation = 您好，我是{ $teacher }。我想和您谈谈{ $child }：{ $when }（{ $how }）。
paper-message-reminder = 您好，我是{ $teacher }。提醒您：我们谈{ $child }的时间是{ $when }（{ $how }）。
paper-message-first = 请您先说。
paper-message-change = 如果别的时间更方便，用任何语言回复都可以。

## To prepare

paper-prep-title = 为谈{ $child }做准备
paper-agenda-title = 我们怎么进行
paper-goal-title = 我们为{ $child }定的目标
paper-goal-home = 在家
paper-goal-school = 在学校
paper-goal-review = 我们{ $day }再看一次。
paper-promised-us-title = 我们答应您的事
paper-promised-you-title = 您说要做的事
paper-promise-done = 已完成：{ $outcome }
paper-promise-kept = 已完成
paper-promise-not-kept = 没有做到：{ $outcome }
paper-three-title = 您可能想知道的三件事
paper-three-doing = 我的孩子学得怎么样？
paper-three-learning = 现在学什么？接下来学什么？
paper-three-help = 我在家里怎样帮忙？
paper-room-title = 请在这里写下您的话

## The family’s copy

paper-copy-title = 我们谈了什么、决定了什么
paper-copy-lead = 关于{ $child }，{ $day }。这一份归您保存。
paper-copy-said = 您的原话
paper-copy-decided = 我们的决定
paper-copy-does = 谁做什么、什么时候之前
paper-copy-who = 谁
paper-copy-what = 什么
paper-copy-when = 什么时候之前
paper-copy-correction = 您更正的内容
paper-copy-agreed = 以上内容已读给您听，您说没有错。
paper-copy-in_part = 以上内容已读给您听，您部分同意。
paper-copy-not_yet = 以上内容还没有读给您听。
paper-copy-wrong = 如果有遗漏或不对的地方，请告诉我，我会改。

## The survey

paper-survey-title = 我们的谈话怎么样？
paper-survey-lead = 请不要写名字，您的回答不会记下姓名。您也可以把这张纸带走，之后交到办公室。
paper-survey-heard = 您的意见被听到了吗？
paper-survey-doing = 您了解孩子的情况了吗？
paper-survey-help = 您知道可以怎样帮助孩子吗？
paper-survey-yes = 是
paper-survey-partly = 部分
paper-survey-no = 否
paper-survey-more = 您还有什么想告诉我们的吗？
paper-survey-return = 请折好，放进箱子里或交给办公室。
