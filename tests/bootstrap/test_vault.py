"""Over an opened record: founding, entering, renewing, and giving everything back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from demos import CLINIC, MAYA, PASSPHRASE, clinic_in
from kadelyx_desk.bootstrap.vault import OpenDesk, enter, found, renew, surroundings
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import (
    AlreadyOpenError,
    InvalidValueError,
    KadelyxError,
    RefusedError,
    VaultError,
    VaultMissingError,
    WrongPassphraseError,
)
from kadelyx_desk.persistence.key_derivation import SHIPPED
from kadelyx_desk.persistence.projections import SqlDirectory
from kadelyx_desk.persistence.slot_file import read_directory
from kadelyx_desk.system.clock import SystemClock
from vaults import CHEAP

AROUND = surroundings(SystemClock(), CHEAP)
NEW = "harbour sixpence violin mustard gate"


def _acts(opened: OpenDesk) -> list[Act]:
    log = opened.desk.recorder.log
    (stream,) = log.streams(StreamKind.AUDIT)
    bodies = [link.entry.body for link in log.read(stream.id)]
    return [body.act for body in bodies if isinstance(body, Audited)]


def test_that_a_window_protects_keys_as_the_program_ships_them() -> None:
    assert surroundings(SystemClock()).rules.parameters == SHIPPED


def test_that_a_founded_record_has_its_clinic_its_first_person_and_a_protocol(
    tmp_path: Path,
) -> None:
    opened, code = found(tmp_path / "record", CLINIC, MAYA, PASSPHRASE, AROUND)
    try:
        clinic = opened.desk.clinic
        assert clinic.clinic() == CLINIC
        assert [person.name for person in clinic.staff()] == ["Maya Lindqvist"]
        assert clinic.staff()[0].staff == opened.vault.staff
        assert clinic.protocol().id
        assert code.count("-") == 6
    finally:
        opened.close()


@pytest.mark.parametrize(
    ("passphrase", "kind"),
    [("short", InvalidValueError), ("passwordpassword", InvalidValueError)],
)
def test_that_a_refused_founding_leaves_no_record(
    passphrase: str, kind: type[KadelyxError], tmp_path: Path
) -> None:
    with pytest.raises(kind):
        found(tmp_path / "record", CLINIC, MAYA, passphrase, AROUND)
    with pytest.raises(VaultMissingError):
        read_directory(tmp_path / "record")


def test_that_a_first_person_without_a_role_leaves_no_record(tmp_path: Path) -> None:
    nobody = replace(MAYA, roles=())
    with pytest.raises(RefusedError):
        found(tmp_path / "record", CLINIC, nobody, PASSPHRASE, AROUND)
    with pytest.raises(VaultMissingError):
        read_directory(tmp_path / "record")
    opened, _ = found(tmp_path / "record", CLINIC, MAYA, PASSPHRASE, AROUND)
    opened.close()


def test_that_founding_never_goes_over_a_record_that_is_there(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    with pytest.raises(RefusedError, match="already"):
        found(made.folder, CLINIC, MAYA, NEW, AROUND)
    made.open().close()


def test_that_entering_and_leaving_are_noted_in_the_hand_of_who_did(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    made.open().close()
    opened = made.open()
    try:
        assert _acts(opened)[-3:] == [Act.UNLOCKED, Act.LOCKED, Act.UNLOCKED]
        assert opened.desk.recorder.hand.author.name == "Maya Lindqvist"
        assert opened.desk.recorder.hand.author.id == made.staff
    finally:
        opened.close()


def test_that_the_lists_are_read_before_the_window_asks_for_them(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    opened = enter(made.folder, made.staff, made.passphrase, AROUND)
    try:
        directory = opened.desk.directory
        assert isinstance(directory, SqlDirectory)
        assert directory._upto is not None
    finally:
        opened.close()


def test_z25_that_a_second_hand_on_the_record_is_refused_until_the_first_lets_go(
    tmp_path: Path,
) -> None:
    made = clinic_in(tmp_path / "record")
    opened = made.open()
    try:
        with pytest.raises(AlreadyOpenError, match="Kadelyx Desk is open"):
            made.open()
        assert opened.desk.directory.sessions() == ()
    finally:
        opened.close()
    made.open().close()


def test_that_a_record_that_cannot_be_opened_is_not_kept_from_others(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    database = made.folder / "record.db"
    whole = database.read_bytes()
    database.write_bytes(whole[:5000])
    with pytest.raises(KadelyxError):
        made.open()
    database.write_bytes(whole)
    made.open().close()


def test_z17_that_a_renewed_passphrase_opens_and_the_old_one_does_not(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    opened = renew(made.folder, made.recovery_code, made.staff, NEW, AROUND)
    try:
        assert opened.vault.staff == made.staff
        opened.desk.signing.confirm(NEW)  # it signs, which the sheet itself does not
        assert [p.administrator for p in opened.vault.directory.people] == [True]
    finally:
        opened.close()
    with pytest.raises(WrongPassphraseError):
        enter(made.folder, made.staff, PASSPHRASE, AROUND)


def test_that_a_refused_new_passphrase_leaves_the_old_one(tmp_path: Path) -> None:
    made = clinic_in(tmp_path / "record")
    with pytest.raises(InvalidValueError):
        renew(made.folder, made.recovery_code, made.staff, "too short", AROUND)
    made.open().close()


def test_that_a_closed_record_is_opened_by_nobody_who_still_holds_it(tmp_path: Path) -> None:
    opened = clinic_in(tmp_path / "record").open()
    opened.close()
    with pytest.raises(VaultError, match="closed"):
        opened.desk.directory.sessions()
    with pytest.raises(KadelyxError):
        opened.desk.audit.note(Act.EXPORTED)


def test_z19_that_a_lock_that_cannot_be_noted_closes_the_record_all_the_same(
    tmp_path: Path,
) -> None:
    made = clinic_in(tmp_path / "record")
    opened = made.open()
    opened.record.close()  # from here on nothing more is written, as on a full disk
    opened.close()
    made.open().close()
