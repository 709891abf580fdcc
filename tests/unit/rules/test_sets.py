"""Identical text under different codes is found, and short records that are alike by right are left alone."""

from motcua.rules import Record, same_text
from motcua.source import Mapping, Scalar

LONG = "Nộp tờ khai tại phường. " * 20


def record(code: str, text: str, **others: str) -> Record:
    values = {"code": code, "steps": text} | others
    entries = tuple(
        (Scalar(key, 1, 1), Scalar(value, number, 7)) for number, (key, value) in enumerate(values.items(), 1)
    )
    return Record("procedure", code, None, f"{code}.yaml", Mapping(entries, 1, 1))


def found(*records: Record) -> dict[str, str]:
    return {finding.file: finding.words["others"] for finding in same_text(records)}


def test_each_of_several_records_with_one_text_names_the_others() -> None:
    assert found(record("1", LONG), record("2", LONG), record("3", LONG + "Khác."), record("4", LONG)) == {
        "1.yaml": "2, 4",
        "2.yaml": "1, 4",
        "4.yaml": "1, 2",
    }


def test_names_fields_and_sources_do_not_make_two_texts_different() -> None:
    assert set(found(record("1", LONG, name="A", field="x"), record("2", LONG, name="B", source="y"))) == {
        "1.yaml",
        "2.yaml",
    }


def test_the_order_of_keys_does_not_either() -> None:
    one = record("1", LONG, fees="none", forms="none")
    other = record("2", LONG, forms="none", fees="none")
    assert len(found(one, other)) == 2


def test_short_texts_may_be_alike() -> None:
    assert found(record("1", "Nộp tờ khai."), record("2", "Nộp tờ khai.")) == {}


def test_the_finding_stands_at_the_code() -> None:
    findings = list(same_text([record("1", LONG), record("2", LONG)]))
    assert {(finding.line, finding.column, finding.code) for finding in findings} == {(1, 7, "same-text")}
