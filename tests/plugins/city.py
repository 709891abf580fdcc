"""A copy of the toy city with a theme of two files, and the command that builds it as a person would."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.golden_city import golden_city

ROOT = Path(__file__).resolve().parents[2]
REAL_THEME = ROOT / "themes" / "civic"
_PAGE = """\
<!DOCTYPE html>
<html lang="{{ page.lang }}">
<head><meta charset="utf-8"><title>{{ page.title.text }}</title></head>
<body>
<p>{{ site.name|say }}</p>
<h1>{{ page.title|say }}</h1>
{% block main %}{% endblock %}
<ul>{% for one in page.editions %}<li><a href="{{ link(one.target) }}">{{ one.name.text }}</a></li>{% endfor %}</ul>
<ul>{% for one in site.navigation %}<li><a href="{{ link(one.target) }}">{{ one.title|say }}</a></li>{% endfor %}</ul>
</body>
</html>
"""
_ARTICLE = '{% extends "page.html" %}{% block main %}{{ view.body.html|safe }}{% endblock %}\n'
_TEMPLATES = "agenda agenda_item article business cards changes counter coverage event field form_list forum gate gates home incentives languages legal legal_index news not_found offices online_form organisation place procedure question redirect retired route search site_map statistics table tourism".split()


@dataclass(frozen=True)
class Outcome:
    """How a build ended: its exit status and all that it printed."""

    status: int
    said: str


@dataclass(frozen=True)
class City:
    """A city's folder; its settings, content and theme may be changed at will."""

    root: Path

    @property
    def output(self) -> Path:
        """Return the folder that a build replaces."""
        return self.root / "output"

    def write(self, name: str, text: str) -> None:
        """Write a file of the city."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Change a file of the city where it says `old`."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text, f"{name} does not say {old!r}"
        self.write(name, text.replace(old, new))

    def add_plugin(self, body: str) -> None:
        """Give the city a plugin of its own, the last in its list."""
        self.write("own_plugin.py", body)
        self.add_setting('PLUGINS = [*PLUGINS, "own_plugin"]')

    def add_setting(self, line: str) -> None:
        """Add a line to the city's settings."""
        settings = self.root / "pelicanconf.py"
        self.write("pelicanconf.py", f"{settings.read_text(encoding='utf-8')}{line}\n")

    def command(self, *arguments: str) -> list[str]:
        """Return the words that build this city."""
        return [sys.executable, "-m", "motcua", "build", "--lang", "en", *arguments]

    def environment(self, **changed: str) -> dict[str, str]:
        """Return the environment of a build; nothing but the repository is on the path."""
        return {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(self.scratch)} | changed

    @property
    def scratch(self) -> Path:
        """Return the folder for the build's temporary files."""
        folder = self.root.parent / "scratch"
        folder.mkdir(exist_ok=True)
        return folder

    def build(self, *arguments: str, **environment: str) -> Outcome:
        """Run `motcua build` in the city's folder."""
        done = subprocess.run(
            self.command(*arguments),
            cwd=self.root,
            env=self.environment(**environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=900,
        )
        return Outcome(done.returncode, done.stdout + done.stderr)

    def files(self) -> Mapping[str, bytes]:
        """Return every file of the output by its path."""
        paths = sorted(path for path in self.output.rglob("*") if path.is_file())
        return {path.relative_to(self.output).as_posix(): path.read_bytes() for path in paths}

    def beside_the_output(self) -> list[str]:
        """Return what a build has left beside the output."""
        return sorted(path.name for path in self.root.glob(".output*"))


def toy_city(folder: Path) -> City:
    """Copy the toy city to `folder`, with a theme small enough to be read at a glance."""
    city = City(golden_city(folder))
    city.write("theme/templates/page.html", _PAGE)
    city.write(
        "theme/templates/feed.xml", '<feed xmlns="http://www.w3.org/2005/Atom"><title>{{ view.title }}</title></feed>'
    )
    for name in _TEMPLATES:
        city.write(f"theme/templates/{name}.html", '{% extends "page.html" %}\n')
    city.write("theme/templates/article.html", _ARTICLE)
    city.write("theme/static/style.css", "body { color: black }\n")
    city.add_setting('THEME = "theme"')
    city.add_setting('PLUGINS.remove("plugins.search")  # its index takes longer than all else')
    return city


def copy_of(city: City, folder: Path) -> City:
    """Copy a city with its output to another place."""
    shutil.copytree(city.root, folder)
    return City(folder)
