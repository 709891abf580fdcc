"""Each legal text has a page: what it is, whether it holds, what it replaces, and which procedures cite it."""

from dataclasses import replace

from motcua.model import LegalResource
from motcua.views import Context
from motcua.views.law import law_index, law_page
from motcua.views.procedures import procedure_page


def test_a_text_names_the_procedures_that_rest_on_it_and_what_else_they_cite_it_for(vi: Context) -> None:
    page = law_page(vi, vi.catalogue.legal["1-2026-nd-dc"])
    assert [(one.code, one.reasons) for one in page.rests] == [("1.000001", ("basis", "change"))]
    assert page.cites == ()


def test_what_a_text_replaces_is_read_from_the_text_that_was_replaced(vi: Context) -> None:
    new = law_page(vi, vi.catalogue.legal["1-2026-nd-dc"])
    old = law_page(vi, vi.catalogue.legal["2-2020-nd-dc"])
    assert [one.number for one in new.replaces] == ["2/2020/NĐ-ĐC"]
    assert [one.target for one in old.replaced_by] == ["vi/legal/1-2026-nd-dc/index.html"]
    assert (old.state, old.state_from) == ("repealed", "1 tháng 1, 2026")


def test_a_citation_leads_to_the_page_of_the_text(vi: Context) -> None:
    page = procedure_page(vi, vi.catalogue.procedures["1.000001"])
    assert [one.target for one in page.legal.items] == ["vi/legal/1-2026-nd-dc/index.html"]


def test_the_index_lists_every_text_by_kind_the_newest_first(vi: Context) -> None:
    texts = [
        LegalResource(id="a", number="9/TT", kind=None),
        LegalResource(id="b", number="5/2010/TT-BTP", kind="Thông tư"),
        LegalResource(id="c", number="10/2010/TT-BTP", kind="Thông tư"),
        LegalResource(id="d", number="1/2020/TT-BTP", kind="Thông tư"),
        LegalResource(id="e", number="60/2014/QH13", kind="Luật"),
        LegalResource(id="f", number="7/2001/CT-TTg", kind="Chỉ thị"),
    ]
    index = law_index(Context(replace(vi.catalogue, legal={one.id: one for one in texts}), vi.localiser))
    assert [(group.title.text, [row.number for row in group.rows]) for group in index.groups] == [
        ("Luật", ["60/2014/QH13"]),
        ("Thông tư", ["1/2020/TT-BTP", "10/2010/TT-BTP", "5/2010/TT-BTP"]),
        ("Chỉ thị", ["7/2001/CT-TTg"]),
        ("Chưa ghi loại văn bản", ["9/TT"]),
    ]
    assert len({group.id for group in index.groups}) == 4
    assert index.count == 6


def test_the_index_counts_a_procedure_once(vi: Context) -> None:
    (group,) = law_index(vi).groups
    assert [(row.number, row.count) for row in group.rows] == [("1/2026/NĐ-ĐC", 1), ("2/2020/NĐ-ĐC", 0)]
