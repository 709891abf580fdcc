"""Reads a record of the feed, whose tables a crawl flattened to text, into the common parts.

The crawl's own parser left traps of its own (FORMAT.md section 7): a time and a fee run together, a
quantity run together with the last digits of the paper's name, a file name glued to it.
"""

import re
from datetime import date
from typing import Any

from motcua.importers.citations import cut
from motcua.importers.forms import ends_with_file, split_name
from motcua.importers.log import Log, Place, Scribe
from motcua.importers.reading import Removed, Source
from motcua.importers.records import FormFile, Group, Method, Origin, RawFee, RawTime, Record, Row
from motcua.importers.texts import one_line
from motcua.importers.vocabulary import LEVELS, PORTAL, UNITS, audiences, checked_code, known_word, whole

_KEYS = (
    "code",
    "name",
    "field",
    "levels",
    "decision",
    "kind",
    "audiences",
    "agency",
    "competent_authority",
    "address",
    "steps_text",
    "methods",
    "document_cases",
    "conditions_text",
    "legal_refs",
    "legal_text",
    "results",
    "source_url",
    "source",
    "ministry_folder",
)
_CHANNELS = {"in_person": "in_person", "online": "online", "postal": "postal"}
_LEVELS = {level: level for level in LEVELS}
# No quantity of the feed above 9 is one: "… theo Mẫu số" 181 is "Mẫu số 18" and 1 original.
_MOST_ORIGINALS = 9
_FUSED = re.compile(r"(?:VNĐ|Việt Nam Đồng|USD)\s*(?:\((?P<note>.*)\)|(?P<rest>.*))", re.DOTALL)
_UNKNOWN = "Không có thông tin"
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_DATE = re.compile(r"\(([0-9]{4}-[0-9]{2}-[0-9]{2})\)")


def is_feed_record(values: dict[str, Any]) -> bool:
    """Return whether `values` looks like a record of the feed."""
    return not {"steps_text", "document_cases", "methods"}.isdisjoint(values)


def feed_record(values: dict[str, Any], place: Place, log: Log) -> Record | None:
    """Return the record, or None after the finding that says why it cannot be written."""
    code = checked_code(values.get("code"), place, log)
    if code is None:
        return None
    scribe = Scribe(log, place, code)
    source = Source(values, scribe, Removed())
    source.only(_KEYS)
    name = one_line(source.text("name"))
    if not name:
        scribe.report("import-no-name")
        return None
    record = _record(source, code, name)
    source.removed.report(scribe)
    return record


def _record(source: Source, code: str, name: str) -> Record:
    agency, authority = source.text("agency"), source.text("competent_authority")
    methods, fused = _methods(source)
    return Record(
        place=source.scribe.place,
        code=code,
        name=name,
        field=one_line(source.text("field")),
        kind=source.text("kind"),
        levels=tuple(known_word(one, _LEVELS, "levels", source.scribe) for one in source.texts("levels")),
        audiences=audiences(source.texts("audiences")),
        agencies=(agency,) if agency else (),
        authorities=(authority,) if authority else (),
        steps=tuple(filter(None, (source.text("steps_text"),))),
        methods=methods,
        groups=tuple(_group(one) for one in source.groups("document_cases")),
        conditions=source.text("conditions_text"),
        cited=cut(source.text("legal_text")),
        numbers=source.texts("legal_refs"),
        outputs=tuple((one.text("name"), one.text("code")) for one in source.groups("results")),
        origin=_origin(source),
        remarks=(*_remarks(source), *fused),
    )


def _methods(source: Source) -> tuple[tuple[Method, ...], list[str]]:
    methods, remarks = [], []
    for row in source.groups("methods"):
        channel = known_word(row.text("channel"), _CHANNELS, "channel", source.scribe)
        note = row.text("note")
        fused = _FUSED.fullmatch(note) if not row.has("fee") and not row.has("unit") else None
        if fused:
            remarks.append(_fused_remark(row, note))
            words = fused["note"] or fused["rest"] or ""
            methods.append(Method(channel, RawTime(), (RawFee(note=words),)))
        else:
            methods.append(Method(channel, _time(row), (_fee(row.group("fee")),), note))
    return tuple(methods), list(dict.fromkeys(remarks))


def _fused_remark(row: Source, note: str) -> str:
    """Keep the words of a row whose time and fee ran together: "1" and "20.000 VNĐ" became "120 VNĐ"."""
    written = f"{row.number('time')} {note}"
    row.scribe.report("import-time-and-fee-fused", text=one_line(written)[:80])
    return f"Thời hạn và mức phí dính liền trong nguồn: {written}"


def _time(row: Source) -> RawTime:
    unit_word = row.text("unit")
    unit = known_word(unit_word, UNITS, "unit", row.scribe) if unit_word else None
    value: float | str | None = row.values["time"] if isinstance(row.values.get("time"), str) else row.number("time")
    return RawTime(value, unit, unit_word)


def _fee(fee: Source) -> RawFee:
    shown = fee.text("text")
    return RawFee(
        amount=fee.number("amount"),
        currency=fee.text("currency") or "VND",
        shown="" if shown == _UNKNOWN else shown,
        note=fee.text("note"),
    )


def _group(group: Source) -> Group:
    return Group(group.text("case"), tuple(_row(one) for one in group.groups("items")))


def _row(row: Source) -> Row:
    name = row.text("name")
    files: tuple[FormFile, ...] = ()
    if row.flag("has_form_file"):
        name, found = split_name(name)
        if not found:
            row.scribe.report("import-form-name-kept", name=name[-60:])
            found = (name,) if ends_with_file(name) else ()
        files = tuple(FormFile(file, PORTAL) for file in found)
    originals, copies = row.number("originals"), row.number("copies")
    if originals is not None and originals > _MOST_ORIGINALS:
        row.scribe.report("import-quantity-fused", quantity=str(originals), name=name[-40:])
        row.scribe.count("quantities_fused")
        return Row(name, None, whole(copies), files, quantity_note=f"Nguồn ghi: {originals} bản chính")
    return Row(name, whole(originals), whole(copies), files)


def _origin(source: Source) -> Origin:
    url = source.text("source_url")
    uuid = _UUID.search(url)
    crawled = _DATE.search(source.text("source"))
    return Origin(
        url=url,
        decision=source.text("decision"),
        as_of=crawled[1] if crawled and _is_day(crawled[1]) else "",
        record=uuid[0] if uuid else "",
    )


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _remarks(source: Source) -> list[str]:
    labels = {
        "address": "Địa chỉ tiếp nhận hồ sơ",
        "source": "Bản thu thập",
        "ministry_folder": "Bộ, ngành trong bản thu thập",
    }
    return [f"{label}: {source.text(key)}" for key, label in labels.items() if source.text(key)]
