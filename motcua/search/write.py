"""Writes the search of an edition into an output, or takes from the last one what is made from the same inputs."""

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from motcua.reuse import Entry, Ledger, digest_of, link_or_copy, read_ledger, write_ledger
from motcua.search.index import SearchInputs, key_of_texts, other_files
from motcua.search.lines import texts_of_lines
from motcua.search.texts import LastTexts, MadeTexts, make_texts, read_noted, renew_texts, write_noted

_FOLDERS = ("facts", "texts", "words")
_TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What was written or taken over: documents, and files."""

    records: int
    files: int


@dataclass(frozen=True, slots=True)
class LastSearch:
    """The `output` of the last build, and the `file` in which it is noted from what its search was made.

    `new` is where the same is noted of this build. `lines` gives what was kept of the pages of the last build
    (lines.py), in any order; `whole` says that its output is known to be as it was written.
    """

    file: Path
    output: Path
    new: Path
    lines: Callable[[], Iterable[str]] = tuple
    whole: bool = False


def write_index(inputs: SearchInputs, output: Path, last: LastSearch | None = None) -> IndexReport:
    """Write the search that is made from `inputs` in place of one that is already there."""
    folder = f"{inputs.edition}/search"
    for name in _FOLDERS:
        shutil.rmtree(output / folder / name, ignore_errors=True)
    ledger = read_ledger(last.file, last.output, whole=last.whole) if last else Ledger(output, {})
    entries = {
        "others": _others(ledger, inputs, output, folder),
        _TEXTS: _texts(ledger, inputs, output, folder, last),
    }
    if last:
        write_ledger(last.new, entries)
    return IndexReport(len(inputs.documents), sum(len(one.files) for one in entries.values()))


def _texts_of(file: Path) -> Path:
    """Return the file in which it is noted what the parts of the long texts hold."""
    return file.with_name(f"{file.name}-{_TEXTS}")


def _others(ledger: Ledger, inputs: SearchInputs, output: Path, folder: str) -> Entry:
    key = inputs.digest()
    taken = ledger.take("others", key, output)
    return taken or Entry(key, tuple(_write(other_files(inputs), output, folder)))


def _texts(ledger: Ledger, inputs: SearchInputs, output: Path, folder: str, last: LastSearch | None) -> Entry:
    key = inputs.digest_of_texts()
    taken = ledger.take(_TEXTS, key, output)
    if taken:
        return taken
    made = (_renewed(ledger, key, inputs, last) if last else None) or make_texts(key, inputs.texts)
    files = dict(_write(made.written, output, folder))
    known = dict(ledger.entries[_TEXTS].files) if made.same else {}
    for path in (f"{folder}/{one}" for one in made.same):
        link_or_copy(ledger.output / path, output / path)
        files[path] = known[path]
    if last:
        write_noted(_texts_of(last.new), made.noted)
    return Entry(key, tuple(sorted(files.items())))


def _renewed(ledger: Ledger, key: str, inputs: SearchInputs, last: LastSearch) -> MadeTexts | None:
    """Return the parts of the last output, renewed; None where they do not stand, or too much has changed."""
    noted, before = read_noted(_texts_of(last.file)), texts_of_lines(last.lines())
    if noted is None or noted.key != key_of_texts(before) or ledger.standing(_TEXTS, noted.key) is None:
        return None

    def read(path: str) -> str:
        return (ledger.output / inputs.edition / "search" / path).read_text(encoding="utf-8")

    return renew_texts(key, inputs.texts, LastTexts(before, noted, read))


def _write(files: Mapping[str, str], output: Path, folder: str) -> Iterable[tuple[str, str]]:
    """Write files below `folder` of `output`; yield each path there with the digest of what it holds."""
    for path, text in files.items():
        file = output / folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        file.write_bytes(data)
        yield f"{folder}/{path}", digest_of(data)
