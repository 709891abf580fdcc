"""The home page as plain data."""

from dataclasses import dataclass

from motcua.views.drawings import PictureView
from motcua.views.history_parts import ChangeEntry
from motcua.views.parts import Card, Link


@dataclass(frozen=True, slots=True)
class Home:
    """The home page: what one needs most comes first; `wanted` are procedures that most events lead to.

    The `…_target` are the lists of which it shows the beginning; `map` is the drawing of the province.
    """

    life_events: tuple[Card, ...]
    business_events: tuple[Card, ...]
    fields: tuple[Card, ...]
    news: tuple[Card, ...]
    notices: tuple[Card, ...]
    places: tuple[Card, ...]
    business: tuple[Card, ...]
    procedure_count: int
    changes: tuple[ChangeEntry, ...]
    changes_target: str
    fields_target: str = ""
    news_target: str = ""
    business_target: str = ""
    places_target: str = ""
    wanted: tuple[Link, ...] = ()
    map: PictureView | None = None
