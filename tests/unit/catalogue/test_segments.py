"""What translators are given: every text of every record, of whatever kind."""

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from motcua.catalogue import load_catalogue
from motcua.catalogue.segments import catalogue_segments
from motcua.schema import texts_in


def test_no_text_of_the_shipped_catalogue_is_kept_from_translators(root: Path):
    catalogue = load_catalogue([(root / "procedures_yaml", "procedures_yaml")]).catalogue
    given = {one.text for one in catalogue_segments(catalogue)}
    kinds = {one.name: getattr(catalogue, one.name) for one in fields(catalogue)}
    registries = {name: kind for name, kind in kinds.items() if isinstance(kind, Mapping) and name != "procedures"}
    missing = {
        name
        for name, kind in registries.items()
        for record in kind.values()
        if not isinstance(record, str | tuple)
        for _, text, _ in texts_in(record)
        if text not in given
    }
    assert missing == set()
    assert catalogue.forms["appointment"].title in given
