"""Writes a text of plain letters, as an address is, into the bits of a QR code (ISO/IEC 18004 sections 7.4 to 7.6).

segno does the same bit by bit, and anything else that codes can hold; here the bits are one number. Both give the same
code: a test compares them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, zip_longest
from typing import Any

from segno import consts, encoder

_BYTES = 4  # the mode of bytes, in four bits
_PADDING = (0b11101100, 0b00010001)
_LARGEST = 40
_CAPACITY: Any = consts.SYMBOL_CAPACITY
_BLOCKS: Any = consts.ECC
_LEVELS = (consts.ERROR_LEVEL_M, consts.ERROR_LEVEL_Q, consts.ERROR_LEVEL_H)


@dataclass(frozen=True, slots=True)
class Message:
    """The bits of a code as text, with its version and level of correction, both as segno's constants."""

    bits: bytes
    version: int
    error: int


def message_of(text: str) -> Message | None:
    """Return `text` in the smallest code with correction M, with better correction where that still fits.

    Returns None for what is better written in another way than letter by letter, or fits no code.
    """
    data = text.encode()
    if not text.isascii() or encoder.find_mode(data) != consts.MODE_BYTE:
        return None
    for version in range(1, _LARGEST + 1):
        length = 4 + _counted(version) + 8 * len(data)
        fitting = [one for one in _LEVELS if _CAPACITY[version][one] >= length]
        if fitting:
            return Message(_bits(data, version, fitting[-1]), version, fitting[-1])
    return None


def _counted(version: int) -> int:
    return 8 if version <= 9 else 16


def _bits(data: bytes, version: int, error: int) -> bytes:
    """Return the message with its correction, in the order in which it is placed."""
    words = _words(data, version, _CAPACITY[version][error])
    blocks, start = [], 0
    for part in _BLOCKS[version][error]:
        for _ in range(part.num_blocks):
            block = words[start : start + part.num_data]
            blocks.append((block, _correction(block, part.num_total - part.num_data)))
            start += part.num_data
    ordered = bytes([*_woven([one for one, _ in blocks]), *_woven([other for _, other in blocks])])
    return f"{int.from_bytes(ordered):0{8 * len(ordered)}b}".encode() + b"0" * _remainder(version)


def _words(data: bytes, version: int, capacity: int) -> bytes:
    length = 4 + _counted(version) + 8 * len(data)
    number = (_BYTES << _counted(version) | len(data)) << 8 * len(data) | int.from_bytes(data)
    # Like segno, which adds a word of zeros where the end falls between words: readers stop at the end before it.
    whole = min(length + 4, capacity) // 8 + 1
    written = (number << 8 * whole - length).to_bytes(whole)
    padding = bytes(_PADDING[place % 2] for place in range(capacity // 8 - whole))
    return (written + padding)[: capacity // 8]


def _woven(blocks: list[bytes]) -> Iterator[int]:
    return (one for one in chain.from_iterable(zip_longest(*blocks)) if one is not None)


def _correction(block: bytes, count: int) -> bytes:
    """Return the `count` words of Reed-Solomon correction of a block."""
    table, mask, top = _table(count), (1 << 8 * count) - 1, 8 * (count - 1)
    rest = 0
    for one in block:
        rest = (rest << 8 & mask) ^ table[one ^ rest >> top]
    return rest.to_bytes(count)


@lru_cache(maxsize=40)
def _table(count: int) -> tuple[int, ...]:
    """Return what each leading word takes from the words behind it."""
    exp, log, polynomial = consts.GALIOS_EXP, consts.GALIOS_LOG, consts.GEN_POLY[count]
    taken = (bytes(exp[log[one] + polynomial[n]] for n in range(count)) for one in range(1, 256))
    return (0, *(int.from_bytes(one) for one in taken))


def _remainder(version: int) -> int:
    """Return the bits that no word fills."""
    size = encoder.calc_matrix_size(version)
    aligned = version // 7 + 2 if version > 1 else 0
    patterns = (25 * aligned - 10) * aligned - 55 if aligned else 0
    modules = (16 * version + 128) * version + 64 - patterns - (36 if version >= 7 else 0)
    assert modules <= size**2  # noqa: S101 - every module is counted once
    return modules % 8
