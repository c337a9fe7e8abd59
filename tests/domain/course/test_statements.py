from __future__ import annotations

from datetime import date
from decimal import Decimal

from builders import BORN_A, new_session
from kadelyx_desk.domain.course.statements import latest
from kadelyx_desk.domain.entries import PersonRegistered, Weighed
from kadelyx_desk.domain.values import Kilograms, Partner

TODAY, EARLIER = date(2026, 11, 20), date(2026, 11, 1)


def test_that_the_latest_name_counts_and_the_earlier_stays_readable() -> None:
    session = new_session()
    couples = session.fake.desk.couples
    couples.say(session.couple, Partner.A, PersonRegistered("Rivera", "Anna", BORN_A, "Nan"))

    person = couples.file(session.couple).people[0]

    assert (person.identity.given, person.identity.preferred) == ("Anna", "Nan")
    assert [one.body.given for one in person.names] == ["Ana", "Anna"]


def test_that_the_weight_of_the_latest_day_counts_and_of_one_day_the_last_said() -> None:
    session = new_session()
    couples = session.fake.desk.couples
    for value, on in ((66, TODAY), (70, EARLIER), (67, TODAY)):
        couples.say(session.couple, Partner.A, Weighed(Kilograms(Decimal(value)), on))

    weight = couples.file(session.couple).people[0].weight

    assert weight is not None
    assert weight.body == Weighed(Kilograms(Decimal(67)), TODAY)


def test_that_what_was_taken_back_no_longer_counts_and_is_still_read() -> None:
    session = new_session()
    couples = session.fake.desk.couples
    said = couples.say(session.couple, Partner.A, Weighed(Kilograms(Decimal(150)), TODAY))
    couples.take_back(session.couple, Partner.A, said.entry.id)

    person = couples.file(session.couple).people[0]

    assert person.weight is not None
    assert person.weight.body.weight == Kilograms(Decimal("68.2"))
    assert [one.is_taken_back for one in person.weights] == [False, True]
    assert latest(person.medicines) is None
