from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.persistence.key_derivation import (
    CEILING_KIB,
    FLOOR_KIB,
    SHIPPED,
    KdfParameters,
    derive_key,
    labelled_key,
)


def test_that_the_shipped_cost_is_256_mib_three_passes_four_lanes() -> None:
    assert KdfParameters(memory_kib=262_144, iterations=3, lanes=4) == SHIPPED


@pytest.mark.parametrize(
    ("memory", "iterations", "lanes"),
    [
        (FLOOR_KIB - 1, 3, 4),
        (CEILING_KIB + 1, 3, 4),
        (FLOOR_KIB, 0, 4),
        (FLOOR_KIB, 17, 4),
        (FLOOR_KIB, 3, 0),
        (FLOOR_KIB, 3, 17),
    ],
)
def test_that_a_cost_out_of_bounds_is_refused(memory: int, iterations: int, lanes: int) -> None:
    with pytest.raises(InvalidValueError):
        KdfParameters(memory, iterations, lanes)


def test_that_the_bounds_themselves_are_allowed() -> None:
    assert KdfParameters(FLOOR_KIB, 1, 1).memory_kib == 64 * 1024
    assert KdfParameters(CEILING_KIB, 16, 16).memory_kib == 2 * 1024 * 1024


def test_that_the_key_is_plain_argon2id_of_the_passphrase() -> None:
    expected = Argon2id(
        salt=b"s" * 16, length=32, iterations=1, lanes=4, memory_cost=FLOOR_KIB
    ).derive(b"words")
    assert derive_key(b"words", b"s" * 16, KdfParameters(FLOOR_KIB, 1, 4)) == expected


def test_that_every_label_and_every_vault_has_a_key_of_its_own() -> None:
    keys = {
        labelled_key(b"k" * 32, b"v" * 16, "database/1"),
        labelled_key(b"k" * 32, b"v" * 16, "other"),
        labelled_key(b"k" * 32, b"w" * 16, "database/1"),
        labelled_key(b"l" * 32, b"v" * 16, "database/1"),
    }
    assert len(keys) == 4
    assert {len(key) for key in keys} == {32}


def test_that_the_database_key_of_a_vault_never_changes() -> None:
    """A changed label would lock every clinic out of its record."""
    found = labelled_key(bytes(range(32)), bytes(16), "database/1")
    assert found.hex() == "96c7557be52ebe03313e970a8355519e904c585220363b4632276ab4323cd766"
