"""How tests are shared out to several workers: what belongs together stays together, and is made once."""

import os
import time
from pathlib import Path

import pytest

from tests.golden_city import GOLDEN_CITY, golden_city
from tests.groups import BY_PAGE, LONGEST, TOGETHER, group_of, in_order
from tests.once import made_once, shared_folder
from tools.rig.workers import workers

GIB = 1 << 30


@pytest.mark.parametrize(
    ("cores", "memory", "number"),
    [(1, 64, 1), (2, 23, 2), (4, 16, 4), (32, 64, 4), (4, 4, 2), (8, 1, 1), (2, 3, 1)],
)
def test_there_are_as_many_workers_as_cores_and_memory_allow(cores: int, memory: int, number: int) -> None:
    assert workers(cores, memory * GIB) == number


def test_the_files_that_are_named_are_there(root: Path) -> None:
    named = {*BY_PAGE, *(one for files in TOGETHER.values() for one in files)}
    named |= {one for one in LONGEST if one not in TOGETHER}
    assert [one for one in sorted(named) if not (root / one).is_file()] == []


def test_the_tests_of_a_page_are_together_and_other_files_stay_whole() -> None:
    pages = [f"{BY_PAGE[0]}::test_{one}[home, vi, middling]" for one in ("a", "b")]
    assert group_of(pages[0]) == group_of(pages[1]) != group_of(f"{BY_PAGE[0]}::test_a[home, vi]")
    assert group_of("tests/a/test_x.py::Test::test_a[1]") == group_of("tests/a/test_x.py::test_b")
    assert {group_of(f"{one}::test_a") for one in TOGETHER["timed"]} == {"timed"}


def test_long_groups_are_begun_first_and_short_ones_left_to_the_end() -> None:
    page, other, long = f"{BY_PAGE[0]}::test_a[x]", "tests/test_x.py::test_a", f"{LONGEST[0]}::test_a"
    names = [page, f"{other}[1]", long, f"{other}[2]"]
    assert in_order(names, longest_first=True) == [long, f"{other}[1]", f"{other}[2]", page]
    assert in_order(names, longest_first=False) == [page, f"{other}[1]", f"{other}[2]", long]


class TestMadeOnce:
    @pytest.fixture
    def factories(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[object]:
        """What two workers of one run know of their folders."""
        monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw0")

        class Factory:
            def __init__(self, name: str) -> None:
                self.base = tmp_path / name
                self.base.mkdir()

            def getbasetemp(self) -> Path:
                return self.base

        return [Factory("popen-gw0"), Factory("popen-gw1")]

    def test_two_workers_have_the_same_folder(self, factories) -> None:
        made = [made_once(one, "thing", lambda folder: (folder / "x").touch()) for one in factories]
        assert made[0] == made[1]
        assert [one.name for one in made[0].iterdir()] == ["x"]

    def test_what_could_not_be_made_is_not_tried_again(self, factories) -> None:
        with pytest.raises(NotADirectoryError):
            made_once(factories[0], "thing", lambda _: os.chdir(Path(__file__)))
        with pytest.raises(pytest.fail.Exception, match=r"thing could not be made: .*Not a directory"):
            made_once(factories[1], "thing", lambda _: None)

    def test_another_worker_waits_until_it_is_there(self, factories) -> None:
        def slowly(folder: Path) -> None:
            time.sleep(0.5)
            (folder / "by").write_text("the other", encoding="utf-8")

        child = os.fork()
        if not child:
            try:
                made_once(factories[0], "slow", slowly)
            finally:
                os._exit(0)
        folder = shared_folder(factories[1]) / "slow"
        while not folder.exists():
            time.sleep(0.01)
        assert made_once(factories[1], "slow", lambda _: None) == folder
        assert (folder / "by").read_text(encoding="utf-8") == "the other"
        os.waitpid(child, 0)


def test_a_copy_of_the_toy_city_has_nothing_that_was_left_beside_the_original(tmp_path: Path) -> None:
    city = golden_city(tmp_path / "city")
    assert {one.name for one in city.iterdir()} <= {one.name for one in GOLDEN_CITY.iterdir()} - {"output", ".cache"}
    assert "THEME = " in (city / "pelicanconf.py").read_text("utf-8").splitlines()[-1]
