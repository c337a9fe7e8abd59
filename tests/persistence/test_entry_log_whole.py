"""Streams and links of several kinds in one transaction: there whole, or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from breaking import BreakingRecord
from entries import begun, note, signature
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import NotSavedError, RefusedError
from kadelyx_desk.domain.record.chain import genesis
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.record.linking import chained
from kadelyx_desk.domain.record.streams import Head, Stream
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from vaults import KEY, VAULT


@pytest.fixture
def breaking(path: Path) -> Iterator[BreakingRecord]:
    record = BreakingRecord(path, KEY, VAULT)
    yield record
    record.close()


@pytest.mark.parametrize("breaks", ["before", "full", "after"])
def test_z7_that_many_streams_at_once_are_there_or_not_at_all(
    breaking: BreakingRecord, breaks: str
) -> None:
    log = SqlEntryLog(breaking)
    old = begun(log)
    new = Stream(old.vault, uuid7(old.created), StreamKind.PERSON, old.created)
    links = [chained(one, Head(0, genesis(one)), note(one)) for one in (old, new)]
    breaking.breaks = breaks
    if breaks == "after":  # the disk took it before it complained
        log.append_whole((new,), links)
    else:
        with pytest.raises(NotSavedError):
            log.append_whole((new,), links)
        assert log.streams(StreamKind.PERSON) == ()
        assert log.read(old.id) == ()
        log.append_whole((new,), links)
    assert [log.read(one.id) for one in (old, new)] == [(link,) for link in links]


def test_z15_that_a_signed_session_takes_no_links_made_beforehand(path: Path) -> None:
    record = Record(path, KEY, VAULT)
    log = SqlEntryLog(record)
    stream = begun(log)
    (signed,) = log.append(signature(stream))
    late = chained(stream, Head(signed.seq, signed.hash), note(stream))
    with pytest.raises(RefusedError, match="signed"):
        log.append_whole((), (late,))
    assert log.read(stream.id) == (signed,)
    record.close()


_CHILD = """
import os, signal, sys
from contextlib import contextmanager
from pathlib import Path
from entries import begun, note
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.record.chain import genesis
from kadelyx_desk.domain.record.linking import chained
from kadelyx_desk.domain.record.streams import Head, Stream
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from vaults import KEY, VAULT

record = Record(Path(sys.argv[1]), KEY, VAULT)
log = SqlEntryLog(record)
old = begun(log)
new = Stream(VAULT, uuid7(old.created), StreamKind.PERSON, old.created)
links = [chained(one, Head(0, genesis(one)), note(one)) for one in (old, new)]
whole = record.writing
left = int(sys.argv[2])

class Counting:
    def __init__(self, connection):
        self.connection = connection

    def execute(self, *given):
        global left
        self.connection.execute(*given)
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

@contextmanager
def writing():
    with whole() as connection:
        yield Counting(connection)

record.writing = writing
log.append_whole((new,), links)
"""


@pytest.mark.parametrize("statements", [1, 2])
def test_z7_that_kill_9_in_the_middle_leaves_nothing(path: Path, statements: int) -> None:
    """After the streams, and after the links, before either is durable."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    killed = subprocess.run(
        [sys.executable, "-c", _CHILD, str(path), str(statements)],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    record = Record(path, KEY, VAULT)
    log = SqlEntryLog(record)
    assert log.streams(StreamKind.PERSON) == ()
    (old,) = log.streams(StreamKind.SESSION)
    assert log.read(old.id) == ()
    record.close()
