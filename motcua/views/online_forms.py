"""Builds the page of a form that is filled in on the portal, and what other pages say of the forms."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from motcua.languages import Passage
from motcua.model import OnlineForm
from motcua.model.form_values import FieldError
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.form_fields import field_view
from motcua.views.form_pages import ErrorView, FieldGroup, FormList, HelpLink, OnlineFormPage, OptionView, PageHelp
from motcua.views.offices import has_units
from motcua.views.parts import Card

LIST_TITLE = "Hỏi, góp ý, đặt lịch"
# A field of this name holds the address of the page that a message is about.
PAGE_FIELD = "page"
Posted = Mapping[str, Sequence[str]]


def online_form_page(  # noqa: PLR0913 - the endpoint fills in what a static page leaves empty
    context: Context,
    form: OnlineForm,
    endpoint: str,
    public_address: str = "",
    *,
    posted: Posted | None = None,
    errors: Sequence[FieldError] = (),
    hidden: Sequence[tuple[str, str]] = (),
) -> OnlineFormPage:
    """Return the page of `form`: empty, or with what was `posted` (all values of each name) and its `errors`.

    `endpoint` is the setting FORM_ENDPOINT, `public_address` that of the portal, both empty where there is none.
    """
    texts = {one.field: filled(context, one) for one in errors}
    fields = {one.id: one for one in form.fields}
    target = targets.item(context.tag, "forms", form.id)
    return OnlineFormPage(
        id=form.id,
        kind=form.kind,
        title=context.say(form.title),
        intro=context.maybe(form.intro),
        purpose=context.say(form.purpose),
        next_steps=context.say(form.next_steps),
        hand_in=context.say(form.hand_in),
        retention_days=form.retention_days,
        office=context.organisation_link(form.office) if form.office else None,
        legal=context.legal(form.legal),
        groups=tuple(_groups(context, form, posted or {}, texts)),
        errors=tuple(
            ErrorView(one, context.say(fields[one].label), text) for one, text in texts.items() if one in fields
        ),
        hidden=tuple(hidden),
        action=f"{endpoint}{context.tag}/{form.id}" if endpoint else "",
        multipart=any(one.type == "file" for one in form.fields),
        offices=targets.listing(context.tag, "offices") if has_units(context) else "",
        public_address=f"{public_address.rstrip('/')}/{target}" if public_address else "",
    )


def filled(context: Context, error: FieldError) -> Passage:
    """Return what an error says in the edition's best language."""
    said = context.say(error.message)
    return Passage(said.text % dict(error.words), said.lang)


def _groups(context: Context, form: OnlineForm, posted: Posted, errors: Mapping[str, Passage]) -> list[FieldGroup]:
    """Put questions that follow one another and hang on the same answers into one group."""
    above = {one.id: one for one in form.fields}
    made = []
    for when, fields in groupby(form.fields, key=lambda one: one.when):
        views = tuple(field_view(context, one, posted, errors.get(one.id)) for one in fields)
        values = when.values if when else ()
        options = above[when.field].options if when and when.field in above else ()
        answers = tuple(context.say(one.label) for one in options if one.id in values)
        made.append(FieldGroup(when.field if when else "", values, answers, views))
    return made


def form_list(context: Context, *, sending: bool) -> FormList:
    """Return the list of all forms."""
    cards = [
        Card(context.say(one.title), targets.item(context.tag, "forms", one.id), context.maybe(one.intro))
        for one in context.catalogue.forms.values()
    ]
    return FormList(context.say(LIST_TITLE), tuple(cards), sending)


def page_help(context: Context, endpoint: str) -> PageHelp | None:
    """Return what pages of content offer at their foot; None where nothing can be sent: paper has its own ways."""
    forms = context.catalogue.forms.values()
    if not endpoint or not forms:
        return None
    feedback = next((one for one in forms if one.kind == "feedback"), None)
    score = next((one for one in feedback.fields if one.type == "choice" and not one.many), None) if feedback else None
    return PageHelp(
        feedback=_help_link(context, feedback) if feedback else None,
        score_field=score.id if score else "",
        scores=tuple(OptionView(one.id, context.say(one.label), None, False) for one in score.options) if score else (),
        forms=tuple(_help_link(context, one) for one in forms if one.offered_on),
    )


def _help_link(context: Context, form: OnlineForm) -> HelpLink:
    target = targets.item(context.tag, "forms", form.id)
    return HelpLink(
        title=context.say(form.title),
        target=target,
        about_procedure=next((one.id for one in form.fields if one.type == "procedure"), ""),
        about_page=next((one.id for one in form.fields if one.id == PAGE_FIELD), ""),
        on_procedures="procedures" in form.offered_on,
        on_articles="articles" in form.offered_on,
    )
