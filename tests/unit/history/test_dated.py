"""The history that the catalogue's own dates tell, newest first."""

import pytest

from motcua.catalogue import Catalogue, Entry
from motcua.history import Happening, load_history
from motcua.model import (
    ChangeNote,
    Duration,
    FixedFee,
    LegalResource,
    Overlay,
    Procedure,
    RetiredCode,
    Source,
)

SILENT = "steps channels documents dossiers time_limits audiences agencies forms outputs conditions fees legal levels".split()


def catalogue(overlay: Overlay | None = None, laws: dict[str, LegalResource] | None = None, **parts) -> Catalogue:
    given = dict.fromkeys(SILENT, "not_published") | {"source": Source(name="Nguồn")} | parts
    procedure = Procedure(code="1.000001", name="Thả diều", field_="vui-choi", **given)
    return Catalogue(procedures={"1.000001": Entry(procedure, "0" * 12, "x.yaml", overlay)}, legal=laws or {})


def happenings(made: Catalogue) -> tuple[Happening, ...]:
    return load_history(made, [], from_git=True).by_code.get("1.000001", ())


def test_the_editors_notes_stand_on_their_days_newest_first():
    notes = (ChangeNote(date="2026-01-01", text="Cũ"), ChangeNote(date="2026-05-01", text="Mới", legal=("1-2026",)))
    found = happenings(catalogue(Overlay(code="1.000001", based_on="0" * 12, changes=notes)))
    assert [(one.date, one.kind, one.text, one.legal) for one in found] == [
        ("2026-05-01", "note", "Mới", ("1-2026",)),
        ("2026-01-01", "note", "Cũ", ()),
    ]


def test_a_fee_that_begins_and_ends_is_told_on_both_days():
    fee = FixedFee(kind="amount", amount=5000, valid_from="2026-01-01", valid_until="2026-12-31", legal=("1-2026",))
    until, since = happenings(catalogue(fees=(fee,)))
    assert (since.date, since.state, since.parts, since.legal) == ("2026-01-01", "from", ("fees",), ("1-2026",))
    assert since.value == {"kind": "amount", "amount": "5000", "currency": "VND", "legal": ["1-2026"]}
    assert (until.date, until.state) == ("2026-12-31", "until")


def test_the_fee_of_the_overlay_stands_in_the_place_of_the_national_one():
    national = FixedFee(kind="amount", amount=5000, valid_from="2026-01-01")
    local = FixedFee(kind="amount", amount=3000, valid_from="2026-02-01")
    overlay = Overlay(code="1.000001", based_on="0" * 12, fees=(local,))
    assert [one.date for one in happenings(catalogue(overlay, fees=(national,)))] == ["2026-02-01"]


def test_a_time_that_begins_is_told():
    limit = Duration(kind="duration", value=3, unit="day", valid_from="2026-04-01")
    (one,) = happenings(catalogue(time_limits=(limit,)))
    assert (one.parts, one.value) == (("time_limits",), {"kind": "duration", "value": "3", "unit": "day"})


@pytest.mark.parametrize(("state", "told"), [("repealed", 1), ("amended", 1), ("in_force", 0), ("not_published", 0)])
def test_a_law_that_is_amended_or_repealed_is_told_where_the_procedure_rests_on_it(state, told):
    law = LegalResource(id="1-2020", number="1/2020/NĐ-CP", state=state, state_from="2026-03-01")
    assert len(happenings(catalogue(laws={law.id: law}, legal=(law.id, law.id)))) == told


def test_the_decision_that_published_it_is_told():
    source = Source(name="Nguồn", decision="1/QĐ-BTP", decided_on="2026-02-02")
    (one,) = happenings(catalogue(source=source))
    assert (one.date, one.kind, one.text) == ("2026-02-02", "decided", "1/QĐ-BTP")


def test_a_retired_code_is_told_with_its_successor():
    retired = RetiredCode(code="1.000009", name="Cũ", replaced_by="1.000001", retired_on="2026-06-01")
    history = load_history(Catalogue(retired={"1.000009": retired}), [], from_git=True)
    (one,) = history.all
    assert (one.code, one.date, one.text, one.successor) == ("1.000009", "2026-06-01", "Cũ", "1.000001")
