"""The contrast of the colours that the theme lays on one another, as WCAG 2.2 measures it (1.4.3, 1.4.11)."""

from collections.abc import Iterator
from dataclasses import dataclass

from motcua.diagnostics import Diagnostic
from motcua.identity.model import SCHEMES, Identity
from motcua.source import Node, place

TEXT = 4.5  # of text below 24 px (1.4.3, level AA)
PART = 3.0  # of what has to be seen to use a control, focus among it (1.4.11)
_SURFACES = ("paper", "tint", "raised")


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands on what; one of several `fronts` that are always shown together is enough."""

    fronts: tuple[str, ...]
    back: str
    needed: float


def _texts(*backs: str, fronts: str) -> Iterator[Pair]:
    for front in fronts.split():
        yield from (Pair((front,), back, TEXT) for back in backs)


# Every pair in the theme's style sheets: a test reads them off all components and pages in a browser.
PAIRS = (
    *_texts(*_SURFACES, fronts="ink quiet brand brand_strong link visited alert"),
    *_texts("brand", "brand_strong", fronts="on_brand"),
    *_texts("band", fronts="on_band on_band_quiet"),
    *_texts("accent", fronts="on_accent"),
    *_texts("warm", fronts="warm_text ink link visited"),
    *(Pair(("warm_line",), back, PART) for back in (*_SURFACES, "warm")),
    # Focus is drawn in both: a bright ring and a dark one, or dark text on a bright ground.
    *(Pair(("accent", "on_accent"), back, PART) for back in (*_SURFACES, "warm", "band", "brand")),
    Pair(("accent",), "band", PART),
)


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours written as #rrggbb, from 1 to 21."""
    brighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def contrast_findings(identity: Identity, root: Node, name: str) -> Iterator[Diagnostic]:
    """Every pair that the theme uses keeps level AA, on bright and on dark screens."""
    for scheme in SCHEMES:
        colours = getattr(identity.colours, scheme)
        for pair in PAIRS:
            back = getattr(colours, pair.back)
            ratio = max(contrast(getattr(colours, front), back) for front in pair.fronts)
            if ratio < pair.needed:
                line, column = place(root, ("colours", scheme, pair.fronts[0]))
                words = {
                    "front": " + ".join(pair.fronts),
                    "back": pair.back,
                    "scheme": scheme,
                    # Never rounded up: 4.499 is not enough, and must not read as if it were.
                    "ratio": f"{int(ratio * 100) / 100:.2f}",
                    "needed": f"{pair.needed:g}",
                }
                yield Diagnostic(name, line, column, "contrast-too-low", words)
