"""Pages are rendered by several processes, and whatever happens to one of them is said in a sentence."""

import os
import signal
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from motcua.views import Page
from motcua.views.pages import Signpost
from plugins.pages.parallel import RenderError, jobs_from, write_all

MANY = 200


def page(number: int) -> Page:
    path = f"vi/{number}/index.html"
    return Page(path, "x.html", "vi", "vi", None, "", Signpost(""), (), fallback=False, section="x")


PAGES = [page(number) for number in range(MANY)]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_page_is_written_once_however_many_processes_there_are(jobs: int, tmp_path: Path) -> None:
    def write(one: Page) -> str:
        with (tmp_path / one.path.replace("/", "-")).open("x", encoding="utf-8") as file:
            file.write(one.path)
        return one.path

    returned = [path for batch in write_all(PAGES, write, jobs) for path in batch]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(one.path.replace("/", "-") for one in PAGES)
    assert sorted(returned) == sorted(one.path for one in PAGES)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_page_that_fails_is_named(jobs: int) -> None:
    def write(one: Page) -> None:
        if one.path == "vi/130/index.html":
            raise OSError(28, "no more paper")

    with pytest.raises(RenderError, match=r"no more paper \(vi/130/index\.html\)"):
        list(write_all(PAGES, write, jobs))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_template_that_fails_is_named_with_its_line(jobs: int, tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("<p>\n{{ 1 / 0 }}")
    template = Environment(loader=FileSystemLoader(tmp_path), autoescape=True).get_template("x.html")
    with pytest.raises(RenderError, match=r"x\.html:2: ZeroDivisionError"):
        list(write_all(PAGES, lambda one: template.render(page=one), jobs))


def test_a_process_that_is_killed_ends_the_build() -> None:
    def write(one: Page) -> None:
        if one.path == "vi/131/index.html":
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(RenderError, match="ended before its last page"):
        list(write_all(PAGES, write, 2))


def test_without_a_wish_there_is_a_process_for_each_core() -> None:
    assert jobs_from(0) == jobs_from(None) == len(os.sched_getaffinity(0))
    assert jobs_from(5) == 5
