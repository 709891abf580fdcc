"""The process that stands ready under `motcua serve` makes what a build of its own makes, edit after edit."""

from pathlib import Path

from motcua.build import BuildRequest, Progress, build, warm_pelican
from motcua.build.builder import BuildResult
from motcua.build.pelican_run import Pelican
from motcua.settings import load_settings
from tests.plugins.city import City, copy_of

PROCEDURE = "procedures_yaml/national/ho-tich/1.000002.yaml"


def built(city: City, pelican: Pelican) -> BuildResult:
    file = city.root / "pelicanconf.py"
    with Progress() as progress:
        return build(BuildRequest(settings_file=file, settings=load_settings(file), jobs=1), progress, pelican)


def test_each_build_is_that_of_a_new_process(city: City, tmp_path: Path) -> None:
    page, theme = "content/pages/moi.vi.md", "theme/templates/page.html"
    with warm_pelican(city.root / "pelicanconf.py") as warm:
        assert built(city, warm.run).status == 0
        city.replace(PROCEDURE, "name: ", "name: Đã sửa ")
        city.write(page, "Title: Mới\nSummary: Trang\n\nNội dung.\n")
        assert built(city, warm.run).status == 0

        written = (city.root / PROCEDURE).read_text("utf-8")
        city.write(PROCEDURE, "code: [\n")
        failed = built(city, warm.run)
        assert failed.status == 1
        assert "yaml-syntax" in {one.code for one in failed.findings}
        city.write(PROCEDURE, written)

        city.replace(theme, "</h1>", "</h1>{{ nothing.at_all }}")
        broken = built(city, warm.run)
        assert broken.status == 2
        assert "page.html" in broken.failure
        city.replace(theme, "{{ nothing.at_all }}", "")
        (city.root / page).unlink()
        last = built(city, warm.run)
    clean = copy_of(city, tmp_path / "clean")
    assert (last.status, clean.build("--clean").status) == (0, 0)
    assert city.files() == clean.files()


def test_another_process_takes_the_place_of_one_that_has_ended(city: City) -> None:
    with warm_pelican(city.root / "pelicanconf.py") as warm:
        assert built(city, warm.run).status == 0
        assert warm._child is not None
        warm._child.kill()
        city.replace(PROCEDURE, "name: ", "name: Đã sửa ")
        assert built(city, warm.run).status == 0
    assert "Đã sửa" in (city.output / "vi/procedures/1.000002/index.html").read_text("utf-8")
