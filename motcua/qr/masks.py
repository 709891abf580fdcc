"""Chooses the data mask of a QR code as the standard asks, on whole matrices held as single numbers.

segno looks at every module of eight matrices, five milliseconds a code; a portal draws one for every case of every
procedure in every edition. Here a matrix is one integer, a row after the other, and a rule of the standard is a few
shifts of it. The choice is segno's own, bit for bit (a test compares them).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from segno import consts, encoder

_GUARD = 4  # empty modules behind each row: no rule looks further across the edge
_PATTERN = (1, 0, 1, 1, 1, 0, 1)


@dataclass(frozen=True, slots=True)
class Plan:
    """What all codes of one version share: `patterns` are the eight masks on the modules that hold data.

    `place` gives a code's modules, the last first, from its bits followed by a 0 and a 1.
    """

    size: int
    inside: int
    reserved: int
    patterns: tuple[int, ...]
    place: Callable[[bytes], tuple[int, ...]]


def best_masked(bare: int, version: int, error: int) -> tuple[int, tuple[bytearray, ...]]:
    """Return which of the eight masks serves a code best, and its modules then; `bare` are those without a mask.

    `version` and `error` are those of segno's constants.
    """
    plan = plan_of(version)
    # The standard judges a code before its format and version stand in it.
    scores = [_penalty(bare ^ one, plan) for one in plan.patterns]
    mask = scores.index(min(scores))
    rows = _rows(bare ^ plan.patterns[mask], plan.size)
    encoder.add_format_info(rows, version, error, mask)
    encoder.add_version_info(rows, version)
    return mask, rows


def without_mask(matrix: Sequence[Sequence[int]], version: int) -> int:
    """Return the modules of a code that was made with mask 0, without it, its format and its version."""
    plan = plan_of(version)
    return _number(matrix) & ~plan.reserved ^ plan.patterns[0]


def _rows(number: int, size: int) -> tuple[bytearray, ...]:
    step, digits = size + _GUARD, bytes.maketrans(b"01", b"\0\1")
    text = f"{number:0{size * step}b}".encode().translate(digits)[::-1]
    return tuple(bytearray(text[row * step : row * step + size]) for row in range(size))


def _number(matrix: Sequence[Sequence[int]]) -> int:
    gap = "0" * _GUARD
    rows = ("".join("1" if one else "0" for one in reversed(row)) for row in reversed(matrix))
    return int(gap.join(rows), 2)


@lru_cache(maxsize=40)
def plan_of(version: int) -> Plan:
    """Return what the codes of a version share; made once, which takes as long as some codes do."""
    size = encoder.calc_matrix_size(version)
    function = encoder.make_matrix(size, size)
    encoder.add_finder_patterns(function, size, size)
    encoder.add_alignment_patterns(function, size, size)
    function[-8][8] = 1
    reserved = [bytearray([2] * size) for _ in range(size)]
    encoder.add_format_info(reserved, version, consts.ERROR_LEVEL_M, 0)
    encoder.add_version_info(reserved, version)
    functions = encoder.get_data_mask_functions(is_micro=False)
    patterns = ([[function[i][j] > 1 and mask(i, j) for j in range(size)] for i in range(size)] for mask in functions)
    everything = [[1] * size] * size
    taken = [[one != 2 for one in row] for row in reserved]
    masks = tuple(_number(one) for one in patterns)
    function[-8][8] = 0  # the dark module stands with the format
    return Plan(size, _number(everything), _number(taken), masks, itemgetter(*_places(function)))


def _places(function: Sequence[Sequence[int]]) -> list[int]:
    """Return for each module, the last first, which bit of the message it holds; -2 and -1 are a 0 and a 1.

    The way of the bits, up and down in columns of two, is segno's, which knows it from ISO/IEC 18004 section 7.7.3.
    """
    size = len(function)
    count = sum(row.count(2) for row in map(bytes, function))
    numbers: list[list[int]] = [list(row) for row in function]
    version = (size - 17) // 4
    encoder.add_codewords(numbers, range(100, 100 + count), version)  # 0 and 1 are modules that hold no data
    gap = [-2] * _GUARD
    rows = ([*(one - 100 if one >= 100 else one - 2 for one in row), *gap] for row in numbers)
    return [one for row in rows for one in row][::-1]


def _penalty(dark: int, plan: Plan) -> int:
    """Return the penalty of ISO/IEC 18004 section 7.8.3.1."""
    light = plan.inside & ~dark
    step = plan.size + _GUARD
    score = 0
    for plane in (dark, light):
        score += _runs(plane, 1) + _runs(plane, step)
        pairs = plane & plane >> 1
        score += 3 * (pairs & pairs >> step).bit_count()
    score += 40 * (_finders(dark, light, 1) + _finders(dark, light, step))
    share = float(dark.bit_count()) / (plan.size**2)
    return score + 10 * int(abs(share * 100 - 50) / 5)


def _runs(plane: int, step: int) -> int:
    """Return 3 for each run of five modules and 1 for each module more."""
    pairs = plane & plane >> step
    windows = pairs & pairs >> 2 * step & plane >> 4 * step
    return windows.bit_count() + 2 * (windows & ~(windows << step)).bit_count()


def _finders(dark: int, light: int, step: int) -> int:
    """Return how often 1:1:3:1:1 stands beside four light modules, or the edge, in the lines of direction `step`."""
    found = dark
    for place, one in enumerate(_PATTERN[1:], start=1):
        found &= (dark if one else light) >> place * step
    before = dark << step | dark << 2 * step | dark << 3 * step | dark << 4 * step
    behind = dark >> 7 * step | dark >> 8 * step | dark >> 9 * step | dark >> 10 * step
    counted = found & ~(before & behind)
    if not counted & (counted << 4 * step | counted << 6 * step):
        return counted.bit_count()
    return sum(1 for _ in _apart(counted, step))


def _apart(places: int, step: int) -> Iterator[int]:
    """Yield the places of which none begins inside the one before it in its line: two finders share no module."""
    while places:
        first = places & -places
        places ^= first
        yield first
        places &= ~(first << 4 * step | first << 6 * step)
