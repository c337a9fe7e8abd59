from __future__ import annotations

import errno

import pytest

from kadelyx_desk.domain.errors import VaultError
from kadelyx_desk.persistence.backups.refusals import FULL, PlaceAwayError, refusals


@pytest.mark.parametrize(
    ("code", "sentence"), [(errno.ENOSPC, FULL), (errno.EDQUOT, FULL), (errno.EIO, "Not so.")]
)
def test_that_a_refusal_is_a_sentence(code: int, sentence: str) -> None:
    with pytest.raises(VaultError) as told, refusals("Not so."):
        raise OSError(code, "x")
    assert str(told.value) == sentence


def test_that_a_sentence_that_is_said_already_stays() -> None:
    with pytest.raises(PlaceAwayError, match="away"), refusals("Not so."):
        raise PlaceAwayError("It is away.")
