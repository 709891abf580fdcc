"""The inbox for staff in the theme: renders its pages, and runs it.

`motcua forms inbox serve` starts `python -m plugins.pages.inbox` in a process of its own, with what it was told as
JSON; where the key file is `-`, the key comes from the standard input and never touches a disk of this machine.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Scope

from motcua.catalogue import load_catalogue
from motcua.exports import SECURITY_HEADERS
from motcua.forms.inbox import Inbox, read_keys
from motcua.forms.inbox.app import Pages, create_inbox
from motcua.forms.inbox.gate import Door
from motcua.forms.inbox.names import counters_of, names_of
from motcua.forms.store import now, open_store
from motcua.identity import STYLES, style_sheet
from motcua.settings import load_settings

MARK = "mark.svg"  # as the pages of the inbox call it


class ThemeFiles(StaticFiles):
    """The files of the theme, and among them the city's own sheet and mark, which no theme holds."""

    def __init__(self, theme: Path, city: str, mark: Path) -> None:
        super().__init__(directory=theme / "static")
        self._city = city
        self._mark = mark

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer with the city's sheet or mark, or with the theme's file."""
        if f"theme/{path}" == STYLES:
            return Response(self._city, media_type="text/css")
        if path == MARK:
            return FileResponse(self._mark, media_type="image/svg+xml")
        return await super().get_response(path, scope)


@dataclass(frozen=True)
class InboxRenderer:
    """Renders the templates of `theme`/inbox; everything is escaped, a missing name is an error."""

    jinja: Environment

    def render(self, template: str, words: Mapping[str, Any]) -> str:
        """Return the page as HTML."""
        return self.jinja.get_template(template).render(words)


def inbox_renderer(theme: Path) -> InboxRenderer:
    """Return the renderer of a theme."""
    loader = FileSystemLoader(theme)
    return InboxRenderer(
        Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    )


def application(told: Mapping[str, Any], key_lines: list[str]) -> ASGIApp:
    """Return the inbox that `told` describes: settings, data, dsn, base, host, hosts, header, actor."""
    settings = load_settings(Path(told["settings"]))
    catalogue = load_catalogue([(settings.folder(one), settings.shown(one)) for one in settings.catalogues]).catalogue
    theme = settings.folder(settings.theme)
    data = Path(told["data"])
    inbox = Inbox(open_store(data, told["dsn"]), read_keys(key_lines), names_of(catalogue), data / "uploads", now)
    door = Door(host=told["host"], header=told["header"], actor=told["actor"], hosts=frozenset(told["hosts"]))
    titles = {one.id: one.title for one in sorted(catalogue.forms.values(), key=lambda one: (one.order or 0, one.id))}
    pages = Pages(inbox, door, inbox_renderer(theme), told["base"], titles, counters_of(catalogue))
    mark = settings.folder(settings.path) / settings.city.mark
    return create_inbox(pages, ThemeFiles(theme, style_sheet(settings.city), mark), SECURITY_HEADERS)


def main() -> None:
    """Serve what the one argument describes as JSON."""
    told = json.loads(sys.argv[1])
    lines = sys.stdin if told["key"] == "-" else Path(told["key"]).read_text(encoding="utf-8").splitlines()
    app = application(told, list(lines))
    uvicorn.run(
        app, host=told["host"], port=told["port"], access_log=False, log_level="warning", proxy_headers=False, ws="none"
    )


if __name__ == "__main__":
    main()
