"""Writes the tables of figures for programs and spreadsheets: data/statistics/<id>.csv."""

import csv
import io
from dataclasses import astuple, fields
from pathlib import Path

from motcua.catalogue import Catalogue
from motcua.model import Figures
from motcua.views import targets


def write_figures(catalogue: Catalogue, output: Path) -> None:
    """Write every described table below `output`."""
    for name in catalogue.datasets:
        if name in catalogue.figures:
            path = output / targets.dataset(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(figures_csv(catalogue.figures[name]).encode())


def figures_csv(figures: tuple[Figures, ...]) -> str:
    """Return a table as CSV (RFC 4180), with a byte order mark, without which spreadsheets read UTF-8 wrongly."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([one.name for one in fields(Figures)])
    writer.writerows(["" if cell is None else cell for cell in astuple(one)] for one in figures)
    return f"\ufeff{text.getvalue()}"
