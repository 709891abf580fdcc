"""A passage: a piece of text together with the language that it is really in."""

from dataclasses import dataclass

SOURCE_LANGUAGE = "vi"


@dataclass(frozen=True, slots=True)
class Passage:
    """Plain text in the language `lang` (a BCP 47 tag), never HTML."""

    text: str
    lang: str

    def __bool__(self) -> bool:
        return bool(self.text)
