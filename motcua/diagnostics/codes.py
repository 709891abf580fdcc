"""The table of finding codes: level and wording in Vietnamese and English, read from codes.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType


class Level(StrEnum):
    """How much a finding matters: an error stops the build, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding; `wording` maps a language tag to a template with {names}."""

    name: str
    level: Level
    wording: Mapping[str, str]


@cache
def codes() -> Mapping[str, Code]:
    """Return every code by name, in the order of codes.toml."""
    text = files("motcua.diagnostics").joinpath("codes.toml").read_text(encoding="utf-8")
    return MappingProxyType({name: _code(name, entry) for name, entry in tomllib.loads(text).items()})


def _code(name: str, entry: Mapping[str, str]) -> Code:
    wording = MappingProxyType({"vi": entry["vi"], "en": entry["en"]})
    return Code(name, Level(entry["level"]), wording)


def code_named(name: str) -> Code:
    """Return the code called `name`; KeyError is a mistake in our own code, not in a file."""
    return codes()[name]
