"""Turns the YAML parser's own complaints into advice for someone who is not a programmer."""

Advice = tuple[str, str]

_GENERAL: Advice = (
    "hãy so cách thụt dòng, dấu hai chấm và dấu ngoặc kép với một tệp đang chạy tốt",
    "compare its indentation, colons and quotes with a file that works",
)
_TAB: Advice = (
    "có dấu tab; hãy thụt dòng bằng dấu cách",
    "there is a tab; indent with spaces",
)
_AFTER_VALUE: Advice = (
    "có chữ thừa sau dấu ngoặc đóng; nếu là một câu thì đặt cả câu trong một cặp dấu ngoặc kép",
    "there is text after a closing quote or bracket; if it is one sentence, put all of it in one pair of quotes",
)
_BRACKET: Advice = (
    "thiếu dấu phẩy giữa hai giá trị, hoặc dấu ngoặc mở ra chưa được đóng lại",
    "a comma between two values is missing, or a bracket was opened and never closed",
)
_ESCAPE: Advice = (
    "dấu gạch chéo ngược trong ngoặc kép có nghĩa riêng; hãy dùng dấu ngoặc đơn '…' quanh giá trị",
    "a backslash has a meaning of its own in double quotes; put single quotes '…' around the value",
)

# Part of the parser's sentence → advice in Vietnamese and English; the first that fits is given.
_HINTS: tuple[tuple[str, Advice], ...] = (
    (
        "mapping values are not allowed",
        (
            "có dấu hai chấm thừa; nếu là chữ thì đặt cả câu trong dấu ngoặc kép",
            "there is a colon too many; if it is text, put the whole sentence in quotes",
        ),
    ),
    ("tab character", _TAB),
    (
        "cannot start any token",
        (
            "ký tự này không được đứng đầu giá trị; hãy đặt giá trị trong dấu ngoặc kép",
            "a value cannot begin with this character; put the value in quotes",
        ),
    ),
    (
        "could not find expected ':'",
        (
            "thiếu dấu hai chấm sau tên mục, hoặc dòng chữ bị thụt sai",
            "a colon is missing after the key, or a line of text is indented wrongly",
        ),
    ),
    (
        "did not find expected key",
        (
            "dòng này thụt không thẳng hàng với các dòng cùng nhóm",
            "this line is not indented like the others of its group",
        ),
    ),
    (
        "did not find expected '-' indicator",
        (
            "dòng này phải bắt đầu bằng dấu gạch ngang như các mục khác của danh sách",
            "this line must begin with a dash like the other entries of its list",
        ),
    ),
    (
        "block sequence entries are not allowed",
        (
            "danh sách phải bắt đầu ở dòng mới, dưới tên mục",
            "a list begins on a new line, below its key",
        ),
    ),
    (
        "unexpected end of stream",
        (
            "dấu ngoặc kép mở ra ở đây chưa được đóng lại",
            "the quote opened here is never closed",
        ),
    ),
    ("did not find expected ',' or", _BRACKET),
    ("did not find expected node content", _BRACKET),
    ("escape character", _ESCAPE),
    ("hexdecimal number", _ESCAPE),
    ("Unicode character escape", _ESCAPE),
    (
        "expected comment or line break",
        (
            "sau dấu | hoặc > không được viết gì thêm; chữ bắt đầu ở dòng sau",
            "nothing may follow | or >; the text begins on the next line",
        ),
    ),
    (
        "control characters are not allowed",
        (
            "có ký tự điều khiển mà YAML không cho phép; hãy xoá ký tự đó",
            "there is a control character that YAML forbids; delete it",
        ),
    ),
)


def hint(problem: str, before: str = "", character: str = "") -> Advice:
    """Return advice for the parser's sentence `problem`, in Vietnamese and English.

    `before` is what stands on the line before the place it names, `character` the one at that place.
    """
    if character == "\t" and "cannot start any token" in problem:
        return _TAB
    if before.strip() and "did not find expected key" in problem:
        return _AFTER_VALUE
    return next((advice for part, advice in _HINTS if part in problem), _GENERAL)
