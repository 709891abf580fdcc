"""Typed reading: a wrong type is a finding, its content is kept as text."""

import pytest


def test_absent_null_and_empty_are_no_text(source, codes):
    values = source({"a": None, "b": ""})
    assert [values.text(key) for key in "abc"] == ["", "", ""]
    assert codes() == []


@pytest.mark.parametrize(("value", "text"), [(5, "5"), (True, "true"), (["x"], '["x"]'), ({"y": 1}, '{"y": 1}')])
def test_what_is_not_text_is_found_and_kept(source, codes, value, text):
    assert source({"a": value}).text("a") == text
    assert codes() == ["import-wrong-type"]


@pytest.mark.parametrize(("value", "number"), [(3, 3), (3.0, 3), (1.5, 1.5), (10**400, 10**400), (None, None)])
def test_numbers(source, codes, value, number):
    assert source({"a": value}).number("a") == number
    assert codes() == []


@pytest.mark.parametrize("value", [True, "3", [], float("nan"), float("inf")])
def test_what_is_not_a_number(source, codes, value):
    assert source({"a": value}).number("a") is None
    assert codes() == ["import-wrong-type"]


def test_lists_groups_and_flags(source, codes):
    values = source({"a": [{"b": "x"}, None, 5], "c": {"d": "y"}, "e": True, "f": ["p", "", 7], "g": "no"})
    assert [one.text("b") for one in values.groups("a")] == ["x"]
    assert values.group("c").text("d") == "y"
    assert values.flag("e") is True
    assert values.flag("missing") is False
    assert values.texts("f") == ("p", "7")
    assert codes() == ["import-wrong-type"] * 2
    assert values.groups("g") == []
    assert values.group("g").text("x") == ""
    assert values.flag("g") is False
    assert codes() == ["import-wrong-type"] * 5


def test_findings_name_the_path(source, log):
    source({"a": [{"b": 5}]}).groups("a")[0].text("b")
    assert log.findings[0].words["key"] == "a.0.b"
    assert log.findings[0].message("vi") == "1.000001: 'a.0.b' phải là chữ, nhưng ở đây là '5'."


def test_unknown_keys_that_hold_something_are_found(source, log):
    source({"a": 1, "new": "chữ mới", "empty": []}).only(["a"])
    assert [(one.code, one.words["key"]) for one in log.findings] == [("import-unknown-key", "new")]


def test_removed_characters_are_told_once(source, codes, scribe):
    values = source({"a": "x\u200by", "b": "z\u200b"})
    assert values.text("a") + values.text("b") == "xyz"
    values.removed.report(scribe)
    assert codes() == ["import-characters-removed"]
