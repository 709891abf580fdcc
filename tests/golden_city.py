"""A copy of the toy city of tests/golden, to build and to break: nothing is ever written beside the original."""

import shutil
from pathlib import Path

GOLDEN_CITY = Path(__file__).parent / "golden" / "city"
# What a build or a check of the original by hand has left there, and what Python keeps.
_LEFT_OVER = shutil.ignore_patterns("output", ".cache", "__pycache__")


def golden_city(folder: Path) -> Path:
    """Copy the city to `folder`, which is made, and return it; its theme is still that of the repository."""
    shutil.copytree(GOLDEN_CITY, folder, ignore=_LEFT_OVER)
    theme = GOLDEN_CITY.parents[2] / "themes" / "civic"
    settings = folder / "pelicanconf.py"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}THEME = {str(theme)!r}\n", encoding="utf-8")
    return folder
