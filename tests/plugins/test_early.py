"""The pages that come before the whole build are those that it makes, and nothing worse comes of any change."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest

from motcua.build import BuildRequest, warm_pelican
from motcua.build.builder import overrides_of
from motcua.build.early import Answer, EarlyPages
from motcua.build.pelican_run import PelicanRun
from motcua.build.standby import WarmPelican
from motcua.settings import load_settings
from tests.plugins.city import City, copy_of

PROCEDURE = "procedures_yaml/national/ho-tich/1.000002.yaml"
SECONDS = 120


@dataclass
class Asked:
    """A city's early pages, and what they answer."""

    city: City
    answers: "Queue[Answer]" = field(default_factory=Queue)
    pages: EarlyPages | None = None

    def begin(self, warm: WarmPelican) -> None:
        file = self.city.root / "pelicanconf.py"
        self.request = BuildRequest(settings_file=file, settings=load_settings(file), jobs=1)
        self.pages, self.warm = EarlyPages(warm, self.answers.put), warm
        self.again()

    def again(self, *changed: str) -> Answer:
        assert self.pages
        self.pages.begin(overrides_of(self.request), [str(self.city.root / one) for one in changed])
        return self.until("ready", "ended")[-1]

    def until(self, *names: str) -> list[Answer]:
        found = []
        while not found or not any(name in found[-1] for name in names):
            try:
                found.append(self.answers.get(timeout=SECONDS))
            except Empty:
                pytest.fail(f"no answer but {found}")
        return found

    def ask(self, *changed: str, shown: tuple[str, ...] = ()) -> list[Answer]:
        assert self.pages
        self.pages.ask([str(self.city.root / one) for one in changed], shown, 1)
        return self.until("done", "ended")


@pytest.fixture(scope="module")
def asked(built_city: City, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    one = Asked(copy_of(built_city, tmp_path_factory.mktemp("early") / "city"))
    with warm_pelican(one.city.root / "pelicanconf.py") as warm:
        one.begin(warm)
        yield one
        assert one.pages
        one.pages.close()


def pages_in(answers: list[Answer]) -> dict[str, str]:
    return {one["page"]: one["text"] for one in answers if "page" in one}


def codes_in(answers: list[Answer]) -> list[str]:
    return [found["code"] for one in answers for found in one.get("findings", ())]


def test_pages_of_a_changed_record_and_of_a_new_page_are_those_of_the_whole_build(asked: Asked) -> None:
    city, page = asked.city, "content/news/moi.vi.md"
    city.replace(PROCEDURE, "name: ", "name: Đã sửa ")
    header = "Title: Mới\nSummary: Tin\nDate: 2026-01-01\nCategory: thong-bao\n"
    city.write(page, f"{header}\nNội **dung**.\n")
    answers = asked.ask(PROCEDURE, page, shown=("vi/index.html", "en/counter/1.000002/index.html", "vi/no-such.html"))
    made = pages_in(answers)
    assert "Đã sửa" in made["vi/procedures/1.000002/index.html"]
    assert {"vi/news/moi/index.html", "vi/index.html"} <= made.keys()
    assert city.build().status == 0
    built = city.files()
    assert {path: text.encode() for path, text in made.items()} == {path: built[path] for path in made}


def test_errors_are_told_at_once_and_the_page_comes_when_they_are_mended(asked: Asked) -> None:
    written = (asked.city.root / PROCEDURE).read_text("utf-8")
    asked.city.write(PROCEDURE, written.replace("name: ", "name: Sai\nfee: [", 1))
    broken = asked.ask(PROCEDURE)
    assert codes_in(broken) == ["yaml-syntax"]
    assert pages_in(broken) == {}
    asked.city.write(PROCEDURE, written.replace("name: ", "name: Đúng ", 1))
    mended = asked.ask()  # a file with errors is looked at again whatever else is asked
    assert "yaml-syntax" not in codes_in(mended)
    assert "Đúng" in pages_in(mended)["vi/procedures/1.000002/index.html"]


def test_what_changes_while_everything_is_read_is_answered_afterwards(asked: Asked) -> None:
    assert asked.pages
    asked.city.replace(PROCEDURE, "name: ", "name: Lúc đọc ")
    asked.pages.begin(overrides_of(asked.request), [str(asked.city.root / PROCEDURE)])
    asked.pages.ask([str(asked.city.root / "content/news/mo-hoi-dieu.vi.md")], (), 1)
    asked.until("ready")
    made = pages_in(asked.ask())
    assert "Lúc đọc" in made["vi/procedures/1.000002/index.html"]
    assert "vi/news/mo-hoi-dieu/index.html" in made


def test_a_build_and_its_process_go_on_while_early_pages_begin_anew(asked: Asked, tmp_path: Path) -> None:
    ended: Queue[PelicanRun] = Queue()
    overrides = {**overrides_of(asked.request), "MEMORY_NEW": str(tmp_path)}
    words = (asked.request.settings_file, tmp_path / "output", overrides, tmp_path / "findings.json", lambda _: None)
    builds = Thread(target=lambda: ended.put(asked.warm.run(*words)))
    builds.start()
    assert "ready" in asked.again()
    assert "ready" in asked.again()
    builds.join(SECONDS)
    assert ended.get_nowait().status == 0


@pytest.mark.parametrize("name", ["theme/templates/page.html", "translations/languages.yaml", "pelicanconf.py"])
def test_what_is_no_record_asks_for_everything_to_be_read_anew(asked: Asked, name: str) -> None:
    assert asked.ask(name)[0]["again"] == [str(asked.city.root / name)]


def test_a_file_that_goes_or_takes_another_name_takes_its_record_with_it(asked: Asked) -> None:
    city, new = asked.city, "procedures_yaml/national/ho-tich/1.999999.yaml"
    old = (city.root / PROCEDURE).read_text("utf-8")
    (city.root / PROCEDURE).rename(city.root / new)
    city.replace(new, "1.000002", "1.999999")
    assert "vi/procedures/1.000002/index.html" not in pages_in(asked.ask(PROCEDURE, new))
    (city.root / new).unlink()
    city.write(PROCEDURE, old)
    back = asked.ask(PROCEDURE, new)
    assert "vi/procedures/1.000002/index.html" in pages_in(back)
    assert "vi/procedures/1.999999/index.html" not in pages_in(back)
