"""What must hold of the registry of editions beyond the shape of its entries."""

from collections.abc import Iterator
from types import MappingProxyType

from babel import localedata

from motcua.diagnostics import Diagnostic
from motcua.languages.letters import unknown_sets
from motcua.languages.passage import SOURCE_LANGUAGE
from motcua.source import Mapping, Node, Scalar, Sequence

# What people write for a language of this country and what it really means, or why programs refuse it.
_TRAPS = MappingProxyType(
    {
        "tay": ("tyz", "Atayal (Đài Loan)", "Atayal (Taiwan)"),
        "tys": ("tyz", "tiếng Tày Sa Pa", "Tày Sa Pa"),
        "tyt": ("tyz", "tiếng Tày Tấc", "Tày Tac"),
        "nung": ("nut", "không phải mã ngôn ngữ", "no language tag"),
        "x-sandiu": ("mis-x-sandiu", "trình duyệt không nhận mã x-…", "browsers refuse tags like x-…"),
        "x-sanchi": ("mis-x-sanchi", "trình duyệt không nhận mã x-…", "browsers refuse tags like x-…"),
        "zh": ("zh-Hans", "không rõ chữ giản thể hay phồn thể", "no script: simplified or traditional?"),
        "zh-CN": ("zh-Hans", "mã vùng thay cho mã chữ", "a region instead of a script"),
        "zh-VN": ("zh-Hans", "CLDR hiểu là chữ phồn thể (zh-Hant-VN)", "CLDR reads it as traditional (zh-Hant-VN)"),
        "cn": ("zh-Hans", "không phải mã ngôn ngữ", "no language tag"),
        "vn": ("vi", "mã nước, không phải mã ngôn ngữ", "a country, not a language"),
    }
)  # fmt: skip


def is_trap(item: Node) -> bool:
    """Return whether the entry's tag is one that means something else than its writer thinks."""
    return _scalar(item, "tag") in _TRAPS


def entries_findings(root: Sequence, name: str) -> Iterator[Diagnostic]:
    """Check all entries of the registry called `name`."""
    entries = [item for item in root.items if isinstance(item, Mapping)]
    for rule in (_tag_traps, _once, _known_fallbacks, _known_stand_ins, _known_letters):
        for node, code, words in rule(entries):
            yield Diagnostic(name, node.line, node.column, code, words)


Findings = Iterator[tuple[Node, str, dict[str, str]]]


def _tag_traps(entries: list[Mapping]) -> Findings:
    """A tag means the language that its writer thinks of: `tay` is Atayal, `zh-VN` is traditional script."""
    for item in entries:
        tag = item.get("tag")
        if isinstance(tag, Scalar) and tag.value in _TRAPS:
            instead, why_vi, why_en = _TRAPS[tag.value]
            yield tag, "tag-trap", {"tag": tag.value, "instead": instead, "why_vi": why_vi, "why_en": why_en}


def _once(entries: list[Mapping]) -> Findings:
    """A language is declared once."""
    seen: set[str] = set()
    for item in entries:
        tag = item.get("tag")
        if isinstance(tag, Scalar):
            if tag.value in seen:
                yield tag, "edition-twice", {"tag": tag.value}
            seen.add(tag.value)


def _known_fallbacks(entries: list[Mapping]) -> Findings:
    """An edition falls back on editions that the registry declares; the source language always is one."""
    known = {SOURCE_LANGUAGE, *(_scalar(item, "tag") for item in entries)}
    for item in entries:
        fallback = item.get("fallback")
        for one in fallback.items if isinstance(fallback, Sequence) else ():
            if isinstance(one, Scalar) and one.value not in known:
                yield one, "unknown-fallback", {"tag": one.value}


def _known_stand_ins(entries: list[Mapping]) -> Findings:
    """Dates, numbers, plurals and the order of letters come from a language of CLDR, which has neither Tày nor Nùng."""
    for item in entries:
        for key in ("cldr", "collation"):
            node = item.get(key)
            if isinstance(node, Scalar) and not localedata.exists(node.value):
                yield node, "unknown-cldr", {"key": key, "value": node.value}


def _known_letters(entries: list[Mapping]) -> Findings:
    """The letters of a language are named sets and single letters."""
    for item in entries:
        node = item.get("letters")
        if isinstance(node, Scalar):
            yield from ((node, "unknown-letters", {"name": one}) for one in unknown_sets(node.value))


def _scalar(item: Node, key: str) -> str:
    node = item.get(key) if isinstance(item, Mapping) else None
    return node.value if isinstance(node, Scalar) else ""
