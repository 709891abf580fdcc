"""Finds the notices of a page: its own, those of its section, field and offices, and those of the whole portal."""

from collections.abc import Iterator

from motcua.model import Notice
from motcua.views import targets
from motcua.views.context import Context
from motcua.views.notice_parts import NoticeView
from motcua.views.pages import ProcedurePage, View
from motcua.views.parts import Link

_LEVELS = ("urgent", "warning", "info")
_SCOPES = ("page", "section", "site")


def notices_on(context: Context, target: str, view: View) -> tuple[NoticeView, ...]:
    """Return the notices of the page at `target`, the most urgent first; which hold today, the page finds out."""
    if not context.catalogue.notices:
        return ()
    scopes = dict(_places(target, view))
    found = []
    for one in context.catalogue.notices.values():
        met = [scopes[place] for place in one.on if place in scopes]
        if met:
            scope = min(met, key=_SCOPES.index)
            order = (_LEVELS.index(one.level), _SCOPES.index(scope), one.starts, one.id)
            found.append((order, _notice(context, one, scope)))
    return tuple(view for _, view in sorted(found, key=lambda item: item[0]))


def _places(target: str, view: View) -> Iterator[tuple[str, str]]:
    """Yield the places that a notice may name to stand on this page, each with its scope; later ones prevail."""
    yield "site", "site"
    inside = target.split("/")[1:]  # without the edition, with the file
    if len(inside) == 1:
        yield "home", "page"
        return
    section = "procedures" if inside[0] in {"fields", "counter"} else inside[0]
    yield section, "section"
    yield inside[0], "section"
    if isinstance(view, ProcedurePage):
        for link in (view.field, *view.receiving, *view.agencies.items):
            yield "/".join(link.target.split("/")[1:3]), "section"
    if len(inside) > 2:
        yield f"{inside[0]}/{inside[1]}", "page"


def _notice(context: Context, notice: Notice, scope: str) -> NoticeView:
    link = notice.link or ""
    outside = link if link.startswith("https:") else ""
    section, _, identifier = link.partition("/")
    return NoticeView(
        level=notice.level,
        scope=scope,
        title=context.say(notice.title),
        text=context.maybe(notice.text),
        starts=notice.starts,
        until=notice.until,
        starts_written=context.date(notice.starts),
        until_written=context.date(notice.until),
        link=None
        if outside or not link
        else Link(context.say("Xem thêm"), targets.item(context.tag, section, identifier)),
        address=outside,
    )
