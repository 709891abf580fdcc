"""A translation's state follows from the files: nobody types it, and a review holds for what was reviewed only."""

from dataclasses import replace

import pytest

from motcua.languages import Review, is_published, review_faults, state_of, text_hash

SOURCE, TEXT = text_hash("Lệ phí"), text_hash("Fee")
SIGNED = Review(
    by="A", role="translator", reviewed_by="B", reviewed_on="2026-11-28", source_hash=SOURCE, text_hash=TEXT
)


def state(review: Review | None, *, translated: bool = True, unsure: bool = False, faults: tuple[str, ...] = ()) -> str:
    return state_of(translated=translated, unsure=unsure, review=review, hashes=(SOURCE, TEXT), faults=faults)


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        (None, "draft"),
        (SIGNED, "reviewed"),
        (replace(SIGNED, reviewed_by=""), "draft"),
        (replace(SIGNED, reviewed_by="", role="machine"), "machine"),
        (replace(SIGNED, source_hash=text_hash("Phí")), "stale"),
        (replace(SIGNED, text_hash=text_hash("Price")), "draft"),
        (replace(SIGNED, reviewed_by=" a "), "blocked"),
        (replace(SIGNED, reviewed_on=""), "blocked"),
    ],
    ids=[
        "nobody signed", "two people", "nobody checked", "a machine", "source changed", "changed after the review",
        "one person in both parts", "no day",
    ],
)  # fmt: skip
def test_what_a_review_makes_of_a_translation(review: Review | None, expected: str) -> None:
    assert state(review) == expected


def test_without_a_translation_a_review_means_nothing() -> None:
    assert state(SIGNED, translated=False) == "missing"


def test_a_suggestion_for_another_source_is_stale_whoever_signed_it() -> None:
    assert state(SIGNED, unsure=True) == "stale"
    assert state(None, unsure=True) == "stale"


def test_a_reviewed_translation_that_fails_a_lint_is_blocked_and_a_draft_stays_one() -> None:
    assert state(SIGNED, faults=("numbers",)) == "blocked"
    assert state(None, faults=("numbers",)) == "draft"


def test_residents_read_what_is_reviewed_and_drafts_only_by_policy() -> None:
    states = ("reviewed", "draft", "machine", "stale", "blocked", "missing")
    assert [one for one in states if is_published(one, "reviewed")] == ["reviewed"]
    assert [one for one in states if is_published(one, "drafts")] == ["reviewed", "draft", "machine"]


def test_a_hash_does_not_depend_on_how_marks_are_written() -> None:
    assert text_hash("Lệ phí") == text_hash(" Lê\u0323 phi\u0301\n")
    assert text_hash("a", "b") != text_hash("ab")


def test_what_a_review_lacks() -> None:
    assert review_faults(SIGNED) == ()
    assert review_faults(Review(reviewed_by="B")) == ("no-by", "no-role", "no-reviewed-on", "no-source-hash")
