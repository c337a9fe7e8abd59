from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from entries import begun, note
from kadelyx_desk.domain.errors import (
    RefusedError,
    VaultError,
    VaultMissingError,
    WrongPassphraseError,
)
from kadelyx_desk.persistence.database import Record, create_record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from vaults import KEY, VAULT


def test_that_a_new_record_is_private_and_alone_in_its_folder(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_that_its_companions_are_private_too(record: Record, log: SqlEntryLog) -> None:
    begun(log)
    for found in record.path.parent.iterdir():
        assert found.stat().st_mode & 0o777 == 0o600


def test_that_no_record_is_made_over_another(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(RefusedError):
        create_record(path, KEY, VAULT)
    assert path.read_bytes() == before


def test_that_a_leftover_of_a_crash_while_founding_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "record.db.new").write_bytes(b"half a record")
    (tmp_path / "record.db.new-wal").write_bytes(b"half a log")
    create_record(tmp_path / "record.db", KEY, VAULT)
    Record(tmp_path / "record.db", KEY, VAULT).close()
    assert [found.name for found in tmp_path.iterdir()] == ["record.db"]


def test_that_a_folder_which_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(VaultError, match="could not be made"):
        create_record(tmp_path / "nowhere" / "record.db", KEY, VAULT)


def test_that_what_is_wrong_is_said_at_once(path: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        Record(path, b"x" * 32, VAULT)
    with pytest.raises(VaultMissingError):
        Record(path.with_name("other.db"), KEY, VAULT)


def test_that_a_transaction_left_by_an_error_is_undone(record: Record) -> None:
    class _SomethingElseError(Exception):
        pass

    def half_done() -> None:
        with record.writing() as connection:
            connection.execute(text("UPDATE list_state SET upto = 5"))
            raise _SomethingElseError

    with pytest.raises(_SomethingElseError):
        half_done()
    with record.reading() as connection:
        assert connection.execute(text("SELECT upto FROM list_state")).scalar_one() == 0


def test_that_a_writer_takes_the_lock_with_its_first_statement(record: Record) -> None:
    other = Record(record.path, KEY, VAULT)
    with other.writing() as connection:
        connection.execute(text("SELECT upto FROM list_state"))
        fast = record._opened()
        record._driver.set_busy_timeout(0)
        with pytest.raises(DBAPIError, match="locked"), fast.connect() as late:
            late.execution_options(kadelyx_writes=True).begin()
    other.close()


def test_that_the_record_can_be_opened_again(record: Record, log: SqlEntryLog) -> None:
    stream = begun(log)
    (link,) = log.append(note(stream))
    record.reopen()
    assert log.read(stream.id) == (link,)


def test_that_a_closed_record_leaves_one_file_and_can_be_closed_twice(
    record: Record, log: SqlEntryLog
) -> None:
    begun(log)
    record.close()
    record.close()
    record.checkpoint()
    assert list(record.path.parent.iterdir()) == [record.path]


def test_that_a_checkpoint_brings_entries_into_the_main_file(
    record: Record, log: SqlEntryLog
) -> None:
    size = record.path.stat().st_size
    stream = begun(log)
    for _ in range(10):
        log.append(note(stream, "words " * 200))
    assert record.path.stat().st_size == size
    record.checkpoint()
    assert record.path.stat().st_size > size


def test_that_no_bound_value_is_in_a_message(record: Record) -> None:
    with pytest.raises(DBAPIError) as caught, record.writing() as connection:
        connection.execute(
            text("INSERT INTO draft (stream, text) VALUES (:id, :text)"),
            {"id": b"x", "text": "CANARY"},
        )
    assert "CANARY" not in str(caught.value)
    assert "CANARY" not in repr(caught.value)
