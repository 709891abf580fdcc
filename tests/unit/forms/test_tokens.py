"""Tokens, keys, tags and the secret behind them."""

import threading
from pathlib import Path

import pytest

from motcua.forms.tokens import SecretError, Signer, is_key, kept_secret, new_key

SIGNER = Signer(bytes(range(32)))


def test_a_token_gives_its_time_for_what_it_was_bound_to_and_for_nothing_else():
    token = SIGNER.token(b"bound", 1_700_000_000_000)
    assert SIGNER.opened(token, b"bound") == 1_700_000_000_000
    assert SIGNER.opened(token, b"other") is None
    assert Signer(bytes(32)).opened(token, b"bound") is None
    for place in range(len(token) - 1):
        changed = token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]
        assert SIGNER.opened(changed, b"bound") is None


@pytest.mark.parametrize("hostile", ["", "A", "ä", "=" * 54, "\0", "A" * 10_000, "🙂", "A" * 54 + "=="])
def test_what_is_no_token_is_none(hostile: str):
    assert SIGNER.opened(hostile, b"") is None


def test_keys_are_recognised_and_differ():
    assert all(is_key(new_key()) for _ in range(100))
    assert len({new_key() for _ in range(1000)}) == 1000
    assert not any(is_key(one) for one in ("", "short", "ä" * 22, "a b" * 7 + "a", "a" * 23))


def test_the_secret_is_made_once_for_its_owner_alone(tmp_path: Path):
    file = tmp_path / "data" / "secret"
    found = []
    threads = [threading.Thread(target=lambda: found.append(kept_secret(file))) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(set(found)) == 1
    assert len(found[0]) == 32
    assert file.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in file.parent.iterdir()] == ["secret"]


def test_a_secret_that_others_may_read_or_that_is_too_short_is_refused(tmp_path: Path):
    (tmp_path / "open").write_bytes(bytes(32))
    (tmp_path / "open").chmod(0o644)
    (tmp_path / "short").write_bytes(b"x")
    (tmp_path / "short").chmod(0o600)
    with pytest.raises(SecretError, match="chmod 600"):
        kept_secret(tmp_path / "open")
    with pytest.raises(SecretError, match="32 bytes"):
        kept_secret(tmp_path / "short")
