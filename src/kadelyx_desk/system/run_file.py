"""A file that lies in the folder while a window runs; the next start sees how the run ended.

The system's lock on it ends with the process, however that ends; a run that is closed removes
its file. So a file without a lock is left of a run that was not closed: after a crash it holds
where every thread stood, after a power cut nothing.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kadelyx_desk.system.defect import without_places_of_the_machine

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PRIVATE: Final = 0o600
_BEYOND: Final = 1 << 30
"""Windows lets nobody read what is locked: a byte that no file has is locked there."""


@dataclass(frozen=True, slots=True)
class Past:
    """A run that was not closed; `dump` is what a signal left of it, empty where none did."""

    dump: str


class RunFile:
    """The file of this run.

    Args:
        folder: the folder of the record. Where there is none yet, nothing is written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / f"run-{os.getpid()}.log"
        self._handle: int | None = None

    def begin(self) -> Past | None:
        """Begin this run, and tell of one before it that was not closed.

        A folder that cannot be written begins no file: what is wrong with it is said elsewhere.
        """
        if not self._folder.is_dir():
            faulthandler.enable()
            return None
        past = self._left_behind()
        try:
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, _PRIVATE)
        except OSError:
            faulthandler.enable()
            return past
        _lock(self._handle)
        faulthandler.enable(self._handle)
        return past

    def end(self) -> None:
        """This run is closed: nothing of it is left."""
        if self._handle is not None:
            faulthandler.disable()
            os.close(self._handle)
            self._handle = None
            self._path.unlink(missing_ok=True)

    def _left_behind(self) -> Past | None:
        """The newest run that was not closed, one that crashed first; the files are removed."""
        found = []
        for path in self._folder.glob("run-*.log"):
            try:
                handle = os.open(path, os.O_RDWR)
            except OSError:
                continue
            ended = _lock(handle)
            os.close(handle)
            if ended:
                dump = path.read_text(encoding="utf-8", errors="replace")
                found.append((bool(dump), path.stat().st_mtime_ns, dump))
                path.unlink(missing_ok=True)
        return Past(without_places_of_the_machine(max(found)[2])) if found else None


def _lock(handle: int) -> bool:
    """Take the lock of a file; tells whether nobody else has it."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, _BEYOND, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
