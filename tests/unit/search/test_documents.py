"""Search documents: all that a page shows and somebody may look for, and nothing of pages that repeat others."""

from motcua.languages import Passage
from motcua.search import Piece, documents
from motcua.views.agenda_pages import AgendaFacts, RouteFacts, Stop
from motcua.views.article_pages import ArticlePage, Body, Feed, NewsList
from motcua.views.event_pages import EventPage, EventStepView, StageView
from motcua.views.guide_parts import CaseGuide
from motcua.views.law_pages import LawIndex, LawPage
from motcua.views.office_pages import OfficesPage
from motcua.views.pages import (
    CardList,
    FieldPage,
    Home,
    OrganisationPage,
    ProcedurePage,
    RetiredPage,
    SearchPage,
    SiteMap,
    View,
)
from motcua.views.parts import (
    Card,
    ChannelView,
    ContactView,
    DocumentView,
    FormView,
    LegalView,
    OldCode,
    ProcedureCard,
    SourceView,
    StepView,
)
from tests.unit.search.samples import filled, given, link, page, vi

BIRTH = filled(
    ProcedurePage,
    code="1.001193",
    title=vi("Khai sinh"),
    official_name=vi("Thủ tục đăng ký khai sinh"),
    summary=vi("Ghi tên con vào sổ"),
    aliases=(vi("làm giấy khai sinh"), vi("làm giấy khai sinh")),
    field=link("Hộ tịch"),
    levels=given("commune"),
    agencies=given(link("Ủy ban nhân dân cấp xã")),
    receiving=(link("Trung tâm phục vụ hành chính công"),),
    steps=given(filled(StepView, text=vi("Nộp tờ khai"))),
    channels=given(filled(ChannelView, kind="online"), filled(ChannelView, kind="online")),
    documents=given(filled(DocumentView, name=vi("Giấy chứng sinh"))),
    cases=(
        filled(
            CaseGuide,
            title=vi("Trẻ bị bỏ rơi"),
            official_title=vi("Trường hợp trẻ bị bỏ rơi, chưa xác định được cha, mẹ"),
            documents=(filled(DocumentView, name=vi("Biên bản")),),
        ),
    ),
    forms=given(filled(FormView, name=vi("Tờ khai đăng ký"))),
    outputs=given(vi("Giấy khai sinh")),
    conditions=given(vi("Trong 60 ngày")),
    legal=given(filled(LegalView, number="60/2014/QH13"), filled(LegalView, number="60/2014/QH13")),
    events=(link("Sinh con"),),
    source=filled(SourceView, decision="1872/QĐ-BTP"),
)


def one(view: View, path: str = "vi/x/index.html", title: str = ""):
    """The only document of the only page."""
    made = documents([page(view, path, title)])
    assert len(made) == 1
    return made[0]


def test_a_procedure_is_known_by_its_code():
    made = one(BIRTH, "vi/procedures/1.001193/index.html", "Khai sinh")
    assert (made.id, made.code, made.kind) == ("1.001193", "1.001193", "procedure")
    assert made.target == "vi/procedures/1.001193/index.html"
    assert made.title == "Khai sinh"


def test_a_procedure_is_found_by_every_name_that_it_has():
    made = one(BIRTH)
    assert made.official_name == "Thủ tục đăng ký khai sinh"
    assert made.aliases == ("làm giấy khai sinh",)
    assert made.summary == "Ghi tên con vào sổ"


def test_a_procedure_brings_its_facts_each_once():
    made = one(BIRTH)
    assert made.field == "Hộ tịch"
    assert made.levels == ("commune",)
    assert made.channels == ("online",)
    assert made.agencies == ("Ủy ban nhân dân cấp xã", "Trung tâm phục vụ hành chính công")
    assert made.papers == ("Giấy chứng sinh", "Biên bản")
    assert made.numbers == ("1872/QĐ-BTP", "60/2014/QH13")


def test_a_procedure_brings_its_texts_with_their_weights():
    body = one(BIRTH).body
    assert Piece("Sinh con", 2) in body
    texts = {piece.text for piece in body}
    assert {"Nộp tờ khai", "Giấy khai sinh", "Trong 60 ngày", "Trẻ bị bỏ rơi", "Tờ khai đăng ký"} <= texts
    assert "Trường hợp trẻ bị bỏ rơi, chưa xác định được cha, mẹ" in texts
    assert all(piece.text for piece in body)


def test_an_official_name_that_is_the_title_is_not_kept_twice():
    view = filled(ProcedurePage, code="1.000001", title=vi("Một tên"), official_name=vi("Một tên"))
    assert one(view).official_name == ""


def test_a_procedure_is_found_by_the_codes_and_names_that_it_replaces():
    view = filled(
        ProcedurePage,
        code="1.000001",
        title=vi("Một tên"),
        replaces=(OldCode("1.000008", vi("Tên xưa")), OldCode("1.000009", vi("Một tên"))),
    )
    assert one(view).aliases == ("1.000008", "Tên xưa", "1.000009")


def test_a_code_that_leads_on_is_no_document_and_one_that_does_not_is():
    gone = filled(RetiredPage, code="1.000009", name=vi("Tên xưa"))
    assert one(gone, "vi/procedures/1.000009/index.html", "Tên xưa").aliases == ("1.000009",)
    assert documents([page(filled(RetiredPage, code="1.000009", successor=link("Mới")), "vi/x/index.html")]) == []


def test_a_legal_text_is_no_answer_its_number_leads_to_the_procedures_that_rest_on_it():
    assert documents([page(filled(LawPage, number="60/2014/QH13"), "vi/legal/60-2014-qh13/index.html")]) == []


def test_the_lists_of_offices_and_of_legal_texts_are_found_by_their_titles():
    assert one(filled(OfficesPage, intro=vi("Gõ tên xã")), title="Tìm nơi nộp hồ sơ").summary == "Gõ tên xã"
    assert one(filled(LawIndex, intro=vi("Các văn bản")), title="Căn cứ pháp lý").summary == "Các văn bản"


def test_the_others_are_known_by_their_addresses_without_the_edition():
    assert one(filled(FieldPage), "zh-Hans/fields/ho-tich/index.html").id == "fields/ho-tich"
    assert one(filled(FieldPage)).kind == "field"


def test_an_event_brings_its_steps_and_their_procedures():
    card = filled(ProcedureCard, title=vi("Đăng ký khai sinh"))
    step = EventStepView(vi("Làm giấy tờ cho con"), vi("Trong 60 ngày"), (card,), choice=False, optional=False)
    later = filled(EventStepView, title=vi("Tiêm chủng"))
    view = filled(EventPage, summary=vi("Việc cần làm khi có con"), stages=(StageView((step,)),), any_time=(later,))
    made = one(view, title="Sinh con")
    assert (made.kind, made.title, made.summary) == ("event", "Sinh con", "Việc cần làm khi có con")
    assert [piece.text for piece in made.body] == [
        "Việc cần làm khi có con",
        "Làm giấy tờ cho con",
        "Tiêm chủng",
        "Trong 60 ngày",
        "Đăng ký khai sinh",
    ]


def test_an_organisation_is_found_by_the_names_it_had():
    contact = filled(ContactView, address=vi("Đường Hùng Vương"))
    view = filled(OrganisationPage, formerly=("xã Mai Pha", "phường Chi Lăng"), contact=contact, parent=link("Tỉnh"))
    made = one(view)
    assert (made.kind, made.aliases) == ("organisation", ("xã Mai Pha", "phường Chi Lăng"))
    assert [piece.text for piece in made.body] == ["Đường Hùng Vương", "Tỉnh"]


def test_an_article_is_of_the_kind_of_its_section():
    sections = {"news": "news", "policies": "policy", "tourism": "tourism", "business": "business", "pages": "page"}
    sections |= {"agenda": "tourism", "routes": "tourism"}
    for section, kind in sections.items():
        assert one(filled(ArticlePage, section=section)).kind == kind


def test_an_article_brings_the_words_of_its_html():
    body = Body("<h2>Chợ <em>phiên</em></h2><p>mở&nbsp;sáng<br>sớm</p><script>x</script>", "vi")
    made = one(filled(ArticlePage, section="tourism", body=body, season=vi("Mùa xuân")))
    assert made.body[-1].text == "Chợ phiên mở sáng sớm"
    assert "Mùa xuân" in [piece.text for piece in made.body]


def test_a_festival_is_found_by_its_lunar_days_and_places_and_a_route_by_its_stops():
    lunar, venue = vi("ngày 15 tháng Giêng âm lịch"), vi("Chùa Tam Thanh")
    facts = filled(AgendaFacts, lunar=lunar, venue=venue, places=(link("Động Nhị Thanh"),))
    words = [piece.text for piece in one(filled(ArticlePage, section="agenda", agenda=facts)).body]
    assert {"ngày 15 tháng Giêng âm lịch", "Chùa Tam Thanh", "Động Nhị Thanh"} <= set(words)
    stop = filled(Stop, card=filled(Card, title=vi("Chợ Kỳ Lừa")))
    route = filled(RouteFacts, stops=(stop,))
    words = [piece.text for piece in one(filled(ArticlePage, section="routes", route=route)).body]
    assert "Chợ Kỳ Lừa" in words


def test_a_list_is_found_by_its_title():
    made = one(filled(CardList, intro=vi("Các cơ quan")), title="Cơ quan")
    assert (made.kind, made.title, made.summary, made.body) == ("page", "Cơ quan", "Các cơ quan", ())


def test_of_the_lists_of_news_only_the_first_is_found():
    assert one(filled(NewsList), title="Tin tức").title == "Tin tức"


def test_pages_that_only_repeat_others_are_left_out():
    repeating = [filled(view) for view in (Home, Feed, SearchPage, SiteMap)] + [filled(NewsList, current="2026")]
    assert documents(page(view, f"vi/{place}/index.html") for place, view in enumerate(repeating)) == []


def test_documents_come_in_the_order_of_their_addresses():
    made = documents(page(filled(FieldPage), f"vi/fields/{name}/index.html") for name in "cab")
    assert [one.target for one in made] == [f"vi/fields/{name}/index.html" for name in "abc"]


def test_a_title_that_is_not_in_the_language_of_the_page_says_so():
    view = filled(ProcedurePage, code="1.000001", title=Passage("Tên", "vi"))
    made = documents([page(view, "en/procedures/1.000001/index.html", "Tên")])[0]
    assert (made.title_lang, made.lang) == ("vi", "vi")
