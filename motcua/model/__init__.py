"""The vocabulary of the one-stop shop as frozen dataclasses, and the decoder that fills them."""

from motcua.model.articles import Category, Header
from motcua.model.fees import (
    Fee,
    FeeRow,
    FeeTable,
    FixedFee,
    NoFee,
    ProvincialFee,
    UnitFee,
    UnpublishedFee,
)
from motcua.model.kinds import NONE, NOT_PUBLISHED
from motcua.model.parts import (
    Case,
    Channel,
    Document,
    Duration,
    Form,
    Online,
    Output,
    SameDay,
    Source,
    StatedTime,
    Step,
    TimeLimit,
    UnpublishedTime,
)
from motcua.model.procedure import Overlay, Procedure
from motcua.model.registries import Contact, Event, EventStep, Field, LegalResource, Organisation
from motcua.schema import Citation, Decoding, decode, shape_of

__all__ = [
    "NONE",
    "NOT_PUBLISHED",
    "Case",
    "Category",
    "Channel",
    "Citation",
    "Contact",
    "Decoding",
    "Document",
    "Duration",
    "Event",
    "EventStep",
    "Fee",
    "FeeRow",
    "FeeTable",
    "Field",
    "FixedFee",
    "Form",
    "Header",
    "LegalResource",
    "NoFee",
    "Online",
    "Organisation",
    "Output",
    "Overlay",
    "Procedure",
    "ProvincialFee",
    "SameDay",
    "Source",
    "StatedTime",
    "Step",
    "TimeLimit",
    "UnitFee",
    "UnpublishedFee",
    "UnpublishedTime",
    "decode",
    "shape_of",
]
