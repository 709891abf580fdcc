"""Every text of a catalogue that residents read, with where it stands: what translators get and coverage counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from motcua.catalogue.catalogue import Catalogue
from motcua.identity import Identity
from motcua.model import DataTable, Row
from motcua.schema import texts_in

# What the annotations of a procedure call its own words is its name; the rest are called by what they are.
_ROLES = {"procedure": "name"}


@dataclass(frozen=True, slots=True)
class Segment:
    """One text at one place: `owner` is its record (procedure/1.001193), `field` the keys below, without positions.

    `kind` says what it is: procedure.name, procedure.fee, organisation.contact, event, legal …
    """

    owner: str
    kind: str
    field: str
    text: str

    @property
    def place(self) -> str:
        """Return where the text stands, as a translation file names it."""
        return f"{self.owner}/{self.field}"


def catalogue_segments(catalogue: Catalogue, city: Identity | None = None) -> Iterator[Segment]:
    """Yield the names of the `city`, then the texts of `catalogue`: registries first, then procedures by code.

    A procedure that another has replaced is only named any more.
    """
    registries: tuple[tuple[str, Iterable[tuple[str, Any]]], ...] = (
        ("field", catalogue.fields.items()),
        ("category", catalogue.categories.items()),
        ("organisation", sorted(catalogue.organisations.items())),
        ("event", catalogue.events.items()),
        ("legal", sorted(catalogue.legal.items())),
        ("calendar", catalogue.years.items()),
        ("signpost", sorted(catalogue.signposts.items())),
        ("notice", catalogue.notices.items()),
        ("retired", sorted(catalogue.retired.items())),
        ("form", catalogue.forms.items()),
        ("gate", catalogue.gates.items()),
        ("incentive", catalogue.incentives.items()),
        ("forum", sorted(catalogue.forum.items())),
        ("table", catalogue.tables.items()),
    )
    if city is not None:
        yield from _of("portal", "portal", city)
    for tag, name in sorted(catalogue.languages.items()):
        yield Segment(f"language/{tag}", "language", "name", name)
    for kind, values in registries:
        for identifier, value in values:
            yield from _of(kind, f"{kind}/{identifier}", value)
    for table in catalogue.tables.values():
        yield from _of_rows(table, catalogue.rows.get(table.id, ()))
    for code, entry in sorted(catalogue.procedures.items()):
        owner = f"procedure/{code}"
        if code in catalogue.successors:
            yield Segment(owner, "procedure.name", "name", entry.procedure.name)
            continue
        yield from _of("procedure", owner, entry.procedure)
        if entry.overlay:
            yield from _of("procedure", owner, entry.overlay, "local.")


def _of_rows(table: DataTable, rows: Iterable[Row]) -> Iterator[Segment]:
    translated = [one.id for one in table.columns if one.kind == "text"]
    for row in rows:
        for column in translated:
            if column in row:
                yield Segment(f"table/{table.id}", "table", f"rows.{column}", row[column])


def _of(kind: str, owner: str, value: Any, below: str = "") -> Iterator[Segment]:
    divided = kind in {"procedure", "organisation"}
    for path, text, role in texts_in(value):
        what = f"{kind}.{_ROLES.get(role, role)}" if divided else kind
        yield Segment(owner, what, below + ".".join(path), text)
