"""The same as `motcua messages update`, by the old name; and how scripts write a catalogue of Babel's."""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parents[2]


def as_text(catalogue: Catalog) -> str:
    """Return a catalogue as the file that `motcua messages update` would write."""
    from motcua.languages.po import parse_po, write_po_file  # noqa: PLC0415 - found once ROOT is on the path

    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=0, include_lineno=False)
    return write_po_file(parse_po(buffer.getvalue()), catalogue.num_plurals)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from motcua.cli import main

    sys.exit(main(["messages", "update", "--settings", str(ROOT / "pelicanconf.py")]))
