from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from builders import Session, new_session
from kadelyx_desk.domain.course.receipt import Receipt
from kadelyx_desk.domain.entries import CourseBooked
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import InvalidValueError, RefusedError


def course_of(session: Session) -> UUID:
    return session.fake.desk.couples.file(session.couple).course.entry


def test_that_a_receipt_says_what_was_booked() -> None:
    session = new_session()
    desk = session.fake.desk

    receipt = desk.receipts.receipt(session.couple, course_of(session), "  Ana   Rivera ")

    assert receipt == Receipt(
        clinic="Alder House Clinic",
        address="212 Pier Street",
        on=date(2026, 11, 20),
        code="C-0001",
        payer="Ana Rivera",
        sessions=3,
        price=Decimal(2850),
    )


def test_that_a_course_without_a_price_has_no_receipt() -> None:
    session = new_session()
    desk = session.fake.desk
    before = CourseBooked(UUID(int=5), 1)
    (link,) = desk.recorder.write(session.couple, before)

    with pytest.raises(RefusedError, match="was not recorded"):
        desk.receipts.receipt(session.couple, link.entry.id, "Ana")


def test_that_another_couples_course_is_refused() -> None:
    session = new_session()

    with pytest.raises(RefusedError, match="not in the file"):
        session.fake.desk.receipts.receipt(session.couple, UUID(int=9), "Ana")


@pytest.mark.parametrize("payer", ["", "  ", "7", "a" * 81])
def test_that_a_payer_without_a_name_is_refused(payer: str) -> None:
    session = new_session()

    with pytest.raises(InvalidValueError):
        session.fake.desk.receipts.receipt(session.couple, course_of(session), payer)


def test_that_a_receipt_that_left_the_record_is_in_the_audit_log(tmp_path: Path) -> None:
    session = new_session()
    desk = session.fake.desk
    receipt = desk.receipts.receipt(session.couple, course_of(session), "Ana Rivera")

    desk.receipts.write(receipt, "letter", tmp_path / "receipt.pdf")
    desk.receipts.exported(session.couple)

    (audit,) = desk.log.streams(StreamKind.AUDIT)
    body = desk.log.read(audit.id)[-1].entry.body
    assert body == Audited(Act.EXPORTED, session.couple, "receipt")
    assert (tmp_path / "receipt.pdf").read_bytes() == b"receipt"
