"""The identity of a city as frozen dataclasses: each key is one of identity.yaml."""

from dataclasses import dataclass
from typing import Annotated

from motcua.schema import Pattern, Translated

SCHEMES = ("light", "dark")
Colour = Annotated[
    str,
    Pattern(r"#[0-9a-f]{6}", 'màu dạng "#0b5d4b", trong dấu ngoặc kép', 'a colour such as "#0b5d4b", in quotes'),
]
Drawing = Annotated[
    str,
    Pattern(
        r"images/([A-Za-z0-9][A-Za-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\.svg",
        "đường dẫn tới tệp SVG trong content/images (ví dụ: images/mark.svg)",
        "the path of an SVG under content/images (such as images/mark.svg)",
    ),
]
Picture = Annotated[
    str,
    Pattern(
        r"images/([A-Za-z0-9][A-Za-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png|jpe?g|webp|avif)",
        "đường dẫn tới tệp ảnh trong content/images (ví dụ: images/hero.svg)",
        "the path of a picture under content/images (such as images/hero.svg)",
    ),
]
Faces = Annotated[
    str,
    Pattern(
        r"fonts/([A-Za-z0-9][A-Za-z0-9_-]*/)*face\.css",
        "đường dẫn tới face.css trong content/fonts (ví dụ: fonts/be-vietnam-pro/face.css)",
        "the path of a face.css under content/fonts (such as fonts/be-vietnam-pro/face.css)",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LightColours:
    """The colours on a bright screen; a city writes its own pair, what is left out is plain grey and blue.

    `brand` is for headings, marks and the main button, `brand_strong` the same under the mouse; `band` is the dark
    surface of head and foot; `accent` is for focus and the one call to act. `paper`, `tint` and `raised` are surfaces,
    `ink` and `quiet` text, `line` borders; `warm…` are notices, `alert` is for what is wrong.
    """

    brand: Colour
    brand_strong: Colour
    on_brand: Colour = "#ffffff"
    band: Colour
    on_band: Colour = "#ffffff"
    on_band_quiet: Colour
    accent: Colour
    on_accent: Colour = "#161a1d"
    link: Colour
    visited: Colour = "#5a3d8a"
    paper: Colour = "#ffffff"
    tint: Colour = "#f1f3f5"
    raised: Colour = "#ffffff"
    ink: Colour = "#161a1d"
    quiet: Colour = "#4b5359"
    line: Colour = "#c9ced2"
    warm: Colour = "#fff6da"
    warm_line: Colour = "#a06a00"
    warm_text: Colour = "#5c3d00"
    alert: Colour = "#a52a1a"


@dataclass(frozen=True, slots=True, kw_only=True)
class DarkColours:
    """The same colours on a dark screen."""

    brand: Colour
    brand_strong: Colour
    on_brand: Colour = "#10181d"
    band: Colour
    on_band: Colour = "#f4f6f8"
    on_band_quiet: Colour
    accent: Colour
    on_accent: Colour = "#161a1d"
    link: Colour
    visited: Colour = "#cbb8f0"
    paper: Colour = "#101418"
    tint: Colour = "#1b2126"
    raised: Colour = "#171c20"
    ink: Colour = "#eceff1"
    quiet: Colour = "#b3bcc3"
    line: Colour = "#454e55"
    warm: Colour = "#2b2412"
    warm_line: Colour = "#d9a437"
    warm_text: Colour = "#f5dc9c"
    alert: Colour = "#ff9d8a"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours in both schemes; the reader's own device says which is shown."""

    light: LightColours
    dark: DarkColours


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A city: what it is called, how it looks.

    `mark` stands beside the name, on posting sheets and as the icon of the browser's tab. `hero` is the picture of the
    home page, `skyline` the edge of the foot (drawn in the colour of the band, 72 px high, repeated), `events` one
    drawing with the pictures of life and business events, 48 px each, side by side, in groups named by their events.
    `fonts` is a style sheet of faces that the city brings; without it, system fonts serve.
    """

    name: Annotated[str, Translated("portal")]
    owner: Annotated[str, Translated("portal")]
    tagline: Annotated[str, Translated("portal")]
    mark: Drawing
    colours: Colours
    hero: Picture | None = None
    skyline: Drawing | None = None
    events: Drawing | None = None
    fonts: Faces | None = None


_PLAIN = {
    "brand": "#1d4f8c",
    "brand_strong": "#163c6b",
    "band": "#163c6b",
    "on_band_quiet": "#d5dfea",
    "accent": "#ffd166",
}
_PLAIN_DARK = {**_PLAIN, "brand": "#9cc4f2", "brand_strong": "#c3dcf8", "link": "#9cc4f2"}
# What stands for a file that cannot be read, so that all that is wrong elsewhere is told as well; nothing is built.
UNREADABLE = Identity(
    name="…",
    owner="…",
    tagline="…",
    mark="",
    colours=Colours(light=LightColours(**_PLAIN, link="#1d4f8c"), dark=DarkColours(**_PLAIN_DARK)),
)
