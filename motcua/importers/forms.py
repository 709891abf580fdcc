"""Tells the name of a paper from the file names of its blank forms that the feed glued to it."""

import re
from itertools import pairwise

_LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_UPPER = "A-Z" + _LOWER.removeprefix("a-z").upper()
_EXTENSION = re.compile(r"\.(?:docx?|pdf|xlsx?|rar|zip|odt|jpe?g|png|rtf)", re.IGNORECASE)
# Words with which the file names begin; after a digit or a capital only these show where the name ends.
_FIRST_WORD = (
    "[Mm](?:ẫu|au|us|u)|M[0-9]|[Pp]hụ ?lục|[Pp]hu ?luc|Phl|PL|[Tt]ờ|[Tt]o ?khai|[Đđ]ơn|[Dd]on|[Gg]i[ấa]y|"
    "[Bb]ản|[Bb]i[ểe]u|BM|[Pp]hi[ếe]u|[Vv]ăn|[Tt]hông|[Bb]áo"
)
# Where no word of prose ends: "ngoàiMẫu", "theo mẫu;Mẫu", "(02 bản)Mau", "chung1.000423", "NĐ-CPMẫu".
_SEAM = re.compile(
    rf"(?<=[{_LOWER}])(?=[{_UPPER}0-9])"
    rf"|(?<=[;)”\"\]:,])(?=[{_LOWER}{_UPPER}0-9])"
    rf"|(?<=[^0-9]\.)(?=[{_LOWER}{_UPPER}0-9])|(?<=[0-9]\.)(?=[{_LOWER}{_UPPER}])"
    rf"|(?<=[0-9{_UPPER}])(?={_FIRST_WORD})"
)
_PROSE = re.compile(r"[;”]|ban hành|của Chính phủ|theo quy định|kèm theo")
_LONGEST = 160
_LONGEST_CHAIN = 1_000


def split_name(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the name of the paper and the file names glued to its end.

    The first seam after which no prose stands is taken: file names have seams of their own
    ("Mau04-PhulucVII.docx"). Where there is none, the text stays whole and the files are ().
    """
    if not ends_with_file(text):
        return text, ()
    for seam in _SEAM.finditer(text, max(0, len(text) - _LONGEST_CHAIN)):
        if _EXTENSION.match(text, seam.start() - 1):
            continue
        name, files = text[: seam.start()].rstrip(), _files(text[seam.start() :])
        if files and all(_may_be_file(one) for one in files) and not ends_with_file(name):
            return name, files
    return text, ()


def ends_with_file(text: str) -> bool:
    """Return whether `text` ends like the name of a file."""
    return re.search(rf"(?:{_EXTENSION.pattern})$", text, re.IGNORECASE) is not None


def _may_be_file(text: str) -> bool:
    stem = _EXTENSION.sub("", text).strip(" .")
    return bool(stem) and text != stem and len(text) <= _LONGEST and not _PROSE.search(text)


def _files(chain: str) -> tuple[str, ...]:
    """Cut "a.docxb.docx" after each file type, but not inside "a.docx (1).doc"."""
    cuts = [0, *(match.end() for match in _EXTENSION.finditer(chain) if not chain[match.end() :][:1].isspace())]
    return tuple(chain[start:end].strip() for start, end in pairwise(cuts))
