"""What pages say of money is what the records say: nobody is told that something is free unless the law says so."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from motcua.catalogue import Catalogue, Entry, load_catalogue
from motcua.languages import Edition, load_editions, written_money
from motcua.model import Fee, FeeTable, FixedFee, ProvincialFee, UnitFee
from motcua.settings import load_settings

# How each edition could say that nothing has to be paid.
FREE = {
    "vi": re.compile(r"miễn phí|không mất phí|không thu|(?<![\d.])0\s*(đồng|₫)", re.IGNORECASE),
    "en": re.compile(r"\bfree\b|no (fee|charge)|nothing to pay|(?<![\d,])0\s*(VND|dong)", re.IGNORECASE),
    "zh-Hans": re.compile(r"免费|免收|不收费|无需缴|(?<![\d,])0\s*(越南盾|盾)"),
}
TAGS = tuple(FREE)


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Catalogue:
    """The shipped records, as the library reads them."""
    settings = load_settings(root / "pelicanconf.py")
    return load_catalogue([(settings.folder(name), name) for name in settings.catalogues]).catalogue


@pytest.fixture(scope="module")
def editions(root: Path) -> dict[str, Edition]:
    """The editions, which know how each language writes money."""
    return {one.tag: one for one in load_editions(root / "translations" / "languages.yaml")[0]}


def fees_of(entry: Entry) -> tuple[Fee, ...]:
    fees = (entry.overlay.fees if entry.overlay else ()) or entry.procedure.fees
    return () if isinstance(fees, str) else tuple(fees)


@cache
def tree(path: Path) -> Element:
    return html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)


def with_class(element: Element, name: str) -> list[Element]:
    return [one for one in element.iter() if name in one.get("class", "").split()]


def words(element: Element, without: str = "") -> str:
    """Return the text of an element, without that of the parts with the class `without`."""
    return " ".join(" ".join(pieces(element, without)).split())


def pieces(element: Element, without: str) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if not without or without not in child.get("class", "").split():
            yield from pieces(child, without)
        yield child.tail or ""


@pytest.fixture(scope="module", params=TAGS)
def tag(request: pytest.FixtureRequest) -> str:
    """Each edition."""
    return request.param


def test_the_part_on_fees_has_each_fee_of_the_record(catalogue: Catalogue, portal: Path, tag: str) -> None:
    for code, entry in catalogue.procedures.items():
        shown = with_class(tree(portal / tag / "procedures" / code / "index.html"), "civic-fee")
        assert len(shown) == len(fees_of(entry)), code


def test_free_is_said_where_the_law_says_so_and_nowhere_else(catalogue: Catalogue, portal: Path, tag: str) -> None:
    wrong = []
    for code, entry in catalogue.procedures.items():
        shown = with_class(tree(portal / tag / "procedures" / code / "index.html"), "civic-fee")
        for fee, element in zip(fees_of(entry), shown, strict=True):
            (amount,) = with_class(element, "civic-fee__amount")
            if bool(FREE[tag].search(words(amount))) != (fee.kind == "none"):
                wrong.append(f"{code}: {fee.kind} is shown as “{words(amount)}”")
    assert wrong == []


def test_what_is_free_names_its_law(catalogue: Catalogue, portal: Path, tag: str) -> None:
    for code, entry in catalogue.procedures.items():
        shown = with_class(tree(portal / tag / "procedures" / code / "index.html"), "civic-fee")
        for fee, element in zip(fees_of(entry), shown, strict=True):
            if fee.kind == "none":
                assert all(catalogue.legal[one].number in words(element) for one in fee.legal), code


def test_every_amount_of_the_record_stands_on_its_page(
    catalogue: Catalogue, editions: dict[str, Edition], portal: Path, tag: str
) -> None:
    for code, entry in catalogue.procedures.items():
        shown = with_class(tree(portal / tag / "procedures" / code / "index.html"), "civic-fee")
        for fee, element in zip(fees_of(entry), shown, strict=True):
            for amount, currency in amounts(fee):
                assert written_money(amount, currency, editions[tag]) in words(element), code


def amounts(fee: Fee) -> list[tuple[int, str]]:
    if isinstance(fee, FeeTable):
        return [(row.amount, fee.currency) for row in fee.rows if row.amount]
    if isinstance(fee, FixedFee | UnitFee | ProvincialFee) and fee.amount:
        return [(fee.amount, fee.currency)]
    return []


def test_where_the_source_is_silent_the_page_says_so(catalogue: Catalogue, portal: Path) -> None:
    for code, entry in catalogue.procedures.items():
        page = tree(portal / "vi" / "procedures" / code / "index.html")
        (part,) = [one for one in page.iter() if one.get("id") == "le-phi"]
        if not fees_of(entry) or all(fee.kind == "not_published" for fee in fees_of(entry)):
            assert "chưa công bố" in words(part), code


def test_the_facts_at_the_top_promise_no_more_than_the_record(catalogue: Catalogue, portal: Path, tag: str) -> None:
    for code, entry in catalogue.procedures.items():
        page = tree(portal / tag / "procedures" / code / "index.html")
        (fact,) = with_class(page, "civic-facts__item--le-phi")
        if FREE[tag].search(words(fact, without="civic-brief")):
            assert any(fee.kind == "none" for fee in fees_of(entry)), f"{code}: {words(fact)}"


def test_no_card_in_a_list_promises_more_than_the_record(catalogue: Catalogue, portal: Path, tag: str) -> None:
    seen = 0
    for path in sorted((portal / tag / "fields").glob("*/index.html")):
        for card in with_class(tree(path), "civic-procedure-card"):
            seen += 1
            (code,) = [one for one in catalogue.procedures if one in words(card)]
            facts = with_class(card, "civic-procedure-card__facts")
            if any(FREE[tag].search(words(one)) for one in facts):
                assert [fee.kind for fee in fees_of(catalogue.procedures[code])] == ["none"], code
    assert seen == len(catalogue.procedures)
