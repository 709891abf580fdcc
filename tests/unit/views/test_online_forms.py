"""A form's page: the same dataclass when it is empty, filled in, or refused; what other pages say of the forms."""

from dataclasses import replace

from motcua.model import Condition, FieldOption, FormField
from motcua.model.form_values import FieldError
from motcua.views import Context, SiteBuilder
from motcua.views.online_forms import form_list, online_form_page, page_help
from tests.unit.forms.samples import AB, CATALOGUE, every_type, form_of


def context(vi: Context, *forms) -> Context:
    return replace(vi, catalogue=replace(CATALOGUE, forms={one.id: one for one in forms}))


def fields_of(page):
    return {one.id: one for group in page.groups for one in group.fields}


def test_a_setting_plugs_any_other_endpoint_in(vi: Context) -> None:
    page = online_form_page(context(vi), every_type(), "https://forms.city.example/gui/", "https://city.example/")
    assert page.action == "https://forms.city.example/gui/vi/form"


def test_an_empty_form_holds_nothing_and_ticks_nothing(vi: Context) -> None:
    page = online_form_page(context(vi), every_type(), "/gui/", "https://city.example/")
    assert page.action == "/gui/vi/form"
    assert page.public_address == "https://city.example/vi/forms/form/index.html"
    for one in fields_of(page).values():
        assert (one.value, set(one.parts) <= {""}, one.error) == ("", True, None)
        assert not any(option.chosen for group in one.groups for option in group.options)


def test_a_refused_form_keeps_all_that_was_typed(vi: Context) -> None:
    posted = {
        "the_name": ["<b>"], "the_date-day": ["31"], "the_date-month": ["2"], "the_date-year": [""], "the_choice": ["b"],
        "many": ["a", "b"], "the_ward": ["xa-hai"], "the_consent": ["yes"], "the_time": ["08:00"],
    }  # fmt: skip
    error = FieldError(
        "the_text", "Viết nhiều nhất %(most)s ký tự; hãy bớt %(over)s ký tự.", (("most", "5"), ("over", "2"))
    )
    page = online_form_page(context(vi), every_type(), "/gui/", posted=posted, errors=[error], hidden=[("_key", "k")])
    fields = fields_of(page)
    chosen = {name: [o.value for g in one.groups for o in g.options if o.chosen] for name, one in fields.items()}
    assert fields["the_name"].value == "<b>"
    assert fields["the_date"].parts == ("31", "2", "")
    assert fields["the_consent"].value == "yes"
    assert {name: found for name, found in chosen.items() if found} == {
        "the_choice": ["b"], "many": ["a", "b"], "the_ward": ["xa-hai"], "the_time": ["08:00"],
    }  # fmt: skip
    assert [(one.field, one.text.text) for one in page.errors] == [
        ("the_text", "Viết nhiều nhất 5 ký tự; hãy bớt 2 ký tự.")
    ]
    assert fields["the_text"].error == page.errors[0].text
    assert page.hidden == (("_key", "k"),)


def test_questions_with_the_same_condition_stand_together(vi: Context) -> None:
    when = Condition(field="topic", values=("b",))
    form = form_of(
        FormField(id="topic", type="choice", label="Việc gì?", options=AB),
        FormField(id="one", type="text", label="Một", when=when),
        FormField(id="two", type="text", label="Hai", when=when),
        FormField(id="last", type="text", label="Ba"),
    )
    groups = online_form_page(context(vi), form, "").groups
    assert [(one.asked_for, one.values, [field.id for field in one.fields]) for one in groups] == [
        ("", (), ["topic"]), ("topic", ("b",), ["one", "two"]), ("", (), ["last"]),
    ]  # fmt: skip
    assert [one.text for one in groups[1].answers] == ["Hai"]


def test_without_an_endpoint_nothing_is_sent_and_nothing_offered(vi: Context) -> None:
    feedback = form_of(FormField(id="clear", type="choice", label="Rõ?", options=AB), kind="feedback")
    assert online_form_page(context(vi), feedback, "").action == ""
    assert page_help(context(vi, feedback), "") is None
    assert not form_list(context(vi, feedback), sending=False).sending


def test_pages_offer_the_score_and_the_forms_that_belong_there(vi: Context) -> None:
    feedback = form_of(
        FormField(id="page", type="text", label="Trang"),
        FormField(id="clear", type="choice", label="Rõ?", options=AB),
        kind="feedback", id="feedback",
    )  # fmt: skip
    question = form_of(FormField(id="code", type="procedure", label="Mã"), id="question", offered_on=("procedures",))
    found = page_help(context(vi, feedback, question, form_of(id="other")), "/gui/")
    assert (found.score_field, [one.value for one in found.scores]) == ("clear", ["a", "b"])
    assert found.feedback.about_page == "page"
    assert [(one.target, one.about_procedure, one.on_procedures, one.on_articles) for one in found.forms] == [
        ("vi/forms/question/index.html", "code", True, False)
    ]


def test_every_form_has_a_page_and_the_footer_leads_to_their_list(site: SiteBuilder) -> None:
    form = every_type()
    catalogue = replace(site.context.catalogue, forms={form.id: form})
    made = replace(site, context=replace(site.context, catalogue=catalogue))
    paths = {one.path for one in made.pages()}
    tag = site.context.tag
    assert {f"{tag}/forms/index.html", f"{tag}/forms/form/index.html"} <= paths
    assert f"{tag}/forms/index.html" in {one.target for one in made.site("1").footer}
    none = replace(site, context=replace(site.context, catalogue=replace(catalogue, forms={})))
    assert f"{tag}/forms/index.html" not in {one.target for one in none.site("1").footer}
    assert not any("/forms/" in one.path for one in none.pages())


def test_a_long_choice_is_a_list(vi: Context) -> None:
    options = tuple(FieldOption(id=f"o{one}", label=str(one)) for one in range(13))
    form = form_of(FormField(id="long", type="choice", label="Chọn", options=options))
    assert fields_of(online_form_page(context(vi), form, ""))["long"].widget == "select"
