"""Builds the pages of life and business events: what to do in which order, what goes together, what to bring."""

from collections.abc import Mapping
from dataclasses import replace

from motcua.catalogue import Entry
from motcua.model import Event, EventStep
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.event_pages import (
    EventPage,
    EventProcedureView,
    EventStepView,
    JointChecklist,
    JointPaperView,
    NeedingProcedure,
    PaperNeedView,
    StageView,
)
from motcua.views.joint_papers import JointPaper, Use, joint_papers, uses
from motcua.views.pages import CardList, ProcedurePage
from motcua.views.parts import Card, DocumentView, FeeView, FormView, Link, ProcedureCard, TimeView
from motcua.views.procedures import procedure_card, procedure_page


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


def event_page(context: Context, event: Event, address: str = "") -> EventPage:
    """Return an event; `address` is where residents reach its page, for the printed sheet."""
    return EventPage(
        title=context.say(event.name),
        kind=event.kind,
        summary=context.say(event.summary),
        stages=tuple(StageView(tuple(_step(context, one) for one in stage)) for stage in stages(event)),
        any_time=tuple(_step(context, one) for one in event.steps if one.timing == "any_time"),
        checklist=_checklist(context, event),
        address=address,
    )


def stages(event: Event) -> tuple[tuple[EventStep, ...], ...]:
    """Return the steps that come one after another, those that can be done together in one stage."""
    found: list[list[EventStep]] = []
    for step in event.steps:
        if step.timing == "any_time":
            continue
        if step.timing == "with_previous" and found:
            found[-1].append(step)
        else:
            found.append([step])
    return tuple(tuple(stage) for stage in found)


def _step(context: Context, step: EventStep) -> EventStepView:
    entries = (context.catalogue.procedures[code] for code in step.procedures)
    return EventStepView(
        title=context.say(step.title),
        text=context.maybe(step.text),
        procedures=tuple(_card(context, entry) for entry in entries),
        choice=step.choice,
        optional=step.optional,
    )


def _card(context: Context, entry: Entry) -> ProcedureCard:
    """Return the procedure without its official name, which stands on its page."""
    card = procedure_card(context, entry)
    return replace(
        card,
        official_name=card.title,
        fee=_brief_fee(card.fee) if card.fee else None,
        time=_brief_time(card.time) if card.time else None,
    )


def _brief_fee(fee: FeeView) -> FeeView:
    """Return a fee as a line shows it: what the page does not show must not count for its language either."""
    return replace(fee, text=None, legal=(), exemptions=(), resolution=None)


def _brief_time(limit: TimeView) -> TimeView:
    """Return a time limit as a line shows it; the source's words are kept where they are all that it says."""
    return replace(limit, text=limit.text if limit.kind == "stated" else None, legal=())


def _checklist(context: Context, event: Event) -> JointChecklist:
    entries = context.catalogue.procedures
    used = uses(event, {code: entries[code].procedure for step in event.steps for code in step.procedures})
    pages = {use.procedure.code: procedure_page(context, entries[use.procedure.code]) for use in used}
    papers = joint_papers(used)
    return JointChecklist(
        needed=tuple(_paper(context, one, pages) for one in papers if not one.optional),
        optional=tuple(_paper(context, one, pages) for one in papers if one.optional),
        procedures=tuple(_procedure(context, use, pages[use.procedure.code]) for use in used),
    )


def _paper(context: Context, paper: JointPaper, pages: Mapping[str, ProcedurePage]) -> JointPaperView:
    shown = [pages[need.use.procedure.code].documents.items[need.index] for need in paper.needs]
    everything = paper.total(with_optional=True)
    total = everything if paper.optional else paper.total(with_optional=False)
    return JointPaperView(
        name=shown[0].name,
        needs=_needs(context, paper),
        total=total,
        total_at_most=everything if everything != total else None,
        replaced_by_data=shown[0].replaced_by_data,
        forms=_forms(shown),
        notes=tuple(dict.fromkeys(one.note for one in shown if one.note)),
    )


def _forms(documents: list[DocumentView]) -> tuple[FormView, ...]:
    """Return each form once; procedures give their forms names of their own, so these do not tell."""
    forms = {(one.form.name, one.form.target, one.form.url): one.form for one in documents if one.form}
    return tuple(forms.values())


def _needs(context: Context, paper: JointPaper) -> tuple[PaperNeedView, ...]:
    """Return the procedures that need the paper, those together that need as many of it for the same."""
    alike: dict[tuple[int | None, int | None, str], list[NeedingProcedure]] = {}
    for need in paper.needs:
        document, use = need.document, need.use
        one = NeedingProcedure(_link(context, use), choice=use.choice, optional=use.optional)
        alike.setdefault((document.originals, document.copies, document.action or ""), []).append(one)
    return tuple(PaperNeedView(tuple(them), *how) for how, them in alike.items())


def _procedure(context: Context, use: Use, page: ProcedurePage) -> EventProcedureView:
    return EventProcedureView(
        procedure=_link(context, use),
        fees=replace(page.fees, items=tuple(_brief_fee(one) for one in page.fees.items)),
        time_limits=replace(page.time_limits, items=tuple(_brief_time(one) for one in page.time_limits.items)),
        papers=page.documents.state,
        cases=sum(1 for case in page.cases if case.documents),
        choice=use.choice,
        optional=use.optional,
    )


def _link(context: Context, use: Use) -> Link:
    return context.procedure_link(context.catalogue.procedures[use.procedure.code])
