"""The small types of the model: what one text value in a file may be, and how to say so."""

from typing import Annotated, Literal

from motcua.schema import Calendar, Pattern, Quoted, Reference

# "The source does not say" is a statement, never a gap: it must be written out (Decree 63/2010 art. 8.2).
NOT_PUBLISHED = "not_published"
NONE = "none"
NotPublished = Literal["not_published"]
Absent = Literal["none", "not_published"]


Identifier = Annotated[
    str,
    Pattern(
        r"[a-z0-9]+(-[a-z0-9]+)*",
        "chữ thường không dấu, số và gạch nối (ví dụ: ho-tich)",
        "lower-case letters without marks, digits and hyphens (such as ho-tich)",
    ),
]
ProcedureCode = Annotated[
    str,
    Pattern(
        r"\d\.\d{6}(\.H\d{2})?",
        "mã thủ tục dạng 1.001193 (mã riêng của tỉnh: 1.001193.H37)",
        "a procedure code such as 1.001193 (a province's own: 1.001193.H37)",
    ),
    Quoted(),
]
ProcedureRef = Annotated[ProcedureCode, Reference("procedure")]
OrganisationRef = Annotated[Identifier, Reference("organisation")]
FieldRef = Annotated[Identifier, Reference("field")]
LegalRef = Annotated[Identifier, Reference("legal")]
PageRef = Annotated[
    str,
    Pattern(
        r"(news|policies|tourism|business|pages)/[a-z0-9]+(-[a-z0-9]+)*",
        "mục và tên trang (ví dụ: business/cua-khau-huu-nghi)",
        "section and name of a page (such as business/cua-khau-huu-nghi)",
    ),
    Reference("page"),
]
# An article of a legal text as people cite it; the text itself is named beside it by its identifier.
ArticleNumber = Annotated[
    str,
    Pattern(
        r"Điều \d+[a-zđ]?([ ,].+)?",
        "điều của văn bản (ví dụ: Điều 19 khoản 1)",
        "an article as the text has it (such as Điều 19 khoản 1)",
    ),
]
Date = Annotated[
    str,
    Pattern(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "ngày dạng 2026-11-24", "a date such as 2026-11-24"),
    Calendar(),
]
AsOf = Annotated[
    str,
    Pattern(
        r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?",
        "ngày hoặc tháng dạng 2026-11-24 hoặc 2026-11",
        "a date or month such as 2026-11-24 or 2026-11",
    ),
    Calendar(),
]
Url = Annotated[str, Pattern(r"https?://[^\s<>\"]+", "địa chỉ https://…", "an https:// address")]
LanguageTag = Annotated[
    str,
    Pattern(
        r"[a-z]{2,3}(-[A-Z][a-z]{3})?|mis-x-[a-z]{2,8}",
        "mã ngôn ngữ (vi, en, zh-Hans, tyz)",
        "a language tag (vi, en, zh-Hans, tyz)",
    ),
]
Hash = Annotated[str, Pattern(r"[0-9a-f]{12}", "mã băm 12 ký tự", "a hash of 12 characters")]
Count = Annotated[int, Pattern(r"\d{1,6}", "số nguyên", "a whole number")]
Money = Annotated[
    int,
    Pattern(
        r"[1-9]\d{0,11}",
        "số tiền viết liền, lớn hơn 0 (ví dụ: 8000)",
        "an amount in digits only, greater than 0 (such as 8000)",
    ),
]
Percent = Annotated[
    int,
    Pattern(r"[1-9]\d?|100", "số phần trăm từ 1 đến 100", "a percentage from 1 to 100"),
]
Position = Annotated[
    str,
    Pattern(
        r"-?\d{1,2}(\.\d+)?, ?-?\d{1,3}(\.\d+)?",
        "vĩ độ, kinh độ (21.85, 106.76)",
        "latitude, longitude (21.85, 106.76)",
    ),
]
FormFile = Annotated[
    str,
    Pattern(
        r"forms/[A-Za-z0-9_-][A-Za-z0-9._-]*\.(pdf|docx?|xlsx?|odt|ods|rtf)",
        "đường dẫn tới tệp mẫu trong content/forms (ví dụ: forms/to-khai.pdf)",
        "the path of a form under content/forms (such as forms/to-khai.pdf)",
    ),
]
