"""Every kind of page, in every edition: readable by everyone, on a phone, on paper, in the dark, and by keyboard alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

TAGS = ("vi", "en", "zh-Hans")
KINDS = {
    "home": "index.html",
    "procedure": "procedures/1.001193/index.html",
    "the procedure with the most papers": "procedures/1.013978/index.html",
    "field": "fields/ho-tich/index.html",
    "event": "events/co-con-nho/index.html",
    "event without an order": "events/thay-doi-dong-cua-kinh-doanh/index.html",
    "organisations": "organisations/index.html",
    "ward": "organisations/phuong-dong-kinh/index.html",
    "news": "news/index.html",
    "news item": "news/65-xa-phuong/index.html",
    "policy": "policies/mot-cua/index.html",
    "place": "tourism/tam-thanh/index.html",
    "tourism front": "tourism/index.html",
    "agenda": "agenda/index.html",
    "festival": "agenda/le-hoi-ky-cung-ta-phu/index.html",
    "route": "routes/quanh-tam-thanh/index.html",
    "business": "business/ho-kinh-doanh/index.html",
    "front for businesses": "business/index.html",
    "border gates": "business/gates/index.html",
    "table of editors": "business/tables/khu-kinh-te-khu-cong-nghiep/index.html",
    "search": "search/index.html",
    "site map": "site-map/index.html",
}
ADDRESSES = {f"{kind}, {tag}": f"{tag}/{path}" for tag in TAGS for kind, path in KINDS.items()}
ADDRESSES = {
    "unknown address": "404.html",
    **ADDRESSES,
    "side by side, en": "en/counter/1.001193/index.html",
    "languages, en": "en/languages/index.html",
    "procedure, tyz": "tyz/procedures/1.001193/index.html",
}
OWN_NAMES = {"vi": "Tiếng Việt", "en": "English", "zh-Hans": "简体中文"}
# Colours and the switch are the same in all editions: one edition's pages tell. They stand first in ADDRESSES, so that
# pytest puts these tests beside the others of the same page.
OF_ONE_EDITION = list(ADDRESSES.items())[: len(KINDS) + 1]
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
VIOLATIONS = {"resultTypes": ["violations"]}
CONTRAST = {"resultTypes": ["violations"], "runOnly": ["color-contrast"]}
# Elements that stick out at the right of a phone, by what they are called.
STICKING_OUT = """() => [...document.body.querySelectorAll("*")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).position !== "absolute")
  .map((one) => `${one.tagName} ${one.className}`).slice(0, 5)"""
# Text of the main part that is not shown, though a reader of the paper should have it. What a case comes to, the day
# and the end of the checklist are printed with the checklist alone: the sheet has whole parts for fees, times, offices.
# The box of chief facts, the finder and the history are for the screen.
NOT_PRINTED = """() => [...document.querySelectorAll("main h1, main h2, main h3, main p, main li, main dd, main td")]
  .filter((one) => one.textContent.trim() && !one.closest("nav, form, aside, [hidden]")
    && !one.matches(".civic-procedure__apply, .civic-procedure__counter, .civic-cases__lead, .civic-case__common, .civic-event__jump")
    && !one.closest(".civic-cases__index, .civic-case-facts, .civic-due, .civic-slip")
    && !one.closest(".civic-facts, .civic-finder, #lich-su")
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


@pytest.fixture(scope="module", params=ADDRESSES.values(), ids=ADDRESSES.keys())
def opened(request: pytest.FixtureRequest, context: BrowserContext, portal_url: str) -> Iterator[Open]:
    """A page of each kind in each edition."""
    page = context.new_page()
    opened = Open(page, request.param)
    page.on("console", lambda one: opened.complaints.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda one: opened.complaints.append(str(one)))
    page.on("request", lambda one: None if one.url.startswith(portal_url) else opened.complaints.append(one.url))
    page.goto(f"{portal_url}/{request.param}")
    yield opened
    page.close()


@pytest.fixture(autouse=True)
def _as_it_was(opened: Open) -> Iterator[None]:
    """Give the page its desk, its light and its screen again."""
    yield
    opened.page.emulate_media(media="null", color_scheme="null")
    if opened.page.viewport_size != DESK:
        opened.page.set_viewport_size(DESK)


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
    assert barriers(opened.page, VIOLATIONS) == []


@pytest.mark.parametrize(
    "opened", [path for _, path in OF_ONE_EDITION], ids=[kind for kind, _ in OF_ONE_EDITION], indirect=True
)
def test_in_the_dark_it_can_be_read_too(opened: Open) -> None:
    opened.page.emulate_media(color_scheme="dark")
    assert barriers(opened.page, CONTRAST) == []


def barriers(page: Page, options: dict[str, list[str]]) -> list[str]:
    violations = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in violations for node in one["nodes"][:3]]


def test_on_a_phone_nothing_needs_scrolling_sideways(opened: Open) -> None:
    opened.page.set_viewport_size(PHONE)
    width = opened.page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["width"], opened.page.evaluate(STICKING_OUT)


def test_on_paper_all_parts_stand_and_no_navigation(opened: Open) -> None:
    page = opened.page
    page.emulate_media(media="print")
    shown = [one.get_attribute("aria-label") for one in page.locator("nav, form").all() if one.is_visible()]
    assert shown == []
    assert page.evaluate(NOT_PRINTED) == []


def test_the_first_key_leads_past_the_navigation(opened: Open) -> None:
    page = opened.page
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "govuk-skip-link"
    box = page.locator(":focus").bounding_box()
    assert box is not None
    assert box["width"] > 40, "it is seen when it has the focus"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_it_keeps_to_its_policy_and_asks_no_other_server(opened: Open) -> None:
    assert opened.complaints == []


@pytest.mark.parametrize(
    "opened", [path for _, path in OF_ONE_EDITION], ids=[kind for kind, _ in OF_ONE_EDITION], indirect=True
)
def test_the_language_switch_leads_to_the_same_page_and_back(opened: Open, portal_url: str) -> None:
    page = opened.page
    rest = opened.address.partition("/")[2] or "index.html"  # an unknown address leads to the homes
    for tag in ("en", "zh-Hans", "vi"):
        page.locator(f".civic-languages a[href*='/{tag}/']").first.click()
        assert page.url.partition("#")[0] == f"{portal_url}/{tag}/{rest}"  # a fragment is kept: one was at a part of it
        assert page.locator("html").get_attribute("data-edition") == tag
        assert page.locator(".civic-languages [aria-current]").inner_text().startswith(OWN_NAMES[tag])
    assert opened.complaints == []
