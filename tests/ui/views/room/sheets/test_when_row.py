from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hands import press, write
from kadelyx_desk.domain.entries import JourneyStarted, Noted, Observed, VitalsTaken
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.record.entry import Entry
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import KeepDraft, Record
from kadelyx_desk.ui.views.room.sheets.note_sheet import NoteSheet
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet
from kadelyx_desk.ui.views.room.sheets.when_row import MINUTES_AGO, When
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, in_journey


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, in_journey().minutes(40))


@pytest.fixture
def sheet(room: Room) -> VitalsSheet:
    return room.open(Job.VITALS, About.A, VitalsSheet)


def ago(room: Room, minutes: int) -> str:
    """The time on the wall so many minutes ago."""
    return clock(room.session.clock.read().moment.local - timedelta(minutes=minutes))


def records(room: Room) -> list[Record]:
    return [intent for intent in room.intents if isinstance(intent, Record)]


def last_entry(room: Room) -> Entry:
    links = room.session.snapshot.links
    return links[len(links) - 1].entry


def test_r4_that_what_happens_now_costs_no_tap_and_has_no_time_of_its_own(
    room: Room, sheet: VitalsSheet
) -> None:
    assert sheet.when.turn.text() == "now"
    assert not sheet.when.isVisible()
    assert sheet.when.said() == When()

    write(sheet.heart_rate, "78")
    press(sheet.record)

    assert records(room) == [Record(About.A, VitalsTaken(heart_rate=78))]


def test_that_ten_minutes_ago_and_a_reason_make_a_late_entry(
    room: Room, sheet: VitalsSheet
) -> None:
    write(sheet.heart_rate, "78")
    press(sheet.when.turn)
    press(sheet.when.ago[MINUTES_AGO.index(10)])
    press(sheet.when.reason.choice("told later"))
    wanted = ago(room, 10)
    press(sheet.record)

    entry = last_entry(room)
    assert clock(entry.occurred.local) == wanted
    assert entry.late_reason == "told later"
    assert entry.is_late


def test_that_a_time_is_typed_by_the_keyboard_alone(room: Room, sheet: VitalsSheet) -> None:
    write(sheet.heart_rate, "78")
    room.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    room.type(ago(room, 12).replace(":", ""))
    for _ in (*MINUTES_AGO, "the reasons", "own words"):
        room.key(Qt.Key.Key_Tab)
    room.type("the cuff came off")
    room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    entry = last_entry(room)
    assert clock(entry.occurred.local) == ago(room, 12)
    assert entry.late_reason == "the cuff came off"


def test_that_a_chosen_reason_and_own_words_are_both_kept(
    room: Room, sheet: VitalsSheet
) -> None:
    write(sheet.heart_rate, "78")
    press(sheet.when.turn)
    write(sheet.when.time, ago(room, 9))
    press(sheet.when.reason.choice("on paper"))
    write(sheet.when.words, "nurse's card")
    press(sheet.record)

    assert last_entry(room).late_reason == "on paper: nurse's card"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type a time such as 14:03."),
        ("ten past", "Type a time such as 14:03."),
        ("25:61", "Type a time such as 14:03."),
        ("14:03 \U0001f642", "Type a time such as 14:03."),
        ("\u05d0\u05d1", "Type a time such as 14:03."),
        ("9" * 10_000, "Type a time such as 14:03."),
        ("ahead", "is ahead. It is"),
        ("before", "That is before the journey began, at"),
    ],
)
def test_that_a_time_that_cannot_be_meant_is_said_beside_it_and_nothing_is_lost(
    room: Room, sheet: VitalsSheet, typed: str, sentence: str
) -> None:
    started = time_of(room.session.snapshot, JourneyStarted)
    assert started is not None
    passed = room.session.clock.read().moment.utc - started
    before = int(passed.total_seconds() // 60) + 2
    typed = {"ahead": ago(room, -2), "before": ago(room, before)}.get(typed, typed)
    write(sheet.heart_rate, "78")
    press(sheet.when.turn)
    sheet.when.time.set_text(typed)
    press(sheet.record)

    assert sentence in sheet.when.time.problem
    assert sheet.when.time.beside.isVisible()
    assert sheet.when.time.text() == typed
    assert sheet.heart_rate.text() == "78"
    assert records(room) == []


def test_that_a_late_entry_without_a_reason_asks_for_it(room: Room, sheet: VitalsSheet) -> None:
    write(sheet.heart_rate, "78")
    press(sheet.when.turn)
    press(sheet.when.ago[0])
    press(sheet.record)

    assert sheet.when.words.problem == "Say why it is entered late."
    assert records(room) == []

    write(sheet.when.words, "x" * 201)
    press(sheet.record)
    assert sheet.when.words.problem == "At most 200 characters; this has 201."


def test_that_two_minutes_ago_is_no_late_entry_and_needs_no_reason(
    room: Room, sheet: VitalsSheet
) -> None:
    write(sheet.heart_rate, "78")
    press(sheet.when.turn)
    write(sheet.when.time, ago(room, 2))
    press(sheet.record)

    assert not last_entry(room).is_late
    assert last_entry(room).late_reason is None


def test_that_the_next_entry_begins_at_now_again(room: Room, sheet: VitalsSheet) -> None:
    write(sheet.heart_rate, "78")
    press(sheet.when.turn)
    press(sheet.when.ago[1])
    write(sheet.when.words, "told by Ben")
    press(sheet.record)

    again = room.open(Job.VITALS, About.A, VitalsSheet)
    assert again.when.turn.text() == "now"
    assert (again.when.time.text(), again.when.words.text()) == ("", "")
    assert not any(choice.isChecked() for choice in again.when.ago)


def test_that_going_back_to_now_forgets_the_time(room: Room, sheet: VitalsSheet) -> None:
    press(sheet.when.turn)
    press(sheet.when.ago[1])
    press(sheet.when.turn)
    write(sheet.heart_rate, "78")
    press(sheet.record)

    assert records(room) == [Record(About.A, VitalsTaken(heart_rate=78))]


def test_that_ten_minutes_ago_is_not_chosen_any_more_once_it_is_eleven(
    room: Room, sheet: VitalsSheet
) -> None:
    press(sheet.when.turn)
    press(sheet.when.ago[1])
    chosen = sheet.when.time.text()
    room.tick(minutes=1)

    assert sheet.when.time.text() == chosen
    assert not any(choice.isChecked() for choice in sheet.when.ago)


def test_that_an_observation_is_entered_late_by_its_tile(room: Room) -> None:
    sheet = room.open(Job.OBSERVE, About.B, ObserveSheet)
    press(sheet.when.turn)
    press(sheet.when.ago[1])
    press(sheet.when.reason.choice("hands busy"))
    wanted = ago(room, 10)
    press(sheet.tiles[4])

    assert isinstance(last_entry(room).body, Observed)
    assert clock(last_entry(room).occurred.local) == wanted


def test_r11_that_the_tiles_stay_where_they_are_after_a_late_tap(room: Room) -> None:
    sheet = room.open(Job.OBSERVE, About.B, ObserveSheet)
    press(sheet.when.turn)
    QTest.qWait(1)
    press(sheet.when.ago[1])
    press(sheet.when.reason.choice("hands busy"))
    bar = sheet.tiled.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = sheet.tiles[-1].mapToGlobal(sheet.tiles[-1].rect().center())
    press(sheet.tiles[-1])
    QTest.qWait(1)

    assert sheet.tiles[-1].mapToGlobal(sheet.tiles[-1].rect().center()) == before
    assert sheet.when.said() == When()


def test_that_a_note_is_entered_late(room: Room) -> None:
    sheet = room.open(Job.NOTE, About.COUPLE, NoteSheet)
    write(sheet.text, "Both laughed.")
    press(sheet.when.turn)
    press(sheet.when.ago[3])
    press(sheet.when.reason.choice("hands busy"))
    press(sheet.record)

    assert last_entry(room).body == Noted("Both laughed.")
    assert last_entry(room).late_reason == "hands busy"


def test_z10_that_a_half_typed_reason_is_kept_as_a_draft_and_offered_again(
    room: Room, sheet: VitalsSheet, qtbot: QtBot
) -> None:
    press(sheet.when.turn)
    write(sheet.when.words, "told by")
    assert isinstance(room.intents[-1], KeepDraft)
    room.model.keep_drafts()

    again = Room(qtbot, room.session).open(Job.VITALS, About.A, VitalsSheet)

    assert again.when.words.text() == "told by"
    assert again.when.turn.text() == "back to now"

    press(again.when.turn)
    assert again.when.words.text() == ""
