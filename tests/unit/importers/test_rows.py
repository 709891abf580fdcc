"""Rows of channels: said once where equal, by channel where not, by situation where one channel has several."""

from motcua.importers.records import Method, RawFee, RawTime
from motcua.importers.rows import convert_methods

THREE, FIVE = RawTime(3, "day"), RawTime(5, "day")


def row(channel, time=THREE, fee=None, note=""):
    return Method(channel, time, (fee or RawFee(),), note)


def duration(value, **more):
    return {"kind": "duration"} | more | {"value": value, "unit": "day"}


def test_rows_that_are_equal_in_all_channels_name_none(scribe):
    rows = convert_methods([row("online"), row("in_person"), row("postal")], scribe)
    assert rows.channels == [{"kind": "in_person"}, {"kind": "online"}, {"kind": "postal"}]
    assert rows.time_limits == [duration(3)]
    assert rows.fees == "not_published"


def test_rows_that_differ_name_their_channels(scribe):
    rows = convert_methods([row("in_person", FIVE), row("online"), row("postal", FIVE)], scribe)
    assert rows.time_limits == [duration(5, channels=["in_person", "postal"]), duration(3, channels=["online"])]


def test_a_single_row_keeps_its_words_with_the_channel(scribe):
    rows = convert_methods([row("in_person", note="Tại quầy số 3"), row("online")], scribe)
    assert rows.channels == [{"kind": "in_person", "note": "Tại quầy số 3"}, {"kind": "online"}]
    assert rows.time_limits == [duration(3)]


def test_several_rows_of_a_channel_stay_apart_by_their_situation(scribe):
    rows = convert_methods([row("online", note="a) Cấp mới"), row("online", FIVE, note="b) Cấp lại")], scribe)
    assert rows.time_limits == [
        duration(3) | {"situation": "a) Cấp mới"},
        duration(5) | {"situation": "b) Cấp lại"},
    ]
    assert rows.channels == [{"kind": "online"}]


def test_rows_that_differ_in_their_words_only_are_one(scribe):
    rows = convert_methods([row("online", note="a"), row("online", note="b")], scribe)
    assert rows.time_limits == [duration(3)]
    assert rows.channels == [{"kind": "online", "note": "a\nb"}]


def test_equal_situations_of_two_channels_are_joined(scribe):
    both = [row(channel, time, note=note) for channel in ("in_person", "online") for time, note in cases()]
    assert convert_methods(both, scribe).time_limits == [
        duration(3) | {"situation": "a"},
        duration(5) | {"situation": "b"},
    ]


def cases():
    return ((THREE, "a"), (FIVE, "b"))


def test_several_fees_of_one_row_are_never_added_up(scribe):
    method = Method("online", THREE, (RawFee(amount=5_000), RawFee(amount=7_000)))
    assert [fee["amount"] for fee in convert_methods([method], scribe).fees] == [5_000, 7_000]


def test_fees_differ_by_situation_where_times_do_not(scribe):
    rows = convert_methods(
        [row("online", fee=RawFee(amount=5_000), note="a"), row("online", fee=RawFee(amount=7_000), note="b")], scribe
    )
    assert rows.time_limits == [duration(3)]
    assert [(fee["amount"], fee["situation"]) for fee in rows.fees] == [(5_000, "a"), (7_000, "b")]


def test_no_row_at_all_is_not_published(scribe):
    rows = convert_methods([], scribe)
    assert (rows.channels, rows.time_limits, rows.fees) == ("not_published",) * 3
    assert convert_methods([row("")], scribe).channels == "not_published"
