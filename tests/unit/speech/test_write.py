"""Speech is made where a voice knows the language and the text is wholly in it; the same text is the same file."""

import shutil
import subprocess
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from motcua.languages import load_editions
from motcua.rules import audio_file
from motcua.speech import Machine, NoVoiceError, find_machine, spoken_summary, write_speech
from tests.unit.rules.test_recordings import opus

CODE = "1.000001"
BOX = opus(90 * 48_000)


class Recorder:
    """A machine that keeps what it is told to say, and fails where it is told to."""

    name = "recorder 1"

    def __init__(self, *, broken: bool = False) -> None:
        self.said: list[tuple[str, str]] = []
        self.broken = broken

    def speak(self, text: str, voice: str) -> bytes:
        self.said.append((text, voice))
        if self.broken:
            raise OSError
        return BOX


def quiet(done: int, total: int) -> None:
    assert done <= total


def test_a_summary_says_name_papers_fee_time_and_place(speaking, pages):
    view = next(page.view for page in pages if page.path.endswith(f"{CODE}/index.html"))
    lines = spoken_summary(view, speaking).splitlines()
    heads = [line.split(":")[0] for line in lines[1:]]
    assert lines[0] == f"{view.title.text}."
    assert heads == [
        one
        for one in ("Giấy tờ cần chuẩn bị", "Phí, lệ phí", "Thời gian giải quyết", "Cách nộp và nơi nộp")
        if one in heads
    ]
    assert {"Phí, lệ phí", "Thời gian giải quyết"} <= set(heads)


def test_what_is_not_wholly_in_the_language_stays_silent(toy, tmp_path):
    context = toy.context("en", "en")
    machine = Recorder()
    spoken = write_speech(context, toy.pages(context), machine, (tmp_path, None), quiet)
    assert (dict(spoken.links), machine.said) == ({}, [])
    assert spoken.silent >= 2


def test_every_page_gets_the_file_beside_it(speaking, pages, tmp_path):
    machine = Recorder()
    spoken = write_speech(speaking, pages, machine, (tmp_path, None), quiet)
    link = spoken.links[CODE]
    assert link.target.startswith(f"vi/procedures/{CODE}/speech-")
    assert (tmp_path / link.target).read_bytes() == BOX
    assert (link.lang, link.length, link.role) == ("vi", "1:30", None)
    assert {voice for _, voice in machine.said} == {"vi"}


def test_what_was_spoken_before_is_taken_over(speaking, pages, tmp_path):
    first = write_speech(speaking, pages, Recorder(), (tmp_path / "last", None), quiet)
    again = Recorder()
    second = write_speech(speaking, pages, again, (tmp_path / "new", tmp_path / "last"), quiet)
    assert again.said == []
    assert second.links == first.links
    other = Recorder()
    other.name = "recorder 2"  # another version of the programs makes other bytes
    write_speech(speaking, pages, other, (tmp_path / "other", tmp_path / "last"), quiet)
    assert len(other.said) == len(first.links)


def test_a_language_without_a_voice_is_refused(toy, pages, tmp_path):
    with pytest.raises(NoVoiceError, match="no voice"):
        write_speech(toy.context("vi", ""), pages, Recorder(), (tmp_path, None), quiet)


def test_what_fails_leaves_no_file_and_no_link(speaking, pages, tmp_path):
    spoken = write_speech(speaking, pages, Recorder(broken=True), (tmp_path, None), quiet)
    assert not spoken.links
    assert spoken.failed
    assert list(tmp_path.rglob("*.opus")) == []


def test_without_the_programs_there_is_no_machine(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert find_machine() is None


@pytest.mark.parametrize("name", ["opusenc", "ffmpeg"])
def test_a_stream_has_no_random_number(name):
    command = Machine("espeak-ng", f"/usr/bin/{name}", "")._pack(Path("a.wav"), Path("a.opus"))
    assert ("--serial" in command) or ("+bitexact" in command)


@pytest.mark.skipif(find_machine() is None, reason="needs espeak-ng and opusenc or ffmpeg")
@pytest.mark.parametrize(("text", "voice"), [("Lệ phí tám nghìn đồng.", "vi"), ("护照。", "cmn-latn-pinyin")])
def test_the_same_text_is_the_same_sound(text, voice, tmp_path):
    machine = find_machine()
    sound = machine.speak(text, voice)
    assert machine.speak(text, voice) == sound
    (tmp_path / "a.opus").write_bytes(sound)
    assert audio_file(tmp_path / "a.opus").seconds >= 1


@pytest.mark.skipif(find_machine() is None, reason="needs espeak-ng and opusenc or ffmpeg")
def test_the_registrys_voice_reads_chinese_as_chinese(root):
    """Debian's voice cmn reads 84 % of the characters of our texts as English letters: 的 as "d e five"."""
    editions, _ = load_editions(root / "translations" / "languages.yaml")
    voice = {one.tag: one.voice for one in editions}["zh-Hans"]
    with (root / "translations" / "zh_Hans" / "LC_MESSAGES" / "procedures.po").open("rb") as file:
        text = "".join(str(one.string) for one in read_po(file) if one.id)
    characters = sorted({one for one in text if "\u4e00" <= one <= "\u9fff"})
    command = [find_machine().speaker, "-b", "1", "-v", voice, "-q", "-x", "--stdin"]
    said = subprocess.run(command, input="。".join(characters), capture_output=True, text=True, check=True).stdout
    assert len(characters) > 900
    assert "(en)" not in said
