"""Reads a file from its bytes and says what was found in it as `line:column code`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from motcua.source import Loaded, load_yaml


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str | bytes], Loaded]:
    def read(content: str | bytes) -> Loaded:
        path = tmp_path / "file.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load_yaml(path, "file.yaml")

    return read


@pytest.fixture
def found(read) -> Callable[[str | bytes], list[str]]:
    def found(content: str | bytes) -> list[str]:
        return [f"{one.line}:{one.column} {one.code}" for one in read(content).findings]

    return found
