"""No letter is a box: every edition finds its glyphs, and the face that a city may bring has all of the letters."""

import shutil
from pathlib import Path

import pytest

from motcua.build.server import serve_folder
from tests.unit.rules.test_faces import SHIPPED, written_letters

# Characters that no font holds: what Chromium draws for them is what it draws for a letter that is missing.
BOXES = """
  (own) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 48;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const drawn = (letter, weight) => {
      context.clearRect(0, 0, 48, 48);
      context.font = `${weight} 32px ${getComputedStyle(document.body).fontFamily}`;
      context.fillText(letter, 6, 36);
      return context.getImageData(0, 0, 48, 48).data.join();
    };
    const letters = [...new Set(own ?? document.body.textContent)].filter((one) => /[\\p{L}\\p{N}\\p{P}\\p{S}]/u.test(one));
    const missing = [];
    for (const weight of [400, 700]) {
      const boxes = new Set(["\\u{10FFFE}", "\\u{E123}"].map((one) => drawn(one, weight)));
      missing.push(...letters.filter((one) => boxes.has(drawn(one, weight))));
    }
    return [letters.length, [...new Set(missing)]];
  }
"""
PAGE = "procedures/1.001193/index.html"


def test_no_letter_of_a_page_is_a_box_in_any_edition(page, portal: Path):
    tags = sorted(one.parents[2].name for one in portal.glob(f"*/{PAGE}"))
    assert {"vi", "en", "zh-Hans"} <= set(tags)
    for tag in tags:
        page.goto((portal / tag / PAGE).as_uri())
        count, missing = page.evaluate(BOXES)
        assert count > 60
        assert (tag, missing) == (tag, [])


def test_a_letter_without_a_glyph_would_be_seen(page, portal: Path):
    page.goto((portal / "vi" / "index.html").as_uri())
    kawi = "\U00011f04"  # a letter since Unicode 15, of a script that is written on no kiosk
    assert page.evaluate(BOXES, f"aẵ{kawi}") == [3, [kawi]]


@pytest.fixture
def specimen(tmp_path: Path) -> Path:
    """A page that shows every letter in the shipped face, in both weights, and nothing else."""
    shutil.copytree(SHIPPED.parent, tmp_path / "face")
    letters = "".join(sorted(written_letters()))
    (tmp_path / "404.html").write_text("", encoding="utf-8")
    (tmp_path / "index.html").write_text(
        '<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="face/face.css">'
        '<link rel="stylesheet" href="page.css">'
        f'<p id="w400">{letters}</p><p id="w700">{letters}</p>',
        encoding="utf-8",
    )
    (tmp_path / "page.css").write_text(
        'p { font-family: "Portal Face", sans-serif; font-weight: 400 } #w700 { font-weight: 700 }', encoding="utf-8"
    )
    return tmp_path


@pytest.mark.parametrize("transport", ["file", "http"])
def test_every_letter_of_the_catalogues_and_of_tay_nung_comes_from_the_shipped_face(page, specimen, transport):
    with serve_folder(specimen, port=0) as address:
        page.goto((specimen / "index.html").as_uri() if transport == "file" else f"{address}/index.html")
        page.evaluate("document.fonts.ready")
        for weight in ("w400", "w700"):
            assert {(one["familyName"], one["isCustomFont"]) for one in fonts_of(page, f"#{weight}")} == {
                ("Be Vietnam Pro", True)
            }


def fonts_of(page, selector: str) -> list[dict]:
    """Return the fonts whose glyphs an element really shows, as Chromium's tools tell."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    node = tools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
