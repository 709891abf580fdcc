"""The committed style sheet was made from the sources beside it, and stays light."""

import gzip
import hashlib
import json
import re
from pathlib import Path

from tests.components.rendering import ROOT, THEME

TOOLS = ROOT / "tools" / "theme"
STYLES = THEME / "static" / "css" / "civic.css"


def _sources() -> list[Path]:
    named = [TOOLS / name for name in ("build.mjs", "package.json", "package-lock.json")]
    return [*named, *(TOOLS / "src").iterdir(), *THEME.glob("components/*/_styles.scss")]


def test_the_style_sheet_carries_the_hash_of_its_sources() -> None:
    made = hashlib.sha256()
    for name, path in sorted((one.relative_to(ROOT).as_posix(), one) for one in _sources()):
        made.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    head = STYLES.read_text(encoding="utf-8")[:400]
    assert f"sha256-{made.hexdigest()}" in head, "run: cd tools/theme && npm ci && npm run build"


def test_the_style_sheet_is_light_and_asks_nobody_else() -> None:
    text = STYLES.read_text(encoding="utf-8")
    assert len(gzip.compress(text.encode(), 9)) <= 16 * 1024  # forms, replies and tickets take two of them
    addresses = re.findall(r"url\((.*?)\)", text)
    assert [one for one in addresses if re.match(r"[\"']?(https?:|//|data:)", one)] == []
    assert [one for one in addresses if not (STYLES.parent / one.strip("\"'")).is_file()] == []


def test_nothing_of_the_british_government_is_left() -> None:
    text = STYLES.read_text(encoding="utf-8").lower()
    assert [one for one in ("gds transport", "crown", "gov.uk", "light-94a07e06a1") if one in text] == []
    assert "MIT License" in (THEME / "static" / "licences" / "govuk-frontend.txt").read_text(encoding="utf-8")


def test_the_tools_are_pinned_and_name_no_registry() -> None:
    package = json.loads((TOOLS / "package.json").read_text(encoding="utf-8"))
    assert [one for one in package["devDependencies"].values() if not re.fullmatch(r"\d+\.\d+\.\d+", one)] == []
    assert package["devDependencies"]["govuk-frontend"] == "6.3.0"
    assert "resolved" not in (TOOLS / "package-lock.json").read_text(encoding="utf-8")
