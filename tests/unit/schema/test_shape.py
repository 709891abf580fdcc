"""A dataclass is described as data: keys, what each holds, and whether it must stand."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

import pytest

from motcua.schema import (
    FieldShape,
    ListShape,
    Pattern,
    Quoted,
    RecordShape,
    Reference,
    StatementShape,
    TaggedShape,
    TextShape,
    Translated,
    shape_of,
)

CODE = Pattern(r"\d\.\d{6}", "mã", "a code")
Code = Annotated[str, CODE, Quoted()]


@dataclass(frozen=True)
class Free:
    kind: Literal["none"]


@dataclass(frozen=True)
class Amount:
    kind: Literal["amount"]
    amount: int


@dataclass(frozen=True)
class Office:
    name: Annotated[str, Translated("name")]
    code: Code
    parent: Annotated[Code, Reference("office")] | None = None
    fees: tuple[Free | Amount, ...] | Literal["not_published"] = ()
    open_: bool = field(default=True, metadata={"key": "open"})
    level: Literal["province", "commune"] = "commune"
    desks: int | None = field(default=None, metadata={"required": True, "law": "63/2010/NĐ-CP 8.2", "article": "a"})


FIELDS = {one.key: one for one in shape_of(Office).fields}


def test_a_record_lists_its_keys_in_order():
    assert list(FIELDS) == ["name", "code", "parent", "fees", "open", "level", "desks"]
    assert FIELDS["open"].attribute == "open_"


def test_what_has_no_default_must_stand():
    assert [key for key, one in FIELDS.items() if one.required] == ["name", "code", "desks"]


def test_the_law_that_asks_for_a_key_is_named():
    assert FIELDS["desks"].law == "63/2010/NĐ-CP 8.2.a"
    assert FIELDS["name"].law is None


def test_annotations_become_parts_of_a_text():
    assert FIELDS["name"].shape == TextShape(role="name")
    assert FIELDS["code"].shape == TextShape(pattern=CODE, quoted=True)
    assert FIELDS["parent"].shape == TextShape(pattern=CODE, quoted=True, reference="office")


def test_numbers_truth_and_choices():
    assert FIELDS["desks"].shape == TextShape(number=True)
    assert FIELDS["open"].shape == TextShape(truth=True)
    assert FIELDS["level"].shape == TextShape(choices=("province", "commune"))


def test_a_value_or_a_word_that_states_its_absence():
    shape = FIELDS["fees"].shape
    assert isinstance(shape, StatementShape)
    assert shape.words == ("not_published",)
    assert isinstance(shape.value, ListShape)


def test_several_records_are_told_apart_by_their_kind():
    shape = FIELDS["fees"].shape.value.item
    assert isinstance(shape, TaggedShape)
    assert [kind for kind, _ in shape.records] == ["none", "amount"]
    assert all(isinstance(record, RecordShape) for _, record in shape.records)


def test_a_shape_is_made_once():
    assert shape_of(Office) is shape_of(Office)


def test_a_list_cannot_be_annotated():
    @dataclass
    class Wrong:
        names: Annotated[tuple[str, ...], Quoted()]

    with pytest.raises(TypeError, match="only text can be annotated"):
        shape_of(Wrong)


def test_an_unknown_annotation_is_a_mistake_of_ours():
    @dataclass
    class Wrong:
        name: Annotated[str, "a note"]

    with pytest.raises(TypeError, match="unknown annotation"):
        shape_of(Wrong)


def test_a_field_is_plain_data():
    assert FieldShape("a", "a", TextShape(), required=True) == FieldShape("a", "a", TextShape(), required=True)
