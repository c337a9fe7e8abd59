"""Everything that is at hand once the record is open: one object per thing a clinician does."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService
from kadelyx_desk.application.couple_service import CoupleService
from kadelyx_desk.application.course_service import CourseService
from kadelyx_desk.application.ports import Clock, Directory, DraftStore, EntryLog
from kadelyx_desk.application.receipt_service import ReceiptService
from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.application.report_service import ReportService
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.application.signing_service import SigningService
from kadelyx_desk.application.vault.key_service import KeyService
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.snapshot import project


@dataclass(frozen=True, slots=True)
class Desk:
    """The services over one open record, in the hand of the person who unlocked it."""

    recorder: Recorder
    clinic: ClinicService
    courses: CourseService
    couples: CoupleService
    reports: ReportService
    signing: SigningService
    receipts: ReceiptService
    keys: KeyService
    audit: AuditLog
    directory: Directory
    drafts: DraftStore

    @property
    def log(self) -> EntryLog:
        return self.recorder.log

    @property
    def clock(self) -> Clock:
        return self.recorder.clock

    def session(self, session: UUID) -> SessionService:
        """Open a session under the protocol it began with.

        Raises:
            RecordAlteredError: where its chain does not hold.
        """
        opened = opening(project(self.log.read(session)))
        protocol = self.clinic.protocol(opened.protocol_sha256)
        return SessionService(self.recorder, session, protocol)
