"""Takes somebody's key away: the record is written again under a key that they do not get.

It is made and checked beside its place, then the slots are written, then it is moved into its
place. Before the slots it is nothing, and is removed at the next opening; after them the old
record opens to nobody, and the next opening finishes the move. A kill at any step leaves one
whole record and the slots that open it.
"""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path
from uuid import UUID

from sqlcipher3 import dbapi2 as sqlcipher

from kadelyx_desk.domain.errors import VaultError
from kadelyx_desk.persistence.database import discard, finish_rotation, rotated_beside
from kadelyx_desk.persistence.durable_file import PRIVATE_FILE, flush_folder
from kadelyx_desk.persistence.file.connection import Driver, connect
from kadelyx_desk.persistence.file.schema import APPLICATION_ID, SCHEMA
from kadelyx_desk.persistence.open_vault import OpenVault, write_content
from kadelyx_desk.persistence.slot_file import read_slots

_HEADS = """
SELECT stream.id, stream.genesis, count(entry.seq), max(entry.seq),
  (SELECT hash FROM entry AS last WHERE last.stream = stream.id ORDER BY seq DESC LIMIT 1)
FROM stream LEFT JOIN entry ON entry.stream = stream.id GROUP BY stream.id ORDER BY stream.id
"""


def take_key(vault: OpenVault, staff: UUID) -> OpenVault:
    """Take the key of somebody away, and return the vault as it opens from now on.

    The record must be closed and its lock held. Copies of the record that were made before
    stay readable to whoever had a key then.

    Raises:
        RefusedError: by nobody who may, of the own key, or of somebody who has none.
        VaultError: the disk refused it; the record and its keys are as they were.
    """
    later, content = vault.without(staff)
    path = vault.database_path
    fresh = rotated_beside(path)
    sequence = read_slots(vault.folder).sequence
    try:
        discard(fresh)
        _write_again(path, vault.database_key, fresh, later.database_key)
        _compare(path, vault.database_key, fresh, later.database_key)
    except (OSError, sqlcipher.Error) as error:
        with suppress(OSError):
            discard(fresh)
        raise VaultError(
            "The key could not be taken away: the disk refused it. Everything is as it was."
        ) from error
    write_content(vault.folder, content, sequence + 1)
    finish_rotation(path, later.database_key)
    return later


def _write_again(path: Path, key: bytes, fresh: Path, new_key: bytes) -> None:
    """Write every page of the record into a new file, under the new key, onto the disk."""
    os.close(os.open(fresh, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
    with closing(connect(path, key)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute(
            f"ATTACH DATABASE ? AS fresh KEY \"x'{new_key.hex()}'\"", (str(fresh),)
        )
        connection.execute("SELECT sqlcipher_export('fresh')")
        connection.execute(f"PRAGMA fresh.application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA fresh.user_version = {SCHEMA}")
        connection.execute("DETACH DATABASE fresh")
    handle = os.open(fresh, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    flush_folder(fresh.parent)


def _compare(path: Path, key: bytes, fresh: Path, new_key: bytes) -> None:
    """Read the new file through a fresh connection, and every stream of it beside the old.

    Raises:
        VaultError: they differ, or a page is damaged.
    """
    with closing(connect(path, key)) as old, closing(connect(fresh, new_key)) as new:
        sound = (
            new.execute("PRAGMA cipher_integrity_check").fetchall() == []
            and new.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            and new.execute("PRAGMA foreign_key_check").fetchall() == []
        )
        if not sound or _told(old) != _told(new):
            raise VaultError(
                "The record could not be written again without a fault. All is as it was."
            )


def _told(connection: Driver) -> tuple[object, ...]:
    """What must be the same in both: every head and genesis, every draft, every rule."""
    rules = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name")
    drafts = connection.execute("SELECT * FROM draft ORDER BY stream, about, form, author")
    return (
        connection.execute(_HEADS).fetchall(),
        connection.execute("SELECT * FROM vault").fetchall(),
        drafts.fetchall(),
        rules.fetchall(),
    )
