"""Who receives it near me: units with their old names and offices, and what an office's page says."""

from dataclasses import replace

from motcua.languages import Passage
from motcua.views import Context, SiteBuilder
from motcua.views.offices import has_units, offices_page
from motcua.views.procedures import procedure_page
from motcua.views.registries import organisation_page


def test_units_stand_with_their_old_names_and_their_office(vi: Context) -> None:
    page = offices_page(vi)
    assert page.count == 2
    assert [(group.title.text, [unit.id for unit in group.units]) for group in page.groups] == [
        ("Phường", ["phuong-mot"]),
        ("Xã", ["xa-hai"]),
    ]
    (ward,) = page.groups[0].units
    assert ward.formerly == ("Xã Cũ", "Thị trấn Xưa")
    (office,) = ward.offices
    assert (office.title.text, office.instance_of, office.everywhere) == ("Trung tâm Một", "trung-tam", False)
    assert office.contact is not None
    assert (office.contact.latitude, office.contact.longitude) == ("21.85", "106.76")


def test_a_national_catalogue_has_no_page_of_offices(vi: Context, site: SiteBuilder) -> None:
    organisations = {key: one for key, one in vi.catalogue.organisations.items() if one.kind == "agency"}
    national = Context(replace(vi.catalogue, organisations=organisations, procedures={}, articles={}), vi.localiser)
    assert not has_units(national)
    builder = replace(site, context=national)
    assert "vi/offices/index.html" not in {page.path for page in builder._offices()}
    assert builder.site("1").offices == ""
    assert "vi/offices/index.html" not in {one.target for one in builder.site("1").footer}


def test_a_kind_of_office_is_known_as_standing_everywhere(vi: Context) -> None:
    page = procedure_page(vi, vi.catalogue.procedures["1.000001"])
    assert [(one.id, one.everywhere) for one in page.offices] == [("trung-tam", True), ("trung-tam-mot", False)]
    assert page.receiving_hours == Passage("Sáng thứ Hai", "vi")
    assert "hours" in page.local_facts


def test_a_unit_shows_its_office_and_what_is_handed_in_there(vi: Context) -> None:
    page = organisation_page(vi, vi.catalogue.organisations["xa-hai"])
    assert [one.title.text for one in page.offices] == ["Trung tâm Hai"]
    assert [one.title.text for one in page.handed_in] == ["Thả diều"]
    assert page.children == ()


def test_an_office_shows_its_unit_and_the_names_that_it_had(vi: Context) -> None:
    page = organisation_page(vi, vi.catalogue.organisations["trung-tam-hai"])
    assert page.serves is not None
    assert (page.serves.title.text, page.serves_formerly) == ("Xã Hai", ("Xã Cũ", "Xã Đồi (huyện Diều)"))
    assert [one.title.text for one in page.handed_in] == ["Thả diều"]


def test_what_names_the_office_itself_is_not_listed_twice(vi: Context) -> None:
    page = organisation_page(vi, vi.catalogue.organisations["trung-tam-mot"])
    assert [one.code for one in page.receives] == ["1.000001"]
    assert page.handed_in == ()


def test_a_kind_of_office_serves_no_single_unit(vi: Context) -> None:
    page = organisation_page(vi, vi.catalogue.organisations["trung-tam"])
    assert page.serves is None
    assert page.handed_in == ()
    assert [one.code for one in page.receives] == ["1.000001"]
