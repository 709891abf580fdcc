"""The matrix: every way in which a page is looked at, and the pages that are."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page

from motcua.build.server import serve_folder
from tools.quality.keyboard import walk
from tools.quality.kinds import KINDS, TAGS, built_pages, kind_of, unbuilt
from tools.quality.measures import DESK, PHONE, ZOOMED, barriers, measured, with_letters

Measure = Callable[[Page], list[str]]
CONTRAST = "color-contrast"


@dataclass(slots=True)
class Line:
    """One line of the table: on how many pages something was measured, and the faults with their pages."""

    pages: int = 0
    faults: list[str] = field(default_factory=list)


def measured_pages(
    portal: Path, others: Path, browser: Browser, most: int, tags: Iterable[str] = TAGS
) -> dict[str, Line]:
    """Look at the `most` heaviest pages of every kind and edition, and at the samples in `others`, in every way."""
    table: dict[str, Line] = {}
    with serve_folder(portal, port=0) as address, serve_folder(others, port=0) as address_of_others:
        pages = [(path, f"{address}{path}") for path in _heaviest(portal, most, tags)]
        pages += [(path, f"{address_of_others}{path}") for tag in tags for path in unbuilt(tag).values()]
        for scripts in (True, False):
            context = browser.new_context(locale="vi-VN", viewport=DESK, java_script_enabled=scripts)  # type: ignore[arg-type]
            for path, url in pages:
                _look_at(context.new_page(), path, url, _ways() if scripts else _without_scripts(), table)
            context.close()
        context = browser.new_context(locale="vi-VN", viewport=DESK)  # type: ignore[arg-type]
        for path in _heaviest(portal, most, tags):
            _look_at(context.new_page(), path, (portal / path).as_uri(), _from_disk(), table)
    return table


def _heaviest(portal: Path, most: int, tags: Iterable[str]) -> Iterator[str]:
    for kind in KINDS:
        for tag in tags:
            of_kind = [one for one in built_pages(portal) if one.startswith(f"{tag}/") and kind_of(one) is kind]
            yield from sorted(of_kind, key=lambda path: -(portal / path).stat().st_size)[:most]


def _look_at(page: Page, path: str, url: str, ways: dict[str, Measure], table: dict[str, Line]) -> None:
    complaints: list[str] = []
    page.on("console", lambda one: complaints.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda one: complaints.append(str(one)))
    own = url.removesuffix(path)
    page.on("request", lambda one: None if one.url.startswith(own) else complaints.append(one.url))
    page.goto(url)
    for name, measure in ways.items():
        page.set_viewport_size(DESK)  # type: ignore[arg-type]
        page.emulate_media(media="null", color_scheme="null", forced_colors="null")
        _note(table, name, path, measure(page))
    _note(table, "complaints (policy, scripts), requests to others", path, complaints)
    page.close()


def _note(table: dict[str, Line], name: str, path: str, faults: list[str]) -> None:
    """Put what was found into the table, and say it at once: the whole takes its time."""
    line = table.setdefault(name, Line())
    line.pages += 1
    line.faults += [f"{path}: {one}" for one in faults]
    for fault in faults:
        print(f"{name}: {path}: {fault}", file=sys.stderr, flush=True)


def _ways() -> dict[str, Measure]:
    return {
        "axe, light": barriers,
        "axe, 320 px": partial(_at, PHONE, barriers),
        "axe, dark: contrast": partial(_in, {"color_scheme": "dark"}, partial(_barriers, CONTRAST)),
        "scrolling sideways, 1280 px": partial(_all, ("sideways",)),
        "scrolling sideways, 320 px": partial(_at, PHONE, partial(_all, ("sideways",))),
        "scrolling sideways, 200 % zoom": partial(_at, ZOOMED, partial(_all, ("sideways",))),
        "scrolling sideways or cut off, letters of 200 %": _with_large_letters,
        "targets under 24 px (WCAG 2.5.8), 1280 px": partial(_all, ("targets",)),
        "targets under 24 px (WCAG 2.5.8), 320 px": partial(_at, PHONE, partial(_all, ("targets",))),
        "headings under 1.3 lines": partial(_all, ("headings",)),
        "stacked marks touching or cut, 1280 px": partial(_all, ("touching", "cut")),
        "stacked marks touching or cut, 320 px": partial(_at, PHONE, partial(_all, ("touching", "cut"))),
        "forced colours: what is pressed has no edge": partial(
            _in, {"forced_colors": "active"}, partial(_all, ("edgeless",))
        ),
        "paper: folded parts left out": partial(_in, {"media": "print"}, partial(_all, ("folded",))),
        "keyboard: not reached, or focus not seen": _by_keyboard,
    }


def _without_scripts() -> dict[str, Measure]:
    return {
        "no JavaScript: sideways, targets, marks": partial(_all, ("sideways", "targets", "touching", "cut")),
        "no JavaScript, 320 px": partial(_at, PHONE, partial(_all, ("sideways", "targets", "cut"))),
    }


def _from_disk() -> dict[str, Measure]:
    return {"file://: sideways, targets, marks": partial(_all, ("sideways", "targets", "touching", "cut"))}


def _all(measures: Iterable[str], page: Page) -> list[str]:
    return [f"{one}: {fault}" for one in measures for fault in measured(page, one)]


def _barriers(rule: str, page: Page) -> list[str]:
    return barriers(page, rule)


def _at(size: dict[str, int], measure: Measure, page: Page) -> list[str]:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    return measure(page)


def _in(media: dict[str, str], measure: Measure, page: Page) -> list[str]:
    page.emulate_media(**media)  # type: ignore[arg-type]
    return measure(page)


def _with_large_letters(page: Page) -> list[str]:
    with_letters(page, 200)
    found = _all(("sideways", "cut"), page)
    with_letters(page, 100)
    return found


def _by_keyboard(page: Page) -> list[str]:
    walked = walk(page)
    return [f"not reached: {one}" for one in walked.never_reached] + [f"not seen: {one}" for one in walked.unseen]
