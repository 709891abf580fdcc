"""What every test may ask for, and the rule that a run with all its data skips nothing."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Turn a skipped test into a failed one where MOTCUA_REQUIRE_DATA=1; an expected failure stays what it is."""
    report = yield
    return report if hasattr(report, "wasxfail") else _refuse_skip(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    """The same for a whole file that skips itself while it is collected."""
    return _refuse_skip((yield))


def _refuse_skip(report):
    if report.skipped and _data_is_required():
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"MOTCUA_REQUIRE_DATA=1 allows no skip: {reason}"
    return report
