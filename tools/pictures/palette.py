"""The colours of the pictures: pine green, river teal, lamp yellow, brick red, mist blue and paper."""

from __future__ import annotations

PINE = "#0b5d4b"
PINE_DARK = "#073f34"
LEAF = "#2f7d5b"
MEADOW = "#6fa36a"
RICE = "#d9b44a"
RICE_YOUNG = "#a9bf5a"
TEAL = "#2f8f93"
TEAL_LIGHT = "#8cc5c4"
LAMP = "#f2b84b"
LAMP_PALE = "#fbe3a8"
BRICK = "#a63d2f"
BRICK_DARK = "#7a2b22"
MIST = "#dfe9ec"
MIST_BLUE = "#b4cad6"
HAZE = "#86a6b8"
SLATE = "#4c6b7c"
NIGHT = "#1f3a4a"
ROCK = "#5d6f6c"
ROCK_DARK = "#2c3b3a"
STONE = "#9aa39a"
PAPER = "#fbf6ea"
CREAM = "#f3e7cd"
WOOD = "#7b5236"
WOOD_DARK = "#4d3323"
INK = "#17302b"


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue of a colour written as #rrggbb."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """Return the colour that lies at the given share of the way from the first to the second."""
    pairs = zip(channels(first), channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
