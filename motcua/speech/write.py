"""Writes what a machine reads of each procedure beside its page; what has not changed is taken from the last output."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from motcua.diagnostics import words_of
from motcua.languages import written_number
from motcua.reuse import digest_of
from motcua.rules import audio_file
from motcua.speech.machine import Machine
from motcua.speech.summary import spoken_summary
from motcua.views import Context, Page
from motcua.views.listening import kilobytes, written_length
from motcua.views.pages import ProcedurePage
from motcua.views.parts import RecordingView


class NoVoiceError(Exception):
    """The settings ask for speech in a language that no voice knows: nothing would read it as it is spoken."""

    exitcode = 2


@dataclass(frozen=True, slots=True)
class Spoken:
    """What can be listened to, by the code of its procedure; how many are silent; which failed, and why."""

    links: Mapping[str, RecordingView]
    silent: int
    failed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    code: str
    text: str
    target: str


def write_speech(
    context: Context, pages: Iterable[Page], machine: Machine, folders: tuple[Path, Path | None],
    tell: Callable[[int, int], None],
) -> Spoken:  # fmt: skip
    """Write the spoken summaries of an edition below the first of `folders`; the second is the last output.

    A procedure that is not wholly in the edition's language stays silent. Raises NoVoiceError.
    """
    voice = context.edition.voice
    if not voice:
        message = f"SPEECH asks for {context.tag}, for which the registry of languages names no voice"
        raise NoVoiceError(message)
    views = [page.view for page in pages if isinstance(page.view, ProcedurePage)]
    jobs = [job for view in views if (job := _job(view, context, machine, voice))]
    links: dict[str, RecordingView] = {}
    failed: list[str] = []
    output, last = folders
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        made = pool.map(lambda job: _make(job, machine, voice, output, last), jobs)
        for done, (job, trouble) in enumerate(zip(jobs, made, strict=True), start=1):
            if trouble:
                failed.append(f"{job.code}: {trouble}")
            else:
                links[job.code] = _view(job, context, output)
            tell(done, len(jobs))
    return Spoken(links, len(views) - len(jobs), tuple(failed))


def _job(view: ProcedurePage, context: Context, machine: Machine, voice: str) -> _Job | None:
    """The file is named after its content: a changed fee has another address, and no cache keeps the old one."""
    text = spoken_summary(view, context)
    if not text:
        return None
    digest = digest_of(text, voice, machine.name)[:12]
    return _Job(view.code, text, f"{context.tag}/procedures/{view.code}/speech-{digest}.opus")


def _make(job: _Job, machine: Machine, voice: str, output: Path, last: Path | None) -> str:
    path = output / job.target
    path.parent.mkdir(parents=True, exist_ok=True)
    if last and (last / job.target).is_file():
        shutil.copyfile(last / job.target, path)
        return ""
    try:
        path.write_bytes(machine.speak(job.text, voice))
    except (OSError, subprocess.SubprocessError) as error:
        path.unlink(missing_ok=True)
        return words_of(error)
    return "" if audio_file(path) else "the programs made no Opus file"


def _view(job: _Job, context: Context, output: Path) -> RecordingView:
    file = audio_file(output / job.target)
    assert file is not None  # noqa: S101 - _make has looked
    return RecordingView(
        target=job.target,
        media_type=file.media_type,
        lang=context.tag,
        language=context.say(context.catalogue.languages.get(context.tag, context.tag)),
        parts=(),
        role=None,
        date="",
        length=written_length(file.seconds),
        size=written_number(kilobytes(file), context.edition),
    )
