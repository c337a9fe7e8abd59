from __future__ import annotations

import pytest

from builders import Session, new_session
from kadelyx_desk.domain.entries import (
    Noted,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import NotSavedError, RefusedError
from kadelyx_desk.domain.facts import total_given
from kadelyx_desk.domain.record.entry import Entry
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.domain.values import About, Partner

A, B, COUPLE = About.A, About.B, About.COUPLE


def _bodies(session: Session) -> list[Body]:
    return [line.body for line in session.snapshot.lines()]


def _unsaved(session: Session) -> Entry:
    """The entry in hand; there is one."""
    kept = session.service.unsaved
    assert kept is not None
    return kept


def test_z6_that_an_entry_the_disk_refused_is_kept_and_retried_under_the_same_id() -> None:
    session = new_session()
    before = session.snapshot
    session.fake.log.disk_is_full = True

    with pytest.raises(NotSavedError):
        session.service.record(A, Noted("calm"))
    kept = _unsaved(session)
    assert session.snapshot is before

    with pytest.raises(NotSavedError):
        session.service.retry()
    assert _unsaved(session) == kept

    session.fake.log.disk_is_full = False
    saved = session.service.retry()

    assert saved.link.entry == kept
    assert session.service.unsaved is None
    assert _bodies(session)[-1] == Noted("calm")
    with pytest.raises(RefusedError, match="Everything is saved"):
        session.service.retry()


def test_z5_that_a_retry_of_what_was_stored_after_all_makes_no_second_entry() -> None:
    session = new_session()
    session.fake.log.disk_is_full = True
    with pytest.raises(NotSavedError):
        session.service.record(A, Noted("calm"))
    session.fake.log.disk_is_full = False
    kept = _unsaved(session)
    session.fake.log.append(kept)  # the row was there on reopening

    session.service.retry()

    assert _bodies(session).count(Noted("calm")) == 1


def test_z7_that_the_next_entry_takes_the_unsaved_ones_along_in_order() -> None:
    session = new_session()
    session.fake.log.disk_is_full = True
    for words in ("first", "second"):
        with pytest.raises(NotSavedError):
            session.service.record(A, Noted(words))
    session.fake.log.disk_is_full = False

    saved = session.service.record(A, Noted("third"))

    assert _bodies(session)[-3:] == [Noted("first"), Noted("second"), Noted("third")]
    assert saved.link.entry.body == Noted("third")
    assert session.service.unsaved is None
    assert session.snapshot == project(session.fake.log.read(session.id))


def test_z5_that_a_dose_whose_entry_is_not_saved_yet_is_not_given_again() -> None:
    session = new_session().ready_dose().start()
    session.fake.log.disk_is_full = True
    with pytest.raises(NotSavedError):
        session.give()

    with pytest.raises(RefusedError, match="No dose is prepared for A"):
        session.give()
    session.fake.log.disk_is_full = False
    session.service.retry()

    assert total_given(session.snapshot, Partner.A) == 50


def test_that_undo_takes_back_what_is_not_saved_yet_and_not_what_came_before() -> None:
    session = new_session()
    session.service.record(A, Noted("kept"))
    session.fake.log.disk_is_full = True
    with pytest.raises(NotSavedError):
        session.service.record(A, Noted("slip"))
    with pytest.raises(NotSavedError):
        session.service.undo_last()
    session.fake.log.disk_is_full = False
    session.service.retry()

    assert [line.body for line in session.snapshot.current(Noted)] == [Noted("kept")]
