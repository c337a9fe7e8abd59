"""Z19: what the record does when the disk is full, with SQLite's own error and no stand-in."""

from __future__ import annotations

import pytest

from entries import begun, note
from kadelyx_desk.domain.errors import NotSavedError
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.entry_log import SqlEntryLog


def _fill(record: Record) -> None:
    """Let the file grow no further; opening it again takes the limit away."""
    record._driver.set_authorizer(None)
    record._driver.execute("PRAGMA max_page_count = 1")  # never below what it has


def test_that_earlier_entries_stay_and_the_one_in_hand_is_saved_by_its_retry(
    record: Record, log: SqlEntryLog
) -> None:
    stream = begun(log)
    stored = [log.append(note(stream, "words " * 100))[0] for _ in range(5)]
    _fill(record)
    large = note(stream, "words " * 4000)
    with pytest.raises(NotSavedError, match="the disk is full"):
        log.append(large)
    assert list(log.read(stream.id)) == stored
    (link,) = log.append(large)
    assert (link.seq, link.entry) == (6, large)


def test_that_a_batch_which_does_not_fit_whole_leaves_no_part(
    record: Record, log: SqlEntryLog
) -> None:
    stream = begun(log)
    log.append(note(stream))
    _fill(record)
    batch = [note(stream, "words " * 500) for _ in range(12)]
    with pytest.raises(NotSavedError):
        log.append(*batch)
    assert len(log.read(stream.id)) == 1
    assert [link.seq for link in log.append(*batch)] == list(range(2, 14))
