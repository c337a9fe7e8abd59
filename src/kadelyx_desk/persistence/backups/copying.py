"""Copies an open record page by page, one state of it, to an encrypted file of its key."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlcipher3 import dbapi2 as sqlcipher

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.persistence.durable_file import PRIVATE_FILE
from kadelyx_desk.persistence.file.connection import Driver
from kadelyx_desk.persistence.file.reading import reading_beside

STEP_PAGES: Final = 32
"""128 KiB a step: under a millisecond."""

_FLUSH_EVERY: Final = 16
"""Steps between two flushes: what waits for the disk never piles up before an entry's own."""

_TARGET: Final = (
    "PRAGMA cipher_compatibility = 4",
    # Nothing to go back to: what is not whole at the end is thrown away.
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = 256",
    "PRAGMA temp_store = MEMORY",
)
_CHUNK: Final = 128 * 1024


def copy_record(source: Path, key: bytes, vault: UUID, target: Path, pace: Pace) -> None:
    """Copy the record as it stands now; its owner goes on writing.

    Raises:
        VaultError: the record cannot be read.
        GivenUpError: the copy is not wanted any more.
        OSError, sqlcipher.Error: the target's disk refused.
    """
    with reading_beside(source, key, vault) as reader:
        handle = os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        try:
            _copy(reader, key, target, _Steps(pace, handle))
            os.fsync(handle)
        finally:
            os.close(handle)


def copy_file(source: Path, target: Path, pace: Pace) -> None:
    """Copy a file that lies still, flushed as it goes.

    Raises:
        GivenUpError: the copy is not wanted any more.
        OSError: a disk refused.
    """
    handle = os.open(
        target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), PRIVATE_FILE
    )
    with source.open("rb", buffering=0) as read, os.fdopen(handle, "wb", buffering=0) as write:
        steps = _Steps(pace, handle)
        while chunk := read.read(_CHUNK):
            write.write(chunk)
            steps()
        os.fsync(handle)


class _Steps:
    """Called after each step: flushes now and then, and keeps the pace."""

    def __init__(self, pace: Pace, handle: int) -> None:
        self._pace = pace
        self._handle = handle
        self._count = 0

    def __call__(self, *_pages: int) -> None:
        self._count += 1
        if self._count % _FLUSH_EVERY == 0:
            os.fsync(self._handle)
        self._pace.step()


def _copy(reader: Driver, key: bytes, target: Path, steps: _Steps) -> None:
    uri = f"{target.absolute().as_uri()}?mode=rw"
    with closing(sqlcipher.connect(uri, uri=True, isolation_level=None)) as writer:
        writer.execute("PRAGMA cipher_log_level = NONE")
        writer.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in _TARGET:
            writer.execute(pragma)
        reader.backup(writer, pages=STEP_PAGES, progress=steps)
