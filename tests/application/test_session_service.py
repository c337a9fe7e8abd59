from __future__ import annotations

from datetime import timedelta

import pytest

from builders import BORN_A, BORN_B, SAMUEL, Session, new_session
from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.domain.entries import (
    DoseGiven,
    Marked,
    Noted,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.journey.injection import Bedside
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from proposals import order

A, B, COUPLE = About.A, About.B, About.COUPLE


def _bodies(session: Session) -> list[Body]:
    return [line.body for line in session.snapshot.lines()]


def _stored(session: Session) -> int:
    return len(session.fake.log.read(session.id))


def test_that_what_is_recorded_is_in_the_log_and_in_the_snapshot() -> None:
    session = new_session()

    saved = session.service.record(A, Noted("calm"))

    assert saved.link == session.fake.log.read(session.id)[-1]
    assert saved.link.entry.body == Noted("calm")
    assert (saved.link.entry.about, saved.link.entry.visibility) == (A, Visibility.SHARED)
    assert session.snapshot == project(session.fake.log.read(session.id))
    assert session.service.unsaved is None


def test_that_a_refusal_writes_nothing_and_says_why() -> None:
    session = new_session()
    before = _stored(session)

    with pytest.raises(RefusedError, match="Start the journey first") as refused:
        session.service.record(A, VitalsTaken(sedation=5))

    assert refused.value.code == "not-started"
    assert _stored(session) == before
    assert session.service.unsaved is None


def test_that_cautions_come_back_with_what_was_saved() -> None:
    session = new_session()

    saved = session.service.record(A, order("60.5"))

    assert [finding.code for finding in saved.cautions] == ["above-mg", "above-rate"]
    assert saved.cautions == session.service.findings(A, order("60.5", 2))


def test_that_looking_for_findings_writes_nothing() -> None:
    session = new_session()
    before = _stored(session)

    session.service.findings(A, Noted("calm"))

    assert _stored(session) == before


def test_that_the_time_of_an_entry_is_that_of_the_press() -> None:
    session = new_session().start()
    press = session.clock.read()
    session.minutes(2)

    entry = session.service.record(A, Marked(), press=press).link.entry

    assert entry.occurred == press.moment
    assert entry.recorded == press.recorded


def _late(session: Session, minutes: float, reason: str) -> Late:
    return Late(session.clock.read().moment.shifted(-timedelta(minutes=minutes)), reason)


def test_that_a_late_entry_keeps_both_times_and_its_reason() -> None:
    session = new_session()

    entry = session.service.record(
        A, Noted("calm"), late=_late(session, 30, "  hands full ")
    ).link.entry

    assert entry.is_late
    assert entry.recorded.utc - entry.occurred.utc >= timedelta(minutes=30)
    assert entry.late_reason == "hands full"


@pytest.mark.parametrize("reason", ["", "   "])
def test_that_a_late_entry_without_a_reason_is_refused(reason: str) -> None:
    session = new_session()
    before = _stored(session)

    with pytest.raises(RefusedError, match="Say why it is entered late") as refused:
        session.service.record(A, Noted("calm"), late=_late(session, 6, reason))

    assert refused.value.code == "late-reason"
    assert _stored(session) == before


def test_that_a_time_set_back_by_a_few_minutes_needs_no_reason() -> None:
    session = new_session()

    entry = session.service.record(A, Noted("calm"), late=_late(session, 4, "")).link.entry

    assert not entry.is_late
    assert entry.late_reason is None


def test_z8_that_an_entry_is_never_set_forward() -> None:
    session = new_session()

    with pytest.raises(RefusedError, match="cannot happen ahead of now"):
        session.service.record(A, Noted("calm"), late=_late(session, -10, "typed wrongly"))


def test_that_a_dose_is_given_at_the_press_with_its_cautions() -> None:
    session = new_session().ready_dose(milligrams="60").start()
    before = session.clock.utc

    saved = session.service.give(Partner.A, Bedside(BORN_A, "left-deltoid", SAMUEL))

    body = saved.link.entry.body
    assert isinstance(body, DoseGiven)
    assert before < saved.link.entry.occurred.utc <= session.clock.utc
    assert saved.link.entry.occurred.utc == saved.link.entry.recorded.utc
    assert body.cautions == tuple(finding.sentence for finding in saved.cautions)
    assert len(body.cautions) == 3


def test_z1_that_with_the_other_partners_date_of_birth_nothing_is_given() -> None:
    session = new_session().ready_dose().start()
    before = _stored(session)

    with pytest.raises(RefusedError, match="not the date of birth of A"):
        session.service.give(Partner.A, Bedside(BORN_B, "left-deltoid", SAMUEL))

    assert _stored(session) == before


def test_that_a_session_opened_again_stands_as_it_stood() -> None:
    session = new_session().prepare().journey()

    again = session.fake.desk.session(session.id)

    assert again.snapshot == session.snapshot
    assert again.protocol == session.service.protocol
    assert again.now().moment.utc > session.snapshot.links[-1].entry.recorded.utc
