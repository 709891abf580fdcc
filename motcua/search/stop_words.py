"""The words of a question that say nothing about its matter, for each language that readers type.

They are kept with their marks: "có" asks, "cổ" is old, "cờ" is a flag. The results page drops them from a
question, and from one typed without marks their folded forms; pairs with a neighbour still count, so that
"con dấu" typed as "con dau" is found although "đâu" asks where. Names of things never belong here.
"""

_VIETNAMESE = """
tôi tớ mình em anh chị cháu bác cô chú ông bà ad bạn tui
ạ dạ vâng à á nhé nhỉ nha ơi vậy zậy hả hông hong ko k đi đó kia này ấy
thì là mà và với của cho ở tại trong ngoài trên dưới từ đến tới về để khi nếu do vì bằng theo như cùng cũng
ai gì đâu nào sao mấy bao nhiêu thế bị được có không chưa đã đang sẽ rồi giờ bây phải cần muốn định nên hãy
xin hỏi giúp giùm hộ các những một cái thứ ra vào lên xuống lại hay hoặc còn chỉ rất nữa
"""
_ENGLISH = """
a an the of to for in on at by with from and or is are am be do does did can could how what where which who when
why i my me we our you your it its this that there need want get please should would must have has
"""
_CHINESE = "的了吗呢吧我你您们要想在是和与或怎么样如何哪里什请问需能可以去到给把被就也都很"

STOP_WORDS = {
    "vi": " ".join(_VIETNAMESE.split()),
    "en": " ".join(_ENGLISH.split()),
    "zh": " ".join(_CHINESE),
}
