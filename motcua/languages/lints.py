"""What no reviewed translation may have: other numbers, lost placeholders, letters of another language."""

import re
import unicodedata
from collections.abc import Collection, Iterator

from motcua.languages.letters import foreign_letters
from motcua.languages.numbers import Numbers, differing, read_numbers
from motcua.languages.passage import SOURCE_LANGUAGE

Difference = tuple[tuple[str, ...], tuple[str, ...]]
_PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%%")
_DIGIT = re.compile("[0-9０-９]")
_LETTER = re.compile(r"[^\W\d_]")


def faults(
    sources: tuple[str, ...], forms: tuple[str, ...], *, language: str, letters: str, keep: Collection[str]
) -> tuple[str, ...]:
    """Return the names of what is wrong with a translation, in the order in which people should mend it.

    `letters` are those of the language, as the registry has them; `keep` are texts that stay Vietnamese.
    """
    return tuple(_faults(sources, forms, language, letters, keep))


def _faults(
    sources: tuple[str, ...], forms: tuple[str, ...], language: str, letters: str, keep: Collection[str]
) -> Iterator[str]:
    if number_difference(sources, forms, language) is not None:
        yield "numbers"
    if placeholder_difference(sources, forms) is not None:
        yield "placeholders"
    if not all(unicodedata.is_normalized("NFC", form) for form in forms):
        yield "not-nfc"
    bare = _PLACEHOLDER.sub(" ", "\n".join(forms))
    if foreign_letters(bare, letters):
        yield "letters"
    if any(form.strip() == sources[0].strip() and form.strip() not in keep and _says(form) for form in forms):
        yield "vietnamese"


def _says(text: str) -> bool:
    """A number, a code or a placeholder is the same in all languages."""
    return bool(_LETTER.search(_PLACEHOLDER.sub(" ", text)))


def placeholder_difference(sources: tuple[str, ...], forms: tuple[str, ...]) -> Difference | None:
    """Return the placeholders that a translation lacks and those that it adds, or None where they agree."""
    asked = {name for source in sources for name in _PLACEHOLDER.findall(source)}
    # Where a text is counted, "one procedure" may do without the number.
    lacking = asked - set(_PLACEHOLDER.findall(forms[-1]))
    strange = {name for form in forms for name in _PLACEHOLDER.findall(form)} - asked
    return (tuple(sorted(lacking)), tuple(sorted(strange))) if lacking or strange else None


def number_difference(sources: tuple[str, ...], forms: tuple[str, ...], language: str) -> Difference | None:
    """Return the numbers that a translation lacks and those that it adds, or None where they agree."""
    if not any(_DIGIT.search(text) for text in (*sources, *forms)):
        return None
    numbers = [read_numbers(text, SOURCE_LANGUAGE) for text in sources]
    for form in forms:
        found = [_differing(source, form, language) for source in numbers]
        if all(lost or added for lost, added in found):
            return found[-1]
    return None


def _differing(source: Numbers, form: str, language: str) -> Difference:
    return differing(source, read_numbers(form, language))
