from __future__ import annotations

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from kadelyx_desk.persistence.keys.sealing import from_text, seal, to_text, unseal, unwrap, wrap

_PURPOSE: dict[str, object] = {"label": "vault key", "slot": "s", "generation": 1}


def test_that_only_the_key_it_was_sealed_to_opens_it() -> None:
    mine, other = X25519PrivateKey.generate(), X25519PrivateKey.generate()
    sealed = seal(b"secret", mine.public_key(), _PURPOSE)
    assert unseal(sealed, mine, _PURPOSE) == b"secret"
    with pytest.raises(InvalidTag):
        unseal(sealed, other, _PURPOSE)


def test_that_a_sealed_key_cannot_be_moved_to_another_purpose() -> None:
    mine = X25519PrivateKey.generate()
    sealed = seal(b"secret", mine.public_key(), _PURPOSE)
    with pytest.raises(InvalidTag):
        unseal(sealed, mine, _PURPOSE | {"generation": 2})


def test_that_every_altered_byte_of_a_wrapped_key_is_found() -> None:
    wrapped = wrap(b"secret", b"k" * 32, b"n" * 12, b"header")
    assert unwrap(wrapped, b"k" * 32, b"header") == b"secret"
    for place in range(len(wrapped)):
        altered = bytearray(wrapped)
        altered[place] ^= 1
        with pytest.raises(InvalidTag):
            unwrap(bytes(altered), b"k" * 32, b"header")
    with pytest.raises(InvalidTag):
        unwrap(wrapped, b"k" * 32, b"Header")


def test_that_text_which_is_no_base64_is_refused() -> None:
    assert from_text(to_text(b"\x00\xff")) == b"\x00\xff"
    with pytest.raises(ValueError, match="base64"):
        from_text("not base64")
