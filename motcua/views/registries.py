"""Builds the pages of fields, events and organisations, and the lists that lead to them."""

from motcua.catalogue import Entry
from motcua.languages import Passage
from motcua.model import Contact, Event, EventStep, Field, Organisation
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.pages import CardList, EventPage, EventStepView, FieldPage, OrganisationPage
from motcua.views.parts import Card, ContactView, Link, ProcedureCard
from motcua.views.procedures import procedure_card

_UNITS = ("ward", "commune")


def field_cards(context: Context) -> tuple[Card, ...]:
    """Return the fields that hold procedures, with how many."""
    return tuple(
        Card(context.say(field.name), targets.item(context.tag, "fields", field.id), count=len(entries), id=field.id)
        for field in context.catalogue.fields.values()
        if (entries := context.catalogue.by_field.get(field.id))
    )


def field_page(context: Context, field: Field) -> FieldPage:
    """Return a field with its procedures."""
    entries = context.catalogue.by_field.get(field.id, ())
    feed = targets.changes_feed(context.tag, field.id)
    return FieldPage(context.say(field.name), _cards(context, entries), feed)


def event_cards(context: Context, kind: str) -> tuple[Card, ...]:
    """Return the life or business events."""
    return tuple(
        Card(
            context.say(event.name),
            targets.item(context.tag, "events", event.id),
            summary=context.say(event.summary),
            id=event.id,
        )
        for event in context.catalogue.events.values()
        if event.kind == kind
    )


def event_page(context: Context, event: Event) -> EventPage:
    """Return an event: what to do, in order."""
    return EventPage(
        title=context.say(event.name),
        kind=event.kind,
        summary=context.say(event.summary),
        steps=tuple(_event_step(context, step) for step in event.steps),
    )


def _event_step(context: Context, step: EventStep) -> EventStepView:
    entries = tuple(context.catalogue.procedures[code] for code in step.procedures)
    return EventStepView(context.say(step.title), context.maybe(step.text), _cards(context, entries))


def event_list(context: Context) -> CardList:
    """Return all events, life events first."""
    return CardList(
        title=context.say("Sự kiện"),
        intro=context.say("Chọn việc đang đến với bạn để biết cần làm những thủ tục nào, theo thứ tự nào."),
        groups=(
            (context.say("Sự kiện đời sống"), event_cards(context, "life")),
            (context.say("Sự kiện kinh doanh"), event_cards(context, "business")),
        ),
    )


def field_list(context: Context) -> CardList:
    """Return all fields, and the other ways to a procedure."""
    others = (("agencies", "Thủ tục theo cơ quan"), ("events", "Sự kiện"), ("search", "Tìm kiếm"))
    cards = tuple(Card(context.say(title), targets.listing(context.tag, section)) for section, title in others)
    groups = ((None, field_cards(context)), (context.say("Cách tìm khác"), cards))
    return CardList(context.say("Thủ tục theo lĩnh vực"), None, groups)


def agency_list(context: Context) -> CardList:
    """Return every body that decides or receives procedures, with how many."""
    catalogue = context.catalogue
    cards = []
    for one in catalogue.organisations.values():
        handled = {entry.procedure.code for entry in catalogue.by_agency.get(one.id, ())}
        handled |= {entry.procedure.code for entry in catalogue.by_receiver.get(one.id, ())}
        if handled:
            cards.append(_organisation_card(context, one, len(handled)))
    return CardList(context.say("Thủ tục theo cơ quan"), None, ((None, tuple(cards)),))


def organisation_list(context: Context) -> CardList:
    """Return the province, its departments and centres, and its communes and wards with their old names."""
    by_kind: dict[str, list[Card]] = {}
    for one in context.catalogue.organisations.values():
        by_kind.setdefault(one.kind, []).append(_organisation_card(context, one, None))
    heads = (
        (context.say("Tỉnh và các sở, ban, ngành"), ("government", "ministry", "province", "department")),
        (context.say("Phường"), ("ward",)),
        (context.say("Xã"), ("commune",)),
        (context.say("Trung tâm Phục vụ hành chính công"), ("service_centre",)),
    )
    groups = tuple((head, tuple(card for kind in kinds for card in by_kind.get(kind, ()))) for head, kinds in heads)
    return CardList(context.say("Cơ quan"), None, tuple(group for group in groups if group[1]))


def _organisation_card(context: Context, one: Organisation, count: int | None) -> Card:
    old_names = ", ".join(one.formerly)
    return Card(
        context.say(one.name),
        targets.organisation(context.tag, one.id),
        summary=context.maybe(one.summary),
        count=count,
        id=one.id,
        meta=old_names,
    )


def organisation_page(context: Context, one: Organisation) -> OrganisationPage:
    """Return an organisation with what it decides and receives."""
    catalogue = context.catalogue
    return OrganisationPage(
        title=context.say(one.name),
        kind=one.kind,
        id=one.id,
        unit_code=one.unit_code or "",
        parent=context.organisation_link(one.parent) if one.parent else None,
        children=tuple(context.organisation_link(child.id) for child in catalogue.children.get(one.id, ())),
        formerly=one.formerly,
        summary=context.maybe(one.summary),
        contact=_contact(context, one.contact),
        source=context.maybe(one.source),
        checked_on=context.date(one.checked_on),
        decides=_cards(context, catalogue.by_agency.get(one.id, ())),
        receives=_cards(context, catalogue.by_receiver.get(one.id, ())),
    )


def _contact(context: Context, contact: Contact | None) -> ContactView | None:
    if contact is None:
        return None
    latitude, _, longitude = (contact.position or "").partition(",")
    return ContactView(
        address=context.maybe(contact.address),
        phone=contact.phone,
        email=contact.email or "",
        website=contact.website or "",
        hours=context.maybe(contact.hours),
        latitude=latitude.strip(),
        longitude=longitude.strip(),
    )


def _cards(context: Context, entries: tuple[Entry, ...]) -> tuple[ProcedureCard, ...]:
    return tuple(procedure_card(context, entry) for entry in entries)


def group_links(context: Context, title: str, cards: tuple[Card, ...]) -> tuple[Passage, tuple[Link, ...]]:
    """Return a group of the site map."""
    return context.say(title), tuple(Link(card.title, card.target) for card in cards)
