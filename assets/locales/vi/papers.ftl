# The words of papers for families. No speaker of the language has checked them yet.

## Days and times

paper-weekday-1 = Thứ Hai
paper-weekday-2 = Thứ Ba
paper-weekday-3 = Thứ Tư
paper-weekday-4 = Thứ Năm
paper-weekday-5 = Thứ Sáu
paper-weekday-6 = Thứ Bảy
paper-weekday-7 = Chủ Nhật
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
paper-day = { $weekday }, ngày { $day } tháng { $month }
paper-time-am = { $hour } giờ { $minute }
paper-time-pm = { $hour } giờ { $minute }
paper-when = { $day }, { $time }
paper-minutes = { $minutes } phút
paper-by-day = chậm nhất là { $day }
paper-no-day = chưa định ngày

## On every paper

paper-foot = Soạn bằng First Word
paper-unchecked = Chưa có người nói tiếng Việt nào kiểm tra các câu chữ này. Nếu có chỗ nào chưa đúng, xin cho chúng tôi biết.
paper-left-out = [những lời không in được ở đây]
paper-and = { $before } và { $last }
# Before a name that begins with the sound of an i, where Spanish says it otherwise.
paper-and-i = { $before } và { $last }
paper-quote = “{ $words }”
paper-party-family = Quý vị
paper-party-student = Con quý vị
paper-party-teacher = Giáo viên
paper-party-school = Nhà trường
paper-questions-title = Để suy nghĩ trước khi gặp
paper-questions-note = Quý vị chọn điều mình quan tâm. Không cần viết gì cả.
paper-change-title = Nếu giờ khác tiện hơn
paper-change-words = Xin cho tôi biết bằng bất cứ cách nào và bất cứ ngôn ngữ nào: gọi điện, nhắn tin, viết giấy bỏ vào cặp, hoặc nói ở cửa lớp. Chúng ta sẽ tìm giờ khác. Không cần tài khoản hay đường dẫn nào.

## The facts of a meeting

paper-label-when = Khi nào
paper-label-where = Ở đâu
paper-label-how = Hình thức
paper-label-with = Gặp ai
paper-label-who = Ai có thể đến
paper-label-interpreter = Phiên dịch
paper-label-childcare = Các em nhỏ
paper-means-in_person = gặp trực tiếp
paper-means-video = qua video
paper-means-phone = qua điện thoại
paper-means-at_home = tại nhà quý vị
paper-interpreter-named = { $name } phiên dịch. Quý vị không phải trả tiền.
paper-interpreter-ask = Nếu cần, xin cho tôi biết. Quý vị không phải trả tiền.
paper-childcare = Có người trông các em nhỏ trong lúc chúng ta trò chuyện. Quý vị không phải trả tiền.
paper-who-may-come = Bất cứ ai chăm sóc { $child }: cha mẹ, ông bà, người quý vị tin cậy. Trẻ em cũng được đón chào.

## Invitation, reminder and message

paper-greeting = Kính gửi { $names },
paper-greeting-family = Kính gửi gia đình,
paper-invitation-title = Chúng ta cùng trò chuyện về { $child }
paper-invitation-lead = Tôi mong được ngồi lại trò chuyện cùng quý vị. Quý vị hiểu { $child } nhất, nên quý vị nói trước và tôi lắng nghe. Sau đó tôi chia sẻ những gì tôi thấy ở trường, rồi chúng ta cùng quyết định.
paper-bring-title = Quý vị có thể mang theo hoặc cho chúng tôi biết
paper-bring-made = Thứ gì { $child } đã làm hoặc thích làm ở nhà
paper-bring-questions = Những câu hỏi của quý vị
paper-bring-reach = Quý vị muốn được liên lạc bằng cách nào, lúc nào và bằng ngôn ngữ nào
paper-bring-help = Điều gì giúp quý vị đến được: trông em nhỏ, đưa đón, giờ sớm hơn hay muộn hơn, hoặc gọi điện thay cho gặp mặt
paper-reply-title = Cắt ra và gửi lại, nếu quý vị muốn
paper-reply-come = Chúng tôi sẽ đến
paper-reply-other = Giờ khác tiện cho chúng tôi hơn:
paper-reminder-title = Chúng ta sắp gặp để trò chuyện về { $child }
paper-reminder-lead = Đây là lời nhắc về buổi gặp của chúng ta. Quý vị nói trước: quý vị cứ nói điều mình đang nghĩ.
paper-message-invitation = Xin chào, tôi là { $teacher }. Tôi mong được trò chuyện với quý vị về { $child }: { $when } ({ $how }).
paper-message-reminder = Xin chào, tôi là { $teacher }. Xin nhắc: chúng ta trò chuyện về { $child } vào { $when } ({ $how }).
paper-message-first = Quý vị nói trước.
paper-message-change = Nếu giờ khác tiện hơn, xin trả lời bằng bất cứ ngôn ngữ nào.

## To prepare

paper-prep-title = Cho buổi trò chuyện về { $child }
paper-agenda-title = Chúng ta sẽ làm gì
paper-goal-title = Mục tiêu của chúng ta cho { $child }
paper-goal-home = Ở nhà
paper-goal-school = Ở trường
paper-goal-review = Chúng ta xem lại vào { $day }.
paper-promised-us-title = Điều chúng tôi đã hứa với quý vị
paper-promised-you-title = Điều quý vị nói sẽ làm
paper-promise-done = Đã làm: { $outcome }
paper-promise-kept = Đã làm
paper-promise-not-kept = Chưa làm được: { $outcome }
paper-three-title = Ba điều quý vị có thể muốn biết
paper-three-doing = Con tôi học hành thế nào?
paper-three-learning = Con đang học gì, và sắp tới học gì?
paper-three-help = Tôi có thể giúp con ở nhà thế nào?
paper-room-title = Chỗ để quý vị ghi

## The family’s copy

paper-copy-title = Điều chúng ta đã nói và quyết định
paper-copy-lead = Về { $child }, { $day }. Bản này là của quý vị.
paper-copy-said = Điều quý vị đã nói, đúng từng lời
paper-copy-decided = Điều chúng ta đã quyết định
paper-copy-does = Ai làm gì, khi nào xong
paper-copy-who = Ai
paper-copy-what = Việc gì
paper-copy-when = Khi nào xong
paper-copy-correction = Điều quý vị đã sửa lại
paper-copy-agreed = Những điều này đã được đọc lại cho quý vị, và quý vị nói là đúng.
paper-copy-in_part = Những điều này đã được đọc lại cho quý vị, và quý vị đồng ý một phần.
paper-copy-not_yet = Những điều này chưa được đọc lại cho quý vị.
paper-copy-wrong = Nếu thiếu hoặc có gì chưa đúng, xin cho tôi biết, tôi sẽ sửa.

## The survey

paper-survey-title = Buổi trò chuyện của chúng ta thế nào?
paper-survey-lead = Xin đừng ghi tên: câu trả lời được lưu mà không có tên. Quý vị cũng có thể cầm tờ này về và gửi lại ở văn phòng.
paper-survey-heard = Quý vị có được lắng nghe không?
paper-survey-doing = Quý vị có biết con đang học ra sao không?
paper-survey-help = Quý vị có biết mình có thể giúp con thế nào không?
paper-survey-yes = Có
paper-survey-partly = Một phần
paper-survey-no = Không
paper-survey-more = Quý vị còn muốn nói với chúng tôi điều gì không?
paper-survey-return = Gấp lại và bỏ vào hộp hoặc gửi văn phòng.
