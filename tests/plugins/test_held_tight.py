"""Whatever fails, the build says why in a sentence, and the last good output stands to the byte."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.plugins.city import City

FINDINGS = 1
FAILED = 2
KEPT = "Not built; the last good output stands."
PLUGIN = "from pelican import signals\n\n\ndef register():\n    {}\n"
LOGS_AN_ERROR = PLUGIN.format("import logging; logging.getLogger('own').error('the weather is not known')")
RAISES = """\
from pelican import signals
from pelican.generators import Generator


class Own(Generator):
    def generate_output(self, writer):
        raise ValueError("no more paper")


def own(_):
    return Own


def register():
    signals.get_generators.connect(own)
"""
SLEEPS = """\
import time
from pathlib import Path

from blinker import signal


def sleep(sender, **words):
    if Path("sleep").exists():
        Path("asleep").touch()
        time.sleep(60)


def register():
    signal("motcua-edition-written").connect(sleep)
"""


def gone(name: str) -> Callable[[City], None]:
    return lambda city: (city.root / name).unlink()


def written(name: str, text: str) -> Callable[[City], None]:
    return lambda city: city.write(name, text)


def replaced(name: str, old: str, new: str) -> Callable[[City], None]:
    return lambda city: city.replace(name, old, new)


def plugin(body: str) -> Callable[[City], None]:
    return lambda city: city.add_plugin(body)


def setting(line: str) -> Callable[[City], None]:
    return lambda city: city.add_setting(line)


NEWS = "content/news/mo-hoi-dieu.vi.md"
NATIONAL = "procedures_yaml/national/ho-tich"
PROCEDURE = "theme/templates/procedure.html"
# What is done to the city → the exit status, and the sentence that says why.
BREAKAGES = {
    "a plugin that is not there": (
        setting('PLUGINS = [*PLUGINS, "no_such_plugin"]'),
        FAILED,
        r"no_such_plugin",
    ),
    "a plugin that cannot be imported": (plugin("import no_such_module\n"), FAILED, r"own_plugin`\s+No module named 'no_such_module'"),
    "a plugin that raises at once": (
        plugin(PLUGIN.format("raise RuntimeError('out of ink')")),
        FAILED,
        r"own_plugin.*out of ink",
    ),
    "a plugin that logs an error": (plugin(LOGS_AN_ERROR), FAILED, r"the weather is not known"),
    "a generator that raises": (plugin(RAISES), FAILED, r"no more paper"),
    "a missing template": (gone("theme/templates/place.html"), FAILED, r"TemplateNotFound.*place\.html"),
    "a missing template that Pelican's own theme has": (gone("theme/templates/article.html"), FAILED, r"article\.html"),
    "a missing part of a template": (
        written(PROCEDURE, '{% extends "gone.html" %}'),
        FAILED,
        r"gone\.html",
    ),
    "a template with a syntax error": (
        written(PROCEDURE, "<p>\n{% if %}\n"),
        FAILED,
        r"procedure\.html:2: TemplateSyntaxError",
    ),
    "an undefined variable": (
        written(PROCEDURE, "<p>\n{{ view.no_such_fact }}\n"),
        FAILED,
        r"procedure\.html:2: (Undefined|Attribute)Error.*no_such_fact",
    ),
    "an article without a title": (
        replaced(NEWS, "Title: Mở hội diều\n", ""),
        FINDINGS,
        r"^content/news/mo-hoi-dieu\.vi\.md:1:1: error [a-z-]+: .*title",
    ),
    "a finding of level error": (
        replaced(f"{NATIONAL}/1.000001.yaml", "field: ho-tich", "field: cho-tich"),
        FINDINGS,
        r"^procedures_yaml/national/ho-tich/1\.000001\.yaml:3:8: error unknown-reference: .*'ho-tich'",
    ),
    "YAML that cannot be read": (
        written(f"{NATIONAL}/1.000002.yaml", "code: [\n"),
        FINDINGS,
        r"^procedures_yaml/national/ho-tich/1\.000002\.yaml:\d+:\d+: error",
    ),
    "a symbolic link in the content": (
        lambda city: (city.root / "content/images/hosts.svg").symlink_to("/etc/hosts"),
        FINDINGS,
        r"^content/images/hosts\.svg:1:1: error symlink",
    ),
    "a broken link": (
        written(PROCEDURE, '<a href="{{ link("vi/gone.html") }}">x</a>'),
        FAILED,
        r"^en/procedures/1\.000001/index\.html: \.\./\.\./\.\./vi/gone\.html leads nowhere",
    ),
    "a picture of another server": (
        written(PROCEDURE, '<img src="https://example.org/a.png" alt="">'),
        FAILED,
        r"^en/procedures/1\.000001/index\.html: .*loads a file from another address",
    ),
    "a picture of another server in a text": (
        lambda city: city.write(NEWS, (city.root / NEWS).read_text() + '\n<img src="//example.org/a.png" alt="x">\n'),
        FAILED,
        r"^en/news/mo-hoi-dieu/index\.html: .*loads a file from another address|^vi/news/mo-hoi-dieu/index\.html: .*loads",
    ),
    "a link of one edition's own in a text": (
        lambda city: city.write(NEWS, (city.root / NEWS).read_text() + "\n[x](../../pages/gone.html)\n"),
        FINDINGS,
        r"^content/news/mo-hoi-dieu\.vi\.md:\d+:5: error relative-link",
    ),
    "the same, in HTML": (
        lambda city: city.write(NEWS, (city.root / NEWS).read_text() + '\n<a href="../../pages/gone.html">x</a>\n'),
        FAILED,
        r"^vi/news/mo-hoi-dieu/index\.html: \.\./\.\./pages/gone\.html leads nowhere",
    ),
    "two news items with one address": (
        written("content/news/khac.vi.md", "Title: Tin khác\nSlug: mo-hoi-dieu\nDate: 2026-11-02\nCategory: thong-bao\nSummary: Tin.\n\nTin.\n"),
        FINDINGS,
        r"^content/news/mo-hoi-dieu\.vi\.md:1:1: error page-collision: .*content/news/khac\.vi\.md",
    ),
    "two pages with one address": (
        written("procedures_yaml/fields.yaml", "- id: ho-tich\n  name: Hộ tịch\n- id: HO-TICH\n  name: Khác\n"),
        FINDINGS,
        r"^procedures_yaml/fields\.yaml:3:7: error",
    ),
    "a settings file that is no Python": (written("pelicanconf.py", "SITENAME =\n"), FAILED, r"pelicanconf\.py.*SyntaxError"),
    "a city without a name": (
        replaced("identity.yaml", "name:", "nane:"),
        FINDINGS,
        r"^identity\.yaml:2:1: error unknown-key: .*nane",
    ),
    "a city without an identity": (setting('IDENTITY = "none.yaml"'), FAILED, r"none\.yaml: there is no such file"),
    "colours that few can read": (
        replaced("identity.yaml", 'link: "#1a4f86"', 'link: "#8fb4da"'),
        FINDINGS,
        r"^identity\.yaml:7:\d+: error contrast-too-low: .*link on paper",
    ),
    "a theme that is not there": (setting('THEME = "no/such/theme"'), FAILED, r"no/such/theme"),
    "an edition that is not declared": (setting('EDITIONS = ["vi", "xx"]'), FAILED, r"no such edition: xx; .*languages\.yaml declares vi, en"),
}  # fmt: skip


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_build_that_fails_says_why_and_leaves_the_last_good_output(city: City, name: str) -> None:
    breaks, status, sentence = BREAKAGES[name]
    before = city.files()
    breaks(city)
    outcome = city.build()
    assert outcome.status == status, outcome.said
    assert KEPT in outcome.said or outcome.said.startswith("motcua: "), outcome.said
    assert re.search(sentence, outcome.said, re.MULTILINE), outcome.said
    assert "Traceback" not in outcome.said
    assert 'File "' not in outcome.said
    assert len(outcome.said.splitlines()) <= 10, outcome.said
    assert city.files() == before
    assert city.beside_the_output() == []
    assert list(city.scratch.iterdir()) == []


@pytest.mark.parametrize("output", [".", "..", "content", "procedures_yaml", "theme"])
def test_an_output_that_would_replace_the_sources_is_refused(city: City, output: str) -> None:
    outcome = city.build("--output", output)
    assert outcome.status == FAILED
    assert re.search(r"^motcua: the output folder .* would replace .*/city", outcome.said)
    assert (city.root / "content" / "pages" / "about.vi.md").is_file()


def test_a_failed_first_build_leaves_no_output_at_all(city: City) -> None:
    shutil.rmtree(city.output)
    city.add_plugin(RAISES)
    assert city.build().status == FAILED
    assert not city.output.exists()


def test_a_killed_build_leaves_the_output_and_the_next_one_cleans_up(city: City) -> None:
    city.add_plugin(SLEEPS)
    before = city.files()
    (city.root / "sleep").touch()
    build = subprocess.Popen(
        city.command(),
        cwd=city.root,
        env=city.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        wait_for(city.root / "asleep")
    finally:
        os.killpg(build.pid, signal.SIGKILL)
        build.wait()
    assert city.files() == before
    assert len(city.beside_the_output()) == 1, "the half-built folder stands beside"
    (city.root / "sleep").unlink()
    assert city.build().status == 0
    assert city.files() == before
    assert city.beside_the_output() == []


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < deadline, f"{path.name} does not appear"
        time.sleep(0.05)
