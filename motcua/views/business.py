"""Builds the section for businesses: its front, and every page below it that records give."""

from collections.abc import Iterator

from motcua.model import Event
from motcua.views import targets
from motcua.views.articles import article_cards
from motcua.views.business_pages import BusinessPage
from motcua.views.context import Context
from motcua.views.forum import (
    TITLE,
    form_link,
    forum_feed,
    forum_page,
    newest_questions,
    question_page,
    question_target,
)
from motcua.views.gates import gate_page, gate_target, gate_views, gates_map, gates_page, procedure_links
from motcua.views.incentives import incentive_links, incentives_page
from motcua.views.laid import Laid
from motcua.views.parts import Card, Link
from motcua.views.tables import table_cards, table_page, table_target

_QUESTIONS = 5


def business_pages(context: Context, *, sending: bool) -> Iterator[Laid]:
    """Yield the pages of the section, those of articles aside; `sending` says that forms can be sent."""
    front = business_page(context, sending=sending)
    target = targets.listing(context.tag, "business")
    yield Laid(target, "business.html", front.title, front, summary=front.intro.text)
    crumb = Link(context.say("Kinh doanh, đầu tư"), target)
    yield from _gates(context, crumb)
    yield from _tables(context, crumb)
    if context.catalogue.incentives:
        listed = incentives_page(context)
        target = targets.listing(context.tag, targets.INCENTIVES)
        yield Laid(target, "incentives.html", listed.title, listed, (crumb,), listed.intro.text)
    yield from _forum(context, crumb, sending=sending)


def _gates(context: Context, crumb: Link) -> Iterator[Laid]:
    if not context.catalogue.gates:
        return
    listed = gates_page(context)
    target = targets.listing(context.tag, targets.GATES)
    yield Laid(target, "gates.html", listed.title, listed, (crumb,), listed.intro.text)
    above = (crumb, Link(listed.title, target))
    for gate in context.catalogue.gates.values():
        view = gate_page(context, gate)
        summary = view.gate.summary.text if view.gate.summary else ""
        yield Laid(gate_target(context, gate), "gate.html", view.gate.title, view, above, summary)


def _tables(context: Context, crumb: Link) -> Iterator[Laid]:
    for table in context.catalogue.tables.values():
        view = table_page(context, table)
        yield Laid(table_target(context, table), "table.html", view.title, view, (crumb,), view.summary.text)


def _forum(context: Context, crumb: Link, *, sending: bool) -> Iterator[Laid]:
    if not context.catalogue.forum and form_link(context) is None:
        return
    listed = forum_page(context, sending=sending)
    target = targets.listing(context.tag, targets.FORUM)
    yield Laid(target, "forum.html", listed.title, listed, (crumb,), listed.intro.text)
    yield Laid(listed.feed, "feed.xml", listed.title, forum_feed(context))
    above = (crumb, Link(listed.title, target))
    for one in context.catalogue.forum.values():
        view = question_page(context, one, sending=sending)
        summary = view.answer.text.split("\n", 1)[0]
        yield Laid(question_target(context, one), "question.html", view.title, view, above, summary)


def business_page(context: Context, *, sending: bool) -> BusinessPage:
    """Return the front."""
    catalogue, tag = context.catalogue, context.tag
    contacts = ((one, one.for_businesses) for one in catalogue.organisations.values())
    form = form_link(context)
    return BusinessPage(
        title=context.say("Kinh doanh, đầu tư"),
        intro=context.say("Cửa khẩu, đất và khu công nghiệp, ưu đãi có điều luật, thủ tục, nơi liên hệ và hỏi đáp."),
        gates=gate_views(context),
        gates_target=targets.listing(tag, targets.GATES) if catalogue.gates else "",
        map=gates_map(context),
        tables=table_cards(context),
        incentives=incentive_links(context),
        incentives_target=targets.listing(tag, targets.INCENTIVES) if catalogue.incentives else "",
        events=tuple(_event(context, one) for one in catalogue.events.values() if one.kind == "business"),
        guides=article_cards(context, "business"),
        contacts=tuple((context.office(one.id), context.say(why)) for one, why in contacts if why),
        questions=newest_questions(context, _QUESTIONS),
        forum_target=targets.listing(tag, targets.FORUM) if catalogue.forum or form else "",
        form=form,
        sending=sending,
    )


def section_cards(context: Context) -> tuple[Card, ...]:
    """Return the lists and tables of the section, for the site map."""
    catalogue, tag = context.catalogue, context.tag
    lists = (
        ("Cửa khẩu", targets.GATES, bool(catalogue.gates)),
        ("Ưu đãi đầu tư", targets.INCENTIVES, bool(catalogue.incentives)),
        (TITLE, targets.FORUM, bool(catalogue.forum) or form_link(context) is not None),
    )
    cards = (Card(context.say(title), targets.listing(tag, section)) for title, section, there in lists if there)
    return (*cards, *table_cards(context))


def _event(context: Context, event: Event) -> tuple[Card, tuple[Link, ...]]:
    target = targets.item(context.tag, "events", event.id)
    codes = (code for step in event.steps for code in step.procedures)
    card = Card(context.say(event.name), target, summary=context.say(event.summary), id=event.id)
    return card, procedure_links(context, codes)
