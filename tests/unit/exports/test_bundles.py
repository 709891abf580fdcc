"""Scripts that one page needs together are joined in their order, without what only people read."""

from pathlib import Path

import pytest

from motcua.exports import write_bundles
from motcua.exports.bundles import UnfitScriptError
from tools.gallery.rendering import THEME

FIRST = """/**
 * Says what it is for.
 */
(function (root) {
  "use strict";

  // A reason.
  const address = "https://x"; // stays: it stands behind code
  /** Doubles. @returns {number} */ const f = (n) => 2 * n;
  /** Said
   * at length. */
  root.made = [f(2), address, `/* no comment */`];
})(globalThis);
"""


def theme(folder: Path, **scripts: str) -> Path:
    """A theme with `scripts`, all of which stand in one bundle."""
    (folder / "static/js").mkdir(parents=True)
    for name, text in scripts.items():
        (folder / "static/js" / f"{name}.js").write_text(text, encoding="utf-8")
    (folder / "bundles.toml").write_text(f'"all.js" = {list(scripts)}', encoding="utf-8")
    return folder


def test_a_bundle_holds_its_scripts_in_order_without_comments_and_indentation(tmp_path: Path) -> None:
    write_bundles(theme(tmp_path / "theme", b="let b;\n", a=FIRST), tmp_path)
    head, *lines = (tmp_path / "theme/js/all.js").read_text(encoding="utf-8").splitlines()
    assert "b.js, a.js" in head
    assert lines == [
        "let b;",
        "(function (root) {",
        '"use strict";',
        'const address = "https://x"; // stays: it stands behind code',
        "/** Doubles. @returns {number} */ const f = (n) => 2 * n;",
        "root.made = [f(2), address, `/* no comment */`];",
        "})(globalThis);",
    ]


def test_a_text_of_several_lines_is_refused_for_it_would_lose_its_indentation(tmp_path: Path) -> None:
    with pytest.raises(UnfitScriptError, match=r"a\.js"):
        write_bundles(theme(tmp_path / "theme", a="const a = `\n  b`;\n"), tmp_path)


def test_a_theme_without_a_table_has_no_bundles(tmp_path: Path) -> None:
    write_bundles(tmp_path, tmp_path / "output")
    assert not (tmp_path / "output").exists()


def test_every_script_of_search_is_in_the_bundle_of_the_results_page_or_stands_by_itself(tmp_path: Path) -> None:
    write_bundles(THEME, tmp_path)
    head = (tmp_path / "theme/js/results.js").read_text(encoding="utf-8").splitlines()[0]
    ours = {one.name for one in (THEME / "static/js").glob("search*.js")}
    assert {one for one in ours if f" {one}," not in head} == {"search-page.js", "search-whole.js"}
