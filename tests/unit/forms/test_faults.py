"""The endpoint as a process that is killed, filled up and flooded, in small: `python -m benchmarks.forms` is the whole."""

import contextlib
import os
from pathlib import Path

import pytest

from benchmarks.forms.disk import Disk
from benchmarks.forms.faults import Trouble, disk_full, unwritable
from benchmarks.forms.kill import kill_postgres, kill_sqlite
from benchmarks.forms.load import beside_plain, steady
from benchmarks.forms.mutated import mutations
from benchmarks.forms.power import power
from benchmarks.forms.power_postgres import power_postgres

SERVERS = ("uvicorn", "granian")


def _may_mount() -> bool:
    if os.geteuid() != 0:
        return False
    with contextlib.suppress(OSError), Disk(8):
        return True
    return False


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("server", SERVERS)
def test_nothing_acknowledged_is_lost_by_kill_9(data: Path, server: str):
    verdict = kill_sqlite(data, 3, server).verdict
    assert verdict.good, verdict
    assert verdict.acknowledged > 3


def test_nothing_acknowledged_is_lost_when_postgresql_is_killed_too(data: Path, postgres):
    verdict = kill_postgres(data, 3, "uvicorn", postgres).verdict
    assert verdict.good, verdict
    assert verdict.acknowledged > 3


def right_again(trouble: Trouble) -> None:
    assert trouble.verdict
    assert trouble.verdict.good, trouble
    assert set(trouble.statuses["before"]) == set(trouble.statuses["after"]) == {303}
    assert trouble.statuses["during"][503] > 0
    assert set(trouble.statuses["during"]) <= {303, 503}  # a little may still find room in the log; it is kept then
    assert 0 <= trouble.red < 2
    assert 0 <= trouble.green < 5


@pytest.mark.parametrize("server", SERVERS)
def test_a_disk_that_cannot_be_written_gives_no_receipt_and_heals_by_itself(data: Path, server: str):
    right_again(unwritable(data, server, 10))


def test_mutated_posts_meet_no_error_of_ours_and_take_no_memory(data: Path):
    found = mutations(data, "uvicorn", 20_000)
    assert found.worst == 0, found.statuses
    assert found.tracebacks == 0
    assert found.broken < 20
    assert found.late < found.early * 1.1


def test_a_steady_load_on_a_slow_disk_has_no_errors(data: Path):
    found = steady(data, "granian", 50, 4)
    assert found.errors == 0
    assert set(found.statuses) == {303}


def test_one_commit_for_all_who_wait_is_faster_than_one_for_each(data: Path):
    ours, plain = beside_plain(data, "granian", 400, rounds=2)
    assert set(ours.statuses) == set(plain.statuses) == {303}
    assert ours.rate > 1.2 * plain.rate  # the full size, with its 2 times: benchmarks.forms plain


if _may_mount():  # a test that is skipped fails where all data are required

    def test_nothing_acknowledged_is_lost_by_a_power_cut_and_the_rig_finds_a_careless_store_out():
        verdict = power(2, "uvicorn")
        assert verdict.good, verdict
        assert power(2, "uvicorn", careless=True).lost > 0

    def test_nothing_acknowledged_is_lost_by_a_power_cut_under_postgresql():
        found = power_postgres(1, "uvicorn")
        assert found.verdict.good, found
        assert found.verdict.acknowledged > 1

    def test_a_full_disk_gives_no_receipt_and_heals_by_itself():
        right_again(disk_full("uvicorn", 20))
