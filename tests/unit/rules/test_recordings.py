"""A recording is offered as long as it says what the text says; sound files are what their names say."""

from dataclasses import replace
from pathlib import Path

import pytest

from motcua.model import Recording
from motcua.rules import Known, Record, audio_file, audio_findings, is_withdrawn
from motcua.rules.audio import MAX_BYTES, AudioFile
from motcua.rules.recordings import recording_rules, source_hash
from motcua.source import parse_yaml

PROCEDURE = """
code: "1.000001"
name: Đăng ký thả diều
fees: [{kind: amount, amount: 8000}]
documents: [{name: Tờ khai}]
cases: [{id: moi, documents: [{name: Ảnh}], fees: [{kind: amount, amount: 9000}]}]
source: {name: Nguồn, checked_on: 2026-11-24}
"""
OVERLAY = 'code: "1.000001"\nshort_name: Thả diều\n'
OF_FEES = Recording(
    id="phi", procedure="1.000001", parts=("fees",), language="tyz", file="audio/phi.opus", role="phát thanh viên",
    recorded_on="2026-11-20", source_hash="0" * 12,
)  # fmt: skip


def record(kind: str, text: str) -> Record:
    return Record(kind, "1.000001", object(), f"{kind}.yaml", parse_yaml(text, kind).root)


def known(procedure: str = PROCEDURE, overlay: str = OVERLAY, **given: object) -> Known:
    records = {
        "procedure": {"1.000001": record("procedure", procedure)},
        "overlay": {"1.000001": record("overlay", overlay)},
    }
    return Known(
        records=records,
        audio=frozenset({"audio/phi.opus"}),
        languages=frozenset({"tyz"}),
        page_hashes={"pages/about": "a" * 12},
        **given,
    )


def codes(one: Recording, around: Known) -> list[str]:
    held = Record("recording", one.id, one, "x.yaml", parse_yaml("id: x\n", "x").root)
    return [found.code for rule in recording_rules["recording"] for found in rule(held, around)]


def fresh(one: Recording, around: Known) -> Recording:
    return replace(one, source_hash=source_hash(one, around))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("amount: 8000", "amount: 9000"),
        ("amount: 9000", "amount: 1000"),
        ("fees: [{kind: amount, amount: 8000}]", "fees: not_published"),
    ],
)
def test_a_changed_fee_withdraws_what_speaks_of_fees(was, now):
    spoken = fresh(OF_FEES, known())
    assert codes(spoken, known()) == []
    changed = known(PROCEDURE.replace(was, now))
    assert codes(spoken, changed) == ["recording-withdrawn"]
    assert is_withdrawn(spoken, changed)


@pytest.mark.parametrize(
    ("was", "now"), [("Tờ khai", "Đơn"), ("2026-11-24", "2026-11-25"), ("name: Ảnh", "name: Hai ảnh")]
)
def test_what_is_not_spoken_may_change(was, now):
    assert not is_withdrawn(fresh(OF_FEES, known()), known(PROCEDURE.replace(was, now)))


def test_a_recording_of_everything_hears_the_citys_own_words_too():
    whole = fresh(replace(OF_FEES, parts=()), known())
    assert not is_withdrawn(whole, known())
    assert is_withdrawn(whole, known(overlay=OVERLAY.replace("Thả diều", "Diều")))
    assert not is_withdrawn(fresh(OF_FEES, known()), known(overlay=OVERLAY.replace("Thả diều", "Diều")))


def test_the_order_of_keys_is_no_change():
    other = "\n".join(reversed(PROCEDURE.strip().splitlines()))
    assert source_hash(OF_FEES, known()) == source_hash(OF_FEES, known(other))


def test_a_recording_of_a_page_follows_the_page():
    page = replace(OF_FEES, procedure=None, parts=(), page="pages/about", source_hash="a" * 12)
    assert codes(page, known()) == []
    assert codes(replace(page, source_hash="b" * 12), known()) == ["recording-withdrawn"]


def test_a_recording_is_of_one_thing():
    assert codes(replace(OF_FEES, procedure=None), known()) == ["recording-of-what"]
    assert "recording-of-what" in codes(replace(OF_FEES, page="pages/about"), known())


def test_a_language_without_a_name_is_told():
    assert "unknown-spoken-language" in codes(replace(OF_FEES, language="tay"), known())


def sound(folder: Path, name: str, data: bytes) -> list[str]:
    path = folder / name
    path.write_bytes(data)
    return [one.code for one in audio_findings(path, name, audio_file(path))]


def opus(samples: int) -> bytes:
    head = b"OggS" + bytes(24) + b"OpusHead" + b"\x01\x01" + (312).to_bytes(2, "little") + bytes(20)
    return head + b"OggS\x00\x04" + (samples + 312).to_bytes(8, "little") + bytes(14)


def mp3(kilobits_index: int = 8, frames: int = 0) -> bytes:
    head = (0x7FF << 21 | 3 << 19 | 1 << 17 | kilobits_index << 12).to_bytes(4, "big")
    xing = b"Xing\x00\x00\x00\x01" + frames.to_bytes(4, "big") if frames else b""
    return head + bytes(32) + xing + bytes(20_000)


def test_the_first_bytes_tell_what_a_sound_file_is(tmp_path):
    assert sound(tmp_path, "a.opus", opus(48_000)) == []
    assert sound(tmp_path, "a.mp3", mp3()) == []
    assert sound(tmp_path, "b.mp3", b"ID3\x04\x00\x00\x00\x00\x00\x0a" + bytes(10) + mp3()) == []
    assert sound(tmp_path, "c.mp3", opus(48_000)) == ["not-a-recording"]
    assert sound(tmp_path, "c.opus", mp3()) == ["not-a-recording"]
    assert sound(tmp_path, "d.mp3", b"<script>") == ["not-a-recording"]
    assert sound(tmp_path, "e.opus", b"") == ["not-a-recording"]


def test_the_length_is_read_from_the_file(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(opus(65 * 48_000))
    assert audio_file(path) == AudioFile("audio/ogg; codecs=opus", len(opus(0)), 65)
    path.write_bytes(mp3(frames=2_500))
    assert audio_file(path).seconds == 65  # 2,500 frames of 1,152 samples at 44.1 kHz
    path.write_bytes(mp3(kilobits_index=5))
    assert audio_file(path).seconds == 3  # 20 kB at 64 kbit/s


def test_a_recording_that_costs_too_much_to_load_is_refused(tmp_path):
    assert sound(tmp_path, "a.opus", opus(48_000) + bytes(MAX_BYTES)) == ["recording-too-large"]
