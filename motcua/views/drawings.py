"""Pictures and maps as plain data: their files, sizes and what is drawn on them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureSource:
    """The files of a picture in one kind (avif, webp), each with its width in pixels."""

    kind: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture as a page shows it: the file that every browser knows, its size, and better files for others.

    `narrower` are smaller files of the first kind; `whole` is the largest one, to which a gallery leads.
    """

    src: str
    width: int
    height: int
    narrower: tuple[tuple[str, int], ...] = ()
    sources: tuple[PictureSource, ...] = ()
    whole: str = ""


@dataclass(frozen=True, slots=True)
class MapDot:
    """A dot on a map, in points of its drawing: its numbers in the list beside it, and where it leads."""

    x: float
    y: float
    numbers: str
    target: str


@dataclass(frozen=True, slots=True)
class MapView:
    """A map of the province: the drawing below, its size, the path of the unit that is lit (or ""), the dots.

    `line` is the path that joins the dots in their order, or "".
    """

    base: str
    width: int
    height: int
    lit: str
    dots: tuple[MapDot, ...]
    line: str = ""
