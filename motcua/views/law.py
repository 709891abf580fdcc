"""Builds the law index and the page of each legal text."""

import re
from collections.abc import Mapping

from motcua.languages import fold, slug
from motcua.model import LegalResource
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.law_pages import LawGroup, LawIndex, LawPage, LawRow, LawUse
from motcua.views.parts import LegalView

# Law 64/2025/QH15 art. 4: the system of legal texts, the higher first; others follow in the order of their names.
_RANKS = (
    "Hiến pháp",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Nghị quyết",
    "Nghị quyết liên tịch",
    "Nghị định",
    "Quyết định",
    "Thông tư",
    "Thông tư liên tịch",
)
_NUMBER = re.compile(r"(\d+)[^/]*(?:/(\d{4}))?")


def law_index(context: Context) -> LawIndex:
    """Return all legal texts by kind, the higher kinds first, in each the newest first."""
    by_kind: dict[str, list[LegalResource]] = {}
    for one in context.catalogue.legal.values():
        by_kind.setdefault(one.kind or "", []).append(one)
    return LawIndex(
        title=context.say("Căn cứ pháp lý"),
        intro=context.say(
            "Các văn bản mà thủ tục trên cổng này dẫn tới. Chọn một văn bản để biết còn hiệu lực không "
            "và thủ tục nào dựa vào đó."
        ),
        groups=tuple(_group(context, kind, by_kind[kind]) for kind in sorted(by_kind, key=_rank)),
        count=len(context.catalogue.legal),
    )


def _rank(kind: str) -> tuple[int, int, str]:
    known = _RANKS.index(kind) if kind in _RANKS else len(_RANKS)
    return (not kind, known, fold(kind))


def _group(context: Context, kind: str, texts: list[LegalResource]) -> LawGroup:
    texts.sort(key=_newest)
    title = context.say(kind) if kind else context.say("Chưa ghi loại văn bản")
    return LawGroup(slug(kind) or "khac", title, tuple(_row(context, one) for one in texts))


def _newest(one: LegalResource) -> tuple[int, int, str]:
    found = _NUMBER.match(one.number)
    number, year = (int(found[1]), int(found[2] or 0)) if found else (0, 0)
    return (-year, -number, one.number)


def _row(context: Context, one: LegalResource) -> LawRow:
    count = len(context.catalogue.cited_by.get(one.id, ()))
    return LawRow(one.number, context.maybe(one.title), targets.law(context.tag, one.id), one.state, count)


def law_page(context: Context, one: LegalResource) -> LawPage:
    """Return a legal text with its state and the procedures that cite it."""
    uses = _uses(context, one.id)
    return LawPage(
        id=one.id,
        number=one.number,
        title=context.maybe(one.title),
        kind=context.maybe(one.kind),
        issuer=context.maybe(one.issuer),
        issued_on=context.date(one.issued_on),
        in_force_from=context.date(one.in_force_from),
        state=one.state,
        state_from=context.date(one.state_from),
        amended_by=context.legal(one.amended_by),
        replaced_by=context.legal(one.replaced_by),
        amends=_texts(context, context.catalogue.laws_amended, one.id),
        replaces=_texts(context, context.catalogue.laws_replaced, one.id),
        url=one.url or "",
        source=context.maybe(one.source),
        checked_on=context.date(one.checked_on),
        rests=tuple(use for use in uses if "basis" in use.reasons),
        cites=tuple(use for use in uses if "basis" not in use.reasons),
    )


def _uses(context: Context, identifier: str) -> tuple[LawUse, ...]:
    found = []
    for entry, reasons in context.catalogue.cited_by.get(identifier, ()):
        link = context.procedure_link(entry)
        found.append(LawUse(link.title, link.target, entry.procedure.code, reasons))
    return tuple(found)


def _texts(context: Context, table: Mapping[str, tuple[str, ...]], identifier: str) -> tuple[LegalView, ...]:
    return context.legal(table.get(identifier, ()))
