"""Reads the messages of one language with their states, and keeps what it has read until a file changes.

Reading, checking and judging 60,000 messages takes many seconds, looking up what came of it less than one.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from motcua.diagnostics import Diagnostic
from motcua.languages.checks import translation_findings
from motcua.languages.lints import faults
from motcua.languages.po import Message, read_messages
from motcua.languages.reviews import REVIEWS, message_hash, read_batches, reviews_of
from motcua.languages.states import Review, state_of, text_hash
from motcua.source import Scalar, Sequence, load_yaml

DOMAINS = ("messages", "procedures")
KEEP = "keep.yaml"


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
    kept = shelf.cache / f"{tag}-{_digest(sources, shelf.shown, letters)}.json" if shelf.cache else None
    if kept and kept.exists():
        return _unpacked(kept)
    messages, findings = _read(shelf, tag, folder, letters)
    if kept:
        _keep(kept, tag, messages, findings)
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
    """Return a digest of the files and of the code that reads them."""
    made = blake2b(digest_size=16)
    for path in (*sources, *sorted(Path(__file__).parent.glob("*.py"))):
        data = path.read_bytes()
        made.update(f"{path.name} {len(data)} ".encode())
        made.update(data)
    made.update("\0".join(words).encode())
    return made.hexdigest()


def _read(shelf: Shelf, tag: str, folder: str, letters: str) -> tuple[tuple[Message, ...], list[Diagnostic]]:
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
    return tuple(messages), [*findings, *translation_findings(messages, tag)]


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


def _keep(path: Path, tag: str, messages: tuple[Message, ...], findings: list[Diagnostic]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in path.parent.glob(f"{tag}-*.json"):
        if old.stem.removeprefix(f"{tag}-").isalnum():  # zh-Hans is not zh
            old.unlink(missing_ok=True)
    packed = {
        "messages": [
            [one.file, one.line, one.sources, one.forms, one.fuzzy, one.context, one.state] for one in messages
        ],
        "findings": [[one.file, one.line, one.column, one.code, dict(one.words)] for one in findings],
    }
    whole = path.with_suffix(".part")
    whole.write_text(json.dumps(packed, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    whole.replace(path)


def _unpacked(path: Path) -> tuple[tuple[Message, ...], list[Diagnostic]]:
    packed = json.loads(path.read_text(encoding="utf-8"))
    messages = tuple(
        Message(file, line, tuple(sources), tuple(forms), fuzzy, context, state)
        for file, line, sources, forms, fuzzy, context, state in packed["messages"]
    )
    return messages, [Diagnostic(*one) for one in packed["findings"]]
