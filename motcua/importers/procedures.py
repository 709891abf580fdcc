"""Turns a record into one procedure under the model's keys; what the source does not say is not_published."""

import re
from typing import Any

from motcua.importers.agencies import is_name, of_one_province
from motcua.importers.citations import cited_numbers, own_numbers
from motcua.importers.documents import convert_dossier
from motcua.importers.legal import numbers
from motcua.importers.log import Scribe
from motcua.importers.records import Cited, Origin, Record
from motcua.importers.registries import Registries, field_name
from motcua.importers.rows import convert_methods
from motcua.importers.steps import split_list, split_steps
from motcua.importers.texts import one_line, same_words, shown
from motcua.importers.titles import bare, leaves_out
from motcua.importers.vocabulary import LEVELS, PORTAL, means_none

Item = dict[str, Any]
SILENT = "not_published"
_URL = re.compile(r"https?://[^\s<>\"]+")
# Decree 224/2026 art. 14 asks for the reason of partial service; no source gives one.
_NO_REASON = "Nguồn không nêu lý do"


def convert_record(record: Record, registries: Registries, scribe: Scribe) -> Item:
    """Return the procedure, its keys in the order of the file."""
    rows = convert_methods(record.methods, scribe)
    dossier = convert_dossier(record.groups, scribe)
    agencies, remarks = _agencies(record, registries, scribe)
    legal, legal_notes = _legal(record, registries, scribe)
    if field_name(record.field) != record.field:
        scribe.report("import-no-field")
        remarks += [f"Ghi ở mục lĩnh vực: {record.field}"] if record.field else []
    item: Item = {
        "code": record.code,
        "name": record.name,
        "field": registries.field(record.field),
        "kind": record.kind,
        "levels": [one for one in LEVELS if one in record.levels] or SILENT,
        "audiences": list(record.audiences) or SILENT,
        "agencies": agencies or SILENT,
        "steps": _steps(record),
        "channels": rows.channels,
        "documents": dossier.documents or SILENT,
        "document_notes": dossier.notes,
        "cases": dossier.cases,
        "dossiers": SILENT,
        "time_limits": rows.time_limits,
        "fees": rows.fees,
        "forms": dossier.forms or SILENT,
        "outputs": _outputs(record) or SILENT,
        "conditions": _conditions(record),
        "legal": legal or SILENT,
        "legal_notes": legal_notes,
        "online": _online(record.online, scribe),
        "source": _source(record.origin, [*record.remarks, *remarks], scribe),
    }
    return {key: value for key, value in item.items() if value}


def _steps(record: Record) -> list[Item] | str:
    """A record with several steps has marked them itself; a single text is cut at its own marks."""
    texts = split_steps(record.steps[0]) if len(record.steps) == 1 else list(record.steps)
    return [{"text": text} for text in texts] or SILENT


def _conditions(record: Record) -> list[str] | str:
    if means_none(record.conditions):
        return "none"
    return split_list(record.conditions) or SILENT


def _outputs(record: Record) -> list[Item]:
    unique = dict.fromkeys((name, code) for name, code in record.outputs if name)
    return [{"name": name} | ({"code": code} if code else {}) for name, code in unique]


def _agencies(record: Record, registries: Registries, scribe: Scribe) -> tuple[list[str], list[str]]:
    """Return the agencies, and remarks on what is none or is the office of one province (trap 24)."""
    executing = registries.names(record.agencies)
    deciding = registries.names(record.authorities)
    found, remarks = [], []
    for name in dict.fromkeys([*executing, *deciding]):
        if not is_name(name):
            scribe.report("import-agency-not-a-name", name=shown(name))
            remarks.append(f"Ghi ở mục cơ quan thực hiện: {name}")
        elif of_one_province(name):
            scribe.report("import-agency-of-province", name=shown(name))
            remarks.append(f"Nguồn ghi cơ quan của một địa phương: {name}")
        else:
            found.append(registries.agencies.identifier(name))
    # The model names agencies without saying which of them decides.
    if deciding and set(deciding) != set(executing):
        names = "; ".join(name for name in deciding if is_name(name))
        remarks += [f"Cơ quan có thẩm quyền: {names}"] if names else []
    return list(dict.fromkeys(found)), remarks


def _legal(record: Record, registries: Registries, scribe: Scribe) -> tuple[list[str], list[str]]:
    notes: dict[str, None] = {}
    for cited in record.cited:
        own = own_numbers(cited)
        if not own:
            scribe.report("import-legal-without-number", text=shown(f"{cited.title} {cited.code}"))
        if note := _note(cited, registries):
            notes[note] = None
    return list(cited_numbers(record.cited, record.numbers)), list(notes)


def _note(cited: Cited, registries: Registries) -> str:
    """Return the citation as text where it says more than the registry's number and title."""
    own = [number.id for number in numbers(cited.code)]
    known = registries.titles.get(own[0], "") if len(own) == 1 else ""
    said = same_words(cited.title) == same_words(known) or not (bare(cited.title) or leaves_out(cited.title, own))
    if own and said and not bare(cited.code):
        return ""
    return one_line(f"{cited.title} ({cited.code})" if cited.title and cited.code else cited.title or cited.code)


def _online(level: str, scribe: Scribe) -> Item:
    if level != "partial":
        return {"level": level} if level else {}
    scribe.report("import-partial-without-reason")
    return {"level": level, "reason": _NO_REASON}


def _source(origin: Origin, remarks: list[str], scribe: Scribe) -> Item:
    item: Item = {"name": PORTAL}
    if _URL.fullmatch(origin.url):
        item["url"] = origin.url
    elif origin.url:
        scribe.report("import-unknown-word", key="source_url", word=shown(origin.url))
        remarks = [*remarks, f"Địa chỉ nguồn: {origin.url}"]
    item["decision"] = one_line(origin.decision) or SILENT
    for key, value in (("decided_on", origin.decided_on), ("as_of", origin.as_of), ("record", origin.record)):
        if value:
            item[key] = value
    return item | ({"remarks": list(dict.fromkeys(remarks))} if remarks else {})
