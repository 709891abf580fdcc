"""The published schema of a form and the endpoint's own reading take and refuse the same answers."""

import json
import unicodedata
from dataclasses import replace
from datetime import date

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from motcua.exports import form_schema, write_form_schemas
from motcua.forms.answers import Answers, read
from motcua.model import Decoding, OnlineForm, decode
from motcua.source import load_yaml
from tests.unit.forms.samples import CATALOGUE, LISTS, every_type

TODAY = date(2026, 11, 28)
FORM = every_type(required=True)
SCHEMA = jsonschema_rs.validator_for(form_schema(FORM, CATALOGUE))
# What may stand in each field when all is well; the tests change some of it.
GOOD = {
    "the_name": "Nguyễn Thị Nở", "the_phone": "+84912345678", "the_email": "a@b.vn", "the_date": "2024-02-29",
    "the_time": "07:30", "the_ward": "xa-mot", "the_procedure": "1.001193", "the_choice": "a", "the_text": "chữ",
    "the_long_text": "một\nhai", "the_number": 7, "the_consent": True, "many": ["b"],
}  # fmt: skip
ASKED = GOOD | {"the_choice": "b", "only": "chữ", "many": ["a", "b"], "deep": "+842053812345"}
TEXTS = st.one_of(
    st.text(max_size=70),
    st.text(alphabet="0123456789+-/.: ", max_size=16),
    st.sampled_from(["a", "b", "xa-hai", "1.000001", "2.000815", "11:00", "11:15", "a\nb", " a", "a  b", "a\u2028b", "\ufeffa", "Xã Một", "２"]),
)  # fmt: skip
LENGTHS = st.builds("a".__mul__, st.sampled_from([20, 21, 60, 61, 100, 101, 200, 201]))
PHONES = st.from_regex(r"\+?84[0-9]{8,11}", fullmatch=True)
# What nearly fits each field, beside what may stand in any.
NEAR = {
    "the_name": LENGTHS, "the_text": LENGTHS, "the_long_text": LENGTHS, "only": LENGTHS, "the_phone": PHONES, "deep": PHONES,
    "the_email": st.one_of(
        st.from_regex(r"[a-c.@-]{1,8}@[a-c.-]{1,8}\.(vn|xn--a|1a)", fullmatch=True),
        st.builds(lambda name, domain: f"{'a' * name}@{('b' * 60 + '.') * domain}vn", st.sampled_from([1, 64, 65]), st.integers(3, 4)),
    ),
    "the_date": st.builds("{:04}-{:02}-{:02}".format, st.integers(1890, 2110), st.integers(0, 13), st.integers(0, 32)),
    "the_number": st.sampled_from([-1, 0, 1, 5000, 5001]),
    "many": st.lists(st.sampled_from(["a", "b", "c"]), max_size=3),
}  # fmt: skip
ANY = st.one_of(TEXTS, st.integers(-2, 6000), st.just(True), NEAR["many"])


def near(name: str) -> st.SearchStrategy[object]:
    return st.one_of(NEAR.get(name, TEXTS), TEXTS, ANY)


CHANGED = st.dictionaries(st.sampled_from(sorted(ASKED)), st.none(), max_size=3).flatmap(
    lambda names: st.fixed_dictionaries({name: near(name) for name in names})
)
BASE = st.sampled_from([GOOD, ASKED])
PATIENT = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def posted(answers: dict[str, object]) -> dict[str, list[str]]:
    """Return what a browser sends for these answers."""
    sent: dict[str, list[str]] = {}
    kinds = {one.id: one.type for one in FORM.fields}
    for name, value in answers.items():
        if value is True:
            sent[name] = ["yes"]
        elif isinstance(value, list):
            sent[name] = value
        elif kinds.get(name) == "date":
            for part, one in zip(("year", "month", "day"), str(value).split("-"), strict=False):
                sent[f"{name}-{part}"] = [one]
        else:
            sent[name] = [str(value)]
    return sent


def as_read(answers: dict[str, object]) -> dict[str, object] | None:
    """Return the answers that the endpoint keeps, or None where it refuses."""
    found = read(FORM, posted(answers), lists=LISTS, today=TODAY)
    if not isinstance(found, Answers):
        return None
    return {name: sorted(value) if isinstance(value, tuple) else value for name, value in found.values.items()}


def as_kept(answers: dict[str, object]) -> dict[str, object]:
    """Return answers with what the schema says of all texts: they are in NFC; the order of many answers is none."""
    return {
        name: unicodedata.normalize("NFC", value) if isinstance(value, str) else sorted(value) if isinstance(value, list) else value
        for name, value in answers.items()
    }  # fmt: skip


def same_kind(one: object, other: object) -> bool:
    return one == other and all(type(one[name]) is type(other[name]) for name in one)


@pytest.mark.parametrize("name", sorted(ASKED))
@PATIENT
@given(data=st.data())
def test_the_schema_takes_what_the_endpoint_would_keep_as_it_stands(name: str, data: st.DataObject):
    answers = as_kept(data.draw(BASE) | {name: data.draw(near(name))})
    kept = as_read(answers)
    assert SCHEMA.is_valid(answers) == (kept is not None and same_kind(kept, answers)), answers


@pytest.mark.parametrize("name", sorted(ASKED))
@pytest.mark.parametrize("base", [GOOD, ASKED], ids=["usual", "asked"])
def test_both_miss_the_same_answer(base: dict[str, object], name: str):
    answers = {one: value for one, value in base.items() if one != name}
    kept = as_read(answers)
    assert SCHEMA.is_valid(answers) == (kept is not None and same_kind(kept, answers))


@PATIENT
@given(BASE, CHANGED)
def test_what_the_endpoint_keeps_fits_the_schema(base: dict[str, object], changed: dict[str, object]):
    kept = as_read(base | changed)
    assert kept is None or SCHEMA.is_valid(kept), kept


def test_the_good_answers_are_good():
    assert SCHEMA.is_valid(GOOD)
    assert SCHEMA.is_valid(ASKED)
    assert (as_read(GOOD), as_read(ASKED)) == (GOOD, ASKED)


def test_the_shipped_forms_have_schemas(root, tmp_path):
    forms = {}
    for path in (root / "procedures_yaml" / "forms").glob("*.yaml"):
        forms[path.stem] = decode(load_yaml(path, path.name).root, OnlineForm, Decoding())
    write_form_schemas(replace(CATALOGUE, forms=forms), tmp_path)
    made = sorted((tmp_path / "data" / "forms").glob("*.schema.json"))
    assert [one.name for one in made] == sorted(f"{name}.schema.json" for name in forms)
    for one in made:
        jsonschema_rs.meta.validate(json.loads(one.read_text(encoding="utf-8")))
