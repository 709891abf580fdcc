"""A tree of values can be asked for a value, its place, and its plain form."""

import pytest

from motcua.source import Path, parse_yaml, place, plain, walk

TREE = parse_yaml("name: Khai sinh\nsteps:\n  - text: nộp\n  - text: nhận\n", "a.yaml").root


def test_a_group_gives_its_values_and_keys():
    assert TREE.get("name").value == "Khai sinh"
    assert (TREE.key("steps").line, TREE.key("steps").column) == (2, 1)
    assert TREE.get("fees") is None
    assert TREE.key("fees") is None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), (1, 1)),
        (("name",), (1, 7)),
        (("steps", 1, "text"), (4, 11)),
        (("steps", 1, "actor"), (4, 5)),
        (("steps", 7), (3, 3)),
        (("fees", 0), (1, 1)),
        (("name", "more"), (1, 7)),
    ],
)
def test_the_place_of_a_path_is_that_of_its_nearest_parent(path: Path, expected: tuple[int, int]):
    assert place(TREE, path) == expected


def test_plain_values_have_no_places():
    assert plain(TREE) == {"name": "Khai sinh", "steps": [{"text": "nộp"}, {"text": "nhận"}]}


def test_walking_yields_values_in_the_order_of_the_file():
    assert [value.value for value in walk(TREE)] == ["Khai sinh", "nộp", "nhận"]
