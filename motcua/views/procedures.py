"""Builds the page of a procedure and the card by which lists show it."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from motcua.catalogue import Entry
from motcua.model import Document, Fee, Form, Procedure
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.facts import chief_fee, chief_time, fee_view, time_view
from motcua.views.guide import GuideBuilder
from motcua.views.history_pages import history_days
from motcua.views.listening import recordings
from motcua.views.pages import ProcedurePage
from motcua.views.parts import (
    ChannelView,
    DocumentView,
    FormView,
    Link,
    ProcedureCard,
    SourceView,
    Stated,
    StepView,
)
from motcua.views.retired import old_codes

V = TypeVar("V")
M = TypeVar("M")


def stated(part: tuple[M, ...] | str, view: Callable[[M], V]) -> Stated[V]:
    """Return a part's items as views, or its statement that there are none or none published."""
    if isinstance(part, str):
        return Stated((), "none" if part == "none" else "not_published")
    return Stated(tuple(view(one) for one in part), "given")


def procedure_card(context: Context, entry: Entry) -> ProcedureCard:
    """Return the procedure as lists show it: the one that has taken its place, where there is one."""
    entry = context.catalogue.holding(entry)
    procedure = entry.procedure
    fees, local = effective_fees(entry)
    channels = () if isinstance(procedure.channels, str) else procedure.channels
    return ProcedureCard(
        title=context.say(entry.title),
        official_name=context.say(procedure.name),
        target=targets.procedure(context.tag, procedure.code),
        code=procedure.code,
        summary=context.maybe(entry.overlay.summary if entry.overlay else None),
        levels=() if isinstance(procedure.levels, str) else procedure.levels,
        channels=tuple(dict.fromkeys(one.kind for one in channels)),
        time=chief_time(context, procedure.time_limits),
        fee=chief_fee(context, fees, local=local),
    )


def effective_fees(entry: Entry) -> tuple[tuple[Fee, ...] | str, bool]:
    """Return the fees that hold here, and whether the city's overlay gives them."""
    if entry.overlay and entry.overlay.fees:
        return entry.overlay.fees, True
    return entry.procedure.fees, False


def procedure_page(context: Context, entry: Entry, public: str = "") -> ProcedurePage:
    """Return everything that the page of a procedure shows; `public` is the address by which sheets lead back to it."""
    procedure = entry.procedure
    forms = _forms(context, procedure)
    return ProcedurePage(
        **_identity(context, entry),
        **_law_parts(context, entry, forms),
        **_guide_parts(context, entry, forms, public),
        **_overlay_parts(context, entry),
        **_relations(context, entry),
        source=_source(context, procedure),
        history=history_days(context, entry),
        recordings=recordings(context, procedure.code),
    )


def _identity(context: Context, entry: Entry) -> dict[str, Any]:
    procedure = entry.procedure
    field = context.catalogue.fields[procedure.field_]
    online = procedure.online
    return {
        "code": procedure.code,
        "title": context.say(entry.title),
        "official_name": context.official(procedure.name),
        "kind": context.maybe(procedure.kind),
        "field": Link(context.say(field.name), targets.item(context.tag, "fields", field.id)),
        "levels": stated(procedure.levels, str),
        "online_level": online.level if online else "",
        "online_reason": context.maybe(online.reason if online else None),
        "online_url": (online.url or "") if online else "",
    }


def _guide_parts(context: Context, entry: Entry, forms: dict[str, FormView], public: str) -> dict[str, Any]:
    """What holds case by case: fees, times and papers, and the questions that lead to a case."""
    procedure = entry.procedure
    fees, local = effective_fees(entry)
    known = () if isinstance(fees, str) else fees
    builder = GuideBuilder(context, entry, known, local, lambda one: _document(context, one, forms), public)
    titles = builder.titles
    return {
        "cases": builder.cases,
        "guide": builder.guide(),
        "time_limits": stated(procedure.time_limits, lambda one: time_view(context, one, titles)),
        "fees": stated(fees, lambda one: fee_view(context, one, titles, local=local)),
    }


def _law_parts(context: Context, entry: Entry, forms: dict[str, FormView]) -> dict[str, Any]:
    """The parts of Decree 63/2010 art. 8.2, in its order."""
    procedure = entry.procedure
    legal = context.catalogue.legal
    return {
        "steps": stated(procedure.steps, lambda one: StepView(context.say(one.text), one.actor or "")),
        "channels": stated(
            procedure.channels, lambda one: ChannelView(one.kind, context.maybe(one.note), one.url or "")
        ),
        "documents": stated(procedure.documents, lambda one: _document(context, one, forms)),
        "dossiers": None if isinstance(procedure.dossiers, str) else procedure.dossiers,
        "document_notes": context.all(procedure.document_notes),
        "audiences": stated(procedure.audiences, context.say),
        "agencies": stated(procedure.agencies, context.agency_link),
        "forms": stated(procedure.forms, lambda one: forms[one.id]),
        "outputs": stated(procedure.outputs, lambda one: context.say(one.name)),
        "conditions": stated(procedure.conditions, context.say),
        "legal": stated(procedure.legal, lambda one: context.legal_view(legal[one])),
        "legal_notes": context.all(procedure.legal_notes),
    }


def _forms(context: Context, procedure: Procedure) -> dict[str, FormView]:
    forms: Iterable[Form] = () if isinstance(procedure.forms, str) else procedure.forms
    return {one.id: FormView(one.id, context.official(one.name), one.file or "", one.url or "") for one in forms}


def _document(context: Context, document: Document, forms: dict[str, FormView]) -> DocumentView:
    return DocumentView(
        name=context.official(document.name),
        originals=document.originals,
        copies=document.copies,
        action=document.action or "",
        form=forms[document.form] if document.form else None,
        replaced_by_data=context.maybe(document.replaced_by_data),
        note=context.maybe(document.note),
    )


def _overlay_parts(context: Context, entry: Entry) -> dict[str, Any]:
    overlay = entry.overlay
    if overlay is None:
        return {
            "summary": None,
            "aliases": (),
            "receiving": (),
            "offices": (),
            "receiving_hours": None,
            "warnings": (),
            "common_mistakes": (),
            "local_facts": (),
            "local_checked_on": "",
            "overlay_is_behind": False,
        }
    kept = ("short_name", "summary", "fees", "receiving", "hours", "warnings", "common_mistakes")
    return {
        "summary": context.maybe(overlay.summary),
        "aliases": context.all(overlay.aliases),
        "receiving": tuple(context.agency_link(one) for one in overlay.receiving),
        "offices": tuple(context.office(one) for one in overlay.receiving),
        "receiving_hours": context.maybe(overlay.hours),
        "warnings": context.all(overlay.warnings),
        "common_mistakes": context.all(overlay.common_mistakes),
        "local_facts": tuple(key for key in kept if getattr(overlay, key)),
        "local_checked_on": context.date(overlay.checked_on),
        "overlay_is_behind": overlay.based_on != entry.hash,
    }


def _relations(context: Context, entry: Entry) -> dict[str, Any]:
    procedure = entry.procedure
    known = context.catalogue.procedures
    events = context.catalogue.events_of.get(procedure.code, ())
    return {
        "events": tuple(Link(context.say(one.name), targets.item(context.tag, "events", one.id)) for one in events),
        "related": tuple(context.procedure_link(known[one]) for one in procedure.related if one in known),
        "replaced_by": procedure.replaced_by or "",
        "replaces": old_codes(context, procedure.code),
    }


def _source(context: Context, procedure: Procedure) -> SourceView:
    source = procedure.source
    return SourceView(
        name=context.say(source.name),
        url=source.url or "",
        decision="" if source.decision == "not_published" else source.decision,
        decided_on=context.date(source.decided_on),
        as_of=context.date(source.as_of),
        checked_on=context.date(source.checked_on),
    )
