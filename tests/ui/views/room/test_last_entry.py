from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import shots
from hands import press
from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.room import last_entry
from kadelyx_desk.ui.views.room.last_entry import LastEntry
from rooms import in_journey


@pytest.fixture
def row(qtbot: QtBot) -> LastEntry:
    made = LastEntry()
    qtbot.addWidget(made)
    shots.settle(made, (1366, 52))
    return made


def test_that_it_says_the_time_the_person_the_words_and_the_number(row: LastEntry) -> None:
    session = in_journey()
    session.service.record(About.B, Noted("lighter", quote=True))
    row.show_session(session.view())

    count = len(session.snapshot.links)
    assert row.line.accessibleName() == (
        f"Last entry 12:23, B, quote “lighter”, saved 12:23, no. {count}"
    )


def test_that_a_late_entry_is_said_to_be_one_with_both_times(row: LastEntry) -> None:
    session = in_journey()
    session.minutes(30)
    happened = session.clock.read().moment.shifted(timedelta(minutes=-12))
    late = Late(happened, "told later")
    session.service.record(About.B, Noted("lighter", quote=True), late=late)
    row.show_session(session.view())

    assert ", late entry, saved 12:53, no." in row.line.accessibleName()
    assert row.line.accessibleName().startswith("Last entry 12:41, B")


def test_that_a_long_note_is_cut_at_a_word(row: LastEntry) -> None:
    session = in_journey()
    session.service.record(About.B, Noted("word " * 100))
    row.show_session(session.view())

    assert row.line.words.endswith("word …")
    assert len(row.line.words) < 60


def test_r6_that_each_new_entry_is_said_politely_and_once(
    row: LastEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(last_entry, "announce", lambda _widget, words: said.append(words))
    session = in_journey()
    row.show_session(session.view())
    assert said == []  # what was there before is not news

    session.observe(About.A)
    row.show_session(session.view())
    row.show_session(session.view())

    assert said == [f"A: tearful, saved 12:23, no. {len(session.snapshot.links)}"]


def test_that_undo_and_try_again_are_asked_for(row: LastEntry, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.undo_asked):
        press(row.undo)

    row.show_problem("The disk is full.", may_retry=True)
    assert not row.line.isVisible()
    with qtbot.waitSignal(row.retry_asked):
        press(row.retry)

    row.clear_problem()
    assert row.line.isVisible()
    assert not row.retry.isVisible()


def test_that_a_refusal_offers_no_second_try(row: LastEntry) -> None:
    row.show_problem("Start the journey first.", may_retry=False)

    assert row.problem.sentence == "Start the journey first."
    assert not row.retry.isVisible()
    assert row.undo.isVisible()
    assert row.undo.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_z26_that_a_note_that_is_not_shared_is_never_in_view(row: LastEntry) -> None:
    session = in_journey()
    private = Noted("I keep a list.")
    session.service.record(About.A, private, visibility=Visibility.PARTNER)

    row.show_session(session.view())

    assert "list" not in row.line.accessibleName()
    assert "note, not shared" in row.line.accessibleName()
