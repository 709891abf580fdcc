"""Whole catalogues as examples: the good base has no finding, each bad one exactly those listed beside it."""

import os
from datetime import date
from pathlib import Path

import pytest

from motcua.catalogue import load_catalogue
from motcua.diagnostics import Diagnostic

EXAMPLES = Path(__file__).parents[2] / "examples" / "catalogues"
BASE = EXAMPLES / "base"
TODAY = date(2026, 11, 27)  # the day of the check: what is past in an example stays past
CASES = sorted(path for path in (EXAMPLES / "bad").iterdir() if path.is_dir())


def findings_of(*folders: Path) -> list[str]:
    """Load the last folder over the others, its content in the place of the base's."""
    named = [(folder, folder.name) for folder in folders]
    content = folders[-1] / "content"
    if not content.exists():
        content = EXAMPLES / "content"
    loading = load_catalogue(named, (content, "content"), ("vi", "en"), today=TODAY)
    return [_line(one) for one in loading.findings]


def _line(finding: Diagnostic) -> str:
    return f"{finding.file}:{finding.line}:{finding.column}: {finding.level} {finding.code}"


def test_the_base_has_no_finding() -> None:
    assert findings_of(BASE) == []


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_bad_catalogue_has_exactly_its_findings(case: Path) -> None:
    expected = case / "findings.txt"
    found = findings_of(BASE, case)
    if os.environ.get("MOTCUA_WRITE_EXAMPLES"):  # the documented way to make the file, then read the diff
        expected.write_text("\n".join(found) + "\n", encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8").splitlines()


def test_every_finding_says_something_in_both_languages() -> None:
    for case in CASES:
        folders = [(BASE, "base"), (case, case.name)]
        content = case / "content"
        named = (content, "content") if content.exists() else None
        loading = load_catalogue(folders, named, ("vi", "en"), today=TODAY)
        for finding in loading.findings:
            assert finding.message("vi") != finding.message("en")
            assert (
                "{" not in finding.message("vi")
                or "{page}" in finding.message("vi")
                or "{procedure}" in finding.message("vi")
            )
