from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from builders import Session
from hands import press, write
from kadelyx_desk.domain.entries import AdverseEvent, EventResolved
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, Strike
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.room.entries_tab import EntriesTab
from kadelyx_desk.ui.views.room.foot import ENTRIES
from kadelyx_desk.ui.views.room.tile_board import Job, TilePress
from rooms import Room, in_journey


def _note_strike(asked: list[Intent], intent: Intent) -> None:
    """Leave out the drafts that are kept on the way."""
    if isinstance(intent, Strike):
        asked.append(intent)


@pytest.fixture
def session() -> Session:
    return in_journey()


@pytest.fixture
def tab(qtbot: QtBot, session: Session) -> EntriesTab:
    made = EntriesTab()
    qtbot.addWidget(made)
    session.observe(About.A)
    made.show_session(session.view())
    shots.settle(made, (1366, 340))
    made.table.scrollToBottom()
    return made


def test_that_an_entry_is_struck_out_with_a_reason(tab: EntriesTab, session: Session) -> None:
    asked: list[Intent] = []
    tab.asked.connect(partial(_note_strike, asked))
    tab.table.selectRow(tab.model.rowCount() - 1)
    entry = session.snapshot.links[-1].entry.id
    assert tab.what.text().endswith(": tearful")

    press(tab.strike.button)
    assert tab.reason.problem == "Say why it is struck out."
    assert asked == []

    write(tab.reason, "it was Ben")
    QTest.keyClick(tab.reason.line, Qt.Key.Key_Return)
    assert asked == [Strike(entry, "it was Ben")]

    session.service.amend(entry, None, "it was Ben")
    tab.show_session(session.view())
    tab.show_answer(Answer(asked[0], done=True))
    assert tab.strike.reason == "It is struck out already."
    assert tab.reason.text() == ""


def test_that_nothing_is_struck_out_before_one_is_chosen(tab: EntriesTab) -> None:
    assert tab.strike.reason == "No entry is chosen."


def test_that_what_the_session_stands_on_cannot_be_struck_out(tab: EntriesTab) -> None:
    tab.table.selectRow(0)

    assert tab.strike.reason == "The session stands on it; it cannot be struck out here."


def test_that_a_refusal_is_said_beside_the_reason_which_stays(tab: EntriesTab) -> None:
    asked: list[Intent] = []
    tab.asked.connect(partial(_note_strike, asked))
    tab.table.selectRow(tab.model.rowCount() - 1)
    write(tab.reason, "twice")
    press(tab.strike.button)

    tab.show_answer(Answer(asked[0], done=False, sentence="The session is signed."))

    assert tab.reason.problem == "The session is signed."
    assert tab.reason.text() == "twice"


def test_r11_that_the_table_follows_new_entries_only_from_its_end(
    tab: EntriesTab, session: Session
) -> None:
    session.observe(About.B)
    tab.show_session(session.view())
    assert tab.table.is_at_end

    tab.table.scrollToTop()
    session.observe(About.B)
    tab.show_session(session.view())
    assert tab.table.verticalScrollBar().value() == 0


def test_that_a_struck_entry_is_drawn_with_a_line_through(
    tab: EntriesTab, session: Session
) -> None:
    before = tab.table.grab().toImage()
    session.service.undo_last()
    tab.show_session(session.view())

    assert tab.table.grab().toImage() != before


def test_r6_that_the_table_is_reached_and_left_with_the_keyboard(tab: EntriesTab) -> None:
    assert tab.table.accessibleName() == "Entries of the session"
    assert tab.table.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not tab.table.tabKeyNavigation()


def test_that_an_event_and_what_closes_it_lead_to_its_sheet(
    tab: EntriesTab, session: Session
) -> None:
    ways: list[TilePress] = []
    tab.way_asked.connect(ways.append)
    event = session.service.record(About.B, AdverseEvent(EventKind.FALL)).link.entry.id
    session.service.record(About.B, EventResolved(event, None))
    tab.show_session(session.view())
    for row in (tab.model.rowCount() - 2, tab.model.rowCount() - 1):
        tab.table.selectRow(row)
        QTest.qWait(1)
        assert tab.care.isVisible()
        press(tab.care)

    assert ways == [TilePress(Job.EVENTS, About.B, event)] * 2

    tab.table.selectRow(0)
    assert not tab.care.isVisible()


def test_z10_that_a_half_typed_reason_is_kept_for_its_entry_and_offered_again(
    qtbot: QtBot,
) -> None:
    room = Room(qtbot, in_journey())
    room.session.observe(About.A)
    room.page.show_session(room.model.view())
    room.page.foot.tabs.turn_to(ENTRIES)
    tab = room.page.entries
    last, before = tab.model.rowCount() - 1, tab.model.rowCount() - 2
    tab.table.selectRow(last)
    write(tab.reason, "it was B")
    room.model.keep_drafts()
    tab.table.selectRow(before)
    assert tab.reason.text() == ""

    again = Room(qtbot, room.session)
    again.page.foot.tabs.turn_to(ENTRIES)
    tab = again.page.entries
    tab.table.selectRow(last)

    assert tab.reason.text() == "it was B"
    assert tab.draft.text() == "Draft from 12:23, not recorded yet"
    assert tab.draft.isVisible()

    press(tab.strike.button)
    assert tab.reason.text() == ""
    again.model.keep_drafts()
    assert again.model.view().drafts == ()


def test_that_no_reason_is_asked_before_an_entry_is_chosen(tab: EntriesTab) -> None:
    assert not tab.reason.isVisible()
    tab.table.selectRow(0)
    assert tab.reason.isVisible()
