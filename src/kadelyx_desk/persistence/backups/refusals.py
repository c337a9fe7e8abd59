"""What a disk's refusal means to a clinician while a backup is made, read or copied."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from kadelyx_desk.domain.errors import VaultError

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
FULL: Final = "The disk is full. The older backups are as they were."


class PlaceAwayError(VaultError):
    """The second place is not there now: a stick that is not plugged in, a NAS that is off."""


@contextmanager
def refusals(sentence: str) -> Iterator[None]:
    """Say in a sentence why the disk refused.

    Args:
        sentence: said where it was nothing better known.

    Raises:
        VaultError: in the place of what the system or SQLite raised.
    """
    try:
        yield
    except OSError as error:
        raise VaultError(FULL if error.errno in _FULL else sentence) from error
    except sqlcipher.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        raise VaultError(FULL if code == sqlcipher.SQLITE_FULL else sentence) from error
