"""A drawn code holds the same dark modules as the code itself."""

import re

import pytest
import segno

from motcua.qr import qr_code
from motcua.qr.draw import QUIET_ZONE


def _modules(path: str) -> set[tuple[int, int]]:
    """Return what a stroke of one module along `path` darkens: it runs along the middle of each row."""
    dark: set[tuple[int, int]] = set()
    for start, row, moves in re.findall(r"M(\d+) (\d+)\.5((?:h\d+|m\d+ 0)+)", path):
        x = int(start)
        for kind, length in re.findall(r"([hm])(\d+)", moves):
            dark |= {(x + step, int(row)) for step in range(int(length)) if kind == "h"}
            x += int(length)
    return dark


@pytest.mark.parametrize("text", ["https://langson.example/vi/procedures/1.001193/index.html#truong-hop-a", "Một Cửa"])
def test_every_dark_module_is_drawn_inside_the_quiet_zone(text: str) -> None:
    code = qr_code(text)
    matrix = segno.make_qr(text, error="m").matrix
    dark = {(x + QUIET_ZONE, y + QUIET_ZONE) for y, row in enumerate(matrix) for x, one in enumerate(row) if one}
    assert _modules(code.path) == dark
    assert code.size == len(matrix) + 2 * QUIET_ZONE


def test_a_text_that_no_code_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="large"):
        qr_code("x" * 5000)
