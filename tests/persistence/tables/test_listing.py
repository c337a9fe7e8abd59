from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from builders import full_session
from fakes import FakeEntryLog
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.facts import stage
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from kadelyx_desk.persistence.tables.listing import TELLING, couple_rows, session_rows


def _moved(fake: FakeEntryLog, log: SqlEntryLog, kind: StreamKind) -> None:
    for stream in fake.streams(kind):
        log.begin(stream.id, kind, stream.created)
        log.append(*(link.entry for link in fake.read(stream.id)))


def test_that_the_telling_kinds_tell_the_same_stage_as_all_entries_at_every_point() -> None:
    links = full_session().sign().snapshot.links
    kinds = {body.KIND for body in TELLING}
    for end in range(1, len(links) + 1):
        some = list(links)[:end]
        telling = [link for link in some if link.entry.body.KIND in kinds]
        assert stage(project(telling)) is stage(project(some))


def test_that_a_row_says_when_the_last_entry_was_recorded(
    record: Record, log: SqlEntryLog
) -> None:
    session = full_session()
    _moved(session.fake.log, log, StreamKind.SESSION)
    with record.reading() as connection:
        row = session_rows(connection, [session.id.bytes])[session.id.bytes]
    last = session.fake.log.read(session.id)[-1].entry.recorded.utc
    assert row["changed"].startswith(last.strftime("%Y-%m-%dT%H:%M:%S"))
    assert (row["a"], row["b"], row["number"]) == ("RIVERA, Ana", "OKAFOR, Ben", 1)


def test_that_a_couple_without_its_persons_yet_is_listed_with_blanks(
    record: Record, log: SqlEntryLog
) -> None:
    session = full_session()
    _moved(session.fake.log, log, StreamKind.COUPLE)
    with record.reading() as connection:
        row = couple_rows(connection, [session.couple.bytes])[session.couple.bytes]
    assert (row["code"], row["a"], row["b"]) == ("C-0001", "", "")


def test_that_what_was_begun_and_never_told_has_no_row(
    record: Record, log: SqlEntryLog
) -> None:
    begun = [UUID(int=number) for number in (1, 2)]
    log.begin(begun[0], StreamKind.SESSION, datetime(2026, 11, 20, tzinfo=UTC))
    log.begin(begun[1], StreamKind.COUPLE, datetime(2026, 11, 20, tzinfo=UTC))
    with record.reading() as connection:
        assert session_rows(connection, [begun[0].bytes]) == {}
        assert couple_rows(connection, [begun[1].bytes]) == {}
        assert session_rows(connection, []) == couple_rows(connection, []) == {}
