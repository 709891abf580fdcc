"""How a posting sheet says things: passages and interface words as runs, and the edition's words for kinds."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from motcua.languages import Localiser, Passage
from motcua.posting.blocks import Block, Bullets, Line, Look, Paragraph, Run
from motcua.views import lines_of

# Word's own bullets (✓ ➢ ▪ of Wingdings) reach the national records as letters of private use, which no font shows.
_PRIVATE_BULLETS = re.compile("[\ue000-\uf8ff]+")
_BLANKS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")

CHANNELS = MappingProxyType({"in_person": "Trực tiếp", "online": "Trực tuyến", "postal": "Bưu chính"})
LEVELS = MappingProxyType({"commune": "Cấp xã", "province": "Cấp tỉnh", "ministry": "Cấp bộ", "other": "Cơ quan khác"})
ACTORS = MappingProxyType({"applicant": "Bạn làm", "office": "Cơ quan làm"})
ONLINE = MappingProxyType(
    {
        "full": "Nộp trực tuyến toàn trình",
        "partial": "Nộp trực tuyến một phần",
        "none": "Chưa nộp trực tuyến được",
    }
)
LEGAL_STATES = MappingProxyType({"in_force": "Còn hiệu lực", "amended": "Đã được sửa đổi", "repealed": "Hết hiệu lực"})
LOCAL_FACTS = MappingProxyType(
    {
        "short_name": "tên gọn",
        "summary": "tóm tắt",
        "fees": "phí, lệ phí",
        "receiving": "nơi nộp hồ sơ",
        "hours": "giờ tiếp nhận",
        "warnings": "lưu ý",
        "common_mistakes": "lỗi hay gặp",
    }
)
UNITS = MappingProxyType(
    {
        "working_day": "%(num)s ngày làm việc",
        "day": "%(num)s ngày",
        "hour": "%(num)s giờ",
        "month": "%(num)s tháng",
        "year": "%(num)s năm",
    }
)


def printable(text: str) -> str:
    """Return `text` with bullets in the place of letters of private use and without control characters."""
    return _BLANKS.sub(" ", _PRIVATE_BULLETS.sub("•", text))


def passage_run(passage: Passage, look: Look = "plain") -> Run:
    """Return a passage as one run of a line."""
    return Run(" ".join(printable(passage.text).split("\n")), passage.lang, look)


def passage_blocks(passage: Passage) -> tuple[Block, ...]:
    """Return a passage as paragraphs and lists; a single item alone is no list."""
    lines = list(lines_of(printable(passage.text)))
    if len(lines) == 1 and len(lines[0]) == 1:
        lines = [lines[0][0]]
    return tuple(_block(one, passage.lang) for one in lines)


def _block(lines: str | tuple[str, ...], lang: str) -> Block:
    if isinstance(lines, str):
        return Paragraph((Run(lines, lang),))
    return Bullets(tuple((Run(one, lang),) for one in lines))


@dataclass(frozen=True, slots=True)
class Speech:
    """The interface words of one edition; a text without a translation stays in its own language and says so."""

    localiser: Localiser

    @property
    def tag(self) -> str:
        """Return the edition's tag."""
        return self.localiser.edition.tag

    def run(self, text: str, look: Look = "plain", /, **values: object) -> Run:
        """Return interface words, `values` put in the place of %(name)s."""
        said = self.localiser.say(text)
        return Run(said.text % values, said.lang, look)

    def counted(self, text: str, number: int, look: Look = "plain") -> Run:
        """Return counted words; Vietnamese has a single form."""
        said = self.localiser.plural(text, text, number)
        return Run(said.text % {"num": number}, said.lang, look)

    def kind(self, table: Mapping[str, str], name: str) -> Run:
        """Return the words for a kind; a kind without words stands as it is."""
        return self.run(table[name]) if name in table else Run(name, self.tag)

    def kinds(self, table: Mapping[str, str], names: Iterable[str]) -> Line:
        """Return the words for several kinds, with commas between them."""
        return joined([(self.kind(table, one),) for one in names], ", ")

    def sign(self, value: object, look: Look = "plain") -> Run:
        """Return a number, a code, an amount: what the edition has written out already."""
        return Run(str(value), self.tag, look)


def joined(lines: Iterable[Line], sign: str) -> Line:
    """Return lines as one, `sign` between them."""
    runs: list[Run] = []
    for line in lines:
        if runs and line:
            runs.append(Run(sign, line[0].lang))
        runs += line
    return tuple(runs)


def spaced(*pieces: Run | Line | None) -> Line:
    """Return the pieces that there are as one line, a space between them."""
    return joined([(one,) if isinstance(one, Run) else one for one in pieces if one], " ")


def labelled(label: Run, *pieces: Run | Line | None) -> Line:
    """Return the pieces behind their label and one colon, whether the label's words bring it or not."""
    return joined([(replace(label, text=label.text.rstrip(":：")),), spaced(*pieces)], ": ")
