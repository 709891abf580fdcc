"""Work is done by several processes, and whatever happens to one of them is said in a sentence."""

import os
import signal
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from plugins.pages.parallel import RenderError, jobs_from, work_all

MANY = 1200  # more than a pipe of one page of memory holds numbers


PIECES = [f"procedures/{number}" for number in range(MANY)]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_piece_is_done_once_however_many_processes_there_are(jobs: int, tmp_path: Path) -> None:
    def work(one: str) -> str:
        with (tmp_path / one.replace("/", "-")).open("x", encoding="utf-8") as file:
            file.write(one)
        return one

    returned = [one for batch in work_all(PIECES, work, jobs) for one in batch]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(one.replace("/", "-") for one in PIECES)
    assert sorted(returned) == sorted(PIECES)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_piece_that_fails_is_named(jobs: int) -> None:
    def work(one: str) -> None:
        if one == "procedures/130":
            raise OSError(28, "no more paper")

    with pytest.raises(RenderError, match=r"no more paper \(procedures/130\)"):
        list(work_all(PIECES, work, jobs))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_template_that_fails_is_named_with_its_line(jobs: int, tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("<p>\n{{ 1 / 0 }}")
    template = Environment(loader=FileSystemLoader(tmp_path), autoescape=True).get_template("x.html")
    with pytest.raises(RenderError, match=r"x\.html:2: ZeroDivisionError"):
        list(work_all(PIECES, lambda one: template.render(page=one), jobs))


def test_a_process_that_is_killed_ends_the_build() -> None:
    def work(one: str) -> None:
        if one == "procedures/131":
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(RenderError, match="ended before its last page"):
        list(work_all(PIECES, work, 2))


def test_without_a_wish_there_is_a_process_for_each_core() -> None:
    assert jobs_from(0) == jobs_from(None) == len(os.sched_getaffinity(0))
    assert jobs_from(5) == 5
