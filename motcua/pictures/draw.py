"""Draws the files that a picture becomes: upright, in the colours of the web, without what a camera wrote into it."""

import io
import os
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PIL import Image, ImageCms, ImageOps

from motcua.pictures.renditions import Rendition

# Chosen by measure (docs/design/pictures.md): speed 9 of AVIF takes a sixth of the time of 6, method 2 of WebP
# 0.4 of that of 4, for no or 1 % more bytes.
_HOW: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "avif": {"quality": 55, "speed": 9, "max_threads": 1},
        "webp": {"quality": 75, "method": 2},
        "jpeg": {"quality": 78, "optimize": True, "progressive": True},
        "png": {"optimize": True},
    }
)


def draw(source: Path, wanted: Iterable[Rendition], folder: Path) -> int:
    """Write those of the `wanted` files that `folder` lacks; return how many. Each appears whole or not at all.

    Raises OSError when the source cannot be unpacked: `look_at` has refused such a file before.
    """
    missing = [one for one in wanted if not (folder / one.path).exists()]
    if not missing:
        return 0
    with Image.open(source) as opened:
        # A JPEG is unpacked at the smallest of its own scales that is still large enough.
        opened.draft("RGB", (max(one.width for one in missing), max(one.height for one in missing)))
        whole = _for_the_web(ImageOps.exif_transpose(opened))
    for size, ones in groupby(sorted(missing, key=_size), key=_size):
        sized = whole if whole.size == size else whole.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
        for one in ones:
            _write(folder / one.path, _encoded(sized, one.kind))
    return len(missing)


def _size(one: Rendition) -> tuple[int, int]:
    return one.width, one.height


def _for_the_web(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB, with an alpha channel where it can be seen through; nothing else is kept of it."""
    profile = image.info.get("icc_profile")
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256).convert("L")
    if profile and image.mode in {"RGB", "CMYK"}:
        try:
            own, web = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, own, web, outputMode="RGB")
            image = converted if converted is not None else image
        except (ImageCms.PyCMSError, OSError):
            pass  # a damaged profile: the colours are taken as they are
    made = image.convert(mode)
    made.info.clear()
    return made


def _encoded(image: Image.Image, kind: str) -> bytes:
    made = io.BytesIO()
    (image if kind != "jpeg" else image.convert("RGB")).save(made, kind.upper(), **_HOW[kind])
    return made.getvalue()


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{os.getpid()}")
    part.write_bytes(data)
    part.replace(file)
