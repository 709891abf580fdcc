"""Fields and organisations list what belongs to them."""

from motcua.views import Context
from motcua.views.registries import agency_list, field_cards, organisation_list, organisation_page


def test_a_field_counts_its_procedures(vi: Context) -> None:
    (card,) = field_cards(vi)
    assert (card.title.text, card.count, card.target) == ("Hộ tịch", 2, "vi/fields/ho-tich/index.html")


def test_a_ward_shows_its_old_names_and_what_it_decides(vi: Context) -> None:
    page = organisation_page(vi, vi.catalogue.organisations["phuong-mot"])
    assert page.formerly == ("Xã Cũ", "Thị trấn Xưa")
    assert [one.code for one in page.decides] == ["1.000001"]
    assert [one.title.text for one in page.offices] == ["Trung tâm Một"]


def test_a_centre_shows_its_contact(vi: Context) -> None:
    page = organisation_page(vi, vi.catalogue.organisations["trung-tam-mot"])
    assert page.contact is not None
    assert page.contact.phone == ("0205123456",)
    assert (page.contact.latitude, page.contact.longitude) == ("21.85", "106.76")
    assert [one.code for one in page.receives] == ["1.000001"]
    assert page.checked_on == "24 tháng 11, 2026"


def test_agencies_are_those_that_handle_something(vi: Context) -> None:
    ((_, cards),) = agency_list(vi).groups
    assert [(one.id, one.count) for one in cards] == [("phuong-mot", 1), ("trung-tam", 1), ("trung-tam-mot", 1)]


def test_units_stand_in_groups_that_are_not_empty(vi: Context) -> None:
    assert [head.text for head, _ in organisation_list(vi).groups if head] == [
        "Phường",
        "Xã",
        "Trung tâm Phục vụ hành chính công",
    ]
