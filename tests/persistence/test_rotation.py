"""A key is taken away: who stays opens all that was there, who went nothing, at every kill."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from entries import begun, note
from kadelyx_desk.domain.errors import RefusedError, VaultError, WrongPassphraseError
from kadelyx_desk.domain.record.streams import Stream
from kadelyx_desk.persistence import rotation
from kadelyx_desk.persistence.database import Record, create_record, rotated_beside
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from kadelyx_desk.persistence.file.connection import connect
from kadelyx_desk.persistence.key_derivation import derive_key
from kadelyx_desk.persistence.keys import slots
from kadelyx_desk.persistence.open_vault import OpenVault
from kadelyx_desk.persistence.rotation import take_key
from kadelyx_desk.persistence.slot_file import DATABASE
from kadelyx_desk.persistence.vault import unlock, unlock_with_recovery
from vaults import DIRECTOR, GUIDE, GUIDES_PASSPHRASE, PASSPHRASE, MadeVault, reading

ENTRIES = 5


class KilledError(BaseException):
    """The process ends here; no handler of the program sees it."""


@dataclass
class Filled:
    """A vault with a record of a few entries, and the administrator who opened it."""

    made: MadeVault
    vault: OpenVault
    stream: Stream

    def in_copy(self, folder: Path) -> OpenVault:
        """The same, opened, in a folder of its own."""
        shutil.copytree(self.made.folder, folder)
        vault = self.vault
        return OpenVault(folder, vault._content, vault._root, vault._opened)


class Dying:
    """Steps of a process that ends before the one whose number is `left`."""

    def __init__(self) -> None:
        self.left = 0

    def __call__(self, step: Callable[..., object]) -> Callable[..., object]:
        def maybe(*parts: object, **named: object) -> object:
            self.left -= 1
            if self.left == 0:
                raise KilledError
            return step(*parts, **named)

        return maybe


@pytest.fixture
def filled(made: MadeVault) -> Filled:
    vault = made.unlock()
    create_record(vault.database_path, vault.database_key, vault.vault)
    record = Record(vault.database_path, vault.database_key, vault.vault)
    log = SqlEntryLog(record)
    stream = begun(log)
    for number in range(ENTRIES):
        log.append(note(stream, f"entry {number}"))
    record.close()
    return Filled(made, vault, stream)


def _entries(vault: OpenVault, stream: Stream) -> int:
    record = Record(vault.database_path, vault.database_key, vault.vault)
    try:
        return len(SqlEntryLog(record).read(stream.id))
    finally:
        record.close()


def test_z22_that_whoever_went_opens_nothing_and_whoever_stays_opens_all(
    filled: Filled,
) -> None:
    before = filled.vault.database_key

    later = take_key(filled.vault, GUIDE)

    folder = filled.made.folder
    assert later.database_key != before
    assert _entries(later, filled.stream) == ENTRIES
    with pytest.raises(WrongPassphraseError):
        unlock(folder, GUIDE, GUIDES_PASSPHRASE, reading())
    stayed = unlock(folder, DIRECTOR, PASSPHRASE, reading())
    assert _entries(stayed, filled.stream) == ENTRIES
    assert stayed.certificate_chain == filled.vault.certificate_chain
    sheet = unlock_with_recovery(folder, filled.made.recovery_code, reading())
    assert _entries(sheet, filled.stream) == ENTRIES


def test_z22_that_the_key_of_before_does_not_open_the_file_of_now(filled: Filled) -> None:
    before = filled.vault.database_key
    take_key(filled.vault, GUIDE)

    with pytest.raises(VaultError):
        Record(filled.vault.database_path, before, filled.vault.vault)


def test_that_entries_can_be_added_and_nothing_removed_afterwards(filled: Filled) -> None:
    later = take_key(filled.vault, GUIDE)
    record = Record(later.database_path, later.database_key, later.vault)

    SqlEntryLog(record).append(note(filled.stream, "one more"))
    record.close()
    with closing(connect(later.database_path, later.database_key)) as unguarded:
        for statement in ("DELETE FROM entry", "UPDATE stream SET kind = 'audit'"):
            with pytest.raises(sqlcipher.Error, match="kept"):
                unguarded.execute(statement)

    assert _entries(later, filled.stream) == ENTRIES + 1


def test_that_only_an_administrator_takes_keys_and_nobody_the_own_one(filled: Filled) -> None:
    guide = unlock(filled.made.folder, GUIDE, GUIDES_PASSPHRASE, reading())
    for vault in (guide, filled.vault):
        with pytest.raises(RefusedError):
            take_key(vault, DIRECTOR)
    assert unlock(filled.made.folder, GUIDE, GUIDES_PASSPHRASE, reading()).staff == GUIDE


def test_z22_that_a_kill_at_any_step_leaves_one_whole_record_and_the_slots_that_open_it(
    filled: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each slot is stretched once: what costs time here is no part of what is tested.
    monkeypatch.setattr(slots, "derive_key", lru_cache(derive_key))
    dying = Dying()
    steps = [(os, name) for name in ("open", "fsync", "replace", "rename", "unlink")]
    for module, name in (*steps, (rotation, "connect")):
        monkeypatch.setattr(module, name, dying(getattr(module, name)))
    kills, ended = 0, False
    outcomes = {True: 0, False: 0}
    while not ended:
        folder = tmp_path / f"kill-{kills}"
        vault = filled.in_copy(folder)
        dying.left = kills + 1
        try:
            take_key(vault, GUIDE)
            ended = True
        except KilledError:
            kills += 1
        dying.left = 0
        stayed = unlock(folder, DIRECTOR, PASSPHRASE, reading())
        assert _entries(stayed, filled.stream) == ENTRIES
        assert not rotated_beside(folder / DATABASE).exists()
        is_gone = stayed.database_key != filled.vault.database_key
        outcomes[is_gone] += 1
        if is_gone:
            with pytest.raises(WrongPassphraseError):
                unlock(folder, GUIDE, GUIDES_PASSPHRASE, reading())
        shutil.rmtree(folder)

    assert kills > 15
    assert outcomes[True] > 1
    assert outcomes[False] > 5


def test_that_a_disk_that_refuses_leaves_everything_as_it_was(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_parts: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rotation, "flush_folder", full)
    with pytest.raises(VaultError, match="Everything is as it was"):
        take_key(filled.vault, GUIDE)

    assert not rotated_beside(filled.vault.database_path).exists()
    guide = unlock(filled.made.folder, GUIDE, GUIDES_PASSPHRASE, reading())
    assert _entries(guide, filled.stream) == ENTRIES


def test_that_a_copy_that_differs_is_never_put_in_the_place_of_the_record(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = iter(((), ("another",)))
    monkeypatch.setattr(rotation, "_told", lambda _connection: next(told))

    with pytest.raises(VaultError, match="without a fault"):
        take_key(filled.vault, GUIDE)

    assert _entries(filled.vault, filled.stream) == ENTRIES
