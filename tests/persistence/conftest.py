"""What the tests of the persistence room share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kadelyx_desk.persistence.database import Record, create_record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from vaults import KEY, VAULT, MadeVault, vault_in


@pytest.fixture
def made(tmp_path: Path) -> MadeVault:
    """A vault of the test's own, still locked."""
    return vault_in(tmp_path / "vault")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a new empty record lies."""
    created = tmp_path / "record.db"
    create_record(created, KEY, VAULT)
    return created


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    """The record, opened."""
    opened = Record(path, KEY, VAULT)
    yield opened
    opened.close()


@pytest.fixture
def log(record: Record) -> SqlEntryLog:
    """The log over it."""
    return SqlEntryLog(record)
