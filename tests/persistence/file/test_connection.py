from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from kadelyx_desk.domain.errors import (
    NewerFormatError,
    VaultDamagedError,
    VaultError,
    VaultMissingError,
    WrongPassphraseError,
)
from kadelyx_desk.persistence.file.connection import (
    OLDEST_SQLITE,
    SETTINGS,
    connect,
    open_checked,
)
from vaults import KEY, VAULT

_OTHER_KEY = b"\x55" * 32


def test_that_sqlite_is_new_enough_not_to_lose_a_commit() -> None:
    assert OLDEST_SQLITE == (3, 51, 3)
    assert sqlcipher.sqlite_version_info >= OLDEST_SQLITE


def test_that_an_older_sqlite_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlcipher, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(VaultError, match="too old"):
        connect(path, KEY)


def test_that_every_setting_holds(path: Path) -> None:
    connection = connect(path, KEY)
    found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name, *_ in SETTINGS}
    connection.close()
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "locking_mode": "normal",
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
        "mmap_size": 0,
        "wal_autocheckpoint": 4000,
    }


def test_that_a_setting_which_does_not_hold_is_an_error(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = (*SETTINGS, ("synchronous", "NORMAL", 2))
    monkeypatch.setattr("kadelyx_desk.persistence.file.connection.SETTINGS", settings)
    with pytest.raises(VaultError, match="synchronous"):
        connect(path, KEY)


def test_that_a_missing_file_is_said_and_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(VaultMissingError):
        open_checked(tmp_path / "record.db", KEY, VAULT)
    assert list(tmp_path.iterdir()) == []


def test_that_another_key_is_told_from_damage(path: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        open_checked(path, _OTHER_KEY, VAULT)


@pytest.mark.parametrize("size", [0, 15, 4095, 6000])
def test_that_a_file_cut_short_is_damaged(path: Path, size: int) -> None:
    """Z20."""
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(VaultDamagedError):
        open_checked(path, KEY, VAULT)


def test_that_a_damaged_first_page_is_told_from_another_key(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[500] ^= 1
    path.write_bytes(content)
    with pytest.raises(VaultDamagedError, match="damaged"):
        open_checked(path, KEY, VAULT)


def test_that_an_error_leaves_the_file_as_it_was(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(WrongPassphraseError):
        open_checked(path, _OTHER_KEY, VAULT)
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        ("user_version = 2", NewerFormatError),
        ("user_version = 0", VaultDamagedError),
        ("application_id = 1", VaultDamagedError),
    ],
)
def test_that_a_file_of_another_kind_or_version_is_refused(
    path: Path, pragma: str, expected: type[VaultError]
) -> None:
    _plainly(path, f"PRAGMA {pragma}")
    with pytest.raises(expected):
        open_checked(path, KEY, VAULT)


def test_that_the_record_of_another_vault_is_refused(path: Path) -> None:
    other = type(VAULT)(int=VAULT.int + 1)
    with pytest.raises(VaultDamagedError, match="another vault"):
        open_checked(path, KEY, other)


def test_that_a_folder_in_the_place_of_the_record_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "record.db").mkdir()
    with pytest.raises(VaultError):
        open_checked(tmp_path / "record.db", KEY, VAULT)


def test_that_the_sqlite3_program_cannot_open_it(path: Path) -> None:
    plain = sqlite3.connect(path)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT * FROM entry")
    plain.close()


def test_that_nothing_of_it_can_be_read_from_the_file(path: Path) -> None:
    connection = connect(path, KEY)
    connection.execute(
        "INSERT INTO draft VALUES (?, 'A', 'note', ?, 'CANARY in a draft', 'now')",
        (b"s" * 16, b"a" * 16),
    )
    written = [found.read_bytes() for found in path.parent.iterdir()]
    connection.close()
    written += [found.read_bytes() for found in path.parent.iterdir()]
    assert len(written) > 2
    for content in written:
        assert b"CANARY" not in content
        assert b"CREATE TABLE" not in content
        assert b"SQLite format" not in content


def test_that_a_wrong_key_prints_nothing(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; "
        "from kadelyx_desk.persistence.file.connection import connect\n"
        "try: connect(Path(sys.argv[1]), b'x' * 32)\n"
        "except Exception: pass"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, check=True
    )
    assert run.stdout + run.stderr == b""


def _plainly(path: Path, statement: str) -> None:
    connection = connect(path, KEY)
    connection.execute(statement)
    connection.close()
