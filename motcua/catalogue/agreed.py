"""Keeps which translated pages state the numbers of their sources: reading them takes longer than all other rules."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import motcua
from motcua.reuse import Store, digest_of, digest_of_files

# What decides whether two texts agree, apart from the texts.
_CODE = ("languages/*", "rules/pages.py", "comparison/*")


@contextmanager
def agreed_pages(folder: Path | None) -> Iterator[set[str]]:
    """Give the pairs that are known to agree; what the block leaves in the set is kept below `folder`."""
    store, key = Store(folder), _key()
    before = _read(store.get(key))
    pairs = set(before)
    yield pairs
    if pairs != before:
        store.put(key, json.dumps(sorted(pairs)).encode())


def _read(kept: bytes | None) -> set[str]:
    return set(json.loads(kept)) if kept else set()


def _key() -> str:
    package = Path(motcua.__file__).parent
    files = [path for pattern in _CODE for path in package.glob(pattern) if path.is_file()]
    return digest_of("pages that agree", digest_of_files(files))
