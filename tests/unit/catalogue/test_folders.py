"""A folder is walked in one order on every machine; links out of it are refused, hidden files passed over."""

from pathlib import Path

import pytest

from motcua.catalogue import load_catalogue
from motcua.catalogue.folders import files_below
from motcua.diagnostics import Diagnostic

FIELDS = "- id: ho-tich\n  name: Hộ tịch\n"


def walked(folder: Path) -> tuple[list[str], list[Diagnostic]]:
    findings: list[Diagnostic] = []
    return [name for _, name in files_below(folder, "shown", findings)], findings


def write(path: Path, text: str = "x") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def places(findings: tuple[Diagnostic, ...] | list[Diagnostic]) -> list[str]:
    return [f"{one.file} {one.code}" for one in findings]


def test_files_come_sorted_with_the_names_to_show(tmp_path: Path) -> None:
    for name in ("b.yaml", "a/z.yaml", "a/A.yaml", "ă.yaml"):
        write(tmp_path / name)
    assert walked(tmp_path)[0] == ["shown/a/A.yaml", "shown/a/z.yaml", "shown/b.yaml", "shown/ă.yaml"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    for name in (".hidden.yaml", ".git/config.yaml", "a/.swp", "a/seen.yaml"):
        write(tmp_path / name)
    assert walked(tmp_path) == (["shown/a/seen.yaml"], [])


@pytest.mark.parametrize("target", ["inside.yaml", "/etc/hostname", "gone.yaml"])
def test_a_link_to_a_file_is_refused_wherever_it_leads(tmp_path: Path, target: str) -> None:
    write(tmp_path / "inside.yaml")
    (tmp_path / "link.yaml").symlink_to(target)
    names, findings = walked(tmp_path)
    assert names == ["shown/inside.yaml"]
    assert places(findings) == ["shown/link.yaml symlink"]


@pytest.mark.parametrize("target", ["/etc", "..", "."])
def test_a_link_to_a_folder_is_refused_and_not_followed(tmp_path: Path, target: str) -> None:
    (tmp_path / "link").symlink_to(target, target_is_directory=True)
    names, findings = walked(tmp_path)
    assert names == []
    assert places(findings) == ["shown/link symlink"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert walked(tmp_path / "gone") == ([], [])


def test_a_part_of_a_catalogue_may_not_be_a_link(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "1.000001.yaml", "code: x\n")
    (tmp_path / "city").mkdir()
    (tmp_path / "city" / "national").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (tmp_path / "city" / "fields.yaml").symlink_to(tmp_path / "elsewhere" / "1.000001.yaml")
    loading = load_catalogue([(tmp_path / "city", "city")])
    assert places(loading.findings) == ["city/fields.yaml symlink", "city/national symlink"]


@pytest.mark.parametrize("part", ["news", "pages", "images"])
def test_a_part_of_the_content_may_not_be_a_link(tmp_path: Path, part: str) -> None:
    write(tmp_path / "elsewhere" / "a.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    write(tmp_path / "city" / "fields.yaml", FIELDS)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / part).symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    loading = load_catalogue([(tmp_path / "city", "city")], (tmp_path / "content", "content"))
    assert f"content/{part} symlink" in places(loading.findings)


def test_hidden_files_of_content_are_no_pages(tmp_path: Path) -> None:
    write(tmp_path / "city" / "fields.yaml", FIELDS)
    write(tmp_path / "content" / "pages" / ".about.vi.md.swp")
    loading = load_catalogue([(tmp_path / "city", "city")], (tmp_path / "content", "content"))
    assert (loading.findings, dict(loading.catalogue.articles)) == ((), {})
