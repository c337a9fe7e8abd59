"""Exports a session's report: what the form shows goes in, the rest is counted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService
from kadelyx_desk.application.ports import (
    Clock,
    EntryLog,
    PreviewPages,
    ReportOrder,
    ReportPreview,
    ReportWriter,
    Signer,
)
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.shown import split
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.domain.visibility import Form


class ReportService:
    """What a clinician can do with a report."""

    def __init__(  # noqa: PLR0913, PLR0917 - one object for each thing a report is made with
        self,
        log: EntryLog,
        clock: Clock,
        clinic: ClinicService,
        writer: ReportWriter,
        signer: Signer,
        audit: AuditLog,
        program: str,
        preview: ReportPreview,
    ) -> None:
        self._log = log
        self._clock = clock
        self._clinic = clinic
        self._writer = writer
        self._signer = signer
        self._audit = audit
        self._program = program
        self._preview = preview

    def order(self, session: UUID, form: Form, paper: str) -> ReportOrder:
        """Everything the report is made from, and nothing that the form withholds."""
        links = self._log.read(session)
        shown, withheld = split(links, form)
        opened = opening(project(links))
        return ReportOrder(
            form=form,
            stream=self._log.stream(session),
            shown=shown,
            withheld=withheld,
            protocol_text=self._clinic.protocol_text(opened.protocol_sha256),
            paper=paper,
            is_demo=self._clinic.clinic().is_demonstration,
            program=self._program,
        )

    def preview(self, order: ReportOrder, is_wanted: Callable[[], bool]) -> PreviewPages | None:
        """The pages as they would print now, in memory, unsealed; None where nobody waits.

        Touches no database, so it may run beside the window.

        Raises:
            KadelyxError: where they cannot be made.
        """
        return self._preview.draw(order, is_wanted)

    def write(self, order: ReportOrder, target: Path) -> None:
        """Write the sealed report; touches no database, so it may run beside the window.

        Raises:
            KadelyxError: where the file cannot be written.
        """
        self._writer.write(order, self._signer, target, self._clock.read().moment.utc)

    def exported(self, order: ReportOrder) -> None:
        """Note in the audit log that a report left the record."""
        self._audit.note(Act.EXPORTED, order.stream.id, order.form.value)
