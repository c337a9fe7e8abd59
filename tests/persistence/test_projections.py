from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from builders import Session, ana, ben, new_session
from entries import begun, entry, note
from fakes import FakeDirectory, FakeEntryLog
from kadelyx_desk.domain.entries import PersonRegistered, SessionOpened
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.facts import Stage, opening
from kadelyx_desk.domain.values import About
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from kadelyx_desk.persistence.projections import SqlDirectory

_FULL = """
CREATE TRIGGER full BEFORE INSERT ON session_list BEGIN SELECT RAISE(ABORT, 'full'); END
"""


@pytest.fixture
def directory(record: Record) -> SqlDirectory:
    return SqlDirectory(record)


def _copy(source: FakeEntryLog, target: SqlEntryLog) -> None:
    """Bring into one log what the other holds beyond it."""
    for kind in StreamKind:
        for stream in source.streams(kind):
            target.begin(stream.id, kind, stream.created)
            target.append(*(link.entry for link in source.read(stream.id)))


def test_that_the_list_follows_a_session_through_every_stage(
    log: SqlEntryLog, directory: SqlDirectory
) -> None:
    session = new_session()
    steps = (session.prepare, session.journey, session.integrate, session.sign)
    seen = []
    for step in (None, *steps):
        if step is not None:
            step()
        _copy(session.fake.log, log)
        rows = directory.sessions()
        assert rows == FakeDirectory(session.fake.log).sessions()
        seen.append(rows[0].stage)
        kept = directory.sessions()
        directory.rebuild()
        assert directory.sessions() == kept == rows
    assert seen == [
        Stage.PLANNED,
        Stage.PREPARATION,
        Stage.AWAITING,
        Stage.DRAFT,
        Stage.SIGNED,
    ]


def test_that_couples_are_listed_by_code_with_their_names(
    log: SqlEntryLog, directory: SqlDirectory
) -> None:
    session = new_session()
    session.fake.desk.courses.register_couple(ben(), None, 1)
    _copy(session.fake.log, log)
    assert [(row.code, row.a, row.b) for row in directory.couples()] == [
        ("C-0001", "RIVERA, Ana", "OKAFOR, Ben"),
        ("C-0002", "OKAFOR, Ben", None),
    ]
    before = directory.couples()
    directory.rebuild()
    assert directory.couples() == before


def test_that_a_corrected_name_reaches_the_list_of_couples_and_no_session(
    log: SqlEntryLog, directory: SqlDirectory
) -> None:
    session = new_session()
    _copy(session.fake.log, log)
    directory.couples()
    person = next(
        stream for stream in log.streams(StreamKind.PERSON) if _is(log, stream.id, "Ana")
    )
    corrected = PersonRegistered("Rivera Diaz", "Ana", ana().born)
    log.append(entry(person, corrected))
    assert [row.a for row in directory.couples()] == ["RIVERA DIAZ, Ana"]
    assert [row.a for row in directory.sessions()] == ["RIVERA, Ana"]
    before = directory.couples()
    directory.rebuild()
    assert directory.couples() == before


def test_that_sessions_are_listed_latest_first(
    log: SqlEntryLog, directory: SqlDirectory
) -> None:
    first = new_session()
    second = Session(first.fake, solo=True)
    _copy(first.fake.log, log)
    rows = directory.sessions()
    assert {row.session for row in rows} == {first.id, second.id}
    assert [row.planned_journey for row in rows] == sorted(
        (row.planned_journey for row in rows), reverse=True
    )
    assert next(row for row in rows if row.session == second.id).b is None


def test_that_a_stream_begun_and_never_opened_is_not_listed(
    log: SqlEntryLog, directory: SqlDirectory
) -> None:
    """A crash can leave one."""
    begun(log)
    stray = begun(log)
    log.append(note(stray))
    begun(log, StreamKind.COUPLE)
    assert directory.sessions() == ()
    assert directory.couples() == ()


def test_that_an_append_is_listed_without_a_rebuild(
    log: SqlEntryLog, directory: SqlDirectory
) -> None:
    session = new_session()
    _copy(session.fake.log, log)
    (before,) = directory.sessions()
    (link,) = log.append(note(session.id))
    (after,) = directory.sessions()
    assert before.changed < link.entry.recorded.utc == after.changed


def test_that_openings_are_told_for_many_at_once_as_they_were_moved(
    log: SqlEntryLog, directory: SqlDirectory
) -> None:
    session = new_session()
    other = Session(
        session.fake, couple=session.fake.desk.courses.register_couple(ana(), None, 1)
    )
    opened = opening(session.snapshot)
    line = session.snapshot.latest(SessionOpened, About.COUPLE)
    assert line is not None
    moved = replace(opened, planned_preparation=opened.planned_journey - timedelta(hours=5))
    session.service.amend(line.link.entry.id, moved, "she travels")
    _copy(session.fake.log, log)

    asked = [session.id, other.id, UUID(int=7)]
    assert directory.openings(asked) == {
        session.id: moved,
        other.id: opening(other.snapshot),
    }
    assert directory.openings([]) == {}


def test_that_one_opening_that_cannot_be_read_hides_no_other(
    log: SqlEntryLog, directory: SqlDirectory, record: Record
) -> None:
    session = new_session()
    other = Session(
        session.fake, couple=session.fake.desk.courses.register_couple(ana(), None, 1)
    )
    _copy(session.fake.log, log)
    record._driver.set_authorizer(None)
    record._driver.execute("DROP TRIGGER entry_not_changed")
    spoiled = "UPDATE entry SET canonical = x'7b7d' WHERE stream = ? AND seq = 1"
    record._driver.execute(spoiled, (session.id.bytes,))
    record._driver.commit()

    assert directory.openings([session.id, other.id]) == {other.id: opening(other.snapshot)}


def test_that_lists_are_right_even_where_they_cannot_be_kept(
    record: Record, log: SqlEntryLog, directory: SqlDirectory
) -> None:
    """Z19: on a full disk reading goes on."""
    session = new_session().prepare()
    _copy(session.fake.log, log)
    record._driver.set_authorizer(None)
    record._driver.execute(_FULL)
    for _ in range(2):
        assert directory.sessions() == FakeDirectory(session.fake.log).sessions()
    with record.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM session_list")).scalar_one() == 0


def _is(log: SqlEntryLog, person: UUID, given: str) -> bool:
    body = log.read(person)[0].entry.body
    return isinstance(body, PersonRegistered) and body.given == given
