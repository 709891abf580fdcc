"""What editors write about a procedure agrees with its facts: every amount and time stands in the record as well."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from motcua.diagnostics import Diagnostic
from motcua.languages import amounts, lapses
from motcua.model import Duration, Procedure
from motcua.rules.parts import items
from motcua.rules.record import Known, Record
from motcua.source import Mapping, Node, Scalar, walk

# What the editors say in an overlay; its fees, hours and changes are facts themselves.
_SAID = ("short_name", "summary", "warnings", "common_mistakes", "cases", "questions")
_LINK = re.compile(r"\{procedure\}([\d.]+(?:\.H\d\d)?)")
_STATES = re.compile(r"\d\s*(?:nghìn |ngàn |triệu |tỷ )?(?:đồng|vnđ|ngày|giờ)", re.IGNORECASE)
_UNITS = {"working_day": "ngày làm việc", "day": "ngày", "hour": "giờ"}


@dataclass(frozen=True, slots=True)
class Facts:
    """The amounts in đồng and the times (value, unit) that stand in a procedure."""

    amounts: frozenset[int]
    times: frozenset[tuple[int, str]]


def overlay_agrees(record: Record, known: Known) -> Iterator[Diagnostic]:
    """An amount or time in the words of an overlay stands in the record, or in the overlay's own fees."""
    root = record.root
    said = [text for key in _SAID for text in _texts(root, key) if _STATES.search(text.value)]
    facts = facts_of(record.identifier, known) if said else None
    for text in said:
        for strange in _strange(text.value, facts):
            words = {"fact": strange, "code": record.identifier}
            yield Diagnostic(record.file, text.line, text.column, "fact-not-in-record", words)


def event_agrees(record: Record, known: Known) -> Iterator[Diagnostic]:
    """An amount or time in a step that leads to one procedure stands in that procedure."""
    for index, step in enumerate(record.value.steps):
        if len(step.procedures) == 1 and step.text and _STATES.search(step.text):
            code = step.procedures[0]
            for strange in _strange(step.text, facts_of(code, known)):
                yield record.finding(("steps", index, "text"), "fact-not-in-record", fact=strange, code=code)


def page_agrees(record: Record, known: Known) -> Iterator[Diagnostic]:
    """An amount or time in a paragraph of a Vietnamese page that links one procedure stands in that procedure."""
    article = record.value
    if article.tag != "vi":
        return
    for number, paragraph in _paragraphs(article.body, article.body_line):
        codes = set(_LINK.findall(paragraph))
        if len(codes) == 1 and _STATES.search(paragraph):
            (code,) = codes
            for strange in _strange(paragraph, facts_of(code, known)):
                yield Diagnostic(record.file, number, 1, "fact-not-in-record", {"fact": strange, "code": code})


def facts_of(code: str, known: Known) -> Facts | None:
    """Return what stands in the national record and the overlay of `code`; None where there is no record."""
    record = known.records.get("procedure", {}).get(code)
    if record is None or not isinstance(record.value, Procedure):
        return None
    overlay = known.records.get("overlay", {}).get(code)
    texts = [scalar.value for scalar in walk(record.root)]
    fees = [*items(record.value.fees)]
    if overlay is not None and overlay.value is not None:
        texts += [text.value for key, node in _entries(overlay.root) if key not in _SAID for text in walk(node)]
        fees += items(overlay.value.fees)
    written = "\n".join(texts)
    return Facts(
        frozenset({one.value for one in amounts(written)} | {number for fee in fees for number in _numbers(fee)}),
        frozenset({(one.value, one.unit) for one in lapses(written)} | _limits(record.value)),
    )


def _numbers(fee: object) -> Iterator[int]:
    """Yield the amounts of a fee: due, at most, in the rows of a table, and after a reduction."""
    parts = (fee, *getattr(fee, "rows", ()), *getattr(fee, "exemptions", ()))
    yield from (number for part in parts for key in ("amount", "at_most") if (number := getattr(part, key, None)))


def _limits(procedure: Procedure) -> frozenset[tuple[int, str]]:
    limits = items(procedure.time_limits)
    return frozenset((one.value, one.unit) for one in limits if isinstance(one, Duration))


def _strange(text: str, facts: Facts | None) -> Iterator[str]:
    """Yield the amounts and times of `text` that do not stand in `facts`, in words."""
    if facts is None:
        return
    for amount in amounts(text):
        if amount.currency == "VND" and amount.value not in facts.amounts:
            yield f"{amount.value:,} đồng".replace(",", ".")
    for one in lapses(text):
        if (one.value, one.unit) not in facts.times:
            yield f"{one.value} {_UNITS[one.unit]}"


def _texts(root: Node, key: str) -> Iterator[Scalar]:
    for name, node in _entries(root):
        if name == key:
            yield from walk(node)


def _entries(root: Node) -> Iterator[tuple[str, Node]]:
    if isinstance(root, Mapping):
        yield from ((key.value, node) for key, node in root.entries)


def _paragraphs(body: str, first: int) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs, list entries and table rows of a page with the line on which each begins."""
    start, lines = first, list[str]()
    for number, line in enumerate([*body.split("\n"), ""], start=first):
        begins = not line.strip() or line.lstrip().startswith(("- ", "* ", "|", "#")) or re.match(r"\s*\d+\. ", line)
        if begins and lines:
            yield start, " ".join(lines)
            lines = []
        if line.strip():
            start = start if lines else number
            lines.append(line.strip())
