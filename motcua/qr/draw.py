"""Draws the QR code (ISO/IEC 18004) of a text as the path of an SVG to be stroked: a line for each run of modules."""

import re
from dataclasses import dataclass
from functools import lru_cache

from segno import encoder

from motcua.qr.masks import best_masked, plan_of, without_mask
from motcua.qr.message import message_of

_RUNS = re.compile(b"\x01+|\x00+")
QUIET_ZONE = 4  # modules of white around the code, ISO/IEC 18004 section 9.1


@dataclass(frozen=True, slots=True)
class QrCode:
    """A drawing of `size` by `size` modules, quiet zone included; `path` is the `d` of an SVG path.

    The path has no area: it is drawn with a stroke of the default width, one module, and without a fill. That takes a
    third of the bytes of filled rectangles, and codes are a fifth of a page with several cases.
    """

    size: int
    path: str


@lru_cache(maxsize=64)  # a page asks for the same drawing more than once
def qr_code(text: str) -> QrCode:
    """Return the code of `text` with error correction M or better; ValueError for a text that no code can hold."""
    _, rows = best_masked(*_bare(text))
    path = "".join(_row(y + QUIET_ZONE, row) for y, row in enumerate(rows))
    return QrCode(len(rows) + 2 * QUIET_ZONE, path)


def _bare(text: str) -> tuple[int, int, int]:
    """Return the modules of a code before a mask is chosen, with its version and level of correction."""
    message = message_of(text)
    if message is None:
        made = encoder.encode(text, error="m", micro=False, mask=0)
        return without_mask(made.matrix, made.version), made.version, made.error
    placed = plan_of(message.version).place(message.bits + b"01")
    return int(bytes(placed), 2), message.version, message.error


def _row(y: int, row: bytes | bytearray) -> str:
    runs = _RUNS.findall(bytes(row).rstrip(b"\x00"))
    return f"M{QUIET_ZONE} {y}.5" + "".join(map(_line, runs))


@lru_cache(maxsize=512)
def _line(run: bytes) -> str:
    """Return the way over modules of one colour: a line, or a move where they are light."""
    return f"h{len(run)}" if run[0] else f"m{len(run)} 0"
