from __future__ import annotations

from collections.abc import Sequence

import pytest

from entries import begun, note
from fakes import FakeEntryLog
from kadelyx_desk.application.transcript.staged_log import StagedLog
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import NotSavedError
from kadelyx_desk.domain.record.chain import check
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.record.streams import Stream


@pytest.fixture
def record() -> FakeEntryLog:
    """A record with a clinic, as every record that can be opened has one."""
    log = FakeEntryLog()
    begun(log, StreamKind.CLINIC)
    return log


def test_that_nothing_is_in_the_record_until_it_is_stored(record: FakeEntryLog) -> None:
    old = begun(record)
    record.append(note(old, "before"))
    staged = StagedLog(record)
    new = begun(staged)
    staged.append(note(old, "after"), note(new, "first"))
    staged.append(note(new, "second"))
    assert len(record.read(old.id)) == 1
    assert record.streams(StreamKind.SESSION) == (old,)
    assert [link.seq for link in staged.read(old.id)] == [1, 2]
    assert staged.streams(StreamKind.SESSION) == (old, new)

    waiting = {
        stream: (staged.read(stream.id), staged.head(stream.id)) for stream in (old, new)
    }
    staged.store()
    for stream, (links, head) in waiting.items():
        assert record.read(stream.id) == staged.read(stream.id) == links
        assert check(stream, links).head == head == record.head(stream.id)


def test_that_what_stands_on_a_staged_stream_stands_on_what_is_stored(
    record: FakeEntryLog,
) -> None:
    staged = StagedLog(record)
    stream = begun(staged)
    empty = staged.head(stream.id)
    staged.append(note(stream))
    head = staged.head(stream.id)
    assert (empty.seq, head.seq) == (0, 1)
    staged.store()
    assert record.head(stream.id) == head


def test_that_the_same_entry_twice_is_one_and_a_stream_is_begun_once(
    record: FakeEntryLog,
) -> None:
    staged = StagedLog(record)
    stream = begun(staged)
    once = note(stream)
    assert staged.append(once) == staged.append(once)
    assert len(staged.read(stream.id)) == 1
    assert staged.begin(stream.id, StreamKind.AUDIT, stream.created) == stream


def test_that_a_staged_log_can_stand_on_another(record: FakeEntryLog) -> None:
    staged = StagedLog(record)
    above = StagedLog(staged)
    stream = begun(above)
    above.append(note(stream))
    links = above.read(stream.id)
    above.store()
    assert staged.read(stream.id) == links
    staged.store()
    assert record.read(stream.id) == links


def test_z19_that_a_full_disk_is_said_as_nothing_written(record: FakeEntryLog) -> None:
    staged = StagedLog(record)
    stream = begun(staged)
    staged.append(note(stream))
    record.disk_is_full = True
    with pytest.raises(NotSavedError, match="Nothing was written"):
        staged.store()
    record.disk_is_full = False
    assert record.streams(StreamKind.SESSION) == ()


class _OneWrite(FakeEntryLog):
    """A record whose disk takes one write and no second one."""

    writes = 0

    def append_whole(self, streams: Sequence[Stream], links: Sequence[Link]) -> None:
        self.writes += 1
        self.disk_is_full = self.writes > 1
        super().append_whole(streams, links)


def test_z7_that_streams_and_links_go_in_at_one_write() -> None:
    record = _OneWrite()
    begun(record, StreamKind.CLINIC)
    staged = StagedLog(record)
    one, two = begun(staged), begun(staged, StreamKind.PERSON)
    links = staged.append(note(one), note(two))
    staged.store()
    assert (*record.read(one.id), *record.read(two.id)) == links
    assert record.writes == 1
