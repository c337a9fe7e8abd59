from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from builders import BORN_A, BORN_B, Session, fake_desk, full_session, new_session
from kadelyx_desk.application.couple_service import Statement
from kadelyx_desk.domain.course.seats import Booking
from kadelyx_desk.domain.entries import (
    AllergiesStated,
    MedicinesStated,
    PersonRegistered,
    SessionStopped,
    Weighed,
)
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.errors import InvalidValueError, KadelyxError, RefusedError
from kadelyx_desk.domain.values import About, Kilograms, Partner

TOMORROW = date(2026, 11, 21)


def standing(session: Session) -> Booking:
    desk = session.fake.desk
    row = next(one for one in desk.directory.couples() if one.couple == session.couple)
    own = [one for one in desk.directory.sessions() if one.couple == session.couple]
    return desk.couples.standing(row, own)


def test_that_what_is_said_of_one_partner_is_not_said_of_the_other() -> None:
    session = new_session()
    couples = session.fake.desk.couples
    couples.say(session.couple, Partner.B, MedicinesStated("sertraline 50 mg"))

    a, b = couples.file(session.couple).people

    assert a.medicines == ()
    assert [one.body.text for one in b.medicines] == ["sertraline 50 mg"]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (PersonRegistered("", "Ana", BORN_A), "at least one letter"),
        (PersonRegistered("Rivera", "Ana", TOMORROW), "birth cannot lie ahead"),
        (PersonRegistered("Rivera", "Ana", BORN_A, "7"), "at least one letter"),
        (Weighed(Kilograms(Decimal(60)), TOMORROW), "weight cannot lie ahead"),
        (AllergiesStated("  "), "Nothing was typed"),
        (MedicinesStated("x" * 10_001), "At most 10,000"),
        (PersonRegistered("Okafor", "Ben", BORN_B), "same name and date of birth"),
    ],
)
def test_that_what_cannot_be_meant_is_not_recorded(body: Statement, sentence: str) -> None:
    session = new_session()
    couples = session.fake.desk.couples
    before = couples.file(session.couple)

    with pytest.raises(KadelyxError, match=sentence):
        couples.say(session.couple, Partner.A, body)

    assert couples.file(session.couple) == before


def test_that_a_solo_client_has_no_partner_to_say_anything_of() -> None:
    session = new_session(solo=True)

    with pytest.raises(RefusedError, match="no partner B"):
        session.fake.desk.couples.say(session.couple, Partner.B, AllergiesStated("none known"))


def test_that_a_name_is_corrected_and_the_first_one_never_taken_back() -> None:
    session = new_session()
    couples = session.fake.desk.couples
    (first,) = couples.file(session.couple).people[0].names

    with pytest.raises(RefusedError, match="never taken back"):
        couples.take_back(session.couple, Partner.A, first.entry)


def test_that_nothing_is_taken_back_twice_or_out_of_another_file() -> None:
    session = new_session()
    couples = session.fake.desk.couples
    said = couples.say(session.couple, Partner.A, AllergiesStated("latex")).entry.id

    with pytest.raises(RefusedError, match="nothing to take back"):
        couples.take_back(session.couple, Partner.B, said)
    couples.take_back(session.couple, Partner.A, said)
    with pytest.raises(RefusedError, match="nothing to take back"):
        couples.take_back(session.couple, Partner.A, said)


def test_that_reasons_are_taken_back_to_those_before() -> None:
    session = new_session()
    couples = session.fake.desk.couples
    couples.state_reasons(session.couple, (Reason.CONFLICT,))
    said = couples.state_reasons(session.couple, (Reason.TRAUMA,))

    couples.take_back(session.couple, None, said.entry.id)

    assert couples.file(session.couple).why == (Reason.CONFLICT,)


def test_that_a_couple_comes_for_at_least_one_reason() -> None:
    session = new_session()

    with pytest.raises(RefusedError, match="at least one reason"):
        session.fake.desk.couples.state_reasons(session.couple, ())


def test_that_another_course_waits_until_this_one_is_booked_out() -> None:
    session = new_session()

    with pytest.raises(RefusedError, match="session left"):
        session.fake.desk.couples.book_course(session.couple, 3)


def test_that_the_lists_count_as_the_file_does() -> None:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("ill"))
    for _ in range(3):
        Session(session.fake, couple=session.couple)
    couples = session.fake.desk.couples

    assert standing(session).free == ()

    couples.book_course(session.couple, 6)
    Session(session.fake, couple=session.couple)

    assert standing(session) == couples.file(session.couple).course.booking
    assert standing(session).free == (2, 3, 4, 5, 6)


def test_that_a_session_signed_after_its_journey_stays_taken() -> None:
    assert standing(full_session().sign()).free == (2, 3)


def test_that_an_empty_family_name_is_an_invalid_value() -> None:
    session = new_session()
    name = PersonRegistered("Rivera", "Ana", BORN_A)

    with pytest.raises(InvalidValueError):
        session.fake.desk.couples.say(session.couple, Partner.A, replace(name, family=" "))


def test_that_looking_at_a_file_writes_nothing() -> None:
    fake = fake_desk()
    session = Session(fake)
    before = fake.log.head(session.couple)

    fake.desk.couples.file(session.couple)

    assert fake.log.head(session.couple) == before
