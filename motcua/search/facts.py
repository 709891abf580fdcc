"""Writes the facts that answer a question outright, quoted: fee, time, papers, place and hours of each procedure.

Of organisations: their address, telephone and hours.

Nothing is worded here that the procedure's page does not say; each line keeps the language of its pieces. The
files (search/facts/<number>.js) hold a stretch of the table's rows each and are loaded for the best result only.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from motcua.languages import Passage
from motcua.search.documents import SearchDocument
from motcua.views import Context
from motcua.views.fact_lines import CHANNELS, Line, fee_line, time_line
from motcua.views.pages import OrganisationPage, ProcedurePage

# Rows of the table in one file, some 3 kB compressed.
ROWS = 32
_MOST_LINES = 6
_LONGEST = 240


def fact_scripts(facts: Mapping[str, object], documents: Sequence[SearchDocument]) -> dict[str, str]:
    """Return the files of `facts`, by address, by their paths; `documents` are in the order of the table's rows."""
    parts: dict[int, dict[int, object]] = {}
    for row, document in enumerate(documents):
        if document.target in facts:
            parts.setdefault(row // ROWS, {})[row] = facts[document.target]
    return {f"facts/{number}.js": _script(number, part) for number, part in parts.items()}


def _script(number: int, part: Mapping[int, object]) -> str:
    return f"portalSearchPart('facts/{number}',{json.dumps(part, ensure_ascii=False, separators=(',', ':'))});\n"


def facts(view: object, context: Context) -> dict[str, object] | None:
    """Return what the page of a procedure or an organisation answers outright, None for any other."""
    if isinstance(view, ProcedurePage):
        return _facts(view, context)
    return _contact(view, context) if isinstance(view, OrganisationPage) else None


def _contact(view: OrganisationPage, context: Context) -> dict[str, object]:
    """Return how an office is reached; hours that nobody has published are said to be so."""
    contact = view.contact
    phones = [(Passage(one, context.tag),) for one in contact.phone] if contact else []
    address = [(contact.address,)] if contact and contact.address else []
    hours = (contact.hours if contact else None) or context.say("Nguồn chưa công bố")
    lines = {"place": _some([*address, *phones]), "hours": _some([(hours,)])}
    return {
        **{name: found for name, found in lines.items() if found},
        "source": _said([view.source] if view.source else []),
    }


def procedure_facts(view: ProcedurePage, context: Context) -> dict[str, list[list[list[str]]]]:
    """Return the lines for fee, time, papers and place that there are: each pairs of text and language.

    At most six of each; a last empty line says that there are more.
    """
    lines = {
        "fee": _some(fee_line(one, context) for one in view.fees.items),
        "time": _some(time_line(one, context) for one in view.time_limits.items),
        "papers": _some((one.name,) for one in view.documents.items),
        "place": _some(_place(view, context)),
        "hours": _some([(view.receiving_hours,)] if view.receiving_hours else []),
    }
    return {name: found for name, found in lines.items() if found}


def _facts(view: ProcedurePage, context: Context) -> dict[str, object]:
    source = [view.source.name, *([Passage(view.source.decision, "vi")] if view.source.decision else [])]
    return {**procedure_facts(view, context), "source": _said(source)}


def _some(lines: Iterable[Line]) -> list[list[list[str]]]:
    """Return the first lines, each as pairs of text and language; a last empty line says that there are more."""
    made = [_said(line) for line in lines]
    return made[:_MOST_LINES] + ([[]] if len(made) > _MOST_LINES else [])


def _said(line: Iterable[Passage]) -> list[list[str]]:
    return [[_short(one.text), one.lang] for one in line if one.text]


def _short(text: str) -> str:
    """Return a text in one line; a long one ends at a word."""
    line = " ".join(text.split()).removeprefix("- ").removeprefix("+ ")
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"


def _place(view: ProcedurePage, context: Context) -> Iterator[Line]:
    yield from ((one.title,) for one in (*view.receiving, *view.agencies.items))
    ways = dict.fromkeys(one.kind for one in view.channels.items if one.kind in CHANNELS)
    if ways:
        yield tuple(_listed([context.say(CHANNELS[one]) for one in ways]))


def _listed(pieces: Sequence[Passage]) -> Iterator[Passage]:
    """Yield pieces that stand one after another, each but the last with a comma."""
    for number, one in enumerate(pieces, 1):
        yield one if number == len(pieces) else Passage(f"{one.text},", one.lang)
