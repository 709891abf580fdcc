"""A passage: a piece of text together with the language that it is really in."""

from dataclasses import dataclass

SOURCE_LANGUAGE = "vi"


@dataclass(frozen=True, slots=True)
class Passage:
    """Plain text in the language `lang` (a BCP 47 tag), never HTML.

    `mark` is the state of its translation in a preview build (missing, machine, draft, reviewed, stale, blocked);
    in a production build, and where a text needs no translation, it is empty.
    """

    text: str
    lang: str
    mark: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)
