"""Where the settings ask for it, a machine reads each procedure; without its programs the portal is built all the same."""

import stat
from pathlib import Path

import pytest

from tests.plugins.city import ROOT, City

SOUND = ROOT / "tests" / "golden" / "city" / "content" / "audio" / "tha-dieu.vi.opus"
SPEAKER = '#!/bin/sh\n[ "$1" = --version ] && echo "speaker 1" && exit 0\ncat > /dev/null\n'
ENCODER = f'#!/bin/sh\n[ "$1" = --version ] && echo "encoder 1" && exit 0\nfor last in "$@"; do :; done\ncp "{SOUND}" "$last"\n'


@pytest.fixture
def speaking(city: City) -> City:
    """The toy city, which has a voice for Vietnamese and shows what there is to hear."""
    city.add_setting('SPEECH = ["vi"]')
    city.replace("translations/languages.yaml", "- tag: vi\n", "- tag: vi\n  voice: vi\n")
    city.write(
        "theme/templates/procedure.html",
        '{% extends "page.html" %}{% block main %}{% if view.code in site.speech %}'
        '<audio src="{{ link(site.speech[view.code].target) }}"></audio>{% endif %}{% endblock %}',
    )
    return city


@pytest.fixture
def programs(tmp_path: Path) -> str:
    """A PATH with programs of these names that make the sound of a file."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name, text in (("espeak-ng", SPEAKER), ("opusenc", ENCODER)):
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(stat.S_IRWXU)
    return f"{folder}:/usr/bin:/bin"


def test_each_procedure_has_its_sound_beside_its_page(speaking: City, programs: str) -> None:
    outcome = speaking.build("--languages", "vi", PATH=programs)
    assert outcome.status == 0, outcome.said
    files = speaking.files()
    (sound,) = [name for name in files if name.startswith("vi/procedures/1.000001/speech-")]
    assert files[sound] == SOUND.read_bytes()
    assert f'<audio src="../../../{sound}">' in files["vi/procedures/1.000001/index.html"].decode()
    assert speaking.build("--languages", "vi", PATH=programs).status == 0
    assert speaking.files() == files


def test_without_the_programs_nothing_is_offered_and_the_build_says_so(speaking: City, tmp_path: Path) -> None:
    outcome = speaking.build("--languages", "vi", PATH=str(tmp_path))
    assert outcome.status == 0, outcome.said
    assert "no speech, for espeak-ng and opusenc or ffmpeg are not installed" in outcome.said
    assert not [name for name in speaking.files() if "speech-" in name]


def test_a_language_without_a_voice_is_never_read(speaking: City, programs: str) -> None:
    speaking.replace("translations/languages.yaml", "  voice: vi\n", "")
    outcome = speaking.build("--languages", "vi", PATH=programs)
    assert outcome.status == 2
    assert "SPEECH asks for vi, for which the registry of languages names no voice" in outcome.said
