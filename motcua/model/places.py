"""Where things are: the outlines of communes and wards, light enough to be drawn on a page."""

from dataclasses import dataclass
from typing import Annotated

from motcua.schema import Pattern, Quoted, Reference

UnitRef = Annotated[
    str, Quoted(), Pattern(r"\d{5}", "mã đơn vị 5 chữ số", "a unit code of 5 digits"), Reference("unit")
]
Ring = Annotated[
    str,
    Pattern(
        r"-?\d+\.\d+ -?\d+\.\d+( -?\d+\.\d+ -?\d+\.\d+){2,}",
        'ít nhất ba cặp "kinh độ vĩ độ" (ví dụ: 106.808 21.797 106.805 21.787 106.751 21.757)',
        "three or more pairs “longitude latitude” (such as 106.808 21.797 106.805 21.787 106.751 21.757)",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The boundary of a commune or ward, simplified: rings of pairs of longitude and latitude (WGS 84)."""

    unit: UnitRef
    rings: tuple[Ring, ...]
