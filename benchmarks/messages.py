"""Times the files of 60,000 messages: brought up to date, read anew, and loaded from their compiled form.

python benchmarks/messages.py [--count 60000] [--catalogue FOLDER]

The texts are made up, with the lengths of the national set's (290 letters on average, the longest 8,000). One in a
hundred changes. Promised: an update in less than 30 s, loading in less than 1 s. With --catalogue it counts the
passages and the messages of a real catalogue instead.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from motcua.catalogue import Segment, catalogue_segments, load_catalogue  # noqa: E402 - found once ROOT is on the path
from motcua.languages import Edition, load_messages, make_localisers  # noqa: E402
from motcua.messages import catalogue_units, new_files, update_messages  # noqa: E402

EDITIONS = (
    Edition(
        tag="en", name="x", name_vi="x", name_en="English", script="Latn", messages="en", cldr="en", search="en",
        letters="latin", fallback=("vi",), policy="drafts",
    ),
)  # fmt: skip
UPDATE_SECONDS, LOAD_SECONDS = 30.0, 1.0
_WORDS = "giấy tờ hồ sơ nộp nhận kết quả phường xã đăng ký thời hạn lệ phí bản sao cơ quan quy định pháp luật".split()
_TODAY = date(2026, 11, 28)


def made_up(count: int, seed: int) -> list[Segment]:
    """Return segments of `count` different texts, eight to a record."""
    chance = random.Random(seed)
    segments = []
    for number in range(count):
        length = min(1600, max(3, int(chance.expovariate(1 / 60))))
        text = f"{' '.join(chance.choices(_WORDS, k=length))} {number}"
        segments.append(Segment(f"procedure/1.{number // 8:06}", "procedure.step", f"steps.{number % 8}", text))
    return segments


def changed(segments: list[Segment]) -> list[Segment]:
    """Return the segments, one in a hundred with another number at its end."""
    return [
        Segment(one.owner, one.kind, one.field, f"{one.text} ngày") if number % 100 == 0 else one
        for number, one in enumerate(segments)
    ]


def translate(folder: Path) -> None:
    """Give every message of the file a translation: its own words, in capitals."""
    path = folder / "en" / "LC_MESSAGES" / "procedures.po"
    lines = path.read_text(encoding="utf-8").split("\n")
    source = ""
    for index, line in enumerate(lines):
        if line.startswith("msgid "):
            source = line.removeprefix("msgid ")
        elif line == 'msgstr ""' and source != '""':
            lines[index] = f"msgstr {source.upper()}"
    path.write_text("\n".join(lines), encoding="utf-8")


@contextmanager
def timed(name: str, times: dict[str, float]) -> Iterator[None]:
    """Keep how long the block keeps the processor busy: a machine that is shared has no other measure."""
    start, processor = time.perf_counter(), time.process_time()
    yield
    times[name] = time.process_time() - processor
    print(f"{name:34} {times[name]:7.2f} s of the processor, {time.perf_counter() - start:7.2f} s by the clock")


def measure(count: int) -> None:
    """Time everything once, and hold the promises."""
    times: dict[str, float] = {}
    segments = made_up(count, seed=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        new_files(folder, EDITIONS[0])
        with timed("first update (empty files)", times):
            update_messages(folder, EDITIONS, (), segments, _TODAY)
        translate(folder)
        with timed("update, one text in 100 changed", times):
            updated, _ = update_messages(folder, EDITIONS, (), changed(segments), _TODAY)
        size = (folder / "en" / "LC_MESSAGES" / "procedures.po").stat().st_size
        print(f"{updated[0].messages} messages, {size / 1e6:.1f} MB, {updated[0].unsure} kept as suggestions")
        cache = folder / "cache"
        with timed("read, checked and compiled", times):
            load_messages(EDITIONS, folder, "translations", cache)
        path = folder / "en" / "LC_MESSAGES" / "procedures.po"
        path.write_text(path.read_text(encoding="utf-8").replace(" QUY ĐỊNH", " QUY  ĐỊNH", 1), encoding="utf-8")
        with timed("the same after one edit", times):
            load_messages(EDITIONS, folder, "translations", cache)
        with timed("loaded from compiled form", times):
            messages, _ = load_messages(EDITIONS, folder, "translations", cache)
            localiser = make_localisers(EDITIONS, messages)["en"]
        assert localiser.say(segments[1].text).lang == "en"
        assert updated[0].unsure == len(segments[::100])
    assert times["update, one text in 100 changed"] < UPDATE_SECONDS
    assert times["loaded from compiled form"] < LOAD_SECONDS


def count_real(folder: Path) -> None:
    """Print how many messages the passages of a catalogue are."""
    segments = list(catalogue_segments(load_catalogue([(folder, folder.name)]).catalogue))
    texts = Counter(one.text for one in segments)
    letters = sum(len(text) * number for text, number in texts.items())
    kinds: dict[str, set[str]] = {}
    for one in segments:
        kinds.setdefault(one.text, set()).add(one.kind)
    print(f"{len(segments)} passages, {len(catalogue_units(segments))} messages")
    print(f"{letters} letters in passages, {sum(map(len, texts))} in messages")
    print(f"{sum(len(one) > 1 for one in kinds.values())} messages of more than one kind")
    for text, number in texts.most_common(5):
        print(f"{number:6} {text[:80]}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60_000)
    parser.add_argument("--catalogue", type=Path)
    options = parser.parse_args()
    if options.catalogue:
        count_real(options.catalogue)
    else:
        measure(options.count)
