"""Reads the messages of one language with their states, and keeps what it has read until a file changes.

Reading, checking and judging 60,000 messages takes many seconds, looking up what came of it less than one.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from motcua.diagnostics import Diagnostic
from motcua.languages.checks import blocked, translation_findings
from motcua.languages.lints import faults
from motcua.languages.po import Message, read_messages
from motcua.languages.reviews import REVIEWS, message_hash, read_batches, reviews_of
from motcua.languages.states import Review, review_faults, state_of, text_hash
from motcua.source import Scalar, Sequence, load_yaml

DOMAINS = ("messages", "procedures")
KEEP = "keep.yaml"


_Pair = tuple[tuple[str, ...], tuple[str, ...]]
# Findings that follow from a message alone; what else is found depends on reviews and on the file as a whole.
_OF_MESSAGE = frozenset({"translation-number", "translation-placeholder"})


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where translations are: their folder, how people know it, and where compiled forms are kept (None: nowhere)."""

    folder: Path
    shown: str
    cache: Path | None = None


def read_language(shelf: Shelf, tag: str, folder: str, letters: str) -> tuple[tuple[Message, ...], list[Diagnostic]]:
    """Return the translations into the language `tag`, each with its state, and what is wrong with their files."""
    sources = _sources(shelf, folder)
    if not sources:
        return (), []
    if shelf.cache is None:
        return _read(shelf, tag, folder, letters, frozenset())
    code = _digest(sorted(Path(__file__).parent.glob("*.py")))
    kept = shelf.cache / f"{tag}-{_digest(sources, code, shelf.shown, letters)}.json"
    packed = _loaded(kept)
    if packed and packed["code"] == code:
        return _unpacked(packed)
    clean = _known_clean(shelf.cache, tag, code)
    messages, findings = _read(shelf, tag, folder, letters, clean)
    _keep(kept, tag, code, messages, findings)
    return messages, findings


def _sources(shelf: Shelf, folder: str) -> list[Path]:
    """Return the files that the messages of a language are made from; none where nobody has translated anything."""
    base = shelf.folder / folder
    found = [one for one in (base / "LC_MESSAGES" / f"{domain}.po" for domain in DOMAINS) if one.exists()]
    if not found:
        return []
    keep = shelf.folder / KEEP
    return [*found, *sorted((base / REVIEWS).glob("*.yaml")), *([keep] if keep.exists() else [])]


def _digest(sources: list[Path], *words: str) -> str:
    """Return a digest of files and words."""
    made = blake2b(digest_size=16)
    for path in sources:
        data = path.read_bytes()
        made.update(f"{path.name} {len(data)} ".encode())
        made.update(data)
    made.update("\0".join(words).encode())
    return made.hexdigest()


def _read(
    shelf: Shelf, tag: str, folder: str, letters: str, clean: frozenset[_Pair]
) -> tuple[tuple[Message, ...], list[Diagnostic]]:
    """Read the files of a language; numbers and placeholders of `clean` messages have been compared before."""
    base, shown = shelf.folder / folder, f"{shelf.shown}/{folder}"
    batches, findings = read_batches(base / REVIEWS, f"{shown}/{REVIEWS}")
    keep, found = _keep_list(shelf)
    findings += found
    judge = Judge(tag, letters, keep, reviews_of(batches))
    messages: list[Message] = []
    for domain in DOMAINS:
        part = f"LC_MESSAGES/{domain}.po"
        if (base / part).exists():
            texts, found = read_messages(base / part, f"{shown}/{part}")
            messages += [replace(one, state=judge.state(one)) for one in texts]
            findings += found
    new = (one for one in messages if (one.sources, one.forms) not in clean)
    findings += translation_findings(new, tag)
    findings += [blocked(one, judge.reasons(one)) for one in messages if one.state == "blocked"]
    return tuple(messages), findings


def judge_of(shelf: Shelf, tag: str, letters: str) -> "Judge":
    """Return who judges translations into `tag` that nobody has signed yet."""
    return Judge(tag, letters, _keep_list(shelf)[0], {})


@dataclass(frozen=True, slots=True)
class Judge:
    """Says in which state a translation into one language is."""

    language: str
    letters: str
    keep: frozenset[str]
    reviews: Mapping[str, Review]

    def state(self, message: Message) -> str:
        """Return the state of a message that has a translation."""
        source = message_hash(message.context, message.sources)
        review = self.reviews.get(source)
        # What nobody has signed need not be judged: it is no more than a draft.
        found = self.faults(message) if review and review.reviewed_by else ()
        return state_of(
            translated=True,
            unsure=message.fuzzy,
            review=review,
            hashes=(source, text_hash(*message.forms)),
            faults=found,
        )

    def reasons(self, message: Message) -> tuple[str, ...]:
        """Return why a signed translation is blocked."""
        review = self.reviews.get(message_hash(message.context, message.sources))
        return (*self.faults(message), *(review_faults(review) if review else ()))

    def faults(self, message: Message) -> tuple[str, ...]:
        """Return what lints find in a translation."""
        return faults(message.sources, message.forms, language=self.language, letters=self.letters, keep=self.keep)


def _keep_list(shelf: Shelf) -> tuple[frozenset[str], list[Diagnostic]]:
    """Return the texts that may stay Vietnamese in every language, as names of places do."""
    if not (shelf.folder / KEEP).exists():
        return frozenset(), []
    loaded = load_yaml(shelf.folder / KEEP, f"{shelf.shown}/{KEEP}")
    items = loaded.root.items if isinstance(loaded.root, Sequence) else ()
    return frozenset(one.value.strip() for one in items if isinstance(one, Scalar)), list(loaded.findings)


def _compiled(cache: Path, tag: str) -> list[Path]:
    """Return the compiled forms of a language; those of zh-Hans are none of zh."""
    return [path for path in sorted(cache.glob(f"{tag}-*.json")) if path.stem.removeprefix(f"{tag}-").isalnum()]


def _loaded(path: Path) -> dict[str, Any] | None:
    """Return a compiled form, or None for one that is not there or not whole: another process may be at work."""
    try:
        packed = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return packed if isinstance(packed, dict) and {"code", "messages", "findings"} <= packed.keys() else None


def _known_clean(cache: Path, tag: str, code: str) -> frozenset[_Pair]:
    """Return the messages in whose numbers and placeholders the same code has found nothing the last time."""
    clean: set[_Pair] = set()
    for path in _compiled(cache, tag):
        packed = _loaded(path)
        if packed and packed["code"] == code:
            messages, findings = _unpacked(packed)
            wrong = {(one.file, one.line) for one in findings if one.code in _OF_MESSAGE}
            clean |= {(one.sources, one.forms) for one in messages if (one.file, one.line) not in wrong}
    return frozenset(clean)


def _keep(path: Path, tag: str, code: str, messages: tuple[Message, ...], findings: list[Diagnostic]) -> None:
    """Write the compiled form of a language in the place of the last one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in _compiled(path.parent, tag):
        old.unlink(missing_ok=True)
    packed = {
        "code": code,
        "messages": [
            [one.file, one.line, one.sources, one.forms, one.fuzzy, one.context, one.state] for one in messages
        ],
        "findings": [[one.file, one.line, one.column, one.code, dict(one.words)] for one in findings],
    }
    whole = path.with_name(f"{path.name}.new-{os.getpid()}")  # a name of its own: another build may keep the same
    whole.write_text(json.dumps(packed, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    whole.replace(path)


def _unpacked(packed: Any) -> tuple[tuple[Message, ...], list[Diagnostic]]:
    messages = tuple(
        Message(file, line, tuple(sources), tuple(forms), fuzzy, context, state)
        for file, line, sources, forms, fuzzy, context, state in packed["messages"]
    )
    return messages, [Diagnostic(*one) for one in packed["findings"]]
