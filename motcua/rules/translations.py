"""What must hold of a translation: the placeholders and the numbers of its source."""

import re
from collections.abc import Iterable, Iterator

from motcua.diagnostics import Diagnostic, shortened
from motcua.languages import SOURCE_LANGUAGE, Message, differing, read_numbers

_PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%%")
_DIGIT = re.compile("[0-9０-９]")


def translation_findings(messages: Iterable[Message], language: str) -> Iterator[Diagnostic]:
    """Check the translations into `language` that the portal shows; fuzzy ones it does not."""
    for message in messages:
        if not message.fuzzy:
            yield from same_placeholders(message)
            yield from same_numbers(message, language)


def same_placeholders(message: Message) -> Iterator[Diagnostic]:
    """A translation has the placeholders of its source: a page is filled in through them."""
    asked = {name for source in message.sources for name in _PLACEHOLDER.findall(source)}
    # Where a text is counted, "one procedure" may do without the number.
    lacking = asked - set(_PLACEHOLDER.findall(message.forms[-1]))
    strange = {name for form in message.forms for name in _PLACEHOLDER.findall(form)} - asked
    if lacking or strange:
        words = {"lacking": ", ".join(sorted(lacking)) or "–", "strange": ", ".join(sorted(strange)) or "–"}
        yield Diagnostic(message.file, message.line, 1, "translation-placeholder", words)


def same_numbers(message: Message, language: str) -> Iterator[Diagnostic]:
    """A translation states the amounts, times, dates and document numbers of its source, and no others."""
    texts = (*message.sources, *message.forms)
    if not any(_DIGIT.search(text) for text in texts):
        return
    sources = [read_numbers(text, SOURCE_LANGUAGE) for text in message.sources]
    for form in message.forms:
        found = [differing(source, read_numbers(form, language)) for source in sources]
        if all(lost or added for lost, added in found):
            lost, added = found[-1]
            words = {
                "source": shortened(message.sources[-1]),
                "lost": ", ".join(lost) or "–",
                "added": ", ".join(added) or "–",
            }
            yield Diagnostic(message.file, message.line, 1, "translation-number", words)
