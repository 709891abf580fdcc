"""A store gives back what was put into it, or nothing."""

import os
import time
from pathlib import Path

import pytest

from motcua.reuse import Store, digest_of

KEY = digest_of("a text")


def test_what_was_put_in_comes_out(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    assert store.get(KEY) is None
    store.put(KEY, b"made\nof it")
    assert store.get(KEY) == b"made\nof it"
    assert Store(tmp_path / "store").get(KEY) == b"made\nof it"


@pytest.mark.parametrize("damage", ["cut", "foreign", "empty", "another's"])
def test_what_is_damaged_is_absent(tmp_path: Path, damage: str) -> None:
    store = Store(tmp_path)
    store.put(KEY, b"made of it")
    other = digest_of("another text")
    store.put(other, b"made of another")
    place = tmp_path / KEY[:2] / KEY
    whole = place.read_bytes()
    changed = {
        "cut": whole[:-1],
        "foreign": b"x\ny",
        "empty": b"",
        "another's": (tmp_path / other[:2] / other).read_bytes(),
    }
    place.write_bytes(changed[damage])
    assert store.get(KEY) is None


def test_without_a_folder_and_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for store in (Store(None), Store(tmp_path / "file")):
        store.put(KEY, b"made of it")
        assert store.get(KEY) is None


def test_what_nobody_has_asked_for_in_a_month_goes(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("aa1", b"old and unused")
    store.put("aa2", b"old and used")
    long_ago = time.time() - 40 * 24 * 3600
    for key in ("aa1", "aa2"):
        os.utime(tmp_path / "aa" / key, (long_ago, long_ago))
    assert store.get("aa2") == b"old and used"
    assert store.prune() == 1
    assert (store.get("aa1"), store.get("aa2")) == (None, b"old and used")
    os.utime(tmp_path / "aa" / "aa2", (long_ago, long_ago))
    assert store.prune() == 0, "at most once a day"
    assert Store(None).prune() == Store(tmp_path / "none").prune() == 0
