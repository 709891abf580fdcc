"""Reads the numbered migrations of a store: `sql/<store>/0001_<what>.sql` and on, each run once, in order."""

import re
from collections.abc import Iterator
from importlib import resources

_NAME = re.compile(r"(\d{4})_\w+\.sql")


def migrations(store: str, done: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the statements of each migration of `store` behind the one numbered `done`."""
    folder = resources.files("motcua.forms.store").joinpath("sql", store)
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        matched = _NAME.fullmatch(file.name)
        if matched and int(matched[1]) > done:
            yield int(matched[1]), _statements(file.read_text(encoding="utf-8"))


def _statements(text: str) -> list[str]:
    """Split at the semicolons that end a line: no migration has one elsewhere."""
    return [one for one in (part.strip().removesuffix(";") for part in re.split(r";\s*\n", text)) if one]
