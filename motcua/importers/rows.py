"""Joins the rows of a procedure's channels: what holds for all channels is said once, without naming them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from motcua.importers.fees import convert_fee
from motcua.importers.log import Scribe
from motcua.importers.records import Method
from motcua.importers.times import convert_time
from motcua.importers.vocabulary import CHANNELS

Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rows:
    """The parts of a procedure that its table of channels gives."""

    channels: list[Item] | str
    time_limits: list[Item] | str
    fees: list[Item] | str


def convert_methods(methods: Sequence[Method], scribe: Scribe) -> Rows:
    """Return channels, time limits and fees; several rows of one channel stay apart by their situation."""
    known = [one for one in methods if one.channel]
    offered = [channel for channel in CHANNELS if any(one.channel == channel for one in known)]
    times: list[tuple[str, Item]] = []
    fees: list[tuple[str, Item]] = []
    channels: list[Item] = []
    for channel in offered:
        rows = [one for one in known if one.channel == channel]
        row_times = [[convert_time(one.time, scribe)] for one in rows]
        row_fees = [[convert_fee(fee, scribe) for fee in one.fees] for one in rows]
        notes = [one.note for one in rows]
        told = [_tell(channel, row_times, notes, times), _tell(channel, row_fees, notes, fees)]
        channels.append(_channel(channel, notes, used=any(told)))
    return Rows(
        channels or "not_published",
        _spread(times, offered),
        _spread(fees, offered),
    )


def _tell(channel: str, rows: list[list[Item]], notes: list[str], out: list[tuple[str, Item]]) -> bool:
    """Add the rows of a channel; return whether their notes were needed to tell them apart."""
    differ = any(row != rows[0] for row in rows)
    for row, note in zip(rows if differ else rows[:1], notes, strict=False):
        situation = {"situation": note} if differ and note else {}
        out.extend((channel, situation | item) for item in row)
    return differ


def _channel(kind: str, notes: Iterable[str], *, used: bool) -> Item:
    note = "" if used else "\n".join(dict.fromkeys(filter(None, notes)))
    return {"kind": kind} | ({"note": note} if note else {})


def _spread(rows: list[tuple[str, Item]], offered: list[str]) -> list[Item] | str:
    """Join equal items of different channels; one that holds for every channel names none."""
    joined: dict[str, tuple[Item, list[str]]] = {}
    for channel, item in rows:
        _, channels = joined.setdefault(json.dumps(item), (item, []))
        if channel not in channels:
            channels.append(channel)
    if all(item == {"kind": "not_published"} for item, _ in joined.values()):
        return "not_published"
    return [_ordered(item, channels if channels != offered else []) for item, channels in joined.values()]


def _ordered(item: Item, channels: list[str]) -> Item:
    """Return the item with its kind first, then where it holds."""
    head = {"kind": item["kind"]} | ({"channels": channels} if channels else {})
    situation = {"situation": item["situation"]} if "situation" in item else {}
    return head | {key: value for key, value in item.items() if key != "situation"} | situation
