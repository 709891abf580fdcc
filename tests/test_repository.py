"""The repository as a whole: nothing of any one machine in it, nothing heavy, nothing that cannot be read."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from motcua.diagnostics import codes
from tools.rig.findings_page import PAGE, page

ROOT = Path(__file__).resolve().parent.parent
MAX_BYTES = 400_000
HEAVY: dict[str, str] = {
    "translations/en/LC_MESSAGES/procedures.po": "every text of the shipped procedures, events and laws in English",
    "translations/zh_Hans/LC_MESSAGES/procedures.po": "every text of the shipped procedures, events and laws in Chinese",
}

# Written in pieces, so that this file may stand among those that are searched.
MACHINE_PATHS = re.compile(
    r"(?<![\w.~/-])/(?:ro{2}t|wor{1}k|hom{1}e/\w|Users/\w|tm{1}p/\w|private/var|var/folders|opt/(?:pypi|wheels))\b"
)
# Addresses of package indexes and mirrors, what a lock file may record of them, and pip's options for them.
_REGISTRY_WORDS = (
    r"python" + r"hosted\.org",
    r"pypi" + r"\.org",
    r"npmjs" + r"\.(?:org|com)/",
    r"yarnpkg" + r"\.com",
    r"deb(?:ian)?\." + r"debian\.org/",
    r'"resol' + r'ved":',
    r"--(?:extra-)?index" + r"-url",
    r"--find" + r"-links",
)
REGISTRIES = re.compile("|".join(_REGISTRY_WORDS))
# A file that must speak of such an address, and why.
MAY_NAME_REGISTRIES: dict[str, str] = {
    "Makefile": "turns pip-compile's own options for addresses off",
}


def tracked_files() -> list[Path]:
    """The files that are or would be committed; where this is no git repository (an archive): all but hidden ones."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        names = [name for name in done.stdout.split("\0") if name]
    else:
        built = ("output/", ".")
        names = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if path.is_file()]
        names = [name for name in names if not name.startswith(built) and "/node_modules/" not in name]
    return sorted(ROOT / name for name in names if (ROOT / name).exists() or (ROOT / name).is_symlink())


FILES = tracked_files()


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines_that_match(pattern: re.Pattern[str], path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return []
    if not pattern.search(text):
        return []
    return [f"{name_of(path)}:{number}" for number, line in enumerate(text.splitlines(), 1) if pattern.search(line)]


def test_there_are_files():
    assert ROOT / "Makefile" in FILES


def test_no_file_names_a_folder_of_some_machine():
    assert [place for path in FILES for place in lines_that_match(MACHINE_PATHS, path)] == []


def test_no_file_names_a_package_registry():
    searched = [path for path in FILES if name_of(path) not in MAY_NAME_REGISTRIES]
    assert [place for path in searched for place in lines_that_match(REGISTRIES, path)] == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_requirement_has_its_hashes(lock: str):
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text(encoding="utf-8"))
    locked = [entry for entry in entries if "==" in entry.splitlines()[0]]
    assert len(locked) > 10
    assert [entry.splitlines()[0] for entry in locked if "--hash=sha256:" not in entry] == []


def test_both_locks_agree():
    pins = [
        dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
        for lock in ("requirements.lock", "requirements-dev.lock")
    ]
    assert pins[0].items() <= pins[1].items()


def test_the_locked_wheels_cover_the_usual_machines():
    """Compiled packages publish a wheel per platform; a lock made of one machine's wheels would show one hash."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for name in ("pillow", "pyyaml", "markupsafe", "nh3", "watchfiles"):
        entry = re.search(rf"^{name}==.*?(?=^\w|\Z)", text, re.MULTILINE | re.DOTALL)
        assert entry, name
        assert entry.group().count("--hash=sha256:") >= 5, name


def test_a_heavy_file_has_a_reason():
    assert [name_of(path) for path in FILES if path.stat().st_size > MAX_BYTES and name_of(path) not in HEAVY] == []
    assert all((ROOT / name).exists() and len(reason.split()) >= 3 for name, reason in HEAVY.items())


def test_there_are_no_symbolic_links():
    assert [name_of(path) for path in FILES if path.is_symlink()] == []


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix in {".json", ".toml"}], ids=name_of)
def test_json_and_toml_can_be_read(path: Path):
    text = path.read_text(encoding="utf-8")
    json.loads(text) if path.suffix == ".json" else tomllib.loads(text)


def test_yaml_can_be_read():
    unread = []
    for path in FILES:
        if path.suffix in {".yaml", ".yml", ".cff"} and "tests/examples/bad/" not in name_of(path):
            try:
                list(yaml.parse(path.read_bytes(), Loader=yaml.CSafeLoader))
            except yaml.YAMLError as error:
                unread.append(f"{name_of(path)}: {error}")
    assert unread == []


def test_text_files_end_with_one_line_break_and_no_carriage_returns():
    suffixes = {".py", ".md", ".toml", ".in", ".lock", ".html", ".css", ".js", ".yaml", ".findings"}
    odd = []
    for path in FILES:
        if path.suffix in suffixes and not name_of(path).startswith("tests/"):
            data = path.read_bytes()
            if data and (b"\r" in data or not data.endswith(b"\n") or data.endswith(b"\n\n")):
                odd.append(name_of(path))
    assert odd == []


def dead_links(path: Path) -> list[str]:
    """The relative links of a document that lead nowhere; `{page}…` is how content names a page of the portal."""
    links = re.findall(r"\]\(([^)\s#]+)[^)]*\)", path.read_text(encoding="utf-8"))
    relative = [link for link in links if not re.match(r"[a-z]+:|\{", link)]
    return [f"{name_of(path)}: {link}" for link in relative if not (path.parent / link).exists()]


def test_links_between_documents_lead_somewhere():
    documents = [
        path for path in FILES if path.suffix == ".md" and not name_of(path).startswith(("content/", "tests/"))
    ]
    assert [link for path in documents for link in dead_links(path)] == []


class TestFindings:
    def test_the_page_of_findings_is_up_to_date(self):
        assert PAGE.read_text(encoding="utf-8") == page(), "run `make findings`"

    def test_every_code_is_documented(self):
        documented = set(re.findall(r"^### (\S+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
        assert documented == codes().keys()

    def test_every_code_is_used(self):
        sources = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "motcua").rglob("*.py"))
        assert [name for name in codes() if f'"{name}"' not in sources] == []
