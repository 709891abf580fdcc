"""Looks at a picture file: what it is and how large, or why it is refused; nothing hostile is ever unpacked whole."""

import hashlib
import re
import warnings
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from PIL import Image

# The format by Pillow's name → the endings that a file of it may have.
KINDS = MappingProxyType({"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",), "AVIF": (".avif",)})
LARGEST_FILE = 40_000_000  # bytes; what a telephone's camera makes is a tenth of it
LARGEST_PICTURE = 100_000_000  # points; unpacked to 400 MB at most, and only while it is drawn
_TURNED = frozenset({5, 6, 7, 8})  # values of the orientation in EXIF that lay the picture on its side
_ORIENTATION = 0x0112
# An ordinary canvas for an SVG that names no size: that of the shipped drawings.
_UNSIZED = (1200, 675)
_VIEW_BOX = re.compile(r"""<svg\b[^>]*?\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)""")
_DRAFT = (64, 64)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of content/images: its path below content/, the SHA-256 of its bytes, its size as people see it.

    `drawn` says that it is an SVG, which has every size; `clear` that parts of it can be seen through.
    """

    path: str
    digest: str
    width: int
    height: int
    drawn: bool = False
    clear: bool = False


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a picture is refused: a finding's code and words."""

    code: str
    words: tuple[tuple[str, str], ...] = ()


def look_at(file: Path, path: str) -> Picture | Trouble:
    """Return the picture in `file`, known as `path`; Trouble for one that is too large, broken or something else."""
    size = file.stat().st_size
    if size > LARGEST_FILE:
        return Trouble("picture-too-heavy", (("size", _megabytes(size)), ("limit", _megabytes(LARGEST_FILE))))
    data = file.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if file.suffix.lower() == ".svg":
        width, height = _canvas(data)
        return Picture(path, digest, width, height, drawn=True)
    with warnings.catch_warnings():
        # Pillow warns of a picture of many pixels, which we measure ourselves, and of odd metadata, which we drop.
        warnings.simplefilter("ignore")
        try:
            return _looked_at(file, path, digest)
        except Image.DecompressionBombError:
            return _too_large()
        except (OSError, ValueError, SyntaxError, OverflowError, EOFError) as error:
            return Trouble("picture-broken", (("reason", str(error) or type(error).__name__),))


def _looked_at(file: Path, path: str, digest: str) -> Picture | Trouble:
    with Image.open(file, formats=tuple(KINDS)) as image:
        kind = image.format or ""
        if file.suffix.lower() not in KINDS[kind]:
            return Trouble("picture-misnamed", (("kind", kind), ("ending", KINDS[kind][0])))
        width, height = image.size
        if width * height > LARGEST_PICTURE:
            return _too_large()
        clear = image.has_transparency_data
        turned = image.getexif().get(_ORIENTATION) in _TURNED
        image.draft("RGB", _DRAFT)  # a JPEG is then unpacked at an eighth of its size: enough to see that it is whole
        image.load()
    return Picture(path, digest, *((height, width) if turned else (width, height)), clear=clear)


def _canvas(data: bytes) -> tuple[int, int]:
    found = _VIEW_BOX.search(data[:4096].decode("utf-8", "replace"))
    if found is None:
        return _UNSIZED
    width, height = (round(float(one)) for one in found.groups())
    return (width, height) if width and height else _UNSIZED


def _too_large() -> Trouble:
    return Trouble("picture-too-large", (("limit", f"{LARGEST_PICTURE // 1_000_000}"),))


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.0f} MB"
