"""Proof of work against machines that send in bulk (altcha's challenges): a browser counts before a post is sent.

Who cannot count, for scripts are off, is not turned away: the post is kept with a flag.
"""

import json
import secrets
from base64 import b64decode

from altcha import create_challenge, verify_solution

from motcua.forms.tokens import Signer

FIELD = "_altcha"
LASTS = 24 * 3600  # seconds, as long as the token of the answers
FEWEST, SPREAD = 20_000, 80_000  # one SHA-256 each: half a second to two on a cheap telephone, bounded for every one
_MOST_OF_PAYLOAD = 2_000


def challenge(signer: Signer, key: str, seconds: float) -> str:
    """Return the challenge of the one-time `key` as JSON; `seconds` since 1970 are now."""
    made = create_challenge(
        "SHA-256",
        1,
        counter=FEWEST + secrets.randbelow(SPREAD),
        expires_at=int(seconds) + LASTS,
        data={"key": key},
        hmac_secret=_secret(signer),
    )
    return json.dumps(made.to_dict(), separators=(",", ":"))


def is_worked(signer: Signer, key: str, payload: str) -> bool:
    """Return whether `payload` solves a challenge of ours for this `key`: no solution serves two posts."""
    if not payload or len(payload) > _MOST_OF_PAYLOAD:
        return False
    try:
        return bool(verify_solution(payload, _secret(signer)).verified) and _key_of(payload) == key
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return False  # the library expects what its own script has written


def _key_of(payload: str) -> str:
    said = json.loads(b64decode(payload))
    return str(said["challenge"]["parameters"]["data"]["key"])


def _secret(signer: Signer) -> bytes:
    return signer.derived(b"altcha")
