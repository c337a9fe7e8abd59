"""The floor of an append: one row committed to an encrypted file, and nothing else."""

from __future__ import annotations

import secrets
from pathlib import Path
from time import perf_counter

from kadelyx_desk.persistence.file.connection import connect

_BYTES = 900
"""About what an entry takes with its canonical bytes, salt and hashes."""


class BareFile:
    """A file of one table, with the key, the journal and the flushing of the real record."""

    def __init__(self, folder: Path) -> None:
        path = folder / "bare.db"
        path.touch()
        self._file = connect(path, secrets.token_bytes(32))
        self._file.execute("CREATE TABLE entry (seq INTEGER PRIMARY KEY, row BLOB NOT NULL)")

    def commit(self) -> float:
        """Commit one row; the ms it took."""
        row = secrets.token_bytes(_BYTES)
        started = perf_counter()
        self._file.execute("BEGIN IMMEDIATE")
        self._file.execute("INSERT INTO entry (row) VALUES (?)", (row,))
        self._file.execute("COMMIT")
        return (perf_counter() - started) * 1000

    def checkpoint(self) -> None:
        """What the record does when nobody waits."""
        self._file.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Give the file back."""
        self._file.close()
