"""The main job on real input: the national set is imported and built in two languages, and nothing is skipped."""

import gzip
import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

EDITIONS = ("vi", "en")
MOST_MEMORY = 2 << 30


@pytest.fixture(scope="module")
def national(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogue that the feed of 2,642 procedures becomes."""
    target = tmp_path_factory.mktemp("national") / "catalogue"
    feed = shared_data / "national" / "procedures.jsonl.gz"
    command = [sys.executable, "-m", "motcua", "import", "national", str(feed), "--to", str(target)]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0
    return target


@pytest.fixture(scope="module")
def output(national: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The national set with the shipped overlays, news and pages, built."""
    target = tmp_path_factory.mktemp("built") / "output"
    build = [sys.executable, "-m", "motcua", "build", "--catalogue", str(national), "--catalogue", "procedures_yaml"]
    options = ["--languages", ",".join(EDITIONS), "--output", str(target), "--lang", "en"]
    done = subprocess.run([*build, *options], cwd=root, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert ", 0 skipped;" in done.stderr
    return target


def test_every_procedure_of_the_feed_has_its_page_in_each_edition(output: Path, shared_data: Path) -> None:
    with gzip.open(shared_data / "national" / "procedures.jsonl.gz", "rt", encoding="utf-8") as feed:
        codes = {json.loads(line)["code"] for line in feed}
    assert len(codes) == 2642
    for edition in EDITIONS:
        built = {path.parent.name for path in output.glob(f"{edition}/procedures/*/index.html")}
        assert codes <= built


def test_it_fits_into_two_gibibytes(output: Path) -> None:
    """The largest single process stays below; all together were measured at 0.7 GiB."""
    assert output.is_dir()
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < MOST_MEMORY


def test_long_titles_and_many_cases_leave_no_page_without_its_heading(output: Path) -> None:
    for page in sorted(output.glob("vi/procedures/*/index.html"))[::40]:
        assert page.read_text(encoding="utf-8").count("<h1") == 1, page
