"""A profile changes the settings that it names, and no others; KIOSK alone asks for the kiosk's."""

from dataclasses import replace
from pathlib import Path

import pytest

from motcua.settings import PROFILES, SettingsError, load_settings, profiled, told

TOY = Path(__file__).parents[2] / "golden" / "city" / "pelicanconf.py"
CITY = replace(
    load_settings(TOY),
    siteurl="https://langson.example",
    public_address="https://langson.example",
    posting_sheets=("a4",),
    whole_text_search=True,
    form_endpoint="/gui/",
)


def test_a_kiosk_has_no_address_no_fetched_index_and_no_pdf() -> None:
    kiosk = profiled(CITY, "kiosk")
    assert kiosk.kiosk
    assert (kiosk.siteurl, kiosk.posting_sheets, kiosk.whole_text_search) == ("", (), False)


def test_a_kiosk_still_says_where_residents_reach_the_portal_and_its_forms() -> None:
    kiosk = profiled(CITY, "kiosk")
    assert (kiosk.public_address, kiosk.form_endpoint) == (CITY.public_address, CITY.form_endpoint)


def test_without_a_name_the_setting_decides() -> None:
    assert profiled(CITY) == CITY
    assert profiled(replace(CITY, kiosk=True)) == profiled(CITY, "kiosk")


def test_the_web_profile_makes_no_kiosk_of_a_city_whose_setting_asks_for_one() -> None:
    assert profiled(replace(CITY, kiosk=True), "web") == CITY


def test_an_unknown_profile_names_those_that_there_are() -> None:
    with pytest.raises(SettingsError, match=" or ".join(PROFILES)):
        profiled(CITY, "phone")


def test_pelican_is_told_what_a_profile_may_have_changed() -> None:
    assert told(profiled(CITY, "kiosk")) == {
        "KIOSK": True,
        "POSTING_SHEETS": [],
        "SITEURL": "",
        "WHOLE_TEXT_SEARCH": False,
    }
