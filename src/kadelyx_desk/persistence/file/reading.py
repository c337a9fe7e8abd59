"""Connections that only read: a record that is open elsewhere, or a file that lies still."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlcipher3 import dbapi2 as sqlcipher

from kadelyx_desk.domain.errors import VaultMissingError
from kadelyx_desk.persistence.file.connection import (
    Driver,
    check_kind,
    connect,
    refusal,
)

_STILL: Final = (
    "PRAGMA cipher_compatibility = 4",
    "PRAGMA query_only = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
)


@contextmanager
def reading_beside(path: Path, key: bytes, vault: UUID) -> Iterator[Driver]:
    """One state of a record that its owner goes on writing, for as long as the block lasts.

    Raises:
        VaultError: as for the owner's own connection.
    """
    with closing(connect(path, key)) as connection:
        connection.execute("PRAGMA query_only = ON")
        with _errors(path, key):
            check_kind(connection, vault)
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM vault").fetchone()  # holds this state
            yield connection
            connection.execute("COMMIT")


@contextmanager
def reading_still(path: Path, key: bytes) -> Iterator[Driver]:
    """A file that nobody writes to: nothing is made beside it, and nothing in it changes.

    Raises:
        VaultMissingError: no file is there.
        VaultError: it cannot be read with this key.
    """
    if not path.exists():
        raise VaultMissingError("The record is missing.")
    with _errors(path, key), closing(_still(path)) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in _STILL:
            connection.execute(pragma)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield connection


def _still(path: Path) -> Driver:
    return sqlcipher.connect(
        f"{path.absolute().as_uri()}?mode=ro&immutable=1",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )


@contextmanager
def _errors(path: Path, key: bytes) -> Iterator[None]:
    try:
        yield
    except sqlcipher.Error as error:
        raise refusal(error, path, key) from error
