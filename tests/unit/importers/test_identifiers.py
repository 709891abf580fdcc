"""Identifiers: the same names give the same identifiers, in whatever order they come."""

from motcua.importers.identifiers import numbered


def test_names_that_fold_alike_are_numbered():
    identifiers, collided = numbered({"b": "Thi đua khen thưởng", "a": "Thi đua – Khen thưởng"}, "x")
    assert identifiers == {"b": "thi-dua-khen-thuong", "a": "thi-dua-khen-thuong-2"}
    assert collided == ("Thi đua – Khen thưởng",)


def test_the_order_of_the_input_does_not_matter():
    names = {"1": "A a", "2": "a-a", "3": "B"}
    assert numbered(names, "x") == numbered(dict(reversed(names.items())), "x")


def test_a_name_without_letters_gets_an_identifier_of_its_own():
    identifiers, _ = numbered({"a": "風箏", "b": "…"}, "linh-vuc")
    assert len(set(identifiers.values())) == 2
    assert all(one.startswith("linh-vuc-") for one in identifiers.values())
