"""Signs translations: who made them, in which role, and who checked them, kept beside the files of the translators."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from motcua.catalogue import Segment
from motcua.languages import REVIEWS, Message, Review, message_hash, review_faults, text_hash
from motcua.languages.compiled import Judge
from motcua.languages.reviews import MOST_MESSAGES

_KEYS = ("translated-by", "role", "reviewed-by", "reviewed-on", "source-hash", "text-hash")


@dataclass(frozen=True, slots=True)
class Signed:
    """What came of signing: the files written, how many messages they name, and those refused with their faults."""

    files: tuple[Path, ...]
    messages: int
    refused: tuple[tuple[Message, tuple[str, ...]], ...]


def chosen_texts(segments: Iterable[Segment], kind: str, owner: str) -> frozenset[str]:
    """Return the texts of one kind (procedure, procedure.fee, organisation …) and of one owner; empty means all."""
    return frozenset(
        one.text
        for one in segments
        if (not kind or one.kind == kind or one.kind.startswith(f"{kind}."))
        and (not owner or owner in {one.owner, one.owner.partition("/")[2]})
    )


def sign(folder: Path, messages: Iterable[Message], texts: Collection[str], judge: Judge, review: Review) -> Signed:
    """Write into `folder` that `review` holds for the translations of `texts`; an unsure one cannot be signed.

    With a reviewer, what fails a lint is refused: it would be blocked.
    """
    good: list[Message] = []
    refused: list[tuple[Message, tuple[str, ...]]] = []
    for one in messages:
        if one.sources[0] in texts and not one.fuzzy:
            found = judge.faults(one) if review.reviewed_by else ()
            if found:
                refused.append((one, found))
            else:
                good.append(one)
    files = tuple(_written(folder / REVIEWS, good, review))
    return Signed(files, len(good), tuple(refused))


def refusal(review: Review) -> tuple[str, ...]:
    """Return why nobody may sign so: a gap, or one person for both parts."""
    if not review.reviewed_by:
        return tuple(one for one in ("by", "role") if not getattr(review, one))
    return tuple(one for one in review_faults(review) if one != "no-source-hash")


def _written(folder: Path, messages: list[Message], review: Review) -> Iterator[Path]:
    day = review.reviewed_on or "draft"
    for start in range(0, len(messages), MOST_MESSAGES):
        path = _free(folder, day)
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in _said(review)]
        lines.append("messages:")
        lines += [
            f"  - {message_hash(one.context, one.sources)} {text_hash(*one.forms)}"
            for one in messages[start : start + MOST_MESSAGES]
        ]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        yield path


def _said(review: Review) -> Iterator[tuple[str, str]]:
    for key in ("by", "role", "reviewed_by", "reviewed_on"):
        value = getattr(review, key)
        if value:
            yield key, value


def _free(folder: Path, day: str) -> Path:
    number = 1
    while (folder / f"{day}-{number:03}.yaml").exists():
        number += 1
    return folder / f"{day}-{number:03}.yaml"


def sign_page(path: Path, review: Review) -> None:
    """Write the review into the header of the Markdown page at `path`, in the place of an earlier one."""
    head, gap, body = path.read_text(encoding="utf-8").replace("\r\n", "\n").partition("\n\n")
    lines = [line for line in head.split("\n") if line.partition(":")[0].strip().casefold() not in _KEYS]
    values = (
        review.by, review.role, review.reviewed_by, review.reviewed_on, review.source_hash, review.text_hash
    )  # fmt: skip
    lines += [f"{key.capitalize()}: {value}" for key, value in zip(_KEYS, values, strict=True) if value]
    path.write_text("\n".join(lines) + gap + body, encoding="utf-8")
