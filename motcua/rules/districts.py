"""Nobody is sent to a district any more: since 1 July 2025 there are only provinces, communes and wards."""

import re
from collections.abc import Iterator

from motcua.diagnostics import Diagnostic
from motcua.rules.parts import items
from motcua.rules.record import Known, Record
from motcua.schema import texts

_UNIT = r"(?:quận|huyện|thị xã)"
_BODY = (
    r"(?:(?:ubnd|[uủ][yỷ] ban nhân dân|hđnd|hội đồng nhân dân|công an|tòa án(?: nhân dân)?|viện kiểm sát(?: nhân dân)?|"
    r"bhxh|bảo hiểm xã hội|chi cục thuế|trung tâm y tế|chi nhánh văn phòng đăng ký đất đai|ban chỉ huy quân sự)"
    r"(?: các)?(?: (?:thành phố|quận|huyện)[,/]?)?|phòng [^\s.;,:()]+(?: [^\s.;,:()]+){0,6}?)"
)
# As an authority only: "huyện nghèo", "quận Ba Đình" in an address and "mới về huyện" name no office.
_AUTHORITY = re.compile(rf"cấp (?:quận, ?|tỉnh, ?|xã, ?)?{_UNIT}(?!\w)|{_BODY}[ ,/]*{_UNIT}(?!\w)", re.IGNORECASE)
# Sentences about what used to be: there the old names are history.
_PAST = re.compile(
    r"\btrước (?:đây|kia|ngày|tháng|năm|khi bỏ|\d)|\bcũ\b|\b(?:bỏ|giải thể|không còn|hết|thay) (?:\w+ )?cấp huyện|"
    r"\btừng\b|dừng hoạt động|kết thúc hoạt động|chấm dứt hoạt động của",
    re.IGNORECASE,
)
_QUOTED = re.compile('["“][^"“”]*["”]')
_SENTENCE = re.compile(r"[^.!?;\n]+")
_WORDS = ("huyện", "quận", "thị xã")
_NOT_PROCEDURE = frozenset({"legal", "source"})  # titles of laws are history; remarks quote the source


def district(text: str) -> str | None:
    """Return the district authority that `text` names as one of today, or None."""
    lowered = text.lower()
    if not any(word in lowered for word in _WORDS):
        return None
    for sentence in _SENTENCE.findall(_QUOTED.sub(" ", text)):
        match = _AUTHORITY.search(sentence)
        if match and not _PAST.search(sentence):
            return " ".join(match.group().split())
    return None


def no_text_names_a_district(record: Record, _: Known) -> Iterator[Diagnostic]:
    """No text that residents read sends them to the district level."""
    for text, role in texts(record.root, type(record.value)):
        if role not in _NOT_PROCEDURE and (named := district(text.value)):
            yield Diagnostic(record.file, text.line, text.column, "district-level", {"named": named})


def no_agency_is_a_district(record: Record, known: Known) -> Iterator[Diagnostic]:
    """No procedure is decided by an agency of the district level."""
    for index, agency in enumerate(items(record.value.agencies)):
        organisation = known.value("organisation", agency)
        if organisation and (named := district(organisation.name)):
            yield record.finding(("agencies", index), "district-level", named=named)


def no_page_names_a_district(record: Record, _: Known) -> Iterator[Diagnostic]:
    """No Vietnamese page sends residents to the district level, unless it tells of what was."""
    article = record.value
    if article.tag != "vi":
        return
    for number, line in enumerate(article.body.split("\n"), start=article.body_line):
        if named := district(line):
            yield Diagnostic(record.file, number, 1, "district-level", {"named": named})
    for key in ("title", "summary"):
        if named := district(getattr(article.header, key)):
            yield record.finding((key,), "district-level", named=named)
