"""Writes the tables of figures for programs and spreadsheets: data/statistics/<id>.csv."""

from dataclasses import astuple, fields
from pathlib import Path

from motcua.catalogue import Catalogue
from motcua.exports.csv_text import csv_text
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
    """Return a table as CSV."""
    return csv_text([one.name for one in fields(Figures)], (astuple(one) for one in figures))
