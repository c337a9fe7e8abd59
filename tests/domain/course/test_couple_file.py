from __future__ import annotations

from decimal import Decimal

from builders import JOURNEY, Session, fake_desk, full_session, new_session
from kadelyx_desk.domain.entries import SessionStopped
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.values import About, Partner


def test_that_a_file_tells_who_the_couple_is_and_what_it_booked() -> None:
    session = new_session()

    file = session.fake.desk.couples.file(session.couple)

    assert file.code == "C-0001"
    assert [person.partner for person in file.people] == [Partner.A, Partner.B]
    assert (file.course.booked.sessions, file.course.price) == (3, Decimal(2850))
    assert (file.following, file.left) == (2, 2)


def test_that_a_solo_client_is_a_file_of_one() -> None:
    session = new_session(solo=True)

    file = session.fake.desk.couples.file(session.couple)

    assert file.person(Partner.B) is None


def test_that_a_file_tells_how_far_each_session_is() -> None:
    session = full_session().sign()
    Session(session.fake, couple=session.couple)

    first, second = session.fake.desk.couples.file(session.couple).course.sessions

    assert (first.number, first.stage, first.may_move) == (1, Stage.SIGNED, False)
    assert first.integrated is not None
    assert first.signed is not None
    assert (second.number, second.stage, second.may_move) == (2, Stage.PLANNED, True)
    assert second.opened.planned_journey == JOURNEY


def test_that_a_cancelled_session_gives_its_number_back() -> None:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("ill"))
    couples = session.fake.desk.couples

    assert (couples.file(session.couple).following, couples.file(session.couple).left) == (1, 3)

    Session(session.fake, couple=session.couple)

    file = couples.file(session.couple)
    assert [one.number for one in file.course.sessions] == [1, 1]
    assert [one.counts for one in file.course.sessions] == [False, True]
    assert file.following == 2


def test_that_another_course_counts_from_one() -> None:
    fake = fake_desk()
    session = Session(fake, solo=True)
    for _ in range(2):
        Session(fake, couple=session.couple)
    fake.desk.couples.book_course(session.couple, 1)

    file = fake.desk.couples.file(session.couple)

    assert (file.course.booked.sessions, file.following, file.left) == (1, 1, 1)
    assert len(file.courses[0].sessions) == 3


def test_that_why_a_couple_comes_is_what_was_said_last() -> None:
    session = new_session()
    couples = session.fake.desk.couples
    assert couples.file(session.couple).why == ()
    for reasons in ((Reason.CONFLICT,), (Reason.TRAUMA, Reason.CONNECTION)):
        couples.state_reasons(session.couple, reasons)

    assert couples.file(session.couple).why == (Reason.TRAUMA, Reason.CONNECTION)
