"""Writes rows as CSV in the way in which spreadsheets of all kinds read it."""

import csv
import io
from collections.abc import Iterable, Sequence


def csv_text(header: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Return a table as CSV (RFC 4180), with a byte order mark, without which spreadsheets read UTF-8 wrongly."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    return f"\ufeff{text.getvalue()}"
