"""Tables are read with the place of every cell; what is no table is a finding, never an exception."""

from hypothesis import given, strategies as st

from motcua.source import Sequence, parse_csv, plain, walk


def rows(text: str) -> object:
    loaded = parse_csv(text, "a.csv")
    assert loaded.root is not None
    assert not loaded.findings
    return plain(loaded.root)


def found(text: str) -> list[tuple[int, int, str]]:
    return [(one.line, one.column, one.code) for one in parse_csv(text, "a.csv").findings]


def test_cells_stand_under_their_columns_and_empty_ones_not_at_all() -> None:
    assert rows("month,office,received\n2026-09, a ,\n\n2026-10,b,12\n") == [
        {"month": "2026-09", "office": "a"},
        {"month": "2026-10", "office": "b", "received": "12"},
    ]


def test_quoted_cells_may_hold_commas_and_quotation_marks() -> None:
    assert rows('a,b\n"x, y","he said ""no"""\r\n') == [{"a": "x, y", "b": 'he said "no"'}]


def test_every_cell_knows_its_place() -> None:
    root = parse_csv('a,b\nxy, "z"\n', "a.csv").root
    assert isinstance(root, Sequence)
    assert [(one.value, one.line, one.column) for one in walk(root)] == [("xy", 2, 1), ("z", 2, 6)]


def test_what_is_no_row_is_told_with_its_place() -> None:
    assert found("a,b\n1,2,3\n") == [(2, 5, "csv-too-many-cells")]
    assert found('a,b\n1,x"y\n') == [(2, 3, "csv-cell")]
    assert found("\n \n") == [(1, 1, "empty-file")]


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    loaded = parse_csv(text, "a.csv")
    assert loaded.root is None or isinstance(loaded.root, Sequence)
    lines = text.splitlines()
    assert all(1 <= one.line <= max(1, len(lines)) for one in loaded.findings)
