"""What the opened connection refuses, by the authorizer; `test_schema` takes it away."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher
from sqlmodel import SQLModel

from entries import begun, note
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from kadelyx_desk.persistence.file.guard import KEPT, LOOSE, authorize

_REFUSED = [
    "UPDATE entry SET kind = 'x'",
    "UPDATE stream SET kind = 'x'",
    "UPDATE vault SET id = x'00'",
    "DELETE FROM entry",
    "DELETE FROM entry WHERE seq = 2",
    "DELETE FROM stream",
    "DELETE FROM vault",
    "REPLACE INTO entry SELECT * FROM entry",
    "INSERT OR REPLACE INTO entry SELECT * FROM entry",
    "INSERT INTO entry SELECT * FROM entry WHERE true ON CONFLICT DO UPDATE SET kind = 'x'",
    "REPLACE INTO stream SELECT * FROM stream",
    "REPLACE INTO vault SELECT * FROM vault",
    "DROP TABLE entry",
    "DROP TABLE stream",
    "DROP TABLE draft",
    "DROP TRIGGER entry_not_changed",
    "DROP TRIGGER signed_is_locked",
    "DROP INDEX entry_signed",
    "ALTER TABLE entry RENAME TO other",
    "ALTER TABLE entry ADD COLUMN more",
    "ALTER TABLE entry DROP COLUMN salt",
    "CREATE TRIGGER t AFTER INSERT ON draft BEGIN DELETE FROM entry; END",
    "CREATE TEMP TRIGGER t AFTER INSERT ON draft BEGIN DELETE FROM entry; END",
    "CREATE TEMP TABLE entry (id)",
    "CREATE TABLE more (id)",
    "CREATE VIEW more AS SELECT * FROM entry",
    "ATTACH ':memory:' AS plain",
    "PRAGMA writable_schema = 1",
    "PRAGMA recursive_triggers = 0",
    "PRAGMA foreign_keys = 0",
    "PRAGMA synchronous = 0",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA user_version = 0",
    "PRAGMA rekey = 'x'",
    "UPDATE sqlite_master SET sql = ''",
    "DELETE FROM sqlite_master",
    "SELECT sqlcipher_export('main')",
    "SELECT load_extension('x')",
    "REINDEX",
]


@pytest.mark.parametrize("statement", _REFUSED)
def test_that_the_opened_record_refuses(
    record: Record, log: SqlEntryLog, statement: str
) -> None:
    """Z15 and Z27: each leaves everything as it was."""
    stream = begun(log)
    links = log.append(note(stream), note(stream))
    with pytest.raises(DBAPIError), record.writing() as connection:
        connection.exec_driver_sql(statement)
    assert log.read(stream.id) == links
    assert log.append(note(stream))[0].seq == 3


def test_that_every_table_is_either_kept_or_loose() -> None:
    assert set(SQLModel.metadata.tables) == KEPT | LOOSE
    assert not KEPT & LOOSE


def test_that_lists_and_drafts_may_change() -> None:
    for table in LOOSE:
        for action in (
            sqlcipher.SQLITE_INSERT,
            sqlcipher.SQLITE_UPDATE,
            sqlcipher.SQLITE_DELETE,
        ):
            assert authorize(action, table, None, "main", None) == sqlcipher.SQLITE_OK
            assert authorize(action, table, None, "temp", None) == sqlcipher.SQLITE_DENY


def test_that_an_action_nobody_thought_of_is_refused() -> None:
    assert authorize(9999, "entry", None, "main", None) == sqlcipher.SQLITE_DENY
