"""Seals a key to a person's X25519 key: HPKE (RFC 9180), base mode, ChaCha20-Poly1305."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import Final

from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric import x25519
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from kadelyx_desk.persistence.slot_file import canonical

_NONCE: Final = 12


def _suite() -> hpke.Suite:
    """DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305: 0x0020, 0x0001, 0x0003."""
    return hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


def seal(plain: bytes, public: x25519.X25519PublicKey, purpose: dict[str, object]) -> bytes:
    """Encapsulated key, then ciphertext; opens only with the same `purpose`."""
    return _suite().encrypt(plain, public, info=canonical(purpose))


def unseal(
    sealed: bytes, private: x25519.X25519PrivateKey, purpose: dict[str, object]
) -> bytes:
    """What was sealed.

    Raises:
        InvalidTag: another key, another purpose, or altered bytes.
    """
    return _suite().decrypt(sealed, private, info=canonical(purpose))


def wrap(plain: bytes, key: bytes, nonce: bytes, associated: bytes) -> bytes:
    """ChaCha20-Poly1305 (RFC 8439) under a key that is used once: nonce, then ciphertext."""
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, plain, associated)


def unwrap(wrapped: bytes, key: bytes, associated: bytes) -> bytes:
    """What was wrapped.

    Raises:
        InvalidTag: another key, other associated data, or altered bytes.
    """
    return ChaCha20Poly1305(key).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], associated)


def to_text(content: bytes) -> str:
    """Base64 (RFC 4648), for a JSON file."""
    return b64encode(content).decode("ascii")


def from_text(text: str) -> bytes:
    """Read what `to_text` wrote.

    Raises:
        ValueError: where it is not base64.
    """
    return b64decode(text.encode("ascii"), validate=True)
