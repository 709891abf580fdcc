"""Draws a reference as Code 128 (ISO/IEC 15417), which the scanners of counters read, as the path of an SVG."""

from dataclasses import dataclass
from itertools import groupby

from barcode.codex import Code128

QUIET_ZONE = 10  # modules of white on both sides, ISO/IEC 15417 section 4.4


@dataclass(frozen=True, slots=True)
class Bars:
    """A drawing of `width` modules, quiet zones included, one high; `path` is the `d` of an SVG path."""

    width: int
    path: str


def code_128(text: str) -> Bars:
    """Return the bars of `text`, which must be ASCII."""
    (modules,) = Code128(text).build()
    x = QUIET_ZONE
    path: list[str] = []
    for dark, run in groupby(modules):
        length = sum(1 for _ in run)
        if dark == "1":
            path.append(f"M{x} 0h{length}v1h-{length}z")
        x += length
    return Bars(x + QUIET_ZONE, "".join(path))
