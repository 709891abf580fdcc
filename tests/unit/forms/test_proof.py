"""Proof of work: solved for one post, and whatever else comes is no solution and no error."""

import json
from base64 import b64encode
from typing import Any

from altcha import Challenge, Payload, solve_challenge
from hypothesis import given, strategies as st

from motcua.forms.proof import FEWEST, SPREAD, challenge, is_worked
from motcua.forms.tokens import Signer

NOW = 4_000_000_000  # seconds; the library looks at the clock of this machine
SIGNER = Signer(bytes(32))
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def solved(key: str, seconds: float = NOW) -> str:
    made = Challenge.from_dict(json.loads(challenge(SIGNER, key, seconds)))
    found = solve_challenge(made)
    assert found
    assert FEWEST <= found.counter < FEWEST + SPREAD
    return Payload(made, found).to_base64()


def encoded(said: Any) -> str:
    return b64encode(json.dumps(said).encode()).decode()


def test_a_solution_holds_for_its_own_key_its_own_secret_and_its_own_day():
    payload = solved("a-key")
    assert is_worked(SIGNER, "a-key", payload)
    assert not is_worked(SIGNER, "another", payload)
    assert not is_worked(Signer(b"x" * 32), "a-key", payload)
    assert not is_worked(SIGNER, "a-key", solved("a-key", 1_000_000_000))


def test_who_has_not_counted_cannot_say_so():
    made = json.loads(challenge(SIGNER, "a-key", NOW))
    guessed = {"counter": 1, "derivedKey": made["parameters"]["keyPrefix"] + "0" * 32}
    assert not is_worked(SIGNER, "a-key", encoded({"challenge": made, "solution": guessed}))
    made["parameters"]["keyPrefix"] = ""
    assert not is_worked(SIGNER, "a-key", encoded({"challenge": made, "solution": guessed}))


@given(st.text(max_size=60) | st.binary(max_size=60).map(lambda one: b64encode(one).decode()) | JSON.map(encoded))
def test_anything_else_is_no_solution_and_no_error(payload: str):
    assert not is_worked(SIGNER, "a-key", payload)


@given(parameters=st.dictionaries(st.sampled_from(["algorithm", "nonce", "salt", "cost", "expiresAt", "data"]), JSON))
def test_a_challenge_of_somebody_elses_making_is_none(parameters: dict[str, Any]):
    made = json.loads(challenge(SIGNER, "a-key", NOW))
    said = {
        "challenge": made | {"parameters": made["parameters"] | parameters},
        "solution": {"counter": 0, "derivedKey": "x"},
    }
    assert not is_worked(SIGNER, "a-key", encoded(said))
