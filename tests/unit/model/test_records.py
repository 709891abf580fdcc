"""The records hold what the law asks for, in the words of DESIGN §3."""

import dataclasses

import pytest

from motcua import model
from motcua.model import Event, Field, LegalResource, Organisation, Overlay, Procedure, shape_of
from motcua.schema import ListShape, StatementShape, TaggedShape

RECORDS = [Procedure, Overlay, Organisation, Event, LegalResource, Field]
PROCEDURE = {one.key: one for one in shape_of(Procedure).fields}


def tags(key: str) -> list[str]:
    """The kinds of entries that the list `key` of a procedure may hold."""
    listed = PROCEDURE[key].shape.value
    assert isinstance(listed, ListShape)
    assert isinstance(listed.item, TaggedShape)
    return [tag for tag, _ in listed.item.records]


@pytest.mark.parametrize("cls", RECORDS)
def test_a_record_cannot_be_changed(cls: type):
    assert cls.__dataclass_params__.frozen
    assert hasattr(cls, "__slots__")
    assert cls.__doc__


def test_every_name_is_exported():
    assert model.__all__ == sorted(model.__all__, key=lambda name: (not name.isupper(), name[0].islower(), name))
    assert all(hasattr(model, name) for name in model.__all__)


@pytest.mark.parametrize(
    ("key", "article"),
    [
        ("name", "a"),
        ("steps", "b"),
        ("channels", "c"),
        ("documents", "d"),
        ("dossiers", "d"),
        ("time_limits", "đ"),
        ("audiences", "e"),
        ("agencies", "g"),
        ("forms", "h"),
        ("outputs", "h"),
        ("conditions", "h"),
        ("fees", "h"),
    ],
)
def test_the_parts_of_decree_63_2010_must_be_written(key: str, article: str):
    assert PROCEDURE[key].required
    assert PROCEDURE[key].law == f"63/2010/NĐ-CP 8.2.{article}"


@pytest.mark.parametrize("key", ["documents", "forms", "outputs", "conditions"])
def test_a_conditional_part_may_say_that_there_is_none(key: str):
    shape = PROCEDURE[key].shape
    assert isinstance(shape, StatementShape)
    assert shape.words == ("none", "not_published")


@pytest.mark.parametrize("key", ["steps", "channels", "time_limits", "audiences", "agencies", "fees", "legal"])
def test_a_mandatory_part_may_only_say_that_the_source_is_silent(key: str):
    shape = PROCEDURE[key].shape
    assert isinstance(shape, StatementShape)
    assert shape.words == ("not_published",)


def test_a_fee_is_never_a_bare_number():
    assert tags("fees") == ["none", "amount", "per_unit", "table", "set_by_province", "not_published"]


def test_time_limits_tell_working_days_from_days():
    assert tags("time_limits") == ["duration", "same_day", "stated", "not_published"]


def test_the_key_field_is_written_without_its_python_underscore():
    assert PROCEDURE["field"].attribute == "field_"


def test_a_record_has_no_default_that_can_be_changed():
    for cls in RECORDS:
        for one in dataclasses.fields(cls):
            assert not isinstance(one.default, (list, dict, set)), (cls, one.name)
