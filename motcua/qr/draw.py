"""Draws the QR code (ISO/IEC 18004) of a text as the path of an SVG."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from segno import encoder

from motcua.qr.masks import best_masked

QUIET_ZONE = 4  # modules of white around the code, ISO/IEC 18004 section 9.1


@dataclass(frozen=True, slots=True)
class QrCode:
    """A drawing of `size` by `size` modules, quiet zone included; `path` is the `d` of an SVG path."""

    size: int
    path: str


@lru_cache(maxsize=64)  # a page asks for the same drawing more than once
def qr_code(text: str) -> QrCode:
    """Return the code of `text` with error correction M or better; ValueError for a text that no code can hold."""
    made = encoder.encode(text, error="m", micro=False, mask=0)
    _, rows = best_masked(made.matrix, made.version, made.error)
    path = "".join(_row(y + QUIET_ZONE, row) for y, row in enumerate(rows))
    return QrCode(len(rows) + 2 * QUIET_ZONE, path)


def _row(y: int, row: bytes | bytearray) -> str:
    return "".join(f"M{x + QUIET_ZONE} {y}h{length}v1h-{length}z" for x, length in _runs(row))


def _runs(row: bytes | bytearray) -> Iterator[tuple[int, int]]:
    """Yield where each run of dark modules begins, and its length."""
    x = 0
    for dark, run in groupby(row):
        length = sum(1 for _ in run)
        if dark:
            yield x, length
        x += length
