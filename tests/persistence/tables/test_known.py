from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from builders import Session, ana, ben, new_session
from entries import entry
from fakes import FakeDirectory, FakeEntryLog
from kadelyx_desk.application.ports import CoupleRow
from kadelyx_desk.domain.entries import PersonRegistered
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from kadelyx_desk.persistence.projections import SqlDirectory
from kadelyx_desk.persistence.tables import known


def copy(source: FakeEntryLog, target: SqlEntryLog) -> None:
    for kind in StreamKind:
        for stream in source.streams(kind):
            target.begin(stream.id, kind, stream.created)
            target.append(*(link.entry for link in source.read(stream.id)))


def test_that_a_list_knows_who_a_couple_is_and_what_it_booked(
    record: Record, log: SqlEntryLog
) -> None:
    session = new_session()
    session.fake.desk.courses.register_couple(ben(), None, 1)
    copy(session.fake.log, log)

    couples = SqlDirectory(record).couples()

    assert couples == FakeDirectory(session.fake.log).couples()
    assert [person.born for person in couples[0].people] == [
        date(1985, 3, 4),
        date(1983, 7, 11),
    ]
    assert [course.sessions for row in couples for course in row.courses] == [3, 1]


def test_that_what_is_said_later_reaches_a_list_that_was_shown_before(
    record: Record, log: SqlEntryLog
) -> None:
    session = new_session()
    copy(session.fake.log, log)
    directory = SqlDirectory(record)
    before = directory.couples()
    couples = session.fake.desk.couples
    named = couples.file(session.couple).people[0].identity
    corrected = PersonRegistered(named.family, named.given, date(1986, 3, 4), "Annie")
    link = couples.say(session.couple, Partner.A, corrected)
    copy(session.fake.log, log)
    said = directory.couples()
    couples.take_back(session.couple, Partner.A, link.entry.id)
    copy(session.fake.log, log)

    assert said[0].people[0].preferred == "Annie"
    assert said[0].people[0].born == date(1986, 3, 4)
    assert directory.couples() == before


def test_that_each_session_is_listed_under_its_own_course(
    record: Record, log: SqlEntryLog
) -> None:
    first = new_session(solo=True)
    fake = first.fake
    couple = fake.desk.courses.register_couple(ana(), ben(), 1)
    Session(fake, couple=couple).prepare().journey().integrate().sign()
    fake.desk.couples.book_course(couple, 3)
    Session(fake, couple=couple)
    copy(fake.log, log)

    rows = SqlDirectory(record).sessions()

    assert set(rows) == set(FakeDirectory(fake.log).sessions())
    assert len({row.course for row in rows}) == 3


@pytest.mark.parametrize("at_once", [0, 500])
def test_that_a_large_clinic_reads_the_same_as_a_small_one(
    at_once: int, record: Record, log: SqlEntryLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "_AT_ONCE", at_once)
    session = new_session()
    session.fake.desk.courses.register_couple(ben(), None, 1)
    copy(session.fake.log, log)
    directory = SqlDirectory(record)

    assert directory.couples() == FakeDirectory(session.fake.log).couples()
    assert directory.sessions() == FakeDirectory(session.fake.log).sessions()


def test_that_an_empty_clinic_asks_nothing(record: Record) -> None:
    with record.reading() as connection:
        assert known.known_of(connection, []) == {}
        assert known.courses_of(connection, []) == {}


def test_that_a_record_of_the_first_schema_is_listed_with_what_it_holds(
    record: Record, log: SqlEntryLog
) -> None:
    """The columns of its tables are those of the first version; nothing was migrated."""
    session = new_session()
    copy(session.fake.log, log)
    SqlDirectory(record).couples()
    with record.reading() as connection:
        kept = connection.exec_driver_sql("SELECT * FROM couple_list").mappings().all()

    assert [set(row) for row in kept] == [{"couple", "code", "a", "b", "person_a", "person_b"}]
    (again,) = SqlDirectory(record).couples()
    assert isinstance(again, CoupleRow)
    assert UUID(bytes=kept[0]["couple"]) == again.couple
    assert len(again.people) == 2


def test_that_a_stranger_in_the_log_is_passed_over(record: Record, log: SqlEntryLog) -> None:
    session = new_session()
    copy(session.fake.log, log)
    before = SqlDirectory(record).couples()
    stray = log.begin(UUID(int=77), StreamKind.PERSON, session.clock.utc)
    log.append(entry(stray, PersonRegistered("Stray", "Sam", date(1990, 1, 1))))

    assert SqlDirectory(record).couples() == before
