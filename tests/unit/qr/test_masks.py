"""The modules of a code are those of segno, which takes many more steps to them, and so is the mask."""

import random

import pytest
from segno import encoder

from motcua.qr.draw import _bare
from motcua.qr.masks import best_masked

LETTERS = "abcdefghijklmnopqrstuvwxyzABC0123456789-./#"
EXTRA = {"letters of an address": "", "Vietnamese": "ệđ", "Latin": "é"}


def _texts(length: int, extra: str) -> list[str]:
    chance = random.Random(length)  # noqa: S311 - seeded texts are the point
    return ["".join(chance.choices(LETTERS + extra, k=length)) for _ in range(2)]


@pytest.mark.parametrize("extra", EXTRA.values(), ids=EXTRA)
@pytest.mark.parametrize("length", [1, 7, 13, 14, 20, 26, 45, 60, 75, 90, 110, 140, 180, 181, 300, 700])
def test_a_code_is_that_of_segno(length: int, extra: str) -> None:
    for text in [*_texts(length, extra), "1" * length, "AB" * length]:
        chosen = encoder.encode(text, error="m", micro=False)
        bare, version, error = _bare(text)
        mask, rows = best_masked(bare, version, error)
        assert (version, error, mask) == (chosen.version, chosen.error, chosen.mask), text
        assert [bytes(row) for row in rows] == [bytes(row) for row in chosen.matrix], text


@pytest.mark.parametrize("version", [*range(1, 11), 14, 21, 27, 32, 40])
def test_codes_of_all_sizes_are_those_of_segno(version: int) -> None:
    capacity = encoder.consts.SYMBOL_CAPACITY[version][encoder.consts.ERROR_LEVEL_M]
    text = ("https://langson.example/" * 200)[: (capacity - 20) // 8]
    chosen = encoder.encode(text, error="m", micro=False)
    _, rows = best_masked(*_bare(text))
    assert chosen.version == version
    assert [bytes(row) for row in rows] == [bytes(row) for row in chosen.matrix]
