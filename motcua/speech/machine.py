"""The programs that speak: espeak-ng makes sound from text, opusenc or ffmpeg makes it small. Same text, same bytes."""

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

_WORDS_A_MINUTE = "150"
_BITS = "16"  # kilobits a second: speech stays clear, a minute costs 120 kB
_EFFORT = "5"  # of 10: six tenths of the time for the same sound
_TIMEOUT = 120


@dataclass(frozen=True, slots=True)
class Machine:
    """Where the programs are; `name` says which versions, and what they are told: others make other bytes."""

    speaker: str
    encoder: str
    name: str

    def speak(self, text: str, voice: str) -> bytes:
        """Return `text` spoken by `voice` as Ogg Opus; raises OSError or subprocess.SubprocessError."""
        with tempfile.TemporaryDirectory() as folder:
            sound, packed = Path(folder, "speech.wav"), Path(folder, "speech.opus")
            speak = [self.speaker, "-b", "1", "-v", voice, "-s", _WORDS_A_MINUTE, "-w", str(sound), "--stdin"]
            _run(speak, text)
            _run(self._pack(sound, packed))
            return packed.read_bytes()

    def _pack(self, sound: Path, packed: Path) -> list[str]:
        """A stream's number is random unless it is given: the same text would make other bytes each time."""
        if Path(self.encoder).name.startswith("opusenc"):
            fixed = ["--serial", "0", "--discard-comments", "--quiet"]
            return [self.encoder, *fixed, "--speech", "--comp", _EFFORT, "--bitrate", _BITS, str(sound), str(packed)]
        fixed = ["-fflags", "+bitexact", "-flags:a", "+bitexact", "-map_metadata", "-1"]
        options = ["-loglevel", "error", "-y", "-i", str(sound), "-c:a", "libopus", "-b:a", f"{_BITS}k"]
        return [self.encoder, *options, *fixed, str(packed)]


def find_machine() -> Machine | None:
    """Return the programs that this computer has, or None where something is missing."""
    speaker = shutil.which("espeak-ng")
    encoder = shutil.which("opusenc") or shutil.which("ffmpeg")
    if not speaker or not encoder:
        return None
    asks = ([speaker, "--version"], [encoder, "-version" if encoder.endswith("ffmpeg") else "--version"])
    versions = [_run(one).partition("Data at")[0].splitlines()[0].strip() for one in asks]
    return Machine(speaker, encoder, " | ".join([*versions, _WORDS_A_MINUTE, _BITS, _EFFORT]))


def _run(command: list[str], text: str = "") -> str:
    done = subprocess.run(command, input=text, check=True, capture_output=True, encoding="utf-8", timeout=_TIMEOUT)
    return done.stdout + done.stderr
