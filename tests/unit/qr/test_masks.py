"""The mask of a code, and so each of its modules, is the one that the standard, and segno in many more steps, would choose."""

import random

import pytest
from segno import encoder

from motcua.qr.masks import best_masked

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-./#ệđ"


def _texts(length: int) -> list[str]:
    chance = random.Random(length)  # noqa: S311 - seeded texts are the point
    return ["".join(chance.choices(LETTERS, k=length)) for _ in range(6)]


@pytest.mark.parametrize("length", [1, 7, 20, 45, 60, 90, 110, 140, 300])
def test_the_mask_is_that_of_segno(length: int) -> None:
    for text in _texts(length):
        chosen = encoder.encode(text, error="m", micro=False)
        bare = encoder.encode(text, error="m", micro=False, mask=0)
        mask, rows = best_masked(bare.matrix, bare.version, bare.error)
        assert mask == chosen.mask, text
        assert [bytes(row) for row in rows] == [bytes(row) for row in chosen.matrix], text
