"""A desk of fakes: a clinic with its people, before or after its first couple came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from fakes import (
    FakeClock,
    FakeDirectory,
    FakeDraftStore,
    FakeEntryLog,
    FakePassphrases,
    FakeReceiptWriter,
    FakeReportWriter,
    FakeSigner,
)
from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService, NewStaff
from kadelyx_desk.application.couple_service import CoupleService
from kadelyx_desk.application.course_service import CourseService, NewPerson
from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.receipt_service import ReceiptService
from kadelyx_desk.application.recorder import Hand, Recorder
from kadelyx_desk.application.report_service import ReportService
from kadelyx_desk.application.signing_service import SigningService
from kadelyx_desk.application.vault.key_service import KeyService
from kadelyx_desk.domain.entries import (
    ClinicFounded,
)
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.protocol_text import read_protocol
from kadelyx_desk.domain.values import (
    Kilograms,
    StaffRef,
)
from keyrings import FakeKeys
from previews import FakeReportPreview

PROTOCOL_TEXT = (
    Path(__file__).parents[1] / "resources" / "protocols" / "couples-im.toml"
).read_text(encoding="utf-8")
DANA = StaffRef(UUID("00000000-0000-7000-8000-000000000001"), "Dana Whitfield")
SAMUEL = StaffRef(UUID("00000000-0000-7000-8000-000000000002"), "Samuel Ortiz")
PRIYA = StaffRef(UUID("00000000-0000-7000-8000-000000000003"), "Priya Nair")
BORN_A = date(1985, 3, 4)
BORN_B = date(1983, 7, 11)
JOURNEY = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)


def protocol() -> Protocol:
    """The protocol that ships with the program."""
    return read_protocol(PROTOCOL_TEXT)


@dataclass(frozen=True)
class FakeDesk:
    """A desk over fakes, with the fakes at hand."""

    desk: Desk
    clock: FakeClock
    log: FakeEntryLog
    drafts: FakeDraftStore
    reports: FakeReportWriter
    previews: FakeReportPreview
    keys: FakeKeys


def fake_desk() -> FakeDesk:
    """A clinic with a guide, an injector and a prescriber, before its first couple."""
    clock, log, drafts, writer = (
        FakeClock(),
        FakeEntryLog(),
        FakeDraftStore(),
        FakeReportWriter(),
    )
    previews, keys = FakeReportPreview(), FakeKeys(DANA.id)
    recorder = Recorder(log, clock, Hand(DANA, "test machine"))
    audit = AuditLog(recorder)
    clinic = ClinicService(recorder, audit)
    directory = FakeDirectory(log)
    signer = FakeSigner(DANA.id)
    couples = CoupleService(recorder, directory, audit)
    desk = Desk(
        recorder=recorder,
        clinic=clinic,
        courses=CourseService(recorder, clinic, directory, audit),
        couples=couples,
        reports=ReportService(
            log, clock, clinic, writer, signer, audit, "Kadelyx Desk test", previews
        ),
        signing=SigningService(
            recorder, clinic, signer, FakePassphrases(), audit, "Kadelyx Desk test"
        ),
        receipts=ReceiptService(clock, clinic, couples, FakeReceiptWriter(), audit),
        keys=KeyService(clinic, keys, audit),
        audit=audit,
        directory=directory,
        drafts=drafts,
    )
    guide = NewStaff(
        DANA.name, (Role.GUIDE, Role.DIRECTOR, Role.ADMINISTRATOR), "LMFT", may_inject=False
    )
    alder_house = ClinicFounded("Alder House Clinic", "212 Pier Street")
    clinic.found(alder_house, guide, DANA.id, (PROTOCOL_TEXT,))
    clinic.register(SAMUEL.id, NewStaff(SAMUEL.name, (Role.INJECTOR,), "RN", may_inject=True))
    clinic.register(PRIYA.id, NewStaff(PRIYA.name, (Role.PRESCRIBER,), "MD", may_inject=True))
    return FakeDesk(desk, clock, log, drafts, writer, previews, keys)


def ana() -> NewPerson:
    """The first partner of the test couple."""
    weight = Kilograms(Decimal("68.2"))
    return NewPerson("Rivera", "Ana", BORN_A, weight, date(2026, 11, 18), "penicillin")


def ben() -> NewPerson:
    """The second partner."""
    weight = Kilograms(Decimal(84))
    return NewPerson("Okafor", "Ben", BORN_B, weight, date(2026, 11, 18), None)
