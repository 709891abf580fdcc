"""A record that names another record must name one that exists."""

from collections.abc import Iterator
from difflib import get_close_matches

from motcua.diagnostics import Diagnostic
from motcua.rules.record import Known, Record

LABELS = {
    "procedure": ("thủ tục", "procedure"),
    "organisation": ("cơ quan", "organisation"),
    "field": ("lĩnh vực", "field"),
    "legal": ("căn cứ pháp lý", "legal resource"),
    "event": ("sự kiện", "event"),
    "category": ("chuyên mục", "category"),
    "unit": ("đơn vị hành chính", "unit"),
    "page": ("trang", "page"),
    "form": ("biểu mẫu trực tuyến", "online form"),
    "gate": ("cửa khẩu", "border gate"),
}


def citation_findings(record: Record, known: Known) -> Iterator[Diagnostic]:
    """Every identifier that a record cites is known."""
    for citation in record.citations:
        if citation.identifier not in known.identifiers.get(citation.kind, frozenset()):
            words = reference_words(citation.kind, citation.identifier, known)
            yield record.finding(citation.path, "unknown-reference", **words)


def reference_words(kind: str, identifier: str, known: Known) -> dict[str, str]:
    """Return the words of an unknown-reference finding, with the nearest known identifier."""
    kind_vi, kind_en = LABELS[kind]
    near = get_close_matches(identifier, known.identifiers.get(kind, frozenset()), n=1, cutoff=0.75)
    return {
        "identifier": identifier,
        "kind_vi": kind_vi,
        "kind_en": kind_en,
        "suggestion_vi": f"Có phải là '{near[0]}'?" if near else "Hãy thêm mục đó hoặc sửa lại mã.",
        "suggestion_en": f"Did you mean '{near[0]}'?" if near else "Add it, or correct the identifier.",
    }
