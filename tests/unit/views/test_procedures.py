"""A procedure's page carries the law's parts, the city's own facts, and the language of every passage."""

from motcua.languages import Passage
from motcua.views import Context, OfficialName
from motcua.views.procedures import procedure_card, procedure_page


def test_the_city_s_fee_replaces_the_national_one_and_is_marked(vi: Context) -> None:
    page = procedure_page(vi, vi.catalogue.procedures["1.000001"])
    (fee,) = page.fees.items
    assert (fee.kind, fee.local, fee.resolution) == ("set_by_province", True, None)
    assert page.local_facts == ("short_name", "summary", "fees", "receiving", "hours", "warnings")


def test_the_short_name_is_the_title_and_the_official_name_stays(vi: Context) -> None:
    page = procedure_page(vi, vi.catalogue.procedures["1.000001"])
    assert page.title == Passage("Thả diều", "vi")
    assert page.official_name == Passage("Đăng ký thả diều", "vi")
    assert page.aliases == (Passage("xin thả diều", "vi"), Passage("diều sáo", "vi"))


def test_each_passage_knows_its_language(en: Context) -> None:
    page = procedure_page(en, en.catalogue.procedures["1.000001"])
    assert page.official_name == OfficialName("Kite flying registration", "en", source="Đăng ký thả diều")
    assert page.aliases[0] == Passage("xin thả diều", "vi")
    assert page.documents.items[0].name == OfficialName("Kite declaration", "en", source="Tờ khai thả diều")


def test_time_limits_keep_their_channels_and_kinds(vi: Context) -> None:
    duration, same_day = procedure_page(vi, vi.catalogue.procedures["1.000001"]).time_limits.items
    assert (duration.value, duration.unit, duration.channels) == (5, "working_day", ("in_person",))
    assert (same_day.kind, same_day.cutoff, same_day.channels) == ("same_day", "15:00", ("online",))


def test_what_the_source_does_not_say_is_said_so(vi: Context) -> None:
    page = procedure_page(vi, vi.catalogue.procedures["1.000002"])
    assert page.fees.state == "not_published"
    assert page.documents.state == "none"
    assert not page.fees
    assert page.dossiers is None


def test_cases_have_documents_of_their_own(vi: Context) -> None:
    lost, broken = procedure_page(vi, vi.catalogue.procedures["1.000002"]).cases
    assert [one.name.text for one in lost.documents] == ["Đơn đề nghị"]
    assert [one.text for one in broken.notes] == ["Giấy phép cũ phải còn đọc được."]


def test_a_procedure_names_the_events_in_which_it_stands(vi: Context) -> None:
    page = procedure_page(vi, vi.catalogue.procedures["1.000001"])
    assert [one.target for one in page.events] == ["vi/events/mua-dieu/index.html"]


def test_an_overlay_written_for_another_record_is_behind(vi: Context) -> None:
    assert procedure_page(vi, vi.catalogue.procedures["1.000001"]).overlay_is_behind


def test_a_card_shows_a_fact_only_where_it_is_one_fact(vi: Context) -> None:
    card = procedure_card(vi, vi.catalogue.procedures["1.000001"])
    assert card.time is None  # it differs by channel
    assert card.fee is not None
    assert card.channels == ("in_person", "online")
