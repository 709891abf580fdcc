"""Writes the posting sheets of one edition beside its pages, on all cores."""

import os
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from motcua.languages import Localiser
from motcua.posting.papers import attachable
from motcua.posting.sheet import Surroundings, posting_sheet
from motcua.posting.typeset import MissingLettersError, Setting, Workshop, typeset, workshop
from motcua.posting.words import Speech
from motcua.settings import Settings
from motcua.views import Page, SiteView, targets
from motcua.views.pages import OrganisationPage, ProcedurePage
from motcua.views.parts import PostingLink

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition as its pages show it."""

    localiser: Localiser
    site: SiteView
    pages: Iterable[Page]


@dataclass(frozen=True, slots=True)
class Written:
    """The sheets that were made, by the code of their procedure, and in words what could not be done."""

    links: Mapping[str, tuple[PostingLink, ...]]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    page: Page
    view: ProcedurePage
    size: str

    @property
    def link(self) -> PostingLink:
        return PostingLink(self.size, targets.posting_sheet(self.page.edition, self.view.code, self.size))


def write_sheets(edition: Edition, settings: Settings, output: Path, tell: Callable[[int, int], None]) -> Written:
    """Write every sheet that the settings ask for below `output`; `tell` is given how many of how many are done.

    A sheet with letters that no font has is not written. Raises NoTemplateError for a theme without the template.
    """
    jobs = [
        _Job(page, page.view, size)
        for page in edition.pages
        if isinstance(page.view, ProcedurePage)
        for size in settings.posting_sheets
    ]
    forms = sorted({one.file for job in jobs for one in attachable(job.view.forms.items)})
    fonts = tuple(settings.folder(name) for name in settings.posting_fonts)
    content, city = settings.folder(settings.path), settings.city
    with workshop(settings.folder(settings.theme), content, forms, fonts, city.mark) as shop:
        pages = {file: shop.form_pages(file) for file in forms}
        unreadable = frozenset(file for file, count in pages.items() if not count)
        offices = {one.path: one.view for one in edition.pages if isinstance(one.view, OrganisationPage)}
        around = Surroundings(edition.site, Speech(edition.localiser), offices, unreadable)
        press = _Press(shop, around, pages, output, city.colours.light.brand)
        return _written(jobs, press, unreadable, tell)


class _Press:
    """Makes one sheet after the other; each thread has its compiler, for Typst lets them work side by side."""

    def __init__(self, shop: Workshop, around: Surroundings, pages: dict[str, int], output: Path, brand: str) -> None:
        self._shop = shop
        self._around = around
        self._pages = pages
        self._families = shop.families
        self._output = output
        self._brand = brand
        self._own = threading.local()

    def make(self, job: _Job) -> str:
        """Write one sheet; return the letters that no font has, "" where it stands."""
        if not hasattr(self._own, "compiler"):
            self._own.compiler = self._shop.compiler()
        sheet = posting_sheet(job.page, job.view, self._around)
        try:
            made = typeset(self._own.compiler, sheet, Setting(job.size, self._families, self._pages, self._brand))
        except MissingLettersError as error:
            return error.letters
        path = self._output / job.link.target
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
        return ""


def _written(jobs: list[_Job], press: _Press, unreadable: frozenset[str], tell: Callable[[int, int], None]) -> Written:
    links = defaultdict[str, tuple[PostingLink, ...]](tuple)
    missing: dict[str, list[str]] = {}
    with ThreadPoolExecutor(
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    ) as pool:
        for number, (job, letters) in enumerate(zip(jobs, pool.map(press.make, jobs), strict=True), start=1):
            if letters:
                missing.setdefault(letters, []).append(job.link.target)
            else:
                links[job.view.code] += (job.link,)
            tell(number, len(jobs))
    return Written(dict(links), (*_unprintable(missing), *_unattached(unreadable)))


def _unprintable(missing: Mapping[str, list[str]]) -> Iterator[str]:
    """Say once for an edition which letters are missing, and what helps."""
    if missing:
        sheets = [one for several in missing.values() for one in several]
        letters = "".join(dict.fromkeys("".join(missing)))
        more = "…" if len(letters) > _SHOWN else ""
        yield (
            f"{len(sheets)} posting sheets not made, the first is {sheets[0]}: no font has {letters[:_SHOWN]}{more}; "
            "name a folder with such a font in the setting POSTING_FONTS"
        )


def _unattached(unreadable: frozenset[str]) -> Iterator[str]:
    for file in sorted(unreadable):
        yield f"{file} cannot be put behind posting sheets: it is missing, damaged or encrypted; it is only named there"
