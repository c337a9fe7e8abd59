"""What a database error means to a clinician: not saved, damaged, or refused by the record."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from kadelyx_desk.domain.errors import (
    KadelyxError,
    NotSavedError,
    RefusedError,
    VaultDamagedError,
    VaultError,
)

_DAMAGE: Final = frozenset({sqlcipher.SQLITE_NOTADB, sqlcipher.SQLITE_CORRUPT})


@contextmanager
def reading_errors() -> Iterator[None]:
    """Say in a sentence why something could not be read.

    Raises:
        VaultDamagedError: the file is damaged.
        VaultError: the disk refused.
    """
    try:
        yield
    except DBAPIError as error:
        if _code(error) in _DAMAGE:
            raise VaultDamagedError(
                "The record is damaged and cannot be read whole. Nothing was changed. "
                "Restore it from a backup."
            ) from error
        raise VaultError(
            "The record cannot be read: the disk or the folder refused."
        ) from error


def not_saved(error: Exception) -> NotSavedError:
    """The sentence for an entry that is certainly not in the record."""
    if _code(error) == sqlcipher.SQLITE_FULL:
        return NotSavedError("Not saved: the disk is full. Free some space, then try again.")
    return NotSavedError("Not saved: the disk did not take it. It is kept here; try again.")


def refused(error: DBAPIError) -> KadelyxError | None:
    """The rule of the record that refused an entry; None where it was a defect of ours."""
    if "signed: entry" in str(error.orig):
        return RefusedError(
            "The session is signed. Only an addendum, a co-signature or a return may follow.",
            "signed",
        )
    return None


def _code(error: Exception) -> int:
    cause = error.orig if isinstance(error, DBAPIError) else None
    return int(getattr(cause, "sqlite_errorcode", 0)) & 0xFF
