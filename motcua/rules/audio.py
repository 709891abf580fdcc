"""What must hold of a file under content/audio: sound that every browser plays, and small enough for a phone."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from motcua.diagnostics import Diagnostic

# Ten minutes of speech as MP3 at 64 kbit/s; half an hour as Opus at 24 kbit/s.
MAX_BYTES = 5_000_000
_SUFFIXES = {".opus": "audio/ogg; codecs=opus", ".mp3": "audio/mpeg"}
_OPUS_RATE = 48_000  # of granule positions, whatever the input was
# Kilobits a second by index, of layer III: MPEG 1, then MPEG 2 and 2.5.
_RATES_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_SAMPLES_A_SECOND = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


@dataclass(frozen=True, slots=True)
class AudioFile:
    """A sound file as it really is: its media type, its size in bytes, how many seconds it lasts."""

    media_type: str
    size: int
    seconds: int


def audio_file(path: Path) -> AudioFile | None:
    """Return what is in the file at `path`, or None where it is neither Ogg Opus nor MP3."""
    data = path.read_bytes()
    if data[:4] == b"OggS" and data[28:36] == b"OpusHead":
        return AudioFile(_SUFFIXES[".opus"], len(data), _opus_seconds(data))
    seconds = _mp3_seconds(data)
    return AudioFile(_SUFFIXES[".mp3"], len(data), seconds) if seconds is not None else None


def audio_findings(path: Path, name: str, found: AudioFile | None) -> Iterator[Diagnostic]:
    """A file among the recordings is Opus or MP3, as its first bytes and its name say, and not too large."""
    if found is None or _SUFFIXES.get(path.suffix) != found.media_type:
        yield Diagnostic(name, 1, 1, "not-a-recording")
    elif found.size > MAX_BYTES:
        words = {"size": f"{found.size / 1e6:.1f}", "limit": f"{MAX_BYTES / 1e6:.0f}"}
        yield Diagnostic(name, 1, 1, "recording-too-large", words)


def _opus_seconds(data: bytes) -> int:
    """The last page of an Ogg stream tells how many samples there are; the head, how many of them to skip."""
    last = data.rfind(b"OggS")
    samples = int.from_bytes(data[last + 6 : last + 14], "little") - int.from_bytes(data[38:40], "little")
    return max(0, round(samples / _OPUS_RATE))


def _mp3_seconds(data: bytes) -> int | None:
    start = 0
    if data[:3] == b"ID3" and len(data) > 10:
        start = 10 + sum((byte & 0x7F) << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    head = int.from_bytes(data[start : start + 4], "big")
    version, rate, samples = head >> 19 & 3, head >> 12 & 15, head >> 10 & 3
    is_layer_3 = head >> 21 == 0x7FF and head >> 17 & 3 == 1
    if len(data) < start + 4 or not is_layer_3 or version == 1 or rate in {0, 15} or samples == 3:
        return None
    kilobits = (_RATES_1 if version == 3 else _RATES_2)[rate]
    frames = _counted_frames(data[start : start + 200])
    if frames:
        return round(frames * (1152 if version == 3 else 576) / _SAMPLES_A_SECOND[version][samples])
    return round((len(data) - start) * 8 / 1000 / kilobits)


def _counted_frames(head: bytes) -> int:
    """An encoder that varies the bit rate writes the number of frames behind the word Xing or Info."""
    for word in (b"Xing", b"Info"):
        at = head.find(word)
        if at > 0 and head[at + 7 : at + 8] and head[at + 7] & 1:
            return int.from_bytes(head[at + 8 : at + 12], "big")
    return 0
