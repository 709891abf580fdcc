"""Photographs every kind of page on a desk, on phones, in the dark, in forced colours and on paper, side by side.

`python -m tools.quality.contact_sheet OUT` writes OUT/<view>.png, each with all kinds, and the single pictures beside.
MOTCUA_OUTPUT names a built portal; without, the shipped one is built first.
"""

import argparse
import io
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page

from tools.quality.kinds import Sample
from tools.quality.rig import chromium_browser, everything

VIEWS: dict[str, dict[str, object]] = {
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "phone-390": {"viewport": {"width": 390, "height": 800}},
    "phone-320": {"viewport": {"width": 320, "height": 640}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "forced-colours": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
    "paper": {"viewport": {"width": 794, "height": 1123}},
}
COLUMN = 400  # pixels of each picture on the sheet
TALLEST = 3.2  # times its width: what stands below is on the single picture
IN_A_ROW = 6


def main() -> None:
    """Write the sheets of one edition."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--tag", default="vi")
    parser.add_argument("--view", choices=VIEWS, action="append")
    parser.add_argument("--kind", action="append", help="only this kind of page")
    words = parser.parse_args()
    with everything((words.tag,)) as samples, chromium_browser() as browser:
        chosen = [(one, url) for one, url in samples if not words.kind or one.kind in words.kind]
        for view in words.view or VIEWS:
            pictures = list(_photographed(browser, view, chosen, words.out / view))
            _sheet(pictures).save(words.out / f"{view}.png")
            print(words.out / f"{view}.png", flush=True)


def _photographed(
    browser: Browser, view: str, samples: list[tuple[Sample, str]], folder: Path
) -> Iterator[tuple[str, Image.Image]]:
    folder.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(locale="vi-VN", **VIEWS[view])  # type: ignore[arg-type]
    page = context.new_page()
    for sample, url in samples:
        page.goto(url)
        picture = _on_paper(page) if view == "paper" else page.screenshot(full_page=True)
        (folder / f"{sample.name}.png").write_bytes(picture)
        yield sample.name, Image.open(io.BytesIO(picture)).convert("RGB")
    context.close()


def _on_paper(page: Page) -> bytes:
    page.emulate_media(media="print")
    picture = page.screenshot(full_page=True)
    page.emulate_media(media="null")
    return picture


def _sheet(pictures: list[tuple[str, Image.Image]]) -> Image.Image:
    """Return all pictures in rows, each with its name above."""
    small = [(name, _shrunk(picture)) for name, picture in pictures]
    rows = [small[start : start + IN_A_ROW] for start in range(0, len(small), IN_A_ROW)]
    heights = [max(picture.height for _, picture in row) + 30 for row in rows]
    sheet = Image.new("RGB", ((COLUMN + 12) * IN_A_ROW, sum(heights)), "grey")
    pen = ImageDraw.Draw(sheet)
    for number, row in enumerate(rows):
        top = sum(heights[:number])
        for column, (name, picture) in enumerate(row):
            left = column * (COLUMN + 12)
            pen.text((left + 4, top + 6), name, fill="white", font_size=16)
            sheet.paste(picture, (left, top + 26))
    return sheet


def _shrunk(picture: Image.Image) -> Image.Image:
    cropped = picture.crop((0, 0, picture.width, min(picture.height, int(picture.width * TALLEST))))
    return cropped.resize((COLUMN, max(1, cropped.height * COLUMN // cropped.width)))


if __name__ == "__main__":
    main()
