"""The header of a Markdown page: what the editorial team writes above the text."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from motcua.model.calendar import Year
from motcua.model.kinds import Date, Hash, Identifier, Position
from motcua.schema import Pattern

ImagePath = Annotated[
    str,
    Pattern(
        r"images/([A-Za-z0-9][A-Za-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png|jpe?g|webp|avif)",
        "đường dẫn tới tệp ảnh trong content/images (ví dụ: images/tam-thanh.svg)",
        "the path of a picture under content/images (such as images/tam-thanh.svg)",
    ),
]
GalleryLine = Annotated[
    str,
    Pattern(
        r"images/([A-Za-z0-9][A-Za-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png|jpe?g|webp|avif) *\| *\S.*",
        "đường dẫn tệp ảnh, dấu | và lời mô tả (ví dụ: images/tam-thanh.svg | Cửa động Tam Thanh)",
        "the path of a picture, a bar and words for it (such as images/tam-thanh.svg | The mouth of the cave)",
    ),
]
PlaceKind = Literal["cave", "mountain", "temple", "market", "relic", "border", "valley", "guide"]
LunarDays = Annotated[
    str,
    Pattern(
        r"\d{1,2}/\d{1,2}( ?[-–] ?\d{1,2}/\d{1,2})?",
        "ngày/tháng âm lịch (ví dụ: 15/1, hoặc 22/1 - 27/1)",
        "lunar days as day/month (such as 15/1, or 22/1 - 27/1)",
    ),
]
Clock = Annotated[str, Pattern(r"([01]\d|2[0-3]):[0-5]\d", "giờ dạng 07:30", "a time such as 07:30")]
UnitCode = Annotated[str, Pattern(r"\d{5}", "mã đơn vị 5 chữ số", "a unit code of 5 digits")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The keys above a news item, policy, place, festival or event, route, business page or plain page (one language).

    A festival comes back on `lunar` days, in all lunar years or only in `years`; an event lasts from one day to
    another. `places` are places of tourism by name: where it happens, or the stops of a route in their order. These
    and times stand on the Vietnamese page alone; its translations take them from there.

    A translation may say who made it, in which role, who checked it and when, and with `source_hash` and `text_hash`
    of which Vietnamese page and which text that holds: `motcua messages sign --page` writes them.
    """

    title: str
    summary: str
    date: Date | None = None
    modified: Date | None = None
    category: Identifier | None = None
    checked: Date | None = None
    image: ImagePath | None = None
    image_alt: str | None = field(default=None, metadata={"key": "image-alt"})
    gallery: tuple[GalleryLine, ...] = ()
    sources: tuple[str, ...] = ()
    slug: Identifier | None = None
    kind: PlaceKind | None = None
    unit: UnitCode | None = None
    coordinates: Position | None = None
    season: str | None = None
    getting_there: str | None = field(default=None, metadata={"key": "getting-there"})
    opening: str | None = None
    price: str | None = None
    lunar: LunarDays | None = None
    years: tuple[Year, ...] = ()
    from_: Date | None = field(default=None, metadata={"key": "from"})
    to: Date | None = None
    starts: Clock | None = None
    ends: Clock | None = None
    status: Literal["cancelled"] | None = None
    places: tuple[Identifier, ...] = ()
    venue: str | None = None
    organiser: str | None = None
    distance: str | None = None
    duration: str | None = None
    translated_by: str | None = field(default=None, metadata={"key": "translated-by"})
    role: str | None = None
    reviewed_by: str | None = field(default=None, metadata={"key": "reviewed-by"})
    reviewed_on: Date | None = field(default=None, metadata={"key": "reviewed-on"})
    source_hash: Hash | None = field(default=None, metadata={"key": "source-hash"})
    text_hash: Hash | None = field(default=None, metadata={"key": "text-hash"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A category of news."""

    id: Identifier
    name: str
