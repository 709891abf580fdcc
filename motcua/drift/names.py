"""The names of legal texts, offices and fields, so that a report does not speak in identifiers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from motcua.catalogue import PLACES, files_below, read_file
from motcua.comparison import Piece, written
from motcua.diagnostics import Diagnostic
from motcua.drift.shelves import Folders

_REGISTRIES = {"legal": "number", "organisations": "name", "fields.yaml": "name"}


@dataclass(frozen=True, slots=True)
class Names:
    """The name of each record of the registries, by its kind and identifier."""

    known: Mapping[tuple[str, str], str]

    def written(self, pieces: Iterable[Piece], language: str) -> str:
        """Return a description as text, with names in the place of identifiers."""
        return written((self._named(one) for one in pieces), language)

    def _named(self, piece: Piece) -> Piece:
        name = self.known.get((piece.kind, piece.text))
        return replace(piece, kind="text", text=name) if name else piece


def load_names(folders: Folders) -> Names:
    """Return the names that the registries of `folders` give."""
    known: dict[tuple[str, str], str] = {}
    unread: list[Diagnostic] = []
    for folder, shown in folders:
        for part, attribute in _REGISTRIES.items():
            path = folder / part
            files = [(path, f"{shown}/{part}")] if path.is_file() else files_below(path, f"{shown}/{part}", unread)
            for file, name in files:
                if file.suffix != ".yaml":
                    continue
                for record in read_file(file, name, PLACES[part], unread):
                    if record.value:
                        known[record.kind, record.identifier] = getattr(record.value, attribute)
    return Names(known)
