"""Keeps a second program from the record, with a lock that the system drops when we die."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self
from uuid import UUID

from kadelyx_desk.domain.errors import AlreadyOpenError, VaultError
from kadelyx_desk.persistence.durable_file import PRIVATE_FILE

if TYPE_CHECKING:
    from datetime import datetime

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FILE: Final = "vault.lock"
_BEYOND: Final = 1 << 30
"""Windows lets nobody read what is locked: a byte that no such file has is locked there."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the record open, as far as it is known: the person, since when, the process."""

    staff: UUID | None = None
    since: datetime | None = None
    process: int = 0


class LockFile:
    """The one holder of a vault folder, for as long as it is entered.

    The file stays behind and means nothing by itself: only the system's lock on it does, and
    that one ends with the process, even by kill -9. While it is held it says who holds it.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._handle: int | None = None

    def acquire(self, holder: Holder | None = None) -> None:
        """Take the lock, and say in the file who has it.

        Raises:
            AlreadyOpenError: another program holds it.
            VaultError: the file cannot be made there.
        """
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        except OSError as error:
            raise VaultError("The folder of the record cannot be written.") from error
        if not _lock(handle):
            os.close(handle)
            raise AlreadyOpenError("Kadelyx Desk is open.")
        self._handle = handle
        _write(handle, holder)

    def release(self) -> None:
        """Give the lock back; does nothing where it is not held."""
        if self._handle is not None:
            _write(self._handle, None)
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


def holder_of(folder: Path) -> Holder | None:
    """Who has the record of a folder open; None where nobody has."""
    try:
        handle = os.open(folder / FILE, os.O_RDWR)
    except OSError:
        return None
    try:
        return None if _lock(handle) else _read(folder / FILE)
    finally:
        os.close(handle)


def knock(folder: Path) -> None:
    """Let the program that has the record open see that somebody looks for its window."""
    try:
        os.utime(folder / FILE)
    except OSError:
        return  # it is still said where the window is


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(handle, _BEYOND, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _write(handle: int, holder: Holder | None) -> None:
    """Say who holds it; a disk that is full takes no line, and the lock holds all the same."""
    told = {}
    if holder is not None:
        told = {
            "staff": str(holder.staff or ""),
            "since": holder.since.isoformat() if holder.since else "",
            "process": holder.process,
        }
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        if told:
            os.write(handle, json.dumps(told).encode("ascii"))
    except OSError:
        return


def _read(path: Path) -> Holder:
    """What the file says; whatever it says, somebody holds it."""
    from datetime import datetime  # noqa: PLC0415 - a start that finds nobody needs no calendar

    try:
        told = json.loads(path.read_text(encoding="ascii"))
        return Holder(
            UUID(told["staff"]), datetime.fromisoformat(told["since"]), int(told["process"])
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Holder()
