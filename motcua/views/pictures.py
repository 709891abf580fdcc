"""Builds what pages know of a picture: its files and sizes, from the catalogue's pictures."""

import re
from collections.abc import Mapping
from itertools import groupby

from motcua.pictures import Picture, renditions
from motcua.views.drawings import PictureSource, PictureView

Pictures = Mapping[str, Picture]
# What a browser that knows no srcset is given: good on every screen, not heavy on any.
_ORDINARY = 800
_TEXT_WIDTH = "(min-width: 720px) 700px, 100vw"
_IMG = re.compile(r'<img\b(?P<attributes>[^>]*?\bsrc="(?P<path>images/[^"]*)"[^>]*)>')
_SIZE = re.compile(r'\s(?:src|width|height)="[^"]*"|\s*/\s*$')


def picture_view(pictures: Pictures, path: str | None) -> PictureView | None:
    """Return the picture at `path` below content/, or None where there is none."""
    picture = pictures.get(path or "")
    if picture is None:
        return None
    if picture.drawn:
        return PictureView(picture.path, picture.width, picture.height, whole=picture.path)
    kinds = [(kind, list(files)) for kind, files in groupby(renditions(picture), lambda one: one.kind)]
    *better, (_, known) = kinds
    ordinary = next((one for one in known if one.width >= _ORDINARY), known[-1])
    sources = tuple(PictureSource(kind, tuple((one.path, one.width) for one in files)) for kind, files in better)
    narrower = tuple((one.path, one.width) for one in known)
    return PictureView(ordinary.path, ordinary.width, ordinary.height, narrower, sources, known[-1].path)


def with_pictures(html: str, pictures: Pictures, prefix: str) -> str:
    """Return `html`, the sanitised text of a page, with each of its pictures in sizes to choose from."""

    def shown(match: re.Match[str]) -> str:
        view = picture_view(pictures, match["path"])
        if view is None:
            return match[0]
        rest = _SIZE.sub("", match["attributes"])
        size = f'width="{view.width}" height="{view.height}"'
        img = f'<img src="{prefix}{view.src}"{_files("srcset", view.narrower, prefix)} {size} loading="lazy"{rest}>'
        if not view.sources:
            return img
        sources = "".join(
            f'<source type="image/{one.kind}"{_files("srcset", one.files, prefix)}>' for one in view.sources
        )
        return f"<picture>{sources}{img}</picture>"

    return _IMG.sub(shown, html)


def _files(attribute: str, files: tuple[tuple[str, int], ...], prefix: str) -> str:
    if not files:
        return ""
    listed = ", ".join(f"{prefix}{path} {width}w" for path, width in files)
    return f' {attribute}="{listed}" sizes="{_TEXT_WIDTH}"'
