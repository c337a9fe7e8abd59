"""Turns a passphrase into a key with Argon2id, within bounds checked before it runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kadelyx_desk.domain.errors import InvalidValueError

MIB: Final = 1024
FLOOR_KIB: Final = 64 * MIB
CEILING_KIB: Final = 2048 * MIB
MOST_ITERATIONS: Final = 16
MOST_LANES: Final = 16
KEY_BYTES: Final = 32
SALT_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """Cost of one Argon2id run (RFC 9106): memory in KiB, passes over it, lanes.

    Memory is 64 MiB to 2 GiB, passes and lanes are 1 to 16, so that neither a careless setting
    nor a doctored file can weaken a slot or exhaust the machine.

    Raises:
        InvalidValueError: out of those bounds.
    """

    memory_kib: int
    iterations: int
    lanes: int

    def __post_init__(self) -> None:
        inside = (
            FLOOR_KIB <= self.memory_kib <= CEILING_KIB
            and 1 <= self.iterations <= MOST_ITERATIONS
            and 1 <= self.lanes <= MOST_LANES
        )
        if not inside:
            raise InvalidValueError(
                "The key derivation is outside its bounds (64 MiB to 2 GiB, 1 to 16).", "kdf"
            )


SHIPPED: Final = KdfParameters(memory_kib=256 * MIB, iterations=3, lanes=4)
"""What every slot gets outside the tests; about half a second to a second of one machine."""


def derive_key(secret: bytes, salt: bytes, parameters: KdfParameters) -> bytes:
    """The 32-byte key of a slot; releases the GIL while it runs."""
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=parameters.iterations,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
    ).derive(secret)


def labelled_key(vault_key: bytes, vault: bytes, label: str) -> bytes:
    """A 32-byte key for one purpose out of the vault key (HKDF-SHA256, RFC 5869)."""
    info = b"kadelyx-desk/" + label.encode("ascii")
    return HKDF(hashes.SHA256(), KEY_BYTES, salt=vault, info=info).derive(vault_key)
