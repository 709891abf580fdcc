"""Knows the agencies of a whole import: lists cut into names, spelling variants joined under one identifier."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from motcua.importers.identifiers import numbered
from motcua.importers.texts import one_line
from motcua.languages import fold

# Words with which the name of a body begins; a comma before anything else belongs to the name.
_BODY = re.compile(
    r"(?:Bộ|Cục|Chi cục|Chi Cục|Tổng cục|Sở|Ủy ban|Uỷ ban|UBND|Công an|Công An|Thuế|Ngân hàng|Trung tâm|Vụ|Chủ tịch|"
    r"Văn phòng|Chi nhánh|Tòa án|Toà án|Ban|Kho bạc|Phòng|Tổ chức|Cơ quan|Cơ sở|Các|Cảng vụ|Hải quan|Bảo hiểm|Đơn vị|"
    r"Quỹ|Thanh tra|Người|Thủ tướng|Giám đốc|Hội đồng|Viện|Khu|Biên phòng|Thi hành|Trường|Chính phủ|Quốc [Hh]ội|"
    r"Tổng công ty|Lãnh đạo)\b"
)
_LONGEST = 300
# "Sở Tư pháp Thành phố Hà Nội", "Sở Xây dựng - tỉnh Quảng Ninh", "… TP.HCM": one province's own office.
_PROVINCE = re.compile(r"(?:\b[Tt]ỉnh|\b[Tt]hành phố|\bTP\.?)\s*(?:[A-ZĐÁÀẢÃẠĂÂÉÊÍÓÔƠÚƯÝ]\w*(?:\s+|$)){1,4}$")
_ABBREVIATIONS = (
    (re.compile(r"\bubnd\b"), "uỷ ban nhân dân"),
    (re.compile(r"\bnn và mt\b"), "nông nghiệp và môi trường"),
)
# The commune's committee and its chair have at least six spellings each (trap 26); compared without marks.
_COMMUNE = re.compile(r"(?:chu tich )?uy ban nhan dan (?:cap )?xa(?: phuong| thi tran| dac khu)*")
_COMMUNE_NAMES = {"u": "Ủy ban nhân dân cấp xã", "c": "Chủ tịch Ủy ban nhân dân cấp xã"}
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def split_names(text: str, known: frozenset[str]) -> list[str]:
    """Return the names in a list separated by commas; `known` are names that stand alone elsewhere."""
    names: list[str] = []
    for piece in one_line(text).split(", "):
        if names and not _BODY.match(piece) and piece not in known:
            names[-1] = f"{names[-1]}, {piece}"
        else:
            names.append(piece)
    return [name for name in (one.strip(" ,;") for one in names) if name]


def is_name(text: str) -> bool:
    """Return whether `text` reads as the name of a body, not as a sentence that landed in its place."""
    return text[:1].isupper() and len(text) <= _LONGEST and "Mã thủ tục" not in text


def of_one_province(name: str) -> bool:
    """Return whether `name` is the office of one named province (FORMAT.md trap 24)."""
    return _PROVINCE.search(name) is not None


def spelling_key(name: str) -> str:
    """Return what spelling variants share: case, blanks, points, "Uỷ/Ủy", UBND; the commune committee's many names."""
    folded = one_line(name).casefold()
    for pattern, full in _ABBREVIATIONS:
        folded = pattern.sub(full, folded)
    words = re.sub(r"[^\w\s]", " ", unicodedata.normalize("NFC", folded)).split()
    plain = fold(" ".join(words))
    if _COMMUNE.fullmatch(plain):
        return _COMMUNE_NAMES[plain[0]]
    return " ".join(_toned(word) for word in words)


def _toned(word: str) -> str:
    """Return the word with its tone at the end, wherever the writer put it: thuỷ and thủy."""
    parts = unicodedata.normalize("NFD", word)
    tones = "".join(sorted(one for one in parts if one in _TONES))
    return unicodedata.normalize("NFC", "".join(one for one in parts if one not in _TONES)) + tones


@dataclass(frozen=True, slots=True)
class Agencies:
    """The agencies of an import: identifier by spelling key, name and variants by identifier."""

    identifiers: Mapping[str, str]
    names: Mapping[str, str]
    variants: Mapping[str, tuple[str, ...]]
    collisions: tuple[str, ...]

    def identifier(self, name: str) -> str:
        """Return the identifier of the agency called `name`."""
        return self.identifiers[spelling_key(name)]


def join_agencies(names: Iterable[str]) -> Agencies:
    """Give each agency one identifier and its most frequent name, without the full stop at its end."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        spellings[spelling_key(name)][name] += 1
    chosen = {key: _chosen(key, counter) for key, counter in spellings.items()}
    identifiers, collisions = numbered(chosen, "co-quan")
    return Agencies(
        identifiers=identifiers,
        names={identifiers[key]: name for key, name in chosen.items()},
        variants={identifiers[key]: tuple(sorted(counter)) for key, counter in spellings.items() if len(counter) > 1},
        collisions=collisions,
    )


def _chosen(key: str, spellings: Counter[str]) -> str:
    if key in _COMMUNE_NAMES.values():
        return key
    best = min(spellings, key=lambda name: (-spellings[name], name))
    return best.rstrip(". ")
