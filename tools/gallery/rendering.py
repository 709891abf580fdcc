"""Renders the theme's templates and components as the portal does, in the same environment."""

import posixpath
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment

from motcua.exports import write_bundles
from motcua.identity import STYLES, read_identity, style_sheet
from motcua.languages import Edition, load_messages, make_localisers
from plugins.pages.environment import environment as made_environment
from plugins.pages.marks import settled

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "themes" / "civic"
CATALOGUES = {"en": "en", "zh-Hans": "zh_Hans"}
EDITIONS = {
    "vi": Edition(
        tag="vi", name="Tiếng Việt", name_vi="Tiếng Việt", name_en="Vietnamese",
        script="Latn", messages="vi", cldr="vi", search="vi",
    ),
    "en": Edition(
        tag="en", name="English", name_vi="Tiếng Anh", name_en="English",
        script="Latn", messages="en", cldr="en", search="en", fallback=("vi",),
    ),
    "zh-Hans": Edition(
        tag="zh-Hans", name="中文", name_vi="Tiếng Trung", name_en="Chinese",
        script="Hans", messages="zh_Hans", cldr="zh_Hans", search="zh", fallback=("vi",),
    ),
}  # fmt: skip


@cache
def environment(tag: str) -> Environment:
    """Return the Jinja environment of an edition, the one of the portal."""
    messages, findings = load_messages(EDITIONS.values(), ROOT / "translations", "translations")
    if findings:
        raise ValueError(findings)
    return made_environment(THEME, make_localisers(EDITIONS.values(), messages)[tag])


def addresses(path: str, assets: str) -> dict[str, Callable[[str], str]]:
    """Return `link`, `asset` and `image` for a page at `path` as the renderer does."""
    here = posixpath.dirname(path) or "."

    def link(target: str) -> str:
        return posixpath.relpath(target, here) if target else ""

    return {
        "link": link,
        "public": link,
        "asset": lambda name: link(f"{assets}/{name}"),
        "image": link,
    }


def render(tag: str, template: str, variables: dict[str, Any]) -> str:
    """Return a template rendered in an edition."""
    return settled(environment(tag).get_template(template).render(variables))


def put_theme(folder: Path) -> None:
    """Put into `folder` what pages ask for beside themselves: the theme's files, the city's colours and pictures."""
    shutil.copytree(THEME / "static", folder / "theme", dirs_exist_ok=True)
    write_bundles(THEME, folder)
    city = read_identity(ROOT / "identity.yaml", "identity.yaml", ROOT / "content")
    (folder / STYLES).write_text(style_sheet(city.identity, city.events), encoding="utf-8")
    shutil.copytree(ROOT / "content" / "images", folder / "images", dirs_exist_ok=True)
