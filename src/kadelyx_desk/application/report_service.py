"""Exports a session's report: what the form shows goes in, the rest is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from uuid import UUID

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService
from kadelyx_desk.application.ports import (
    Clock,
    EntryLog,
    PreviewPages,
    ReportJob,
    ReportOrder,
    ReportPreview,
    ReportWriter,
    Signer,
)
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import opening, version
from kadelyx_desk.domain.shown import file_name, split
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
        self._writer.write(self._job(order, target), self._signer)

    def write_all(
        self, sessions: Iterable[UUID], folder: Path, form: Form, paper: str, processes: int
    ) -> Iterator[tuple[UUID, KadelyxError | None]]:
        """Write the sealed reports of many sessions into a folder, each noted as it is done.

        Each session comes back with the reason for which it has no report, if there is one.
        """
        refused: list[tuple[UUID, KadelyxError | None]] = []
        jobs = self._jobs(sessions, folder, form, paper, refused)
        for job, reason in self._writer.write_all(jobs, self._signer, processes):
            if reason is None:
                self.exported(job.order)
            yield job.order.stream.id, reason
        yield from refused

    def _jobs(
        self,
        sessions: Iterable[UUID],
        folder: Path,
        form: Form,
        paper: str,
        refused: list[tuple[UUID, KadelyxError | None]],
    ) -> Iterator[ReportJob]:
        """What has to be written, read when its turn comes: an archive fits into no memory."""
        taken: Counter[str] = Counter()
        for session in sessions:
            try:
                order = self.order(session, form, paper)
            except KadelyxError as error:
                refused.append((session, error))
                continue
            shown = project(order.shown)
            zone = self._clock.read().moment.local.tzinfo
            name = file_name(shown, form, version(shown), zone)
            taken[name] += 1
            if taken[name] > 1:  # planned again for the day on which it was cancelled
                name = f"{name.removesuffix('.pdf')}_{taken[name]}.pdf"
            yield self._job(order, folder / name)

    def _job(self, order: ReportOrder, target: Path) -> ReportJob:
        return ReportJob(order, target, self._clock.read().moment.utc)

    def exported(self, order: ReportOrder) -> None:
        """Note in the audit log that a report left the record."""
        self._audit.note(Act.EXPORTED, order.stream.id, order.form.value)
