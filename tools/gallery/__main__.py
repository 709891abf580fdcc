"""Writes the gallery as a static site: `python -m tools.gallery FOLDER`; open its index.html."""

import re
import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from motcua.identity import PAIRS, SCHEMES, STYLES, IdentityFile, contrast, read_identity, style_sheet
from tools.gallery.examples import Component, component, names, render_example
from tools.gallery.rendering import ROOT, THEME

HERE = Path(__file__).resolve().parent
SHEETS = ROOT / "tools" / "theme" / "src"
_PLACE = "vi/fields/ho-tich"  # of the sample page: its links lead out of here
_LOOKS = {"index": "On a bright screen", "dark": "On a dark screen", "print": "On paper"}


@dataclass(frozen=True, slots=True)
class Shown:
    """An example as it is rendered, and its markup as a text."""

    name: str
    html: Markup
    markup: str


@dataclass(frozen=True, slots=True)
class Swatch:
    """A pair of the city's colours, and how far it is from what is needed."""

    front: str
    back: str
    front_colour: str
    back_colour: str
    ratio: str
    needed: float


def main() -> int:
    """Write the gallery into the folder that the command names."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "gallery")
    print(write(folder))
    return 0


def write(folder: Path) -> Path:
    """Write the whole gallery below `folder`, which is made anew; return its first page."""
    if folder.exists() and any(folder.iterdir()) and not (folder / "gallery.css").exists():
        message = f"{folder} holds something that is no gallery"
        raise SystemExit(message)
    shutil.rmtree(folder, ignore_errors=True)
    city = read_identity(ROOT / "identity.yaml", "identity.yaml", ROOT / "content")
    _write_files(folder, city)
    jinja = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    sheets = _sheets()
    components = [component(name) for name in names()]
    for one in components:
        shown = [_shown(one, name) for name in one.examples]
        for look, title in _LOOKS.items():
            given = {
                "one": one,
                "shown": shown,
                "sheet": sheets[one.name],
                "look": look,
                "looks": _LOOKS,
                "said": title,
            }
            text = jinja.get_template("component.html").render(given | {"components": components})
            _put(folder / _PLACE / one.name / f"{look}.html", text)
    colours = {scheme: _swatches(city, scheme) for scheme in SCHEMES}
    _put(
        folder / "index.html",
        jinja.get_template("index.html").render(components=components, sheets=sheets, colours=colours),
    )
    return folder / "index.html"


def _write_files(folder: Path, city: IdentityFile) -> None:
    shutil.copytree(THEME / "static", folder / "theme")
    shutil.copytree(ROOT / "content" / "images", folder / "images")
    shutil.copy(HERE / "gallery.css", folder / "gallery.css")
    _put(folder / STYLES, style_sheet(city.identity, city.events))
    # A page says which scheme it shows: the same colours under the other name.
    dark = replace(city.identity, colours=replace(city.identity.colours, light=city.identity.colours.dark))
    _put(folder / "theme" / "css" / "city-dark.css", style_sheet(dark, city.events))


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _sheets() -> dict[str, str]:
    """Return the sheet in which each component has its styles."""
    found = {}
    for sheet in sorted(SHEETS.glob("[a-z]*.scss")):
        for name in re.findall(r'(?:@use |load-css\()"([a-z-]+)/styles"', sheet.read_text(encoding="utf-8")):
            found[name] = sheet.stem
    return found


def _shown(one: Component, name: str) -> Shown:
    made = render_example(one, one.examples[name], "vi").strip()
    # The sample page stands one folder higher than that of a component.
    moved = re.sub(r'((?:href|src|action)=")(?!https?:|#|tel:|mailto:|geo:|")', r"\1../", made)
    html = Markup(moved)  # noqa: S704 - rendered by the theme, which escapes
    return Shown(name, html, re.sub(r"\n\s*\n+", "\n", made))


def _swatches(city: IdentityFile, scheme: str) -> list[Swatch]:
    colours = getattr(city.identity.colours, scheme)
    made = []
    for pair in PAIRS:
        back = getattr(colours, pair.back)
        front = max(pair.fronts, key=lambda name: contrast(getattr(colours, name), back))
        ratio = contrast(getattr(colours, front), back)
        made.append(Swatch(front, pair.back, getattr(colours, front), back, f"{ratio:.1f}", pair.needed))
    return made


if __name__ == "__main__":
    sys.exit(main())
