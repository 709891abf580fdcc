"""Lays out bars side by side in groups: where each stands, what is written below and beside."""

from collections.abc import Callable, Sequence

from motcua.languages import Passage
from motcua.views.statistics_pages import Bar, ChartView, Mark

WIDTH, HEIGHT = 720, 300
_LEFT, _BELOW, _ABOVE = 70, 40, 10  # room for the numbers, for the words below, for half a line above
_DEPTH = HEIGHT - _ABOVE - _BELOW
_LEVELS = 4
_ROUND = (1, 2, 5)  # a level is one of these with zeros behind it
_WIDEST = 40.0
_FILLED = 0.72  # of the room of a group; the rest keeps groups apart

Group = tuple[Passage | str, Sequence[int | None]]


def bar_chart(series: tuple[Passage, ...], groups: Sequence[Group], written: Callable[[int], str]) -> ChartView | None:
    """Return the chart of `groups`, each a word and one value for every series; None where no value is above zero.

    A value that is None has no bar, and its room stays empty.
    """
    highest = max((value or 0 for _, values in groups for value in values), default=0)
    if not highest:
        return None
    level = level_for(highest)
    top, room = level * _LEVELS, (WIDTH - _LEFT) / len(groups)
    wide = min(room * _FILLED / len(series), _WIDEST)
    middles = [_LEFT + room * (place + 0.5) for place in range(len(groups))]
    return ChartView(
        width=WIDTH,
        height=HEIGHT,
        series=series,
        bars=tuple(
            _bar(middle + (number - len(series) / 2) * wide, wide, value / top, number)
            for middle, (_, values) in zip(middles, groups, strict=True)
            for number, value in enumerate(values)
            if value
        ),
        months=tuple(_below(round(middle, 1), word) for middle, (word, _) in zip(middles, groups, strict=True)),
        levels=tuple(
            Mark(_LEFT - 8, round(_ABOVE + _DEPTH * (1 - step / _LEVELS), 1), written(level * step))
            for step in range(_LEVELS + 1)
        ),
    )


def level_for(highest: int) -> int:
    """Return the smallest round number of which four reach `highest`."""
    power = 1
    while highest > _ROUND[-1] * power * _LEVELS:
        power *= 10
    return next(one * power for one in _ROUND if one * power * _LEVELS >= highest)


def _below(middle: float, word: Passage | str) -> Mark:
    place = HEIGHT - _BELOW + 24
    return Mark(middle, place, word.text, word.lang) if isinstance(word, Passage) else Mark(middle, place, word)


def _bar(left: float, wide: float, share: float, series: int) -> Bar:
    tall = round(_DEPTH * share, 1)
    return Bar(round(left, 1), round(_ABOVE + _DEPTH - tall, 1), round(wide, 1), tall, series)
