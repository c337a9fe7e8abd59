"""The opened record: one owner, one connection, whole transactions; and how one is made."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from kadelyx_desk.domain.errors import RefusedError, VaultError
from kadelyx_desk.persistence.durable_file import PRIVATE_FILE, flush_folder
from kadelyx_desk.persistence.file.connection import Driver, connect, open_checked
from kadelyx_desk.persistence.file.page_check import key_fits
from kadelyx_desk.persistence.file.schema import APPLICATION_ID, STEPS

_WRITES: Final = "kadelyx_writes"
_SCRIPT: Final = "\n".join(
    (
        "BEGIN IMMEDIATE;",
        *STEPS,
        "INSERT INTO list_state (one, upto) VALUES (1, 0);",
        f"PRAGMA application_id = {APPLICATION_ID};",
        f"PRAGMA user_version = {len(STEPS)};",
    )
)
"""Leaves its transaction open, for the row that names the vault."""


class Record:
    """The only connection that writes.

    It is made by the worker that derived the key, and belongs to one thread from then on.
    """

    def __init__(self, path: Path, key: bytes, vault: UUID) -> None:
        """Open the record.

        Raises:
            VaultError: missing, another key, damaged, newer, or refused by the system; each
                with its own class. Nothing is ever made in its place.
        """
        finish_founding(path)
        finish_rotation(path, key)
        self.path = path
        self.vault = vault
        self._key = key
        self._engine: Engine | None = None
        self._driver: Driver = None
        self._writer: Connection | None = None
        self._is_given_back = False
        self._opened()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its first statement.

        It is durable once the block has been left without an error, and undone otherwise.
        """
        engine = self._opened()
        if self._writer is None:
            # Kept from one entry to the next: to take it anew costs as much as the disk does.
            self._writer = engine.connect().execution_options(**{_WRITES: True})
        with self._writer.begin():
            yield self._writer

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the record and changes nothing."""
        with self._opened().connect() as connection:
            yield connection

    def checkpoint(self) -> None:
        """Bring what was appended into the main file; to be called when nobody waits.

        Where the disk refuses, all is as durable as before, in the journal beside the file:
        the next pause tries again, and an append that is refused says so itself.
        """
        if self._driver is not None:
            with suppress(sqlcipher.Error):
                self._driver.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def reopen(self) -> None:
        """Close and open again, after an error that leaves in doubt what the disk holds.

        Raises:
            VaultError: as at the first opening.
        """
        self._drop()
        self._opened()

    def close(self) -> None:
        """Give the file back; the last to close brings everything into the main file.

        Whoever still holds the record then reads and writes nothing more: after a lock, a job
        that ends late must not open it again.
        """
        self._is_given_back = True
        self._drop()

    def _drop(self) -> None:
        if self._writer is not None:
            with suppress(DBAPIError):
                self._writer.close()
            self._writer = None
        if self._engine is not None:
            self._engine.dispose()
            self._driver.close()  # the engine closes only what it has handed out once
        self._engine = self._driver = None

    def _opened(self) -> Engine:
        """The engine, opened again where the last try to open failed."""
        if self._engine is not None:
            return self._engine
        if self._is_given_back:
            raise VaultError("The record is closed.")
        driver = open_checked(self.path, self._key, self.vault)
        engine = create_engine(
            "sqlite://",
            module=sqlcipher,
            creator=lambda: driver,
            poolclass=StaticPool,
            hide_parameters=True,
        )
        event.listen(engine, "begin", _begin)
        self._engine, self._driver = engine, driver
        return engine


def create_record(path: Path, key: bytes, vault: UUID) -> None:
    """Make the empty record of a new vault, whole or not at all.

    Raises:
        RefusedError: there is a file already; it was not touched.
        VaultError: the disk refused it.
    """
    if path.exists():
        raise RefusedError(
            "There is a record at this place already. Nothing was changed.", "record-exists"
        )
    fresh = path.with_name(path.name + ".new")
    try:
        discard(fresh)
        os.close(os.open(fresh, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
        with closing(connect(fresh, key)) as connection:
            connection.executescript(_SCRIPT)
            connection.execute("INSERT INTO vault (id) VALUES (?)", (vault.bytes,))
            connection.execute("COMMIT")
        fresh.rename(path)
        flush_folder(path.parent)
    except (OSError, sqlcipher.Error) as error:
        with suppress(OSError):
            discard(fresh)
        raise VaultError("The record could not be made: the disk refused it.") from error


def begun_beside(path: Path) -> Path:
    """Where the record of a founding lies until its key slots are written."""
    return path.with_name(path.name + ".begun")


def finish_founding(path: Path) -> None:
    """Move the record of a founding into its place; does nothing where one is there.

    Only what has the key comes here, so the slots are there; and they are written last, so
    that the record beside them is whole.

    Raises:
        VaultError: the folder could not be written.
    """
    begun = begun_beside(path)
    if path.exists() or not begun.exists():
        return
    try:
        begun.rename(path)
        flush_folder(path.parent)
    except OSError as error:
        raise VaultError("The folder of the record cannot be written.") from error


def rotated_beside(path: Path) -> Path:
    """Where the record lies under its next key, until the slots hold that key."""
    return path.with_name(path.name + ".next")


def finish_rotation(path: Path, key: bytes) -> None:
    """Move the record under a new key into its place, or remove one that nobody has a key to.

    The slots are written after the record beside them is whole: whoever comes with the new key
    finishes the move, and whoever comes with the old one knows that it was never valid.

    Raises:
        VaultError: the folder could not be written.
    """
    fresh = rotated_beside(path)
    try:
        if not fresh.exists():
            return
        if not key_fits(fresh, key):
            discard(fresh)
            return
        for companion in ("-wal", "-shm"):  # of the record under the old key
            path.with_name(path.name + companion).unlink(missing_ok=True)
        fresh.replace(path)
        flush_folder(path.parent)
    except OSError as error:
        raise VaultError("The folder of the record cannot be written.") from error


def discard(path: Path) -> None:
    """Remove a record that never was one: half made, never opened by anybody.

    Raises:
        OSError: where the disk refused.
    """
    for companion in ("", "-wal", "-shm"):
        path.with_name(path.name + companion).unlink(missing_ok=True)


def _begin(connection: Connection) -> None:
    # Read, then write, in a deferred transaction fails at once where another connection wrote
    # in between, whatever the timeout; a writer therefore takes the lock first.
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
