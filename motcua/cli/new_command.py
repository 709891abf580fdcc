"""`motcua new`: writes the skeleton of a procedure, news item, festival, event or edition, ready to be filled in."""

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path

from motcua.cli import new_edition
from motcua.languages import slug
from motcua.settings import Settings, load_settings

_PROCEDURE = """\
# Điền các chỗ có dấu …; phần nào nguồn không nói thì ghi not_published, luật nói không có thì ghi none.
code: "{code}"
name: "{title}"
field: …
levels: [commune]
audiences: not_published
agencies: not_published
steps: not_published
channels: not_published
documents: not_published
dossiers: not_published
time_limits: not_published
fees: not_published
forms: not_published
outputs: not_published
conditions: not_published
legal: not_published
source:
  name: Cổng Dịch vụ công quốc gia
  url: https://dichvucong.gov.vn/
"""
_NEWS = """\
Title: {title}
Date: {date}
Category: thong-bao
Summary: …
Sources:
  …

Viết nội dung ở đây.
"""
_AGENDA = """\
Title: {title}
Summary: …
Checked: …
{days}
Places:
  …
Venue: …
Sources:
  …

Viết nội dung ở đây.
"""


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add the command."""
    parser = commands.add_parser("new", help="write the skeleton of a procedure, news item, festival, event or edition")
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    procedure = kinds.add_parser("procedure", parents=[common], help="a procedure by its national code")
    procedure.add_argument("code")
    procedure.add_argument("field", help="identifier of its field, such as ho-tich")
    procedure.add_argument("--title", default="…")
    procedure.set_defaults(run=lambda options: _run(options, new_procedure))
    news = kinds.add_parser("news", parents=[common], help="a news item")
    news.add_argument("title")
    news.add_argument("--date", required=True, help="such as 2026-11-24")
    news.set_defaults(run=lambda options: _run(options, new_news))
    festival = kinds.add_parser("festival", parents=[common], help="a festival that comes back on lunar days")
    festival.add_argument("title")
    festival.add_argument("--lunar", required=True, help="day/month, such as 15/1 or '22/1 - 27/1'")
    festival.set_defaults(run=lambda options: _run(options, new_agenda), days="Lunar: {0.lunar}")
    event = kinds.add_parser("event", parents=[common], help="an event that has a date")
    event.add_argument("title")
    event.add_argument("--date", required=True, help="such as 2026-12-05")
    event.set_defaults(run=lambda options: _run(options, new_agenda), days="From: {0.date}")
    new_edition.add_parser(kinds, common)


def _run(options: argparse.Namespace, make: Callable[[argparse.Namespace, Settings], tuple[Path, str]]) -> int:
    settings = load_settings(options.settings)
    path, text = make(options, settings)
    if not path.resolve().is_relative_to(settings.root) or not re.fullmatch(r"[a-z0-9.H-]+", path.stem):
        print(f"motcua: {path}: not a name for a file", file=sys.stderr)  # noqa: T201
        return 2
    if path.exists():
        print(f"motcua: {path}: exists already", file=sys.stderr)  # noqa: T201
        return 2
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(path.relative_to(settings.root).as_posix())  # noqa: T201
    return 0


def new_procedure(options: argparse.Namespace, settings: Settings) -> tuple[Path, str]:
    """Return the file of a new procedure and its text."""
    folder = settings.folder(settings.catalogues[0]) / "national" / options.field
    return folder / f"{options.code}.yaml", _PROCEDURE.format(code=options.code, title=options.title)


def new_news(options: argparse.Namespace, settings: Settings) -> tuple[Path, str]:
    """Return the file of a news item and its text."""
    name = f"{slug(options.title)}.vi.md"
    return settings.folder(settings.path) / "news" / name, _NEWS.format(title=options.title, date=options.date)


def new_agenda(options: argparse.Namespace, settings: Settings) -> tuple[Path, str]:
    """Return the file of a festival or an event and its text."""
    name = f"{slug(options.title)}.vi.md"
    text = _AGENDA.format(title=options.title, days=options.days.format(options))
    return settings.folder(settings.path) / "agenda" / name, text
