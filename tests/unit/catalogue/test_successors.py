"""Old codes lead to the one that holds today, however long the chain, and never round in a circle."""

from types import SimpleNamespace

from hypothesis import given, strategies as st

from motcua.catalogue.successors import successors

CODES = [f"1.00000{number}" for number in range(8)]


def chain(**replaced_by: str | None) -> dict[str, SimpleNamespace]:
    """Records by code: `a="b"` says that b has taken the place of a."""
    return {code: SimpleNamespace(replaced_by=new) for code, new in replaced_by.items()}


def test_a_chain_is_followed_to_its_end() -> None:
    assert successors(chain(a="b", b="c", c=None), {}) == {"a": "c", "b": "c"}


def test_a_retired_code_leads_to_a_procedure() -> None:
    assert successors(chain(new=None), chain(old="new", gone=None)) == {"old": "new"}


def test_a_successor_that_the_catalogue_does_not_hold_is_none() -> None:
    assert successors(chain(a="elsewhere"), chain(b="nowhere")) == {}


def test_codes_that_replace_one_another_have_no_successor() -> None:
    assert successors(chain(a="b", b="a", itself="itself", before="a"), {}) == {}


@given(st.dictionaries(st.sampled_from(CODES), st.none() | st.sampled_from(CODES)), st.sets(st.sampled_from(CODES)))
def test_whatever_the_records_say_a_successor_is_a_procedure_that_holds(replaced: dict, gone: set) -> None:
    procedures = {code: SimpleNamespace(replaced_by=new) for code, new in replaced.items() if code not in gone}
    retired = {code: SimpleNamespace(replaced_by=replaced.get(code)) for code in gone}
    found = successors(procedures, retired)
    for old, new in found.items():
        assert new in procedures
        assert new not in found
        assert old != new
