"""Writes opened submissions as CSV that a spreadsheet shows and does not execute."""

import csv
import io
from collections.abc import Iterable

from motcua.forms.inbox.letter import Letter
from motcua.forms.inbox.words import STAGES, moment

# A cell that begins so is a formula to Excel, LibreOffice and Google Sheets (OWASP, "CSV Injection"); the full-width
# signs are read as the others in editions of East Asia.
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
MARK = "\ufeff"  # without it Excel reads Vietnamese as another code page


def as_csv(letters: Iterable[Letter], delimiter: str = ",") -> str:
    """Return one row for each letter and one column for each question of any of them, in the order they come."""
    rows = list(letters)
    labels: dict[str, str] = {}
    for letter in rows:
        for entry in letter.entries:
            labels.setdefault(entry.id, entry.label)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(map(harmless, ("Mã số", "Biểu mẫu", "Nhận lúc", "Trạng thái", *labels.values())))
    for letter in rows:
        answers = {entry.id: entry.value for entry in letter.entries}
        held = letter.held
        first = (held.reference, letter.title, moment(held.received_at), STAGES.get(held.stage, held.stage))
        writer.writerow(map(harmless, (*first, *(answers.get(one, "") for one in labels))))
    return MARK + out.getvalue()


def harmless(cell: str) -> str:
    """Return a cell that is text everywhere: an apostrophe before what could be taken for a formula.

    A blank or a letter nobody sees before the sign does not help it: both are skipped by some program.
    """
    bare = cell.lstrip(" \u00a0\u200b\ufeff'\"")
    return f"'{cell}" if bare.startswith(STARTS) or cell.startswith(("\t", "\r", "\n")) else cell
