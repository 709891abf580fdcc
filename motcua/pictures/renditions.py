"""Says which files a picture becomes: a few widths in each of a few kinds, named by what is in them."""

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath

import PIL
from PIL import features

from motcua.pictures.look import Picture

# A card on a telephone; a card on a sharp screen or a page's picture; a page's picture on a sharp screen.
WIDTHS = (400, 800, 1600)
FOLDER = "pictures"
_NAME_LENGTH = 10
# What the bytes depend on beside the picture: how it is drawn (count it up with `draw`), and the encoders.
_RECIPE = 2
_ENCODERS = ("jpg", "webp", "avif", "zlib")


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file of a picture: its path below the output, its kind (avif, webp, jpeg, png), its size in points."""

    path: str
    kind: str
    width: int
    height: int


def widths(picture: Picture) -> tuple[int, ...]:
    """Return the widths in which a picture is drawn: never wider than it is."""
    narrower = [width for width in WIDTHS if width < picture.width]
    return (*narrower, picture.width) if picture.width <= WIDTHS[-1] else tuple(narrower)


def renditions(picture: Picture) -> tuple[Rendition, ...]:
    """Return the files of a picture, the best kind first; a drawing needs none, it has every size."""
    if picture.drawn:
        return ()
    stem = PurePosixPath(picture.path).stem.lower()
    name = hashlib.sha256(f"{picture.digest} {_recipe()}".encode()).hexdigest()[:_NAME_LENGTH]
    # A JPEG cannot be seen through: what can be is kept as PNG for the browsers that know nothing newer.
    kinds = ("avif", "webp", "png" if picture.clear else "jpeg")
    return tuple(
        Rendition(f"{FOLDER}/{stem}-{name}-{width}.{'jpg' if kind == 'jpeg' else kind}", kind, width, height)
        for kind in kinds
        for width in widths(picture)
        for height in (max(1, round(picture.height * width / picture.width)),)
    )


def _recipe() -> str:
    encoders = [f"{name} {features.version(name)}" for name in _ENCODERS]
    return " ".join([str(_RECIPE), f"pillow {PIL.__version__}", *encoders])
