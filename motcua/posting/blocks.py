"""The plain data of a posting sheet: runs of text with their language, put together to a few kinds of block.

The template decides how a block looks; nothing in here is markup. `kind` names the block in the JSON.
"""

from dataclasses import dataclass
from typing import Literal

Look = Literal["plain", "strong", "quiet", "local"]


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one language; "local" marks what the city, not the State, has said."""

    text: str
    lang: str
    look: Look = "plain"


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    line: Line
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list whose order says nothing."""

    items: tuple[Line, ...]
    kind: Literal["bullets"] = "bullets"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below that of the part."""

    line: Line
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Quote:
    """The source's own words, below a line that says so."""

    blocks: tuple["Block", ...]
    kind: Literal["quote"] = "quote"


@dataclass(frozen=True, slots=True)
class Numbered:
    """Steps in their order."""

    items: tuple[tuple["Block", ...], ...]
    kind: Literal["numbered"] = "numbered"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, over `span` columns."""

    blocks: tuple["Block", ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; a column's width is its share of the whole, or 0 for as wide as what stands in it."""

    columns: tuple[Run, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    kind: Literal["table"] = "table"


Block = Paragraph | Bullets | Heading | Quote | Numbered | Table


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the sheet; `local` says that the city has written it."""

    title: Run
    blocks: tuple[Block, ...]
    local: bool = False


@dataclass(frozen=True, slots=True)
class Attached:
    """A form behind the sheet: a PDF file of content/, and its name for who cannot see its pages."""

    file: str
    name: Run


@dataclass(frozen=True, slots=True)
class Address:
    """Where the procedure's page is on the web, as text and as a QR code of `size` modules drawn by the SVG `path`."""

    text: str
    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Words:
    """What the template itself says; %(page)s and %(pages)s, %(code)s stand in the first two."""

    page: Run
    footer: Run
    local: Run
    online: Run
    form: Run


@dataclass(frozen=True, slots=True)
class Sheet:
    """A procedure as it is posted: head, the parts in the order of the law, forms behind it."""

    lang: str
    code: str
    heading: Run
    title: Run
    short_name: Line
    owner: Run
    portal: Run
    facts: tuple[Line, ...]
    notices: tuple[Line, ...]
    parts: tuple[Part, ...]
    complaint: Part
    source: Part
    address: Address | None
    attached: tuple[Attached, ...]
    words: Words
