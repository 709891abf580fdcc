"""Every file below tests/examples is read: a good one without a word, a bad one with exactly the findings beside it.

The folder names the record that a file holds (`text`: any YAML). To add a case, drop a file in; the
findings of a bad one stand beside it in `<name>.findings`, one `line:column: level code` a line.
"""

import os
from pathlib import Path
from typing import Any

import pytest

from motcua.diagnostics import Diagnostic, sort_key
from motcua.model import Decoding, Event, Field, LegalResource, Organisation, Overlay, Procedure, decode
from motcua.source import Node, Sequence, load_yaml

EXAMPLES = Path(__file__).parent / "examples"
RECORDS: dict[str, type[Any]] = {
    "procedure": Procedure,
    "overlay": Overlay,
    "organisation": Organisation,
    "event": Event,
    "legal": LegalResource,
    "field": Field,
}


def files(folder: str) -> list[Any]:
    found = sorted(path for kind in (*RECORDS, "text") for path in (EXAMPLES / folder / kind).glob("*.yaml"))
    return [pytest.param(path, id=f"{path.parent.name}/{path.stem}") for path in found]


def findings(path: Path) -> list[str]:
    """Read and decode the file; return its findings as they stand in a .findings file."""
    loaded = load_yaml(path, path.name)
    found = list(loaded.findings)
    cls = RECORDS.get(path.parent.name)
    if loaded.root is not None and cls is not None:
        found += decoded(loaded.root, cls, path.name)
    return [f"{one.line}:{one.column}: {one.level} {one.code}" for one in sorted(found, key=sort_key)]


def decoded(root: Node, cls: type[Any], name: str) -> list[Diagnostic]:
    decoding = Decoding()
    records = root.items if isinstance(root, Sequence) else (root,)
    values = [decode(record, cls, decoding) for record in records]
    assert decoding.findings or None not in values
    return [Diagnostic(name, node.line, node.column, code, words) for node, code, words in decoding.findings]


@pytest.mark.parametrize("path", files("good"))
def test_a_good_file_has_no_findings(path: Path):
    assert findings(path) == []


@pytest.mark.parametrize("path", files("bad"))
def test_a_bad_file_has_exactly_the_findings_beside_it(path: Path):
    beside, found = path.with_suffix(".findings"), findings(path)
    if os.environ.get("MOTCUA_WRITE_EXAMPLES"):  # writes the file; then read the difference as if another had made it
        beside.write_text("\n".join(found) + "\n", encoding="utf-8")
    assert found
    assert found == beside.read_text(encoding="utf-8").splitlines()


def test_no_file_is_left_unread():
    read = {param.values[0] for folder in ("good", "bad") for param in files(folder)}
    there = {path for path in EXAMPLES.glob("*/*/*.yaml") if path.relative_to(EXAMPLES).parts[1] in {*RECORDS, "text"}}
    assert there == read
    assert all(path.with_suffix(".yaml") in read for path in EXAMPLES.glob("*/*/*.findings"))
