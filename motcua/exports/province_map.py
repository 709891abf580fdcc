"""Writes the drawing that lies below every map of the portal."""

from pathlib import Path

from motcua.catalogue import Catalogue
from motcua.views.maps import BASE, base_map


def write_province_map(catalogue: Catalogue, output: Path) -> None:
    """Write map/province.svg below `output`, where the catalogue knows outlines."""
    if catalogue.outlines:
        path = output / BASE
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(base_map(catalogue.outlines), encoding="utf-8")
