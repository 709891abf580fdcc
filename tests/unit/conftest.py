"""The national feed as the import command writes it, once for all tests of a run: it takes some ten seconds."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from motcua.importers import ImportResult, import_national


@dataclass(frozen=True)
class NationalImport:
    """What the import of the whole feed said, and the catalogue that it wrote."""

    result: ImportResult
    folder: Path


@pytest.fixture(scope="session")
def national_import(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> NationalImport:
    """The feed of 2,642 procedures, imported."""
    folder = tmp_path_factory.mktemp("national") / "out"
    return NationalImport(import_national([shared_data / "national" / "procedures.jsonl.gz"], folder), folder)
