"""Asks the Nu Html Checker about all pages and style sheets of a built portal: one Java, thousands of files."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

JAR = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# What the checker says and is not a fault of the portal, with the reason. A message that begins so is passed over.
PASSED_OVER = {
    "CSS: “r”": "the radius of a circle is a property since SVG 2; the checker knows only CSS modules",
    "CSS: “field-sizing”": "a property of CSS Basic User Interface 4, younger than the checker's list",
}


@dataclass(frozen=True, slots=True)
class Message:
    """An error: the file below the portal, its line (0: none), what is wrong."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        """Return it as every finding of the project is printed."""
        return f"{self.path}:{self.line}: {self.text}"


def java() -> str | None:
    """Return the path of Java."""
    return shutil.which("java")


def errors(folder: Path, files: Iterable[Path] | None = None) -> list[Message]:
    """Return the errors in all HTML below `folder`, or in `files`.

    Raises ValueError when the checker does not come to its end.
    """
    named = [folder] if files is None else list(files)
    # The language is not guessed: names of papers stay Vietnamese on any page, and it takes a third of the time.
    words = [java() or "java", "-Xss8m", "-jar", JAR, "--format", "json", "--errors-only", "--no-langdetect"]
    words += ["--exit-zero-always", "--stdout", "--skip-non-html" if files is None else "--also-check-css", *named]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ValueError(done.stderr[-2000:])
    return list(_messages(json.loads(done.stdout), folder))


def _messages(answer: dict[str, list[dict[str, object]]], folder: Path) -> Iterator[Message]:
    for one in answer["messages"]:
        text = str(one["message"])
        if one["type"] == "info" or any(text.startswith(known) for known in PASSED_OVER):
            continue
        path = str(one.get("url", "")).removeprefix("file:").removeprefix(folder.resolve().as_posix()).strip("/")
        yield Message(path, int(str(one.get("lastLine", 0))), text)
