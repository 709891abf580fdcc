"""What must hold of a translation: the placeholders and the numbers of its source; and why a review does not count."""

from collections.abc import Iterable, Iterator

from motcua.diagnostics import Diagnostic, shortened
from motcua.languages.lints import number_difference, placeholder_difference
from motcua.languages.po import Message


def translation_findings(messages: Iterable[Message], language: str) -> Iterator[Diagnostic]:
    """Check the translations into `language` that the portal shows; fuzzy ones it does not."""
    for message in messages:
        if not message.fuzzy:
            yield from same_placeholders(message)
            yield from same_numbers(message, language)


def same_placeholders(message: Message) -> Iterator[Diagnostic]:
    """A translation has the placeholders of its source: a page is filled in through them."""
    found = placeholder_difference(message.sources, message.forms)
    if found:
        words = {"lacking": _list(found[0]), "strange": _list(found[1])}
        yield Diagnostic(message.file, message.line, 1, "translation-placeholder", words)


def same_numbers(message: Message, language: str) -> Iterator[Diagnostic]:
    """A translation states the amounts, times, dates and document numbers of its source, and no others."""
    found = number_difference(message.sources, message.forms, language)
    if found:
        words = {"source": shortened(message.sources[-1]), "lost": _list(found[0]), "added": _list(found[1])}
        yield Diagnostic(message.file, message.line, 1, "translation-number", words)


def blocked(message: Message, reasons: Iterable[str]) -> Diagnostic:
    """A translation that somebody has signed passes every lint; `reasons` are those that it fails."""
    words = {"source": shortened(message.sources[0]), "reasons": ", ".join(reasons)}
    return Diagnostic(message.file, message.line, 1, "translation-blocked", words)


def _list(found: tuple[str, ...]) -> str:
    return ", ".join(found) or "–"
