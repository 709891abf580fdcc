"""A name that leads nowhere is found where it stands, and the nearest known name is offered."""

from pathlib import Path

import pytest

from motcua.catalogue import load_catalogue
from motcua.diagnostics import Diagnostic
from motcua.rules import Known
from motcua.rules.references import LABELS, reference_words

BASE = Path(__file__).parents[2] / "examples" / "catalogues" / "base"
KNOWN = Known(
    {"organisation": frozenset({"phuong-mot", "phuong-hai", "so-tu-phap"}), "procedure": frozenset({"1.000001"})}
)


@pytest.mark.parametrize(
    ("kind", "written", "offered"),
    [
        ("organisation", "phuong-môt", "phuong-mot"),
        ("organisation", "so-tuphap", "so-tu-phap"),
        ("procedure", "1.00001", "1.000001"),
        ("procedure", "2.999999", None),
        ("organisation", "xyz", None),
        ("legal", "phuong-mot", None),
    ],
)
def test_the_nearest_name_of_the_same_kind_is_offered(kind: str, written: str, offered: str | None) -> None:
    words = reference_words(kind, written, KNOWN)
    assert words["identifier"] == written
    for language, offer in (("vi", "Có phải là"), ("en", "Did you mean")):
        said = words[f"suggestion_{language}"]
        assert (f"{offer} '{offered}'?" == said) if offered else (offer not in said)


@pytest.mark.parametrize("kind", LABELS)
def test_every_kind_has_a_name_in_both_languages(kind: str) -> None:
    words = reference_words(kind, "x", KNOWN)
    finding = Diagnostic("a.yaml", 1, 1, "unknown-reference", words)
    assert words["kind_vi"] in finding.message("vi")
    assert words["kind_en"] in finding.message("en")


def test_each_wrong_name_of_a_list_is_found_in_its_own_place(tmp_path: Path) -> None:
    text = (BASE / "national" / "vui-choi" / "1.000001.yaml").read_text(encoding="utf-8")
    path = tmp_path / "more" / "national" / "vui-choi" / "1.000001.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        text.replace("agencies: [phuong-mot]", "agencies: [phuong-mot, phuong-hai, phuong-ba]"), encoding="utf-8"
    )
    loading = load_catalogue([(BASE, "base"), (tmp_path / "more", "more")])
    assert [(one.line, one.column, one.words["identifier"]) for one in loading.findings] == [
        (6, 24, "phuong-hai"),
        (6, 36, "phuong-ba"),
    ]
