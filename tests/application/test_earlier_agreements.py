from __future__ import annotations

from builders import Session, full_session, new_session
from kadelyx_desk.application.earlier_agreements import earlier_agreements
from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreements
from kadelyx_desk.domain.entries import Agreement, SessionStopped
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.values import About


def _earlier(session: Session) -> EarlierAgreements:
    desk = session.fake.desk
    return earlier_agreements(desk.log, desk.directory, session.id)


def _next(session: Session, days: int) -> Session:
    """The couple's next session, its journey so many days after the first one's."""
    return Session(session.fake, couple=session.couple, days=days)


def test_that_a_first_session_looks_back_at_nothing() -> None:
    assert _earlier(full_session()) == EarlierAgreements()


def test_that_the_next_session_looks_back_at_what_the_last_one_agreed() -> None:
    first = full_session()
    second = _next(first, 21)

    found = _earlier(second)

    assert [item.text for item in found.made] == ["Sunday walk, no phones"]
    assert (found.number, found.made[0].session) == (1, first.id)
    assert not list(second.snapshot.current(Agreement))


def test_that_the_last_one_that_was_integrated_counts() -> None:
    first = full_session()
    second = _next(first, 21)
    second.service.record(About.COUPLE, SessionStopped("B has a fever."))
    second.sign()

    assert _earlier(_next(first, 28)).number == 1


def test_that_a_session_opened_again_does_not_look_ahead() -> None:
    first = full_session()
    second = _next(first, 21)
    second.prepare().journey().integrate()
    later = Agreement("Later", About.A, None, AgreedBy.A)
    second.service.record(About.COUPLE, later)

    assert _earlier(first) == EarlierAgreements()


def test_r20_that_another_couples_agreements_are_never_looked_at() -> None:
    first = full_session()
    other = Session(first.fake, days=40)

    assert _earlier(other) == EarlierAgreements()


def test_that_a_session_in_no_list_has_nothing_before_it() -> None:
    session = new_session()
    desk = session.fake.desk

    assert earlier_agreements(desk.log, desk.directory, session.couple) == EarlierAgreements()
