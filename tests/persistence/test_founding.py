from __future__ import annotations

import re
from pathlib import Path

import pytest

from entries import begun, note
from kadelyx_desk.domain.errors import AlreadyOpenError, RefusedError, VaultMissingError
from kadelyx_desk.domain.record.streams import Stream
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from kadelyx_desk.persistence.founding import found_record
from kadelyx_desk.persistence.open_vault import OpenVault
from kadelyx_desk.persistence.slot_file import DATABASE, read_directory
from kadelyx_desk.persistence.vault import Founding, prepare_vault, unlock
from vaults import CLINIC, DIRECTOR, PASSPHRASE, cheap_rules, director, reading

_FOUNDING = Founding(CLINIC, director(), PASSPHRASE)


class _PowerCutError(Exception):
    pass


class _Filling:
    """Writes one entry, and cuts the power after it where it is told to."""

    def __init__(self, *, cut: bool = False) -> None:
        self._cut = cut
        self.stream: Stream | None = None

    def __call__(self, vault: OpenVault, record: Record) -> None:
        assert record.vault == vault.vault
        log = SqlEntryLog(record)
        self.stream = begun(log)
        log.append(note(self.stream))
        if self._cut:
            raise _PowerCutError


def _found(folder: Path, filling: _Filling) -> OpenVault:
    return found_record(folder, _FOUNDING, cheap_rules(), reading(), filling)[0]


def _entries(folder: Path, filling: _Filling) -> int:
    vault = unlock(folder, DIRECTOR, PASSPHRASE, reading())
    record = Record(vault.database_path, vault.database_key, vault.vault)
    assert filling.stream is not None
    count = len(SqlEntryLog(record).read(filling.stream.id))
    record.close()
    return count


def test_that_vault_and_record_are_there_with_the_first_entries(tmp_path: Path) -> None:
    filling = _Filling()
    _found(tmp_path / "vault", filling)
    names = sorted(path.name for path in (tmp_path / "vault").iterdir())
    assert names == ["record.db", "slots.a.json", "slots.b.json", "vault.lock"]
    assert _entries(tmp_path / "vault", filling) == 1


def test_that_a_power_cut_before_the_slots_leaves_no_vault_and_a_new_start_works(
    tmp_path: Path,
) -> None:
    with pytest.raises(_PowerCutError):
        _found(tmp_path, _Filling(cut=True))
    with pytest.raises(VaultMissingError):
        read_directory(tmp_path)
    filling = _Filling()
    _found(tmp_path, filling)
    assert _entries(tmp_path, filling) == 1


def test_that_a_power_cut_after_the_slots_is_finished_at_the_next_opening(
    tmp_path: Path,
) -> None:
    filling = _Filling()
    vault = _found(tmp_path, filling)
    vault.database_path.rename(tmp_path / f"{DATABASE}.begun")
    assert _entries(tmp_path, filling) == 1
    assert (tmp_path / DATABASE).exists()


def test_that_nothing_is_founded_over_a_record(tmp_path: Path) -> None:
    filling = _Filling()
    _found(tmp_path, filling)
    with pytest.raises(RefusedError):
        _found(tmp_path, _Filling())
    assert _entries(tmp_path, filling) == 1


def test_that_two_programs_do_not_found_in_one_place(tmp_path: Path) -> None:
    def fill(vault: OpenVault, record: Record) -> None:
        del vault, record
        with pytest.raises(AlreadyOpenError):
            _found(tmp_path, _Filling())

    found_record(tmp_path, _FOUNDING, cheap_rules(), reading(), fill)


def test_that_a_prepared_vault_shows_no_code(tmp_path: Path) -> None:
    prepared = prepare_vault(tmp_path / "vault", _FOUNDING, cheap_rules(), reading())
    assert re.fullmatch(r"([2-9A-HJKMNP-Z]{5}-){6}[2-9A-HJKMNP-Z]{5}", prepared.recovery_code)
    assert prepared.recovery_code not in repr(prepared)
    assert list((tmp_path / "vault").iterdir()) == []
