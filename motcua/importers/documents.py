"""Sorts the rows of the dossier into documents, notes, cases and forms.

The sources put notes into the table of papers (0 originals, 0 copies) and headings in the place of
cases ("* Lưu ý:", "Giấy tờ phải nộp:"): 1,181 and 60 of them in the feed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from motcua.importers.identifiers import Identifiers
from motcua.importers.log import Scribe
from motcua.importers.records import FormFile, Group, Row
from motcua.importers.texts import one_line, shown
from motcua.languages import slug
from motcua.rules.headings import MARK, is_heading

Item = dict[str, Any]

# The count of section 1.3 of the survey: title beginning with one of three words.
_MEASURED_HEADING = re.compile(r"[* ]*(?:lưu ý|giấy tờ phải|ghi chú)", re.IGNORECASE)
# Trap 13: a note may have a quantity all the same.
_NOTE = re.compile(rf"{MARK}(?:lưu ý|ghi chú)\b", re.IGNORECASE)
_SUBMIT = re.compile(rf"{MARK}(?:các |những )?giấy tờ phải nộp\b", re.IGNORECASE)
_PRESENT = re.compile(rf"{MARK}(?:các |những )?giấy tờ phải xuất trình\b", re.IGNORECASE)


@dataclass(slots=True)
class Dossier:
    """Documents common to all, notes, cases with documents of their own, and the blank forms."""

    documents: list[Item] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    cases: list[Item] = field(default_factory=list)
    forms: list[Item] = field(default_factory=list)


def convert_dossier(groups: Sequence[Group], scribe: Scribe) -> Dossier:
    """Return the dossier; rows under an empty title or a mere heading belong to every case."""
    dossier, forms = Dossier(), _Forms()
    _measure(groups, scribe)
    named = [bool(group.rows) and _is_case(group) for group in groups]
    common = any(group.rows and not _is_case(group) for group in groups)
    has_cases = sum(named) > 1 or (sum(named) == 1 and common)
    for group, is_named in zip(groups, named, strict=True):
        documents, notes = _rows(group, forms, scribe)
        if is_named and has_cases:
            dossier.cases.append(_case(len(dossier.cases) + 1, group.title, documents, notes))
            continue
        if group.title:
            _report_heading(group, scribe)
        dossier.documents += documents
        dossier.notes += [*filter(None, (group.title,)), *notes]
    dossier.notes = list(dict.fromkeys(dossier.notes))
    dossier.forms = forms.items()
    return dossier


def _is_case(group: Group) -> bool:
    return bool(group.title) and not is_heading(group.title)


def _case(number: int, title: str, documents: list[Item], notes: list[str]) -> Item:
    item: Item = {"id": f"truong-hop-{number}", "title": title}
    if documents:
        item["documents"] = documents
    if notes:
        item["notes"] = notes
    return item


def _report_heading(group: Group, scribe: Scribe) -> None:
    if not _is_case(group) or not group.rows:
        scribe.report("import-heading-not-case", title=shown(group.title))


def _rows(group: Group, forms: "_Forms", scribe: Scribe) -> tuple[list[Item], list[str]]:
    documents: list[Item] = []
    notes: list[str] = []
    seen: set[tuple[str, str]] = set()
    for row in group.rows:
        if row.is_result or not row.name:
            scribe.report("import-row-without-paper", title=shown(group.title))
        elif row.id and (row.id, row.name) in seen:
            scribe.report("import-repeated-paper", name=shown(row.name))
        elif row.originals == 0 and row.copies == 0:
            forms.of(row.files)
            notes.append(row.name)
        elif _NOTE.match(row.name):
            scribe.report("import-note-as-paper", name=shown(row.name))
            notes.append(row.name)
        else:
            documents.append(_document(row, forms.of(row.files), _action(group.title)))
        seen.add((row.id, row.name))
    return documents, notes


def _document(row: Row, forms: list[Item], action: str) -> Item:
    item: Item = {"name": row.name}
    for key, value in (("originals", row.originals), ("copies", row.copies)):
        if value is not None:
            item[key] = value
    if action:
        item["action"] = action
    if forms:
        item["form"] = forms[0]["id"]
    # The model's document has one form; the names of further ones are kept beside it.
    further = "; ".join(one["name"] for one in forms[1:])
    note = "; ".join(filter(None, (row.quantity_note, further and f"Biểu mẫu kèm theo: {further}")))
    return item | ({"note": note} if note else {})


def _action(title: str) -> str:
    if _SUBMIT.match(title):
        return "submit"
    return "present" if _PRESENT.match(title) else ""


def _measure(groups: Iterable[Group], scribe: Scribe) -> None:
    """Count what section 1.2 and 1.3 of the survey counted, so that the numbers can be compared."""
    listed = list(groups)
    zero = sum(row.originals == 0 and row.copies == 0 for group in listed for row in group.rows)
    if zero:
        scribe.report("import-rows-without-quantity", rows=str(zero))
    scribe.count("measured_two_groups", int(len(listed) > 1))
    scribe.count("measured_heading", int(any(_MEASURED_HEADING.match(one.title) for one in listed)))
    scribe.count("measured_zero_rows", zero)
    scribe.count("measured_zero_procedures", int(zero > 0))


@dataclass(slots=True)
class _Forms:
    """The blank forms of one procedure; a form that several papers name stands once."""

    found: dict[FormFile, Item] = field(default_factory=dict)
    identifiers: Identifiers = field(default_factory=Identifiers)

    def of(self, files: Iterable[FormFile]) -> list[Item]:
        """Return the form of each file, adding those that are new."""
        return [self._form(file) for file in dict.fromkeys(files) if file.name]

    def items(self) -> list[Item]:
        """Return the forms in the order in which the papers name them."""
        return list(self.found.values())

    def _form(self, file: FormFile) -> Item:
        if file not in self.found:
            identifier = self.identifiers.new(slug(file.name.rsplit(".", 1)[0], 60) or "bieu-mau")
            item: Item = {"id": identifier, "name": one_line(file.name), "held_by": file.held_by}
            self.found[file] = item
        return self.found[file]
