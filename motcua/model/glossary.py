"""What people call things, and where they go with what the portal does not do: the words of search."""

from dataclasses import dataclass
from typing import Annotated

from motcua.model.kinds import Date, Identifier, OrganisationRef, ProcedureCode
from motcua.schema import Translated


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """What translators write for a term: one of these beginnings of words in English, of these signs in Chinese.

    `unless` are Vietnamese words with which a text is not held to it: a longer name, or a text that is right without.
    """

    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Words of the records (`official`) and what people say for them: in everyday Vietnamese, English, Chinese.

    Everything that is said leads to everything that is official; Chinese is written in simplified characters.
    A term that is `binding` holds for translators too.
    """

    id: Identifier
    official: tuple[str, ...]
    everyday: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    binding: Binding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What people say who need one procedure, in whole phrases: further names of it, which search alone knows.

    A city may have fewer procedures than there are sayings; those of others say nothing.
    """

    code: ProcedureCode
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signpost:
    """A matter that no procedure of the portal serves: by which words it is known, and who is competent.

    `near` are words of records that come near it; procedures whose names have them are shown below the signpost.
    `unless` are words with which a question is about a procedure all the same (a certified copy of a diploma).
    """

    id: Identifier
    words: tuple[str, ...]
    title: Annotated[str, Translated("signpost")]
    text: Annotated[str, Translated("signpost")]
    source: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    organisation: OrganisationRef | None = None
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    checked_on: Date
