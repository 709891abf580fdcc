"""The header of a Markdown page: what the editorial team writes above the text."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

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
PlaceKind = Literal["cave", "mountain", "temple", "market", "relic", "border", "valley"]
UnitCode = Annotated[str, Pattern(r"\d{5}", "mã đơn vị 5 chữ số", "a unit code of 5 digits")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The keys above a news item, policy, place, business page or plain page (in one language).

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
    sources: tuple[str, ...] = ()
    slug: Identifier | None = None
    kind: PlaceKind | None = None
    unit: UnitCode | None = None
    coordinates: Position | None = None
    season: str | None = None
    getting_there: str | None = field(default=None, metadata={"key": "getting-there"})
    opening: str | None = None
    price: str | None = None
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
