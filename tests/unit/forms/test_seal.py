"""Sealing: to two keys or more, each of which opens it; nothing here can."""

import pyrage
import pytest

from motcua.forms.seal import KeysError, Sealer, key_file, read_recipients

OFFICE, SAFE, STRANGER = (key_file() for _ in range(3))


def opened(sealed: bytes, text: str) -> bytes:
    return pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(text.splitlines()[1])])


def test_each_recipient_opens_what_was_sealed_and_a_stranger_does_not():
    plain = "Nguyễn Thị Lan".encode() * 1000
    sealed = Sealer((OFFICE[1], SAFE[1])).seal(plain)
    assert opened(sealed, OFFICE[0]) == opened(sealed, SAFE[0]) == plain
    assert b"Lan" not in sealed
    with pytest.raises(pyrage.DecryptError):
        opened(sealed, STRANGER[0])


@pytest.mark.parametrize("keys", [(), (OFFICE[1],), (OFFICE[1], OFFICE[1])])
def test_one_key_is_too_few(keys):
    with pytest.raises(KeysError, match="2 recipients"):
        Sealer(keys)


def test_what_is_no_key_is_named():
    with pytest.raises(KeysError, match="age1nonsense"):
        Sealer((OFFICE[1], "age1nonsense"))


def test_a_recipients_file_has_comments_and_never_a_private_key():
    lines = f"# the office\n{OFFICE[1]}  # room 3\n\n{SAFE[1]}\n".splitlines()
    assert read_recipients(lines) == (OFFICE[1], SAFE[1])
    with pytest.raises(KeysError, match="private key"):
        read_recipients(OFFICE[0].splitlines())
