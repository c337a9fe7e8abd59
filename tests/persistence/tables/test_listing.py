from __future__ import annotations

from builders import full_session
from fakes import FakeEntryLog
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.facts import stage
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from kadelyx_desk.persistence.tables.listing import TELLING, couple_row, session_row


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
        row = session_row(connection, session.id.bytes)
    assert row is not None
    last = session.fake.log.read(session.id)[-1].entry.recorded.utc
    assert row["changed"].startswith(last.strftime("%Y-%m-%dT%H:%M:%S"))
    assert (row["a"], row["b"], row["number"]) == ("RIVERA, Ana", "OKAFOR, Ben", 1)


def test_that_a_couple_without_its_persons_yet_is_listed_with_blanks(
    record: Record, log: SqlEntryLog
) -> None:
    session = full_session()
    _moved(session.fake.log, log, StreamKind.COUPLE)
    with record.reading() as connection:
        row = couple_row(connection, session.couple.bytes)
    assert row is not None
    assert (row["code"], row["a"], row["b"]) == ("C-0001", "", "")
