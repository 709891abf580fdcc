"""Text values become records; everything that does not fit is reported in one go, where it stands."""

from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

import pytest

from motcua.schema import Citation, Decoding, Pattern, Quoted, Reference, decode
from motcua.source import parse_yaml

Code = Annotated[str, Pattern(r"\d\.\d{3}", "mã dạng 1.234", "a code such as 1.234"), Quoted()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    kind: Literal["none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    kind: Literal["amount"]
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    office: Annotated[Code, Reference("office")]
    phone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    name: str = field(metadata={"law": "63/2010/NĐ-CP 8.2", "article": "a"})
    code: Code | None = None
    desks: tuple[Desk, ...] | Literal["none", "not_published"] = "none"
    fee: Free | Amount | None = None
    is_open: bool = True
    copies: int | None = None
    level: Literal["province", "commune"] = "commune"
    decision: str | Literal["not_published"] = "not_published"  # noqa: PYI051 - the schema tells the two apart


def decoded(content: str) -> tuple[Any, Decoding]:
    loaded = parse_yaml(content, "office.yaml")
    assert loaded.root is not None, loaded.findings
    decoding = Decoding()
    return decode(loaded.root, Office, decoding), decoding


def value(content: str) -> Any:
    result, decoding = decoded(content)
    assert decoding.findings == []
    return result


def found(content: str) -> list[str]:
    _, decoding = decoded(content)
    return [f"{node.line}:{node.column} {code}" for node, code, _ in decoding.findings]


def words(content: str) -> dict[str, str]:
    _, decoding = decoded(content)
    ((_, _, words),) = decoding.findings
    return dict(words)


class TestWhatFits:
    def test_a_whole_record(self):
        office = value(
            """
            name: Trung tâm
            code: "1.234"
            desks:
              - office: '1.234'
                phone: [0205 381 0001, "112"]
            fee: {kind: amount, amount: 8000}
            is_open: false
            copies: 2
            level: province
            decision: 163/QĐ-BTP
            """
        )
        assert office == Office(
            name="Trung tâm",
            code="1.234",
            desks=(Desk(office="1.234", phone=("0205 381 0001", "112")),),
            fee=Amount(kind="amount", amount=8000),
            is_open=False,
            copies=2,
            level="province",
            decision="163/QĐ-BTP",
        )

    def test_what_is_left_out_takes_its_default(self):
        assert value("name: A\n") == Office(name="A")

    @pytest.mark.parametrize("word", ["none", "not_published"])
    def test_a_part_may_be_stated_to_be_absent(self, word: str):
        assert value(f"name: A\ndesks: {word}\n").desks == word

    def test_space_around_a_value_is_no_part_of_it(self):
        assert value("name: ' A '\n").name == "A"

    def test_quoted_tilde_and_null_are_text(self):
        assert value("name: '~'\n").name == "~"
        assert value("name: 'null'\n").name == "null"

    def test_citations_are_collected_with_their_paths(self):
        _, decoding = decoded("name: A\ndesks: [{office: '1.234'}, {office: '5.678'}]\n")
        assert decoding.citations == [
            Citation(("desks", 0, "office"), "office", "1.234"),
            Citation(("desks", 1, "office"), "office", "5.678"),
        ]


DOES_NOT_FIT = {
    "a required key is missing": ("code: '1.234'\n", "1:1 missing-key"),
    "a required key in a list's entry": ("name: A\ndesks:\n  - phone: [a]\n", "3:5 missing-key"),
    "an unknown key": ("name: A\nphones: 1\n", "2:1 unknown-key"),
    "an unknown key below": ("name: A\ndesks:\n- office: '1.234'\n  fone: x\n", "4:3 unknown-key"),
    "a list for text": ("name: [A]\n", "1:7 wrong-type"),
    "a group for text": ("name: {a: b}\n", "1:7 wrong-type"),
    "text for a list": ("name: A\ndesks:\n- office: '1.234'\n  phone: 0205\n", "4:10 wrong-type"),
    "text for a group": ("name: A\nfee: 8000\n", "2:6 wrong-type"),
    "a list for a group": ("name: A\ndesks: [[x]]\n", "2:9 wrong-type"),
    "a list for the whole record": ("- name: A\n", "1:1 wrong-type"),
    "text for the whole record": ("A\n", "1:1 wrong-type"),
    "an empty value": ("name:\n", "1:6 empty-value"),
    "a value of spaces": ("name: '  '\n", "1:7 empty-value"),
    "an empty list": ("name: A\ndesks: []\n", "2:8 empty-value"),
    "nothing, as YAML writes it": ("name: ~\n", "1:7 empty-value"),
    "null, as YAML writes it": ("name: null\n", "1:7 empty-value"),
    "a word that is not among the choices": ("name: A\nlevel: ward\n", "2:8 bad-value"),
    "a word that states no absence": ("name: A\ndesks: nothing\n", "2:8 wrong-type"),
    "nothing where a list belongs": ("name: A\ndesks:\n", "2:7 empty-value"),
    "a truth that is neither": ("name: A\nis_open: yes\n", "2:10 bad-value"),
    "a number with a point": ("name: A\ncopies: 1.5\n", "2:9 bad-value"),
    "a negative number": ("name: A\ncopies: -1\n", "2:9 bad-value"),
    "a number in other digits": ("name: A\ncopies: ٣\n", "2:9 bad-value"),
    "a number of 5,000 digits": (f"name: A\ncopies: {'9' * 5000}\n", "2:9 bad-value"),
    "a text that does not match": ("name: A\ncode: '12.34'\n", "2:7 bad-value"),
    "a text that matches in part": ("name: A\ncode: '1.234.5'\n", "2:7 bad-value"),
    "a code without quotes": ("name: A\ncode: 1.234\n", "2:7 unquoted-code"),
    "a group without its kind": ("name: A\nfee: {amount: 1}\n", "2:6 missing-key"),
    "a kind that does not exist": ("name: A\nfee: {kind: free}\n", "2:13 bad-value"),
    "a key of another kind": ("name: A\nfee: {kind: none, amount: 1}\n", "2:19 unknown-key"),
}


@pytest.mark.parametrize(("content", "finding"), DOES_NOT_FIT.values(), ids=DOES_NOT_FIT)
def test_reported_where_it_stands(content: str, finding: str):
    assert found(content) == [finding]


def test_only_a_code_without_quotes_still_gives_the_record():
    for content, finding in DOES_NOT_FIT.values():
        usable = finding.endswith(("unquoted-code", "unknown-key"))
        assert (decoded(content)[0] is not None) is usable, content


def test_everything_is_reported_in_one_go():
    assert found(
        """\
naem: A
code: 1.234
desks:
  - phone: 0205
    office: x
  - {}
fee: {kind: amount, amount: free}
copies: hai
"""
    ) == [
        "1:1 unknown-key",
        "1:1 missing-key",
        "2:7 unquoted-code",
        "5:13 bad-value",
        "4:12 wrong-type",
        "6:5 missing-key",
        "7:29 bad-value",
        "8:9 bad-value",
    ]


def test_text_in_place_of_a_list_or_its_absence_names_both():
    assert words("name: A\ndesks: bàn\n")["expected_en"] == (
        "a list (each line begins with a dash), or none, not_published"
    )


def test_a_missing_key_names_the_law_and_what_to_write():
    assert words("copies: 1\n") == {
        "key": "name",
        "law_vi": " (Nghị định 63/2010/NĐ-CP 8.2.a)",
        "law_en": " (Decree 63/2010/NĐ-CP 8.2.a)",
        "advice_vi": "Hãy thêm: chữ.",
        "advice_en": "Add it: text.",
    }


def test_an_unknown_key_suggests_the_nearest():
    assert words("name: A\nlevels: commune\n")["suggestion_en"] == "Did you mean 'level'?"


def test_a_long_value_and_a_long_key_are_quoted_short():
    assert len(words(f"name: A\nlevel: {'x' * 999}\n")["value"]) == 60
    assert len(words(f"name: A\n{'x' * 999}: 1\n")["key"]) == 60
