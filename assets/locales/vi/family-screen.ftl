# What a family sees when the laptop is handed over to it. Not yet checked by a speaker.

family-title = Để quý vị xem lại
family-intro = Máy tính là của quý vị trong giây lát. Ở đây chỉ có những gì thuộc về gia đình quý vị.
family-back = Trả lại cho giáo viên
family-questions = Quý vị muốn trao đổi về điều gì?
family-questions-hint = Chọn bao nhiêu tùy ý.
family-words = Những gì quý vị đã nói
family-words-hint = Có được ghi đúng như quý vị đã nói không? Quý vị có thể sửa.
family-words-none = Chưa có gì được ghi lại.
family-change = Sửa những lời này
family-quote = Nhà trường có thể trích dẫn những lời này mà không nêu tên chúng tôi
family-goals = Mục tiêu này tiến triển ra sao?
family-going-well = Tốt
family-going-some = Một phần
family-going-stuck = Đang bế tắc
family-survey = Ba câu hỏi về cuộc trò chuyện này
family-survey-hint = Câu trả lời được lưu mà không có tên quý vị. Quý vị cũng có thể cầm tờ giấy về và gửi lại ở văn phòng.
family-survey-heard = Quý vị có được lắng nghe không?
family-survey-knows = Quý vị có biết con đang học ra sao không?
family-survey-help = Quý vị có biết mình có thể giúp con thế nào không?
family-yes = Có
family-partly = Một phần
family-no = Không
family-survey-words = Quý vị còn muốn nói với chúng tôi điều gì không?
family-survey-send = Gửi
family-survey-thanks = Xin cảm ơn.
