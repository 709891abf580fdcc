"""The parts of the long texts: renewed after any change of documents, they are those made from nothing."""

import json
import random
from pathlib import Path

import pytest

from motcua.search.terms import most_rows
from motcua.search.texts import LastTexts, MadeTexts, make_texts, read_noted, renew_texts, write_noted

WORDS = [f"{first}{second}" for first in "bcdghklmnt" for second in ("an", "ao", "en", "inh", "oc", "uong")]
Texts = list[tuple[str, str]]


def text(words: list[str], numbers: tuple[str, ...] = ()) -> str:
    return json.dumps(["vi", numbers, [[" ".join(words), 1]]])


def texts_by_chance(chance: random.Random, count: int) -> Texts:
    """Texts in which a few words are frequent and most are rare, as in those that people write."""
    return [
        (f"vi/{row:04}", text([WORDS[int(len(WORDS) * chance.random() ** 3)] for _ in range(chance.randint(0, 60))]))
        for row in range(count)
    ]


def changed(before: Texts, chance: random.Random) -> Texts:
    after = list(before)
    for row in chance.sample(range(len(before)), chance.randint(1, 3)):
        address, old = before[row]
        words = json.loads(old)[2][0][0].split()
        place = chance.randint(0, len(words))
        new = chance.choice(([], [f"moi{chance.randint(0, 9)}"], [chance.choice(WORDS)] * chance.randint(1, 30)))
        after[row] = (address, text([*words[:place], *new, *words[place + chance.randint(0, 2) :]]))
    return after


def files(made: MadeTexts, before: dict[str, str]) -> dict[str, str]:
    return {**made.written, **{path: before[path] for path in made.same}}


@pytest.mark.parametrize("seed", range(4))
def test_what_is_renewed_is_what_is_made_from_nothing(seed: int):
    chance = random.Random(seed)  # noqa: S311 - seeded texts are the point
    texts = texts_by_chance(chance, 120)
    last = make_texts("", texts)
    stand = files(last, {})
    renewed = 0
    for _ in range(6):
        after = changed(texts, chance)
        clean = make_texts("", after)
        made = renew_texts("", after, LastTexts(texts, last.noted, stand.__getitem__))
        if made is not None:
            renewed += 1
            assert made.noted == clean.noted
            assert files(made, stand) == clean.written
        texts, last, stand = after, made or clean, clean.written
    assert renewed


def test_a_change_of_one_text_leaves_most_parts_as_they_are():
    texts = [(f"vi/{row:04}", text([f"w{row * 7 + place**2}" for place in range(40)])) for row in range(300)]
    last = make_texts("", texts)
    left = []
    for row in range(10):
        address, said = texts[row]
        after = [*texts[:row], (address, text([*json.loads(said)[2][0][0].split()[:-1], "moi"])), *texts[row + 1 :]]
        made = renew_texts("", after, LastTexts(texts, last.noted, last.written.__getitem__))
        left.append(len(made.same) if made else 0)
    assert min(left) > 0.7 * len(last.written)


def test_where_a_document_comes_or_goes_all_parts_are_made_anew():
    texts = texts_by_chance(random.Random(2), 30)  # noqa: S311 - seeded
    last = make_texts("", texts)
    assert renew_texts("", texts[1:], LastTexts(texts, last.noted, last.written.__getitem__)) is None


def test_a_term_that_nearly_all_have_by_now_is_left_out():
    rows = most_rows(0)
    texts = [(f"vi/{row:04}", text(["rieng", f"so{row}"] if row < rows else [f"so{row}"])) for row in range(rows + 5)]
    last = make_texts("", texts)
    after = [*texts[:-1], (texts[-1][0], text(["rieng"]))]
    assert renew_texts("", after, LastTexts(texts, last.noted, last.written.__getitem__)) is None
    assert "rieng" in make_texts("", after).noted.common


def test_what_was_noted_is_read_again_and_nothing_that_is_damaged(tmp_path: Path):
    made = make_texts("a key", texts_by_chance(random.Random(3), 50))  # noqa: S311 - seeded
    write_noted(tmp_path / "noted", made.noted)
    assert read_noted(tmp_path / "noted") == made.noted
    data = (tmp_path / "noted").read_text(encoding="utf-8")
    (tmp_path / "noted").write_text(data[:-2], encoding="utf-8")
    assert read_noted(tmp_path / "noted") is None
    assert read_noted(tmp_path / "nothing") is None
