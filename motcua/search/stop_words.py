"""The words of a question that say nothing about its matter, in each language that readers type.

They stand with their marks: "có" asks, "cổ" is old, "cờ" is a flag. Names of things never belong here.
"""

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
    "|bao nhiêu|bao lâu|thế nào|như thế|bây giờ|có thể|ra sao",
    "en": "am|do|does|did|can|could|how|what|where|which|who|when|why|i|my|me|we|our|you|your|it|its|this|that|there"
    "|need|want|get|please|should|would|must|have|has",
    "zh": "吗|呢|吧|我|你|您|们|怎么|怎样|如何|哪里|哪儿|什么|请问|可以|需要|想要|应该|是否",
}
# What is done to a paper that is there already, or by exception: a name that begins so is meant only when it is said.
_SPECIAL = (
    "thu hồi|hủy bỏ|huỷ|hủy|đình chỉ|cấp lại|cấp đổi|đổi|gia hạn|điều chỉnh|sửa đổi|chấm dứt|xóa|đăng ký lại|lại|lưu động"
    "|miễn nhiệm|tạm ngừng|thay đổi|chuyển đổi|trả lại|giải thể|khôi phục|có yếu tố nước ngoài|đính chính|sáp nhập|hợp nhất"
)


def joining_words(tag: str) -> frozenset[str]:
    """Return the toned forms of the words that only join others in the language of `tag`."""
    return frozenset(word.toned for word in words(_of(_JOINING, tag)))


def asking_phrases(tag: str) -> tuple[str, ...]:
    """Return the words and phrases with which one asks in the language of `tag`, and those that only join others."""
    return (*_of(_ASKING, tag).split("|"), *_of(_JOINING, tag).split())


def _of(lists: dict[str, str], tag: str) -> str:
    return lists.get(tag.split("-", maxsplit=1)[0], lists["vi"])


def special_acts() -> tuple[str, ...]:
    """Return the phrases that make a name a special case of a thing, in the language of the records."""
    return tuple(_SPECIAL.split("|"))
