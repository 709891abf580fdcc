"""Builds the pages of fields and organisations, and the lists that lead to them."""

from motcua.catalogue import Entry
from motcua.languages import SOURCE_LANGUAGE, Passage
from motcua.model import Field, Organisation
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.offices import has_units, offices_of, offices_page
from motcua.views.pages import CardList, FieldPage, OrganisationPage
from motcua.views.parts import Card, Link, OfficeView, ProcedureCard
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


def field_list(context: Context) -> CardList:
    """Return all fields, and the other ways to a procedure."""
    others = [("agencies", "Thủ tục theo cơ quan"), ("events", "Sự kiện"), ("search", "Tìm kiếm")]
    if has_units(context):
        others.append(("offices", "Tìm nơi nộp hồ sơ"))
    if context.catalogue.legal:
        others.append(("legal", "Căn cứ pháp lý"))
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
    finder: tuple[tuple[Passage | None, tuple[Card, ...]], ...] = ()
    if has_units(context):
        page = offices_page(context)
        finder = ((None, (Card(page.title, targets.listing(context.tag, "offices"), summary=page.intro),)),)
    return CardList(context.say("Cơ quan"), None, (*finder, *(group for group in groups if group[1])))


def _organisation_card(context: Context, one: Organisation, count: int | None) -> Card:
    old_names = ", ".join(one.formerly)
    return Card(
        context.say(one.name),
        targets.organisation(context.tag, one.id),
        summary=context.maybe(one.summary),
        count=count,
        id=one.id,
        meta=Passage(old_names, SOURCE_LANGUAGE) if old_names else None,
    )


def organisation_page(context: Context, one: Organisation) -> OrganisationPage:
    """Return an organisation with what it decides and receives."""
    catalogue = context.catalogue
    below = catalogue.children.get(one.id, ())
    offices = offices_of(context, one.id) if one.kind in _UNITS else ()
    here = {office.id for office in offices}
    unit = catalogue.organisations.get(one.parent or "") if one.instance_of else None
    return OrganisationPage(
        title=context.say(one.name),
        kind=one.kind,
        id=one.id,
        unit_code=one.unit_code or "",
        parent=context.organisation_link(one.parent) if one.parent else None,
        children=tuple(context.organisation_link(child.id) for child in below if child.id not in here),
        formerly=one.formerly,
        summary=context.maybe(one.summary),
        contact=context.contact(one.contact),
        source=context.maybe(one.source),
        checked_on=context.date(one.checked_on),
        decides=_cards(context, catalogue.by_agency.get(one.id, ())),
        receives=_cards(context, catalogue.by_receiver.get(one.id, ())),
        offices=offices,
        serves=context.organisation_link(unit.id) if unit else None,
        serves_formerly=unit.formerly if unit else (),
        handed_in=_handed_in(context, one, offices),
    )


def _handed_in(context: Context, one: Organisation, offices: tuple[OfficeView, ...]) -> tuple[Link, ...]:
    """What is handed in at the offices of a unit, or at this one as at all of its kind, beside what names it itself."""
    catalogue = context.catalogue
    kinds = dict.fromkeys([one.instance_of or "", *(office.instance_of for office in offices)])
    own = catalogue.by_receiver.get(one.id, ())
    entries = [entry for kind in kinds for entry in catalogue.by_receiver.get(kind, ()) if entry not in own]
    return tuple(dict.fromkeys(context.procedure_link(entry) for entry in entries))


def _cards(context: Context, entries: tuple[Entry, ...]) -> tuple[ProcedureCard, ...]:
    return tuple(procedure_card(context, entry) for entry in entries)


def group_links(context: Context, title: str, cards: tuple[Card, ...]) -> tuple[Passage, tuple[Link, ...]]:
    """Return a group of the site map."""
    return context.say(title), tuple(Link(card.title, card.target) for card in cards)
