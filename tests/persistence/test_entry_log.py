from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from breaking import BreakingRecord
from contracts.entry_log import EntryLogContract
from entries import begun, note
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import (
    NotSavedError,
    RecordAlteredError,
    VaultDamagedError,
)
from kadelyx_desk.domain.record.chain import check
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from vaults import KEY, VAULT


class TestTheRealLog(EntryLogContract):
    """The same promises as the fake's; the fixture `log` is the encrypted one."""


@pytest.fixture
def breaking(path: Path) -> Iterator[BreakingRecord]:
    record = BreakingRecord(path, KEY, VAULT)
    yield record
    record.close()


def test_that_an_error_after_the_disk_took_it_is_still_an_acknowledgement(
    breaking: BreakingRecord,
) -> None:
    """Z6: after a failed fsync the row was there on reopening."""
    log = SqlEntryLog(breaking)
    stream = begun(log)
    log.append(note(stream))
    breaking.breaks = "after"
    (link,) = log.append(note(stream))
    assert breaking.reopened == 1  # what a broken connection says is not to be trusted
    assert log.read(stream.id)[1] == link


@pytest.mark.parametrize(("breaks", "said"), [("before", "did not take"), ("full", "is full")])
def test_that_an_error_before_the_disk_took_it_is_not_saved_and_the_retry_is(
    breaking: BreakingRecord, breaks: str, said: str
) -> None:
    log = SqlEntryLog(breaking)
    stream = begun(log)
    kept, lost = note(stream), note(stream)
    log.append(kept)
    breaking.breaks = breaks
    with pytest.raises(NotSavedError, match=said):
        log.append(lost)
    assert [link.entry for link in log.read(stream.id)] == [kept]
    (link,) = log.append(lost)
    assert (link.seq, link.entry) == (2, lost)


def test_that_a_stream_whose_making_failed_can_be_made_again(breaking: BreakingRecord) -> None:
    log = SqlEntryLog(breaking)
    breaking.breaks = "before"
    with pytest.raises(NotSavedError):
        begun(log)
    breaking.breaks = "after"
    stream = begun(log)
    assert log.streams(StreamKind.SESSION) == (stream,)


def test_that_a_record_gone_from_under_us_is_not_saved(breaking: BreakingRecord) -> None:
    log = SqlEntryLog(breaking)
    stream = begun(log)
    breaking.path.rename(breaking.path.with_name("elsewhere"))
    breaking.breaks = "before"
    with pytest.raises(NotSavedError):
        log.append(note(stream))
    breaking.path.with_name("elsewhere").rename(breaking.path)
    assert log.append(note(stream))[0].seq == 1


def test_that_a_second_log_over_the_record_finds_what_the_first_wrote(
    record: Record, log: SqlEntryLog
) -> None:
    stream = begun(log)
    log.append(note(stream))
    other = SqlEntryLog(record)
    other.append(note(stream))
    log.append(note(stream))  # its head in hand is an old one
    assert [link.seq for link in log.read(stream.id)] == [1, 2, 3]


def test_that_entries_are_there_after_closing(path: Path) -> None:
    record = Record(path, KEY, VAULT)
    log = SqlEntryLog(record)
    stream = begun(log)
    links = log.append(note(stream), note(stream))
    record.close()
    again = Record(path, KEY, VAULT)
    assert SqlEntryLog(again).read(stream.id) == links
    again.close()


@pytest.mark.parametrize("column", ["canonical", "salt", "leaf", "prev", "hash"])
def test_that_a_change_made_outside_the_program_is_found(path: Path, column: str) -> None:
    """Z27: somebody with the key, another program and no triggers."""
    with _opened(path) as log:
        stream = begun(log)
        log.append(note(stream, "first"), note(stream, "second"))
    outside = _outside(path)
    outside.execute("DROP TRIGGER entry_not_changed")
    old = outside.execute(f"SELECT {column} FROM entry WHERE seq = 1").fetchone()[0]  # noqa: S608 - the test's own words
    new = old.replace(b"first", b"First") if column == "canonical" else old[::-1]
    outside.execute(f"UPDATE entry SET {column} = ? WHERE seq = 1", (new,))  # noqa: S608 - the test's own words
    outside.close()
    with _opened(path) as log, pytest.raises(RecordAlteredError) as caught:
        log.read(stream.id)
    assert caught.value.seq == 1


@pytest.mark.parametrize("seq", [1, 2])
def test_that_an_entry_removed_outside_the_program_is_found(path: Path, seq: int) -> None:
    with _opened(path) as log:
        stream = begun(log)
        log.append(note(stream), note(stream), note(stream))
    outside = _outside(path)
    outside.execute("DROP TRIGGER entry_not_removed")
    outside.execute("DELETE FROM entry WHERE seq = ?", (seq,))
    outside.close()
    with _opened(path) as log, pytest.raises(RecordAlteredError):
        log.read(stream.id)


@pytest.mark.parametrize("column", ["id", "kind", "stream"])
def test_that_a_column_which_says_something_else_is_found(path: Path, column: str) -> None:
    with _opened(path) as log:
        stream, other = begun(log), begun(log)
        log.append(note(stream))
    outside = _outside(path)
    outside.execute("DROP TRIGGER entry_not_changed")
    new = {"id": b"x" * 16, "kind": "vitals", "stream": other.id.bytes}[column]
    outside.execute(f"UPDATE entry SET {column} = ?", (new,))  # noqa: S608 - the test's own words
    outside.close()
    with _opened(path) as log, pytest.raises(RecordAlteredError):
        log.read(other.id if column == "stream" else stream.id)


def test_that_another_time_in_the_genesis_is_found(path: Path) -> None:
    with _opened(path) as log:
        stream = begun(log)
    outside = _outside(path)
    outside.execute("DROP TRIGGER stream_not_changed")
    outside.execute("UPDATE stream SET created = '2020-01-01T00:00:00.000000Z'")
    outside.close()
    with _opened(path) as log, pytest.raises(RecordAlteredError):
        log.stream(stream.id)


def test_that_a_flipped_byte_in_the_file_is_damage_and_no_wrong_answer(path: Path) -> None:
    """Z20: on every page that this stream is read from."""
    with _opened(path) as log:
        stream = begun(log)
        for _ in range(40):
            log.append(note(stream, "words " * 40))
        links = log.read(stream.id)
    good = path.read_bytes()
    found = 0
    for page in range(len(good) // 4096):
        altered = bytearray(good)
        altered[page * 4096 + 1000] ^= 1
        path.write_bytes(altered)
        try:
            with _opened(path) as log:
                assert log.read(stream.id) == links  # a page of some other table
        except VaultDamagedError:
            found += 1
    assert found >= len(links) * 240 // 4096


_CHILD = """
import sys
from pathlib import Path
from uuid import UUID
from entries import note
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog
from vaults import KEY, VAULT

log = SqlEntryLog(Record(Path(sys.argv[1]), KEY, VAULT))
while True:
    entry = note(UUID(sys.argv[2]))
    print("try", entry.id, flush=True)
    (link,) = log.append(entry)
    print("ack", entry.id, link.seq, flush=True)
"""


def test_that_kill_9_loses_nothing_that_was_acknowledged(path: Path, long: bool) -> None:
    """Z7: acknowledged is in the record, what is there beyond was tried, each id once."""
    with _opened(path) as log:
        stream = begun(log)
    tried: set[str] = set()
    acknowledged: dict[str, int] = {}
    for _ in range(60 if long else 3):
        enough = random.randint(1, 80)  # noqa: S311 - no secret; the seed is printed
        _run_and_kill(path, str(stream.id), enough, tried, acknowledged)
        with _opened(path) as log:
            links = log.read(stream.id)
        present = {str(link.entry.id): link.seq for link in links}
        assert len(present) == len(links)
        assert acknowledged.items() <= present.items()
        assert present.keys() <= tried
        check(stream, links)


def _run_and_kill(
    path: Path, stream: str, enough: int, tried: set[str], acknowledged: dict[str, int]
) -> None:
    """Let a child append until so many were acknowledged, then kill it while it goes on."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    trouble = path.with_name("trouble.txt")
    with (
        trouble.open("w", encoding="utf-8") as errors,
        subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(path), stream],
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            env=environment,
        ) as child,
    ):
        assert child.stdout is not None
        count = 0
        for line in child.stdout:
            said, entry_id, *seq = line.split()
            if said == "try":
                tried.add(entry_id)
            else:
                acknowledged[entry_id] = int(seq[0])
                count += 1
            if count == enough:
                child.send_signal(signal.SIGKILL)
                enough = -1  # what it had said before it died still counts
    assert child.returncode == -signal.SIGKILL, trouble.read_text(encoding="utf-8")


@contextmanager
def _opened(path: Path) -> Iterator[SqlEntryLog]:
    record = Record(path, KEY, VAULT)
    try:
        yield SqlEntryLog(record)
    finally:
        record.close()


def _outside(path: Path) -> Any:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    return connection
