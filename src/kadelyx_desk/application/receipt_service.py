"""A receipt of a course: what was booked, for how much, and who pays; nothing clinical."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol
from uuid import UUID

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService
from kadelyx_desk.application.couple_service import CoupleService
from kadelyx_desk.application.ports import Clock
from kadelyx_desk.domain.course.receipt import Receipt
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.parsing import parse_name

DETAIL = "receipt"
"""What the audit log calls it."""


class ReceiptWriter(Protocol):
    """Makes the one page of a receipt."""

    def write(self, receipt: Receipt, paper: str, target: Path) -> None:
        """Write the receipt to `target`, whole or not at all.

        Raises:
            KadelyxError: where the file cannot be written.
        """
        ...


class ReceiptService:
    """What a clinician can do with a receipt."""

    def __init__(
        self,
        clock: Clock,
        clinic: ClinicService,
        couples: CoupleService,
        writer: ReceiptWriter,
        audit: AuditLog,
    ) -> None:
        self._clock = clock
        self._clinic = clinic
        self._couples = couples
        self._writer = writer
        self._audit = audit

    def receipt(self, couple: UUID, course: UUID, payer: str) -> Receipt:
        """Everything the receipt says.

        Args:
            couple: whose course it is.
            course: the entry by which it was booked.
            payer: who pays, by name.

        Raises:
            RefusedError: for a course that is not in the file, or has no price.
            InvalidValueError: for a name that is none.
        """
        file = self._couples.file(couple)
        booked = next((one for one in file.courses if one.entry == course), None)
        if booked is None:
            raise RefusedError("That course is not in the file.", "course")
        if booked.price is None:
            raise RefusedError(
                "The price of this course was not recorded when it was booked.", "price"
            )
        clinic = self._clinic.clinic()
        return Receipt(
            clinic=clinic.name,
            address=clinic.address,
            on=self._clock.read().moment.local.date(),
            code=file.code,
            payer=parse_name(payer),
            sessions=booked.booked.sessions,
            price=booked.price,
            is_demo=clinic.is_demonstration,
        )

    def write(self, receipt: Receipt, paper: str, target: Path) -> None:
        """Write the receipt; touches no database, so it may run beside the window.

        Raises:
            KadelyxError: where the file cannot be written.
        """
        self._writer.write(receipt, paper, target)

    def exported(self, couple: UUID) -> None:
        """Note in the audit log that a receipt left the record."""
        self._audit.note(Act.EXPORTED, couple, DETAIL)
