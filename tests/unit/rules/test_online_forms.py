"""What the examples of bad catalogues cannot show: a catalogue without anything to choose, bounds that only time compares."""

import pytest

from motcua.model import Decoding, FieldRules, FormField, OnlineForm, decode
from motcua.rules import Known, Record, form_rules
from motcua.rules.form_fields import lists_are_known, something_lies_between_the_bounds
from motcua.source import load_yaml
from tests.unit.forms.samples import form_of


def record(form: OnlineForm, tmp_path) -> Record:
    empty = tmp_path / f"{form.id}.yaml"
    empty.write_text("id: form\n", encoding="utf-8")
    loaded = load_yaml(empty, empty.name)
    return Record("form", form.id, form, empty.name, loaded.root)


def test_a_field_that_asks_for_a_commune_or_procedure_needs_some(tmp_path):
    form = form_of(FormField(id="a", type="ward", label="Xã"), FormField(id="b", type="procedure", label="Mã"))
    known = {"unit": frozenset({"05977"}), "procedure": frozenset({"1.001193"})}
    assert [one.words["type"] for one in lists_are_known(record(form, tmp_path), Known())] == ["ward", "procedure"]
    assert list(lists_are_known(record(form, tmp_path), Known(identifiers=known))) == []


@pytest.mark.parametrize(
    ("first", "last", "crossed"),
    [("today", "today", False), ("today+2", "today+1", True), ("2026-01-02", "2026-01-01", True), ("today", "2020-01-01", False)],
)  # fmt: skip
def test_days_are_compared_where_they_can_be(tmp_path, first: str, last: str, *, crossed: bool):
    rules = FieldRules(not_before=first, not_after=last)
    form = form_of(FormField(id="a", type="date", label="Ngày", rules=rules))
    assert bool(list(something_lies_between_the_bounds(record(form, tmp_path), Known()))) is crossed


def test_the_shipped_forms_keep_every_rule(root):
    paths = sorted((root / "procedures_yaml" / "forms").glob("*.yaml"))
    known = Known(identifiers={"unit": frozenset({"1"}), "procedure": frozenset({"1"})})
    assert len(paths) >= 6
    for path in paths:
        loaded = load_yaml(path, path.name)
        form = decode(loaded.root, OnlineForm, Decoding())
        kept = Record("form", path.stem, form, path.name, loaded.root)
        assert [one.code for rule in form_rules["form"] for one in rule(kept, known)] == []
