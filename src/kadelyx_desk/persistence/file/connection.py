"""One SQLCipher connection with the record's settings, each set after the key and read back."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any, Final, TypeAlias
from uuid import UUID

from sqlcipher3 import dbapi2 as sqlcipher

from kadelyx_desk.domain.errors import (
    NewerFormatError,
    VaultDamagedError,
    VaultError,
    VaultMissingError,
    WrongPassphraseError,
)
from kadelyx_desk.persistence.file.guard import authorize
from kadelyx_desk.persistence.file.page_check import PAGE, key_fits
from kadelyx_desk.persistence.file.schema import APPLICATION_ID, SCHEMA

OLDEST_SQLITE: Final = (3, 51, 3)
"""Older ones carry the WAL-reset bug, which can lose an acknowledged entry."""

SETTINGS: Final = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("locking_mode", "NORMAL", "normal"),
    ("fullfsync", "ON", 1),
    ("checkpoint_fullfsync", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("recursive_triggers", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("mmap_size", "0", 0),
    # Only a net: the owner checkpoints when idle, so that no press pays for it.
    ("wal_autocheckpoint", "4000", 4000),
)
"""Pragma, what it is set to, what it then says."""

Driver: TypeAlias = Any
"""A connection of sqlcipher3, which has no types."""

_BUSY_SECONDS: Final = 5.0
_NOT_OURS: Final = frozenset({sqlcipher.SQLITE_NOTADB, sqlcipher.SQLITE_CORRUPT})


def connect(path: Path, key: bytes) -> Driver:
    """A connection to a file that is there, with its key and settings; not yet guarded.

    Raises:
        VaultMissingError: no file is there; none is made.
        WrongPassphraseError: the file was written with another key.
        VaultDamagedError: the key fits, the file does not.
        VaultError: SQLite is too old, or the place does not keep what it is told to keep.
    """
    if sqlcipher.sqlite_version_info < OLDEST_SQLITE:
        raise VaultError("This computer's SQLite is too old to keep a record safely.")
    if not path.exists():
        raise VaultMissingError("The record is missing. Nothing was made in its place.")
    try:
        connection = sqlcipher.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
    except sqlcipher.Error as error:
        raise refusal(error, path, key) from error
    try:
        _set_up(connection, key)
    except sqlcipher.Error as error:
        connection.close()
        raise refusal(error, path, key) from error
    except BaseException:
        connection.close()
        raise
    return connection


def open_checked(path: Path, key: bytes, vault: UUID) -> Driver:
    """A guarded connection to this vault's record, of a schema that this program writes.

    Raises:
        NewerFormatError: a newer program wrote it.
        VaultDamagedError: it is no record of this vault.
        VaultError: as for `connect`.
    """
    connection = connect(path, key)
    try:
        check_kind(connection, vault)
    except sqlcipher.Error as error:
        connection.close()
        raise refusal(error, path, key) from error
    except BaseException:
        connection.close()
        raise
    connection.set_authorizer(authorize)
    return connection


def _set_up(connection: Driver, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_compatibility = 4")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for name, value, expected in SETTINGS:
        connection.execute(f"PRAGMA {name} = {value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is None or found[0] != expected:
            raise VaultError(
                "The record cannot be kept safely at this place (a network folder or a "
                f"read-only disk, perhaps): {name} is refused."
            )


def check_kind(connection: Driver, vault: UUID) -> None:
    """See whether the file is this vault's record, of a schema that this program knows.

    Raises:
        NewerFormatError: a newer program wrote it.
        VaultDamagedError: it is no record of this vault.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID or version < 1:
        raise VaultDamagedError("The file opens, but it is no record of Kadelyx Desk.")
    if version > SCHEMA:
        raise NewerFormatError("This record was written by a newer version of Kadelyx Desk.")
    rows = connection.execute("SELECT id FROM vault").fetchall()
    if rows != [(vault.bytes,)]:
        raise VaultDamagedError("The record belongs to another vault than its key slots.")


def refusal(error: Exception, path: Path, key: bytes) -> VaultError:
    """Why SQLite could not open the file: another key, damage, or the system."""
    if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _NOT_OURS:
        return VaultError("The record cannot be opened: the disk or the folder refused it.")
    with closing(path.open("rb")) as file:
        short = len(file.read(PAGE)) < PAGE
    if short or key_fits(path, key):
        return VaultDamagedError(
            "The record is damaged and was not changed. Restore it from a backup."
        )
    return WrongPassphraseError("The record was not written with the key of these slots.")
