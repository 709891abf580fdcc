"""What rests on a repealed text is found, from the day on which it is repealed."""

from datetime import date

import pytest

from motcua.model import LegalResource
from motcua.rules import Known, Record
from motcua.rules.laws import law_is_in_force, replacement_of_law_ends
from motcua.schema import Citation
from motcua.source import Mapping

NOWHERE = Mapping((), 1, 1)


def law(identifier: str, **others: object) -> Record:
    value = LegalResource(id=identifier, number=identifier.upper(), **others)
    return Record("legal", identifier, value, "legal.yaml", NOWHERE)


def known(*laws: Record, today: date | None = None) -> Known:
    return Known(records={"legal": {one.identifier: one for one in laws}}, today=today)


def citing(*path: str | int) -> Record:
    return Record("procedure", "1.000001", None, "x.yaml", NOWHERE, (Citation(path, "legal", "a"),))


@pytest.mark.parametrize(
    ("state", "since", "today", "found"),
    [
        ("repealed", "2026-01-01", date(2026, 1, 1), True),
        ("repealed", "2026-01-02", date(2026, 1, 1), False),
        ("repealed", "2026-01-02", None, True),
        ("repealed", None, date(2026, 1, 1), True),
        ("amended", "2020-01-01", date(2026, 1, 1), False),
        ("not_published", None, date(2026, 1, 1), False),
    ],
)
@pytest.mark.parametrize("path", [("legal", 0), ("fees", 0, "legal", 0), ("fees", 1, "exemptions", 0, "legal", 2)])
def test_a_repealed_text(path, state, since, today, found):
    catalogue = known(law("a", state=state, state_from=since, replaced_by=("b",)), law("b"), today=today)
    assert [one.words["new"] for one in law_is_in_force(citing(*path), catalogue)] == ["B"] * found


def test_what_changed_then_may_cite_the_law_of_then():
    assert list(law_is_in_force(citing("changes", 0, "legal", 0), known(law("a", state="repealed")))) == []


def test_a_chain_of_replacements_comes_to_an_end():
    a, b, c = law("a", replaced_by=("b",)), law("b", replaced_by=("c", "d")), law("c")
    assert list(replacement_of_law_ends(a, known(a, b, c))) == []
    c = law("c", replaced_by=("b",))
    assert list(replacement_of_law_ends(a, known(a, b, c))) == [], "the circle is b's and c's"
    assert [one.code for one in replacement_of_law_ends(b, known(a, b, c))] == ["law-replaced-in-circle"]
    assert [one.code for one in replacement_of_law_ends(law("e", replaced_by=("e",)), known())] == [
        "law-replaced-in-circle"
    ]
