"""The words of a question that say nothing about its matter, in each language that readers type.

They stand with their marks: "có" asks, "cổ" is old, "cờ" is a flag. Names of things never belong here.
"""

from functools import cache

from motcua.search.fold import words

# Words that only join others: neither they nor their pairs with a neighbour are kept of long texts.
_JOINING = {
    "vi": "thì là mà và với của tại từ đến tới để khi nếu do vì theo như cùng cũng bị được đã đang sẽ "
    "các những hoặc hay này đó kia ấy rồi nên",
    "en": "the of a an to for in on at by with from and or is are be",
    "zh": "的 了",
}
# Words and phrases of asking. A pair with a neighbour still counts: "trẻ em", "nhà ở", "cho thuê" are matters.
_ASKING = {
    "vi": "tôi|tớ|mình|em|anh|chị|cháu|bác|cô|chú|ông|bà|ad|bạn|tui|ai"
    "|ạ|dạ|vâng|à|á|nhé|nhỉ|nha|ơi|vậy|zậy|hả|hông|hong"
    "|ở|cho|về|gì|nào|sao|đâu|mấy|có|không|chưa|cần|phải|muốn|xin|hỏi|giúp|giùm|làm|thủ tục"
    "|bao nhiêu|bao lâu|thế nào|như thế|bây giờ|có thể|ra sao"
    "|chiếc|cuốn|nữa|nhà tôi"
    "|con tôi|vợ tôi|chồng tôi|bố tôi|mẹ tôi|ông tôi|bà tôi|anh tôi|chị tôi|em tôi|bác tôi|cháu tôi|bạn tôi|bố mẹ tôi"
    "|ông bà tôi|con gái tôi|con trai tôi|em gái tôi|em trai tôi|anh trai tôi|chị gái tôi|vợ chồng tôi|gia đình tôi",
    "en": "am|do|does|did|can|could|how|what|where|which|who|when|why|i|my|me|we|our|you|your|it|its|this|that|there"
    "|need|want|get|please|should|would|must|have|has",
    "zh": "吗|呢|吧|我|你|您|们|怎么|怎样|如何|哪里|哪儿|什么|请问|可以|需要|想要|应该|是否",
}
# The same where a question has marks: without them they are other words ("cai nghiện", "cư trú", "vận tải", "tổ chức").
_ASKING_WITH_MARKS = (
    "cái|vài|chục|trăm|luôn|cứ|vẫn|kịp|đấy|quyển|giờ|xong|liệu|chịu|nhưng|còn|chỉ|mãi|quá|lắm|rất|hơi|khá|nó|họ|nhau"
    "|mỗi|từng|mọi|nhiều|thấy|biết|thằng|đứa|tận|kia|lâu|nhỡ|lỡ|hiện nay|hiện tại|hôm nay|hôm qua|hôm kia|ngày xưa"
    "|hồi xưa|trước đây|trước kia|lúc trước|dạo này|mới đây|vừa rồi|tuần trước|tháng trước|tháng này|năm ngoái|năm nay"
    "|năm trước|sau này|hồi|lâu nay|lâu rồi|nghe nói|người ta|kiểu gì|cách nào|làm sao|đứng ra|cái khác|cái mới"
    "|chúng tôi|chúng em|bọn tôi|bọn em|nhà em|nhà mình|nhà cháu|bên này|tự nhiên|mấy hôm|mấy tháng|mấy năm|ngày mai"
    "|sắp tới|nói chung"
)
# What is done to a paper that is there already, or by exception: a name that begins so is meant only when it is said.
_SPECIAL = (
    "thu hồi|hủy bỏ|huỷ|hủy|đình chỉ|cấp lại|cấp đổi|đổi|gia hạn|điều chỉnh|sửa đổi|chấm dứt|xóa|đăng ký lại|lại"
    "|lưu động|miễn nhiệm|tạm ngừng|thay đổi|chuyển đổi|trả lại|giải thể|khôi phục|có yếu tố nước ngoài|đính chính"
    "|sáp nhập|hợp nhất"
)
# What is asked about a procedure: the fact of that name is then shown above the results.
_ASPECTS = {
    "fee": {
        "vi": "bao nhiêu tiền|mất bao nhiêu|tốn bao nhiêu|hết bao nhiêu|mất tiền|tốn tiền|đóng tiền|trả tiền|nộp tiền"
        "|lệ phí|phí|giá|miễn phí|tiền không|đóng bao nhiêu|nộp bao nhiêu",
        "en": "how much|cost|fee|price|free of charge|charge",
        "zh": "多少钱|费用|收费|价格|免费",
    },
    "time": {
        "vi": "bao lâu|mấy ngày|bao nhiêu ngày|mất thời gian|thời gian giải quyết|thời hạn giải quyết"
        "|khi nào có|bao giờ có|khi nào xong|bao giờ xong|mấy hôm|bao giờ lấy|khi nào lấy|mấy tháng|lâu không",
        "en": "how long|how many days|processing time|when will|duration",
        "zh": "多久|多长时间|几天|多少天|什么时候",
    },
    "papers": {
        "vi": "giấy tờ gì|giấy gì|hồ sơ gì|hồ sơ gồm|hồ sơ gồm những gì|gồm những gì|gồm gì|cần những gì|cần gì|mang gì"
        "|mang theo gì|mang giấy tờ|chuẩn bị gì|chuẩn bị những gì|thành phần hồ sơ|giấy tờ cần|cần giấy tờ"
        "|cần hồ sơ|cần mang",
        "en": "documents|what documents|which papers|papers|required documents|documents needed|what to bring|bring"
        "|requirements",
        "zh": "什么材料|哪些材料|材料|需要什么|什么手续|带什么",
    },
    "place": {
        "vi": "ở đâu|nộp đâu|chỗ nào|hỏi ai|hỏi đâu|đến đâu|ra đâu|cơ quan nào|gặp ai|nơi nào|nộp hồ sơ ở"
        "|tại đâu|cấp nào|đi đâu|địa chỉ|số điện thoại",
        "en": "where|which office|who do i ask|address|phone number",
        "zh": "哪里|在哪|去哪|哪个部门|哪儿|地址|电话",
    },
    "hours": {
        "vi": "mấy giờ|giờ làm việc|giờ mở cửa|giờ tiếp nhận|lịch làm việc|giờ hành chính|làm việc thứ bảy"
        "|thứ bảy có làm|chủ nhật có làm|làm việc cuối tuần|mở cửa lúc nào",
        "en": "opening hours|office hours|working hours|what time",
        "zh": "几点|上班时间|办公时间|营业时间|开门时间",
    },
}


# A question with one of these may be about a legal text itself.
_LEGAL = (
    "luật|bộ luật|nghị định|thông tư|nghị quyết|pháp lệnh|quyết định số|văn bản pháp luật|law|decree|circular"
    "|法律|法令|法规"
)


@cache
def joining_words(tag: str) -> frozenset[str]:
    """Return the toned forms of the words that only join others in the language of `tag`."""
    return frozenset(word.toned for word in words(_of(_JOINING, tag)))


def asking_phrases(tag: str) -> tuple[str, ...]:
    """Return the words and phrases with which one asks in the language of `tag`, and those that only join others."""
    return (*_of(_ASKING, tag).split("|"), *_of(_JOINING, tag).split())


def _of(lists: dict[str, str], tag: str) -> str:
    return lists.get(tag.split("-", maxsplit=1)[0], lists["vi"])


def marked_asking_phrases() -> tuple[str, ...]:
    """Return the Vietnamese words that only ask where a question is written with marks."""
    return tuple(_ASKING_WITH_MARKS.split("|"))


def special_acts() -> tuple[str, ...]:
    """Return the phrases that make a name a special case of a thing, in the language of the records."""
    return tuple(_SPECIAL.split("|"))


def aspects() -> dict[str, tuple[str, ...]]:
    """Return, for each fact that may be asked about, its phrases in Vietnamese, English and Chinese, joined by |."""
    return {name: (said["vi"], said["en"], said["zh"]) for name, said in _ASPECTS.items()}


def legal_words() -> tuple[str, ...]:
    """Return the words by which a question is about a legal text, in Vietnamese, English and Chinese."""
    return tuple(_LEGAL.split("|"))
