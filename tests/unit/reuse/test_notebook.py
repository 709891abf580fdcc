"""What was read is noted, and a unit counts as true only while all of it says the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from motcua.reuse import Digests, Notebook, NotedMapping, Notes, Writing, read_notebook, write_notebook

KNOWN = {"a": "1", "b": "2"}


def now(known: dict) -> Digests:
    return Digests({"table": known}.__getitem__)


def notebook(read: Callable[[NotedMapping], object], known: dict) -> Notebook:
    """The notebook of one unit that has read `known` in some way."""
    notes = Notes()
    read(NotedMapping(known, "table", notes))
    writing = Writing(Notebook(), now(known))
    writing.add("unit", notes.seen, {"pages": []})
    return writing.notebook({})


@pytest.mark.parametrize(
    ("read", "other", "is_true"),
    [
        (lambda table: table["a"], {"a": "1", "b": "3"}, True),
        (lambda table: table["a"], {"a": "3", "b": "2"}, False),
        (lambda table: table["a"], {"b": "2"}, False),
        (lambda table: table.get("c"), {"a": "1", "b": "2", "c": "3"}, False),
        (lambda table: "c" in table, {"a": "1", "b": "2", "c": "3"}, False),
        (lambda table: table.get("c"), {"a": "9", "d": "2"}, True),
        (list, {"b": "2", "a": "1"}, False),
        (lambda table: list(table.values()), {"a": "1", "b": "3"}, False),
        (len, {"a": "1"}, False),
        (bool, {}, False),
        (lambda _: None, {}, True),
    ],
)
def test_a_unit_is_true_while_what_it_has_read_says_the_same(
    read: Callable[[NotedMapping], object], other: dict, *, is_true: bool
) -> None:
    made = notebook(read, KNOWN)
    assert made.still_true(now(dict(KNOWN))) == {"unit"}
    assert made.still_true(now(other)) == ({"unit"} if is_true else set())


def test_a_notebook_is_read_as_it_was_written(tmp_path: Path) -> None:
    table = {("news", "a"): ("x", 1), "b": None}
    made = notebook(lambda one: [one["news", "a"], one.get("c"), list(one.items())], table)
    write_notebook(tmp_path / "notes", "key", made)
    assert read_notebook(tmp_path / "notes", "key") == made
    assert read_notebook(tmp_path / "notes", "another key") == Notebook()


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-9], lambda data: data.replace(b"table", b"bable"), lambda _: b""]
)
def test_a_damaged_notebook_is_none(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    file = tmp_path / "notes"
    write_notebook(file, "key", notebook(lambda table: table["a"], KNOWN))
    file.write_bytes(damage(file.read_bytes()))
    assert read_notebook(file, "key") == Notebook()


def test_what_no_unit_reads_any_more_is_forgotten() -> None:
    before = notebook(lambda table: [table.get(str(number)) for number in range(9)], KNOWN)
    writing = Writing(before, now(KNOWN))
    writing.add("unit", {("table", "one", "a")}, {})
    assert [thing for thing, _ in writing.notebook({}).things] == [("table", "one", "a")]
