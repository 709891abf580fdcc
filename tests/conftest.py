"""What every test may ask for, and the rule that a run with all its data skips nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.golden_city import golden_city
from tests.groups import arrange
from tests.once import made_once

ROOT = Path(__file__).resolve().parent.parent


def _data_is_required() -> bool:
    return os.environ.get("MOTCUA_REQUIRE_DATA") == "1"


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real national data: MOTCUA_DATA, or `shared/data` beside the repository."""
    folder = Path(os.environ.get("MOTCUA_DATA") or ROOT.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip("needs the real national data: set MOTCUA_DATA to their folder")
    return folder


@pytest.fixture(scope="session")
def golden_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy city of tests/golden, built with the real theme and with search."""
    return made_once(tmp_path_factory, "golden", _build_golden_city) / "output"


def _build_golden_city(folder: Path) -> None:
    build = [sys.executable, "-m", "motcua", "build", "--lang", "en", "--output", str(folder / "output")]
    city, environment = golden_city(folder / "city"), {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(build, cwd=city, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Turn a skipped test into a failed one where MOTCUA_REQUIRE_DATA=1; an expected failure stays what it is."""
    report = yield
    return report if hasattr(report, "wasxfail") else _refuse_skip(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    """The same for a whole file that skips itself while it is collected."""
    return _refuse_skip((yield))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log) -> object:
    """Share the tests out by their groups, in the order in which they were collected."""
    from tests.sharing import ByGroup  # without pytest-xdist a run of one worker goes on as ever

    config.option.loadscopereorder = False
    return ByGroup(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the tests of a group together; where several workers share them, begin the long groups first."""
    arrange(items, longest_first=hasattr(config, "workerinput"))


def _refuse_skip(report):
    if report.skipped and _data_is_required():
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"MOTCUA_REQUIRE_DATA=1 allows no skip: {reason}"
    return report
