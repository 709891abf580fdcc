"""The addresses of old codes lead on, and lists show the procedure that holds today."""

from dataclasses import replace

import pytest

from motcua.catalogue import Catalogue
from motcua.views import Context, SiteBuilder
from motcua.views.pages import ProcedurePage, RetiredPage
from motcua.views.procedures import procedure_card, procedure_page
from motcua.views.registries import field_cards
from motcua.views.retired import retired_page


@pytest.fixture
def replaced(vi: Context) -> Context:
    """The city after 1.000002 has been replaced by 1.000001."""
    return Context(_with_successor(vi.catalogue, "1.000002", "1.000001"), vi.localiser)


def _with_successor(catalogue: Catalogue, old: str, new: str) -> Catalogue:
    entry = catalogue.procedures[old]
    changed = replace(entry, procedure=replace(entry.procedure, replaced_by=new))
    return replace(catalogue, procedures={**catalogue.procedures, old: changed})


def test_a_retired_code_leads_to_its_successor(vi: Context) -> None:
    page = retired_page(vi, vi.catalogue.retired["1.000009"])
    assert page.successor is not None
    assert (page.successor.target, page.successor_code) == ("vi/procedures/1.000001/index.html", "1.000001")


def test_without_a_successor_it_says_since_when_and_by_which_text(vi: Context) -> None:
    page = retired_page(vi, vi.catalogue.retired["1.000008"])
    assert page.successor is None
    assert page.retired_on == "1 tháng 1, 2026"
    assert [one.number for one in page.legal] == ["1/2026/NĐ-ĐC"]


def test_the_successor_names_the_codes_in_whose_place_it_stands(replaced: Context) -> None:
    page = procedure_page(replaced, replaced.catalogue.procedures["1.000001"])
    assert [(one.code, one.name.text) for one in page.replaces] == [
        ("1.000002", "Cấp lại giấy phép thả diều"),
        ("1.000009", "Đăng ký diều giấy"),
    ]


def test_a_replaced_procedure_has_a_page_that_leads_on_and_stands_in_no_list(
    replaced: Context, site: SiteBuilder
) -> None:
    pages = {page.path: page.view for page in replace(site, context=replaced).pages()}
    assert isinstance(pages["vi/procedures/1.000002/index.html"], RetiredPage)
    assert isinstance(pages["vi/procedures/1.000001/index.html"], ProcedurePage)
    assert [card.count for card in field_cards(replaced)] == [1]


def test_a_card_of_a_replaced_procedure_shows_its_successor(replaced: Context) -> None:
    card = procedure_card(replaced, replaced.catalogue.procedures["1.000002"])
    assert card.code == "1.000001"


def test_an_unknown_successor_leaves_the_page_with_a_warning(vi: Context, site: SiteBuilder) -> None:
    context = Context(_with_successor(vi.catalogue, "1.000002", "1.999999"), vi.localiser)
    pages = {page.path: page.view for page in replace(site, context=context).pages()}
    view = pages["vi/procedures/1.000002/index.html"]
    assert isinstance(view, ProcedurePage)
    assert view.replaced_by == "1.999999"
