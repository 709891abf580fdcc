"""Reference numbers: each slip of the finger is caught."""

import itertools

from motcua.forms.reference import ALPHABET, LENGTH, grouped, is_reference, new_reference, read_reference


def test_every_single_wrong_character_is_caught_at_every_place():
    # The check is linear: what holds for the differences of one reference holds for those of all.
    for reference in [new_reference() for _ in range(20)]:
        for place, other in itertools.product(range(LENGTH), ALPHABET):
            changed = reference[:place] + other + reference[place + 1 :]
            assert is_reference(changed) == (changed == reference)


def test_every_swap_of_two_different_characters_is_caught():
    for reference in [new_reference() for _ in range(200)]:
        for one, two in itertools.combinations(range(LENGTH), 2):
            letters = list(reference)
            letters[one], letters[two] = letters[two], letters[one]
            assert is_reference("".join(letters)) == (reference[one] == reference[two])


def test_the_weights_and_the_alphabet_are_what_the_proof_needs():
    weights = [*range(1, LENGTH), -1 % 31]
    assert len(ALPHABET) == len(set(ALPHABET)) == 31
    assert len({one % 31 for one in weights}) == LENGTH
    assert 0 not in weights


def test_a_reference_is_read_as_people_type_it():
    reference = new_reference()
    assert read_reference(f" {grouped(reference).lower()} ") == reference
    assert read_reference("-".join(reference)) == reference
    assert not is_reference(read_reference("0O1IL"))
    assert not is_reference("")
    assert not is_reference("Ă" * LENGTH)
