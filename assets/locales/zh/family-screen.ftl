# What a family sees when the laptop is handed over to it. Not yet checked by a speaker.

family-title = 请您看一看
family-intro = 电脑先交给您。这里只有属于您家的内容。
family-back = 交还给老师
family-questions = 您想谈些什么？
family-questions-hint = 想选几个都可以。
family-words = 您说过的话
family-words-hint = 写的和您说的一样吗？您可以修改。
family-words-none = 还没有写下内容。
family-change = 修改这些话
family-quote = 学校可以引用这些话，但不写我们的名字
family-goals = 这个目标进展得怎么样？
family-going-well = 很好
family-going-some = 有一些进展
family-going-stuck = 卡住了
family-survey = 关于这次谈话的三个问题
family-survey-hint = 您的回答不会记下姓名。您也可以把问卷带走，之后交到办公室。
family-survey-heard = 您的意见被听到了吗？
family-survey-knows = 您了解孩子的情况了吗？
family-survey-help = 您知道可以怎样帮助孩子吗？
family-yes = 是
family-partly = 部分
family-no = 否
family-survey-words = 您还有什么想告诉我们的吗？
family-survey-send = 提交
family-survey-thanks = 谢谢您。
