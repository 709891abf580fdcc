"""Shards built apart, in folders of their own, are together what one build makes; what one made the other takes."""

import shutil
from pathlib import Path

from tests.plugins.city import City, copy_of


def test_two_shards_with_one_store_are_the_whole(built_city: City, tmp_path: Path) -> None:
    store = {"MOTCUA_STORE": str(tmp_path / "store")}
    shards = {tag: copy_of(built_city, tmp_path / tag) for tag in ("vi", "en")}
    union: dict[str, bytes] = {}
    for tag, city in shards.items():
        shutil.rmtree(city.output)
        outcome = city.build("--only", tag, **store)
        assert outcome.status == 0, outcome.said
        files = city.files()
        assert f"{tag}/index.html" in files
        assert {"vi/index.html", "en/index.html"} & files.keys() == {f"{tag}/index.html"}
        assert all(union.get(name, data) == data for name, data in files.items())
        union |= files
    assert union == built_city.files()
    # A third machine, with nothing but the store, makes nothing that is not there already.
    other = copy_of(built_city, tmp_path / "other")
    shutil.rmtree(other.output)
    kept = sum(1 for one in (tmp_path / "store").rglob("*") if one.is_file())
    assert other.build(**store).status == 0
    assert other.files() == built_city.files()
    assert sum(1 for one in (tmp_path / "store").rglob("*") if one.is_file()) == kept


def test_a_shard_of_an_edition_that_is_none_is_refused(city: City) -> None:
    before = city.files()
    outcome = city.build("--only", "fr")
    assert outcome.status == 2
    assert "no such edition in this portal: fr" in outcome.said
    assert city.files() == before
