from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from entries import begun, note
from kadelyx_desk.domain.errors import VaultDamagedError, VaultError, VaultMissingError
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from kadelyx_desk.persistence.file.reading import reading_beside, reading_still
from vaults import KEY, VAULT

_COUNT = "SELECT count(*) FROM entry"


def test_that_a_reader_sees_one_state_while_the_owner_writes(
    record: Record, log: SqlEntryLog
) -> None:
    stream = begun(log)
    log.append(note(stream))
    with reading_beside(record.path, KEY, VAULT) as reader:
        log.append(note(stream))
        assert reader.execute(_COUNT).fetchone() == (1,)
    with reading_beside(record.path, KEY, VAULT) as reader:
        assert reader.execute(_COUNT).fetchone() == (2,)


def test_that_a_reader_changes_nothing(record: Record) -> None:
    with pytest.raises(VaultError), reading_beside(record.path, KEY, VAULT) as reader:
        reader.execute("DELETE FROM draft")


def test_that_a_record_of_another_vault_is_not_read(record: Record) -> None:
    with (
        pytest.raises(VaultDamagedError, match="another vault"),
        reading_beside(record.path, KEY, uuid4()),
    ):
        pass


def test_that_a_file_that_lies_still_is_read_and_nothing_is_made_beside_it(
    path: Path,
) -> None:
    before = path.read_bytes()
    with reading_still(path, KEY) as connection:
        assert connection.execute(_COUNT).fetchone() == (0,)
        with pytest.raises(sqlcipher.Error):
            connection.execute("DELETE FROM draft")
    assert path.read_bytes() == before
    assert list(path.parent.glob("record.db-*")) == []


def test_that_a_file_that_is_missing_or_of_another_key_is_told(
    path: Path, tmp_path: Path
) -> None:
    with pytest.raises(VaultMissingError), reading_still(tmp_path / "nothing", KEY):
        pass
    with pytest.raises(VaultError), reading_still(path, bytes(32)):
        pass
