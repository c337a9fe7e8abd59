"""The second page of the composition: builds a desk over the opened record.

Everything that is slow to import comes in here, beside the window, after its first paint.
"""

from __future__ import annotations

import os
import platform
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from kadelyx_desk import __version__
from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService, NewStaff
from kadelyx_desk.application.couple_service import CoupleService
from kadelyx_desk.application.course_service import CourseService
from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.ports import Clock, ProtocolSource
from kadelyx_desk.application.receipt_service import ReceiptService
from kadelyx_desk.application.recorder import Hand, Recorder
from kadelyx_desk.application.report_service import ReportService
from kadelyx_desk.application.signing_service import SigningService
from kadelyx_desk.application.vault.key_service import KeyService
from kadelyx_desk.domain.entries import ClinicFounded
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.errors import KadelyxError, VaultDamagedError, WrongPassphraseError
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.values import StaffRef
from kadelyx_desk.persistence import rotation
from kadelyx_desk.persistence.backups.restoring import noted, refuse_backup, restored_from
from kadelyx_desk.persistence.backups.store import no_backup_meanwhile
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.drafts import SqlDraftStore
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from kadelyx_desk.persistence.founding import found_record
from kadelyx_desk.persistence.key_derivation import SHIPPED, KdfParameters
from kadelyx_desk.persistence.key_holders import VaultKeys
from kadelyx_desk.persistence.lock_file import Holder, LockFile
from kadelyx_desk.persistence.open_vault import NewPerson, OpenVault, Rules
from kadelyx_desk.persistence.passphrase import PassphrasePolicy
from kadelyx_desk.persistence.projections import SqlDirectory
from kadelyx_desk.persistence.vault import (
    Founding,
    PassphraseCheck,
    unlock,
    unlock_with_recovery,
)
from kadelyx_desk.reporting.preview import MemoryPreview
from kadelyx_desk.reporting.receipt_writer import PdfReceiptWriter
from kadelyx_desk.reporting.writer import SealedReportWriter
from kadelyx_desk.system.paths import ShippedProtocols, resources

PROGRAM = f"Kadelyx Desk {__version__}"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the machine gives: clock, protocols, the cost of a key derivation, its name."""

    clock: Clock
    protocols: ProtocolSource
    parameters: KdfParameters = SHIPPED
    device: str = field(default_factory=platform.node)

    @property
    def rules(self) -> Rules:
        return Rules(PassphrasePolicy.load(resources()), self.parameters)


def surroundings(clock: Clock, parameters: KdfParameters = SHIPPED) -> Surroundings:
    """The surroundings of a program that runs from its own resources."""
    return Surroundings(clock, ShippedProtocols(resources() / "protocols"), parameters)


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A desk over an open record, with what has to be given back."""

    desk: Desk
    vault: OpenVault
    record: Record
    lock: LockFile

    def close(self) -> None:
        """Note the lock in the audit log and give the record back."""
        with suppress(KadelyxError):  # a full disk must not keep a record open
            self.desk.audit.note(Act.LOCKED)
        self.record.close()
        self.lock.release()


def found(
    folder: Path, clinic: ClinicFounded, first: NewStaff, passphrase: str, around: Surroundings
) -> tuple[OpenDesk, str]:
    """Make the record of a clinic; the text is the recovery code, told this once.

    Raises:
        KadelyxError: there is a record already, a name or the passphrase is refused, or the
            folder cannot be written.
    """
    now = around.clock.read()
    staff = uuid7(now.moment.utc)
    person = NewPerson(staff, first.name, tuple(role.value for role in first.roles))
    founding = Founding(clinic.name, person, passphrase)

    def fill(vault: OpenVault, record: Record) -> None:
        desk = _desk_over(vault, record, first.name, around)
        desk.clinic.found(clinic, first, staff, around.protocols.shipped())

    vault, code = found_record(folder, founding, around.rules, now, fill)
    return _desk(vault, first.name, around), code


def enter(folder: Path, staff: UUID, passphrase: str, around: Surroundings) -> OpenDesk:
    """Unlock a record in the hand of one person of the clinic.

    Raises:
        VaultError: it cannot be opened, each cause with its own class and sentence.
    """
    refuse_backup(folder)
    vault = unlock(folder, staff, passphrase, around.clock.read())
    name = next(item.name for item in vault.directory.people if item.staff == staff)
    opened = _desk(vault, name, around)
    opened.desk.audit.note(Act.UNLOCKED)
    if backup := restored_from(folder):
        opened.desk.audit.note(Act.RESTORED, None, backup)
        noted(folder)
    with suppress(KadelyxError):  # said where the lists are shown, not where nobody reads it
        opened.desk.directory.couples()  # read here, on a worker: a large clinic takes a moment
    return opened


def renew(
    folder: Path, code: str, staff: UUID, passphrase: str, around: Surroundings
) -> OpenDesk:
    """Give a person a new passphrase with the recovery code, and unlock with it.

    Raises:
        KadelyxError: the code or the passphrase is refused, or the folder cannot be written.
    """
    now = around.clock.read()
    vault = unlock_with_recovery(folder, code, now)
    listed = next(item for item in vault.directory.people if item.staff == staff)
    person = NewPerson(staff, listed.name, listed.roles, administrator=listed.administrator)
    vault.renew_person(person, passphrase, around.rules, now)
    return enter(folder, staff, passphrase, around)


def take_key(
    folder: Path, staff: UUID, passphrase: str, whose: UUID, around: Surroundings
) -> OpenDesk:
    """Take a person's key away from a record that is closed, and unlock it again.

    Raises:
        KadelyxError: the passphrase is wrong, it may not be done, or the disk refused it; the
            record and its keys are as they were.
    """
    vault = unlock(folder, staff, passphrase, around.clock.read())
    with LockFile(folder), no_backup_meanwhile(folder):
        rotation.take_key(vault, whose)
    opened = enter(folder, staff, passphrase, around)
    opened.desk.audit.note(Act.KEY_TAKEN, None, str(whose))
    return opened


def _desk(vault: OpenVault, name: str, around: Surroundings) -> OpenDesk:
    lock = LockFile(vault.folder)
    lock.acquire(Holder(vault.staff, around.clock.read().moment.local, os.getpid()))
    try:
        record = _record(vault)
    except BaseException:
        lock.release()
        raise
    return OpenDesk(_desk_over(vault, record, name, around), vault, record, lock)


def _record(vault: OpenVault) -> Record:
    """Open the record with the key of its slots: a slot opened, so the passphrase was right."""
    try:
        return Record(vault.database_path, vault.database_key, vault.vault)
    except WrongPassphraseError as error:
        raise VaultDamagedError(
            "The record does not fit its key slots: its file is damaged, or another record's. "
            "Nothing was changed. Restore it from a backup."
        ) from error


def _desk_over(vault: OpenVault, record: Record, name: str, around: Surroundings) -> Desk:
    log = SqlEntryLog(record)
    recorder = Recorder(log, around.clock, Hand(StaffRef(vault.staff, name), around.device))
    audit = AuditLog(recorder)
    clinic = ClinicService(recorder, audit)
    directory = SqlDirectory(record)
    writer = SealedReportWriter(resources() / "fonts")
    couples = CoupleService(recorder, directory, audit)
    receipts = PdfReceiptWriter(resources() / "fonts")
    preview = MemoryPreview(resources() / "fonts")
    passphrases = PassphraseCheck(vault.folder, vault.staff, around.clock)
    keys = VaultKeys(vault, around.rules, around.clock)
    return Desk(
        recorder=recorder,
        clinic=clinic,
        courses=CourseService(recorder, clinic, directory, audit),
        couples=couples,
        reports=ReportService(
            log, around.clock, clinic, writer, vault, audit, PROGRAM, preview
        ),
        signing=SigningService(recorder, clinic, vault, passphrases, audit, PROGRAM),
        receipts=ReceiptService(around.clock, clinic, couples, receipts, audit),
        keys=KeyService(clinic, keys, audit),
        audit=audit,
        directory=directory,
        drafts=SqlDraftStore(record),
    )
