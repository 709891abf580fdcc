"""Every kind of page, in every edition: readable by everyone, on a phone, on paper, in the dark, and by keyboard alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from motcua.build.server import serve_folder
from tools.quality import kinds
from tools.quality.keyboard import walk
from tools.quality.kinds import TAGS, Sample, page_of, wanted_samples
from tools.quality.measures import DESK, PHONE, ZOOMED, barriers, measured, with_letters
from tools.quality.rig import unbuilt_pages

WANTED: dict[str, Sample | str] = {
    "unknown address": "404.html",
    **{one.name: one for one in wanted_samples()},
    "a procedure with many cases": "vi/procedures/1.001193/index.html",
    "a procedure with many papers": "vi/procedures/1.013978/index.html",
    "an event without an order": "vi/events/thay-doi-dong-cua-kinh-doanh/index.html",
    "procedure, tyz": "tyz/procedures/1.001193/index.html",
    **{f"{kind}, vi": Sample(kind, "vi") for kind in kinds.UNBUILT},
}
OWN_NAMES = {"vi": "Tiếng Việt", "en": "English", "zh-Hans": "简体中文"}
# Replies of the form endpoint ask for a choice or are a ticket: what of them is printed, tests of forms look at.
PRINTED = [name for name in WANTED if not name.startswith("reply:")]
# Colours, the switch and the keys are the same in all editions: the heaviest pages of one edition tell. The order is that
# of WANTED, so that pytest puts these tests beside the others of the same page.
OF_ONE_EDITION = [one.name for one in wanted_samples(("vi",), middling=()) if one.heaviest]
# Text of the main part that is not shown, though a reader of the paper should have it. What a case comes to, the day
# and the end of the checklist are printed with the checklist alone: the sheet has whole parts for fees, times, offices.
# The box of chief facts, the finder and the history are for the screen, as are the ways on from home, and what a form says
# of its being filled in on the screen.
NOT_PRINTED = """() => [...document.querySelectorAll("main h1, main h2, main h3, main p, main li, main dd, main td")]
  .filter((one) => one.textContent.trim() && !one.closest("nav, form, aside, [hidden]")
    && !one.matches(".civic-procedure__apply, .civic-procedure__counter, .civic-cases__lead, .civic-case__common, .civic-event__jump")
    && !one.closest(".civic-cases__index, .civic-case-facts, .civic-due, .civic-slip")
    && !one.closest(".civic-facts, .civic-finder, #lich-su, .civic-band--brand, main:has([data-form]) .civic-notice")
    && !one.matches(".civic-band__all, .civic-field__more, .civic-page--home [class$=card__summary]")
    && !one.checkVisibility({ visibilityProperty: true }))
  .map((one) => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 60)}`).slice(0, 5)"""


@dataclass
class Open:
    """A page in the browser, and what it has complained of or asked for so far."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    @property
    def tag(self) -> str:
        """Return the edition; the page for unknown addresses belongs to the first."""
        first = self.address.split("/", 1)[0]
        return first if first in {*TAGS, "tyz"} else "vi"


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One window for all: a page is opened once, and looked at in every way."""
    context = browser.new_context(locale="vi-VN", viewport=DESK)
    context.add_init_script(
        "addEventListener('securitypolicyviolation', (event) =>"
        " console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))"
    )
    yield context
    context.close()


@pytest.fixture(scope="session")
def unbuilt_url() -> Iterator[str]:
    """The address of the sample pages of kinds that the shipped portal does not hold."""
    with unbuilt_pages(["vi"]) as folder, serve_folder(folder, port=0) as address:
        yield address.rstrip("/")


@pytest.fixture(scope="module", params=WANTED)
def opened(
    request: pytest.FixtureRequest, context: BrowserContext, portal: Path, portal_url: str, unbuilt_url: str
) -> Iterator[Open]:
    """A page of each kind in each edition."""
    wanted = WANTED[request.param]
    root = portal_url
    if isinstance(wanted, Sample) and wanted.kind in kinds.UNBUILT:
        root, wanted = unbuilt_url, kinds.unbuilt(wanted.tag)[wanted.kind]
    address = page_of(portal, wanted) if isinstance(wanted, Sample) else wanted
    page = context.new_page()
    opened = Open(page, address)
    page.on("console", lambda one: opened.complaints.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda one: opened.complaints.append(str(one)))
    page.on("request", lambda one: None if one.url.startswith(root) else opened.complaints.append(one.url))
    page.goto(f"{root}/{address}")
    yield opened
    page.close()


@pytest.fixture(autouse=True)
def _as_it_was(opened: Open) -> Iterator[None]:
    """Give the page its desk, its light and its screen again."""
    yield
    opened.page.emulate_media(media="null", color_scheme="null", forced_colors="null")
    if opened.page.viewport_size != DESK:
        opened.page.set_viewport_size(DESK)
    with_letters(opened.page, 100)


def test_it_says_its_language_and_has_one_title(opened: Open) -> None:
    page = opened.page
    root = page.locator("html")
    assert root.get_attribute("data-edition") == opened.tag
    lang = root.get_attribute("lang")
    assert lang in {opened.tag, "vi"}
    if lang != opened.tag:
        assert page.locator(".civic-translation").is_visible(), "mostly another language, and no notice says so"
    assert page.locator("h1").count() == 1
    assert page.locator("h1").inner_text().strip()
    assert page.title().strip()


def test_it_has_no_barrier_that_axe_knows(opened: Open) -> None:
    assert barriers(opened.page) == []


@pytest.mark.parametrize("opened", OF_ONE_EDITION, indirect=True)
def test_in_the_dark_it_can_be_read_too(opened: Open) -> None:
    opened.page.emulate_media(color_scheme="dark")
    assert barriers(opened.page, "color-contrast") == []


@pytest.mark.parametrize("opened", OF_ONE_EDITION, indirect=True)
def test_in_the_reader_s_own_colours_what_can_be_pressed_has_an_edge(opened: Open) -> None:
    opened.page.emulate_media(forced_colors="active")
    assert measured(opened.page, "edgeless") == []


def test_what_can_be_pressed_can_be_hit_and_no_letter_loses_its_marks(opened: Open) -> None:
    assert faults(opened.page, "targets", "headings", "touching", "cut") == []


def test_on_a_phone_nothing_needs_scrolling_sideways_and_all_can_be_hit(opened: Open) -> None:
    opened.page.set_viewport_size(PHONE)
    assert faults(opened.page, "sideways", "targets", "cut") == []


def test_at_twice_the_size_nothing_needs_scrolling_sideways(opened: Open) -> None:
    opened.page.set_viewport_size(ZOOMED)
    assert measured(opened.page, "sideways") == []


def test_with_letters_of_twice_the_size_nothing_is_cut_off(opened: Open) -> None:
    with_letters(opened.page, 200)
    assert faults(opened.page, "sideways", "cut") == []


def faults(page: Page, *measures: str) -> list[str]:
    return [f"{measure}: {fault}" for measure in measures for fault in measured(page, measure)]


@pytest.mark.parametrize("opened", PRINTED, indirect=True)
def test_on_paper_all_parts_stand_and_no_navigation(opened: Open) -> None:
    page = opened.page
    page.emulate_media(media="print")
    shown = [one.get_attribute("aria-label") for one in page.locator("nav, form").all() if one.is_visible()]
    assert shown == []
    assert page.evaluate(NOT_PRINTED) == []
    assert measured(page, "folded") == []


def test_the_first_key_leads_past_the_navigation(opened: Open) -> None:
    page = opened.page
    page.evaluate("const body = document.body; body.tabIndex = -1; body.focus(); body.removeAttribute('tabindex')")
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "govuk-skip-link"
    box = page.locator(":focus").bounding_box()
    assert box is not None
    assert box["width"] > 40, "it is seen when it has the focus"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


@pytest.mark.parametrize("opened", OF_ONE_EDITION, indirect=True)
def test_keys_reach_everything_and_one_sees_where_one_is(opened: Open) -> None:
    walked = walk(opened.page)
    assert walked.reached > 10
    assert walked.never_reached == ()
    assert walked.unseen == ()


def test_it_keeps_to_its_policy_and_asks_no_other_server(opened: Open) -> None:
    assert opened.complaints == []


@pytest.mark.parametrize("opened", OF_ONE_EDITION, indirect=True)
def test_the_language_switch_leads_to_the_same_page_and_back(opened: Open, portal_url: str) -> None:
    page = opened.page
    rest = opened.address.partition("/")[2] or "index.html"  # an unknown address leads to the homes
    for tag in ("en", "zh-Hans", "vi"):
        page.locator(f".civic-languages a[href*='/{tag}/']").first.click()
        assert page.url.partition("#")[0] == f"{portal_url}/{tag}/{rest}"  # a fragment is kept: one was at a part of it
        assert page.locator("html").get_attribute("data-edition") == tag
        assert page.locator(".civic-languages [aria-current]").inner_text().startswith(OWN_NAMES[tag])
    assert opened.complaints == []
