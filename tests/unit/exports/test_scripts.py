"""Scripts are published without what only those read who change them."""

import re
from pathlib import Path

from motcua.exports import lighten_scripts
from motcua.exports.scripts import without_comments

SCRIPT = """/** Says a word. */
(function () {
  "use strict";

  /**
   * Of several lines.
   */
  const address = "https://a.example/*"; // stays
  // goes
  say(address);
})();
"""
LIGHTER = """(function () {
"use strict";
const address = "https://a.example/*"; // stays
say(address);
})();
"""


def test_code_stays_and_comments_go() -> None:
    assert without_comments(SCRIPT) == LIGHTER
    assert without_comments(LIGHTER) == LIGHTER


def test_the_scripts_of_others_keep_their_licence(tmp_path: Path) -> None:
    files = {name: tmp_path / "theme" / "js" / name for name in ("a.js", "vendor/b.js")}
    for file in files.values():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(SCRIPT, encoding="utf-8")
    lighten_scripts(tmp_path)
    assert {name: file.read_text(encoding="utf-8") for name, file in files.items()} == {
        "a.js": LIGHTER,
        "vendor/b.js": SCRIPT,
    }


def test_in_the_theme_no_text_runs_over_lines_and_no_comment_shares_one(root: Path) -> None:
    wrong = []
    for file in sorted((root / "themes" / "civic" / "static" / "js").glob("*.js")):
        for number, line in enumerate(map(str.strip, file.read_text(encoding="utf-8").splitlines()), start=1):
            shared = re.match(r"/\*.*\*/.", line) or re.match(r"\*/.", line) or re.match(r"[^/*].*\*/$", line)
            if line.count("`") % 2 or shared:
                wrong.append(f"{file.name}:{number}: {line}")
    assert wrong == []
