"""Keeps a second program from the record, with a lock that the system drops when we die."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from kadelyx_desk.domain.errors import AlreadyOpenError, VaultError
from kadelyx_desk.persistence.durable_file import PRIVATE_FILE

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FILE: Final = "vault.lock"


class LockFile:
    """The one holder of a vault folder, for as long as it is entered.

    The file stays behind and means nothing by itself: only the system's lock on it does, and
    that one ends with the process, even by kill -9.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._handle: int | None = None

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            AlreadyOpenError: another program holds it.
            VaultError: the file cannot be made there.
        """
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        except OSError as error:
            raise VaultError("The folder of the record cannot be written.") from error
        try:
            if sys.platform == "win32":
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(handle)
            raise AlreadyOpenError("Kadelyx Desk is open.") from error
        self._handle = handle

    def release(self) -> None:
        """Give the lock back; does nothing where it is not held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
