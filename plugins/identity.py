"""Writes the style sheet of the city from its identity, and publishes the fonts that it brings."""

import shutil
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from motcua.identity import STYLES, style_sheet


class IdentityGenerator(Generator):
    """Writes theme/css/city.css beside the theme's own sheets, which ask it for every colour."""

    def generate_output(self, _: Any) -> None:
        """Write the sheet, and copy the folder of the city's own faces."""
        settings = self.context["portal"].settings
        city, output = settings.city, Path(self.output_path)
        file = output / STYLES
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(style_sheet(city, settings.city_file.events), encoding="utf-8")
        if city.fonts:
            folder = Path(city.fonts).parent
            shutil.copytree(settings.folder(settings.path) / folder, output / folder, dirs_exist_ok=True)


def get_generators(_: Any) -> type[IdentityGenerator]:
    """Return the generator; Pelican holds handlers weakly, hence a named function."""
    return IdentityGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
