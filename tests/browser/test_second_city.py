"""Another city, made from its identity and its own content alone: nothing of the first one is left in it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page

from motcua.identity import Identity, read_identity
from tests.browser.conftest import Watch
from tests.golden_city import golden_city
from tools.quality.measures import barriers

PAGES = (
    "vi/index.html",
    "vi/procedures/1.000001/index.html",
    "vi/news/index.html",
    "vi/search/index.html",
    "vi/forms/question/index.html",
)
_NEWS = "Title: Tin số {number}\nDate: 2026-10-{number:02}\nCategory: thong-bao\nSummary: Một câu.\n\nTin.\n"
_NOTICE = 'id: {id}\nlevel: {level}\ntitle: "{title}"\non: [{on}]\nfrom: {first}\nuntil: {last}\n'
NOTICES = (
    ("da-qua", "urgent", "Việc đã qua", "site", "2001-01-01", "2001-12-31"),
    ("dang-co", "warning", "Việc đang có", "site", "2001-01-01", "2999-12-31"),
    ("sap-toi", "info", "Việc sắp tới", "home", "2999-01-01", "2999-12-31"),
    ("cua-trang", "info", "Việc của thủ tục này", "fields/ho-tich", "2001-01-01", "2999-12-31"),
    ("cua-muc", "info", "Việc của tin tức", "news", "2001-01-01", "2999-12-31"),
)


@pytest.fixture(scope="module")
def city(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy city with more news than stand on one page, and with notices, as it is built."""
    folder = golden_city(tmp_path_factory.mktemp("second") / "city")
    for number in range(1, 26):
        (folder / f"content/news/tin-{number}.vi.md").write_text(_NEWS.format(number=number), encoding="utf-8")
    (folder / "procedures_yaml/notices").mkdir()
    for name, level, title, place, first, last in NOTICES:
        text = _NOTICE.format(id=name, level=level, title=title, on=place, first=first, last=last)
        (folder / f"procedures_yaml/notices/{name}.yaml").write_text(text, encoding="utf-8")
    build = [sys.executable, "-m", "motcua", "build", "--lang", "en", "--languages", "vi"]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(build, cwd=folder, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def identity(city: Path) -> Identity:
    """What the city says of itself."""
    return read_identity(city / "identity.yaml", "identity.yaml", city / "content").identity


def colour(page: Page, selector: str, what: str) -> str:
    """Return a colour as the browser computes it, as #rrggbb."""
    found = page.eval_on_selector(selector, "(one, what) => getComputedStyle(one)[what]", what)
    return "#" + "".join(f"{int(one):02x}" for one in re.findall(r"\d+", found)[:3])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_own_colours_are_those_of_its_pages(city: Path, identity: Identity, new_context, scheme: str):
    page = new_context(color_scheme=scheme).new_page()
    page.goto((city / "output/vi/index.html").as_uri())
    own = getattr(identity.colours, scheme)
    assert colour(page, ".civic-nav", "backgroundColor") == own.band
    assert colour(page, ".civic-header__name", "color") == own.brand
    assert colour(page, ".civic-search__button", "backgroundColor") == own.accent
    assert colour(page, "html", "backgroundColor") == own.paper
    assert colour(page, ".civic-footer a", "color") == own.on_band


def test_its_mark_is_shown_and_stands_in_the_tab(city: Path, page: Page):
    page.goto((city / "output/vi/news/index.html").as_uri())
    mark = page.locator(".civic-header__mark")
    assert mark.get_attribute("src") == "../../images/mark.svg"
    assert mark.evaluate("one => one.naturalWidth") == 64
    assert page.locator("link[rel=icon]").get_attribute("href") == "../../images/mark.svg"
    assert page.locator("meta[name=theme-color]").get_attribute("content") == "#123a63"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_it(city: Path, new_context, watch: Watch, scheme: str):
    page = new_context(color_scheme=scheme).new_page()
    found = []
    for name in PAGES:
        page.goto((city / "output" / name).as_uri())
        found += [f"{name}: {one}" for one in barriers(page)]
    assert found == []
    watch.errors.clear()  # axe asks for the style sheets by itself, which no page may do from a folder


def test_no_word_and_no_colour_of_the_first_city_is_left(city: Path, root: Path):
    first = read_identity(root / "identity.yaml", "identity.yaml", root / "content").identity.colours
    theirs = {
        getattr(one, name)
        for one in (first.light, first.dark)
        for name in ("brand", "brand_strong", "band", "accent", "tint")
    }
    words = re.compile("|".join(["lạng sơn", "lang son", "lang-son", "langson", *sorted(theirs)]), re.IGNORECASE)
    files = [
        one for one in (city / "output").rglob("*") if one.suffix in {".html", ".css", ".js", ".svg", ".atom", ".json"}
    ]
    assert len(files) > 100
    found = {
        one.relative_to(city / "output").as_posix(): words.findall(one.read_text("utf-8", "replace")) for one in files
    }
    assert {name: said[:3] for name, said in found.items() if said} == {}


def test_news_that_do_not_fit_on_one_page_stand_on_the_next(city: Path, page: Page):
    page.goto((city / "output/vi/news/index.html").as_uri())
    seen = page.locator(".civic-article-card").count()
    page.get_by_role("link", name="Trang sau").click()
    assert page.url.endswith("vi/news/page/2/index.html")
    assert (seen, seen + page.locator(".civic-article-card").count()) == (20, 26)
    assert page.locator(".civic-pagination [aria-current=page]").inner_text() == "2"
    assert page.title().startswith("Tin tức (2/2)")


def titles(page: Page) -> list[str]:
    """Return the notices that a reader sees."""
    return [one.inner_text().split(": ")[1] for one in page.locator(".civic-banner__title").all() if one.is_visible()]


def test_only_the_notices_of_today_are_shown(city: Path, page: Page):
    page.goto((city / "output/vi/index.html").as_uri())
    assert titles(page) == ["Việc đang có"]
    page.goto((city / "output/vi/procedures/1.000001/index.html").as_uri())
    assert titles(page) == ["Việc đang có", "Việc của thủ tục này"]
    page.goto((city / "output/vi/news/tin-3/index.html").as_uri())
    assert titles(page) == ["Việc đang có", "Việc của tin tức"]


def test_without_javascript_the_days_of_all_notices_are_said(city: Path, new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto((city / "output/vi/index.html").as_uri())
    assert titles(page) == ["Việc đã qua", "Việc đang có", "Việc sắp tới"]
    assert "đến hết 31 tháng 12, 2001" in page.locator(".civic-banner__time").first.inner_text()


def test_paper_holds_the_notices_of_the_page_alone(city: Path, page: Page):
    page.goto((city / "output/vi/fields/ho-tich/index.html").as_uri())
    page.emulate_media(media="print")
    assert titles(page) == ["Việc của thủ tục này"]
