"""The languages in which people are spoken to: those of the editions, and those that have no edition of their own."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from motcua.languages.editions import Edition

# Tày and Nùng share an edition, yet a voice speaks one of them; the Hoa read one Chinese and speak several.
_SPOKEN = MappingProxyType(
    {
        "tyz": "tiếng Tày",
        "nut": "tiếng Nùng",
        "zh-Hans": "tiếng Trung (phổ thông)",
        "yue": "tiếng Quảng Đông",
        "hak": "tiếng Khách Gia",
        "mis-x-sanchi": "tiếng Sán Chí",
    }
)


def spoken_languages(editions: Iterable[Edition]) -> Mapping[str, str]:
    """Return the Vietnamese name of each language that may be spoken here, by its tag."""
    return {one.tag: one.name_vi for one in editions} | dict(_SPOKEN)
