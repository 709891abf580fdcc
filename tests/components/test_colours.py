"""The table of pairs of colours, by which a city's own are judged, is that of the pages: read off them in a browser."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from motcua.identity import PAIRS, STYLES, LightColours, read_identity, style_sheet
from tests.components.gallery import write
from tests.components.test_accessibility import CHROMIUM, FLAGS, LEAD_ON
from tools.gallery.rendering import ROOT

# Each colour by itself is one that no browser and no other rule gives.
TOLD_APART = {name: f"#{number:02x}{number:02x}a7" for number, name in enumerate(LightColours.__slots__, start=11)}
# Every text that is seen, with its colour and that of the nearest surface below it.
TEXTS = """() => {
  const pairs = new Set()
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const one = walk.currentNode.parentElement
    if (!walk.currentNode.data.trim() || !one.checkVisibility() || one.closest('svg')) continue
    let under = one
    while (under && getComputedStyle(under).backgroundColor === 'rgba(0, 0, 0, 0)') under = under.parentElement
    pairs.add(getComputedStyle(one).color + ' | ' + getComputedStyle(under || document.documentElement).backgroundColor)
  }
  return [...pairs]
}"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, Path]]:
    """A page of Chromium, and the folder of all sample pages in colours that can be told apart."""
    if not CHROMIUM:
        pytest.skip("needs Chromium: apt-get install chromium")
    folder = tmp_path_factory.mktemp("colours")
    write(folder, ("vi",))
    city = read_identity(ROOT / "identity.yaml", "identity.yaml", ROOT / "content").identity
    told = replace(city, colours=replace(city.colours, light=LightColours(**TOLD_APART)))
    (folder / STYLES).write_text(style_sheet(told), encoding="utf-8")
    shutil.rmtree(folder / "images")
    driver = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install playwright")
    with driver.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser.new_page(viewport={"width": 1280, "height": 900}), folder
        browser.close()


def test_every_text_stands_on_a_surface_with_which_it_is_measured(page: tuple[Any, Path]) -> None:
    tab, folder = page
    names = {colour: name for name, colour in TOLD_APART.items()}
    seen: dict[tuple[str, str], str] = {}
    for path in sorted(folder.glob("vi/samples/*/index.html")):
        if path.parent.name in LEAD_ON:
            continue
        tab.goto(path.as_uri())
        tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        for pair in tab.evaluate(TEXTS):
            front, back = (
                "#" + "".join(f"{int(n):02x}" for n in re.findall(r"\d+", one)[:3]) for one in pair.split(" | ")
            )
            seen.setdefault((names.get(front, front), names.get(back, back)), path.parent.name)
    measured = {(front, pair.back) for pair in PAIRS for front in pair.fronts}
    assert len(seen) > 15
    # Codes to be scanned are black on white for every city.
    assert {pair: where for pair, where in seen.items() if pair not in measured and "#ffffff" not in pair} == {}
