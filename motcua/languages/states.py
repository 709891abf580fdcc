"""The state of a translation: computed from what stands in the files, never typed."""

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

State = Literal["missing", "machine", "draft", "reviewed", "stale", "blocked"]
STATES: tuple[State, ...] = ("reviewed", "draft", "machine", "stale", "blocked", "missing")
Policy = Literal["reviewed", "drafts"]
MACHINE = "machine"
_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Who translated a text and in which role, who checked it and when, and for which source and which translation."""

    by: str = ""
    role: str = ""
    reviewed_by: str = ""
    reviewed_on: str = ""
    source_hash: str = ""
    text_hash: str = ""


def text_hash(*parts: str) -> str:
    """Return the first 12 hexadecimal digits of the SHA-256 of texts, in NFC and without spaces around them."""
    text = "\0".join(unicodedata.normalize("NFC", part).strip() for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def state_of(
    *, translated: bool, unsure: bool, review: Review | None, hashes: tuple[str, str], faults: Sequence[str]
) -> State:
    """Return the state of a translation whose source and text have these `hashes`; `faults` are what lints found.

    `unsure` says that it was made for another source: it is kept as a suggestion. A translation that was changed
    after its review is a draft again: nobody has checked what now stands there.
    """
    if not translated:
        return "missing"
    if unsure or (review and review.source_hash and review.source_hash != hashes[0]):
        return "stale"
    if review is None or not review.reviewed_by or not _is_signed_for(review, hashes[1]):
        return "machine" if review and review.role == MACHINE else "draft"
    return "blocked" if faults or review_faults(review) else "reviewed"


def _is_signed_for(review: Review, text: str) -> bool:
    return not review.text_hash or review.text_hash == text


def review_faults(review: Review) -> tuple[str, ...]:
    """Return what a review lacks: it names who, in which role and when, and nobody checks their own translation."""
    gaps = tuple(
        f"no-{key.replace('_', '-')}"
        for key in ("by", "role", "reviewed_by", "reviewed_on", "source_hash")
        if not getattr(review, key)
    )
    same = review.by and review.by.casefold().split() == review.reviewed_by.casefold().split()
    return (*gaps, "same-person") if same else gaps


def is_published(state: str, policy: Policy) -> bool:
    """Return whether residents read a translation in this state, where the edition has this policy."""
    return state == "reviewed" or (policy == "drafts" and state in {"draft", "machine"})
