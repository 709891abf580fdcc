"""One procedure as a source gives it, in parts that the feed and the interface of the portal have in common."""

from dataclasses import dataclass

from motcua.importers.log import Place


@dataclass(frozen=True, slots=True)
class RawTime:
    """A time limit as written: a number or a sentence, the unit of the model, and the unit's own word."""

    value: float | str | None = None
    unit: str | None = None
    unit_word: str = ""


@dataclass(frozen=True, slots=True)
class RawFee:
    """A fee as written: `shown` is what the page prints for the amount, `note` what stands beside it."""

    amount: float | None = None
    currency: str = "VND"
    shown: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """One row of "how to do it": a channel with its time and fees; a channel may have several rows."""

    channel: str
    time: RawTime
    fees: tuple[RawFee, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class FormFile:
    """A blank form: its file name, and where the source keeps it."""

    name: str
    held_by: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list of documents; None for a quantity that cannot be read, `quantity_note` says what stood."""

    name: str
    originals: int | None
    copies: int | None
    files: tuple[FormFile, ...] = ()
    is_result: bool = False
    id: str = ""
    quantity_note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading, which may be a case, a mere heading, or empty."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A legal text as cited: the words of its title and of its number."""

    title: str
    code: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the record comes from and of when it is."""

    url: str = ""
    decision: str = ""
    decided_on: str = ""
    as_of: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One procedure; every text is clean, nothing is interpreted yet."""

    place: Place
    code: str
    name: str
    field: str
    kind: str = ""
    levels: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    methods: tuple[Method, ...] = ()
    groups: tuple[Group, ...] = ()
    conditions: str = ""
    cited: tuple[Cited, ...] = ()
    numbers: tuple[str, ...] = ()
    outputs: tuple[tuple[str, str], ...] = ()
    online: str = ""
    origin: Origin = Origin()
    remarks: tuple[str, ...] = ()
