from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hands import press, write
from kadelyx_desk.domain.entries import Observed
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Correct, Record
from kadelyx_desk.ui.views.room.sheets.observe_sheet import LINE_ADDED, ObserveSheet
from kadelyx_desk.ui.views.room.sheets.tiles.term_tile import TermTile
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, in_journey


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, in_journey())


@pytest.fixture
def sheet(room: Room) -> ObserveSheet:
    return room.open(Job.OBSERVE, About.A, ObserveSheet)


def observed(room: Room) -> Observed:
    line = room.session.snapshot.latest(Observed, About.A)
    assert line is not None
    return line.body


def hold(tile: TermTile) -> None:
    """Rest a finger on a tile until its time is over, then lift it."""
    QTest.mousePress(tile, Qt.MouseButton.LeftButton)
    tile.hold.timeout.emit()
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton)


def test_that_a_held_tile_logs_once_and_asks_for_a_line(
    room: Room, sheet: ObserveSheet
) -> None:
    hold(sheet.tiles[4])

    assert room.intents == [Record(About.A, Observed("tearful", "feeling", "tearful"))]
    assert sheet.line.isVisible()
    assert not sheet.linger.isActive(), "it does not close while somebody types"

    room.type("when the song began")
    room.key(Qt.Key.Key_Return)

    assert observed(room).line == "when the song began"
    correct = room.intents[-2]
    assert isinstance(correct, Correct)
    assert correct.reason == LINE_ADDED
    assert not sheet.isVisible()
    assert "tearful: when the song began" in room.page.last_entry.line.words


def test_r11_that_nothing_moves_while_the_finger_is_down(
    room: Room, sheet: ObserveSheet
) -> None:
    tile = sheet.tiles[4]
    QTest.mousePress(tile, Qt.MouseButton.LeftButton)
    tile.hold.timeout.emit()

    assert not sheet.line.isVisible()
    assert room.intents == []
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton)
    assert sheet.line.isVisible()


def test_that_a_finger_drawn_off_a_held_tile_logs_nothing(
    room: Room, sheet: ObserveSheet
) -> None:
    tile = sheet.tiles[4]
    QTest.mousePress(tile, Qt.MouseButton.LeftButton)
    tile.hold.timeout.emit()
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))

    assert room.intents == []


def test_that_a_tile_held_after_its_tap_adds_to_the_same_entry(
    room: Room, sheet: ObserveSheet
) -> None:
    press(sheet.tiles[4])
    press(sheet.tiles[4])
    hold(sheet.tiles[4])
    room.type("again")
    press(sheet.line.add)

    assert observed(room) == Observed("tearful", "feeling", "tearful", 2, "again")
    assert sum(isinstance(intent, Record) for intent in room.intents) == 1


@pytest.mark.parametrize(("key", "term"), [(Qt.Key.Key_W, "fear"), (Qt.Key.Key_S, "vomiting")])
def test_r6_that_shift_with_the_key_of_a_tile_is_a_finger_held(
    room: Room, sheet: ObserveSheet, key: Qt.Key, term: str
) -> None:
    room.key(key, Qt.KeyboardModifier.ShiftModifier)

    assert observed(room).label == term
    assert sheet.line.isVisible()


def test_r6_that_the_context_key_on_a_tile_is_a_finger_held(
    room: Room, sheet: ObserveSheet
) -> None:
    tile = sheet.tiles[1]
    reason = QContextMenuEvent.Reason
    for why in (reason.Mouse, reason.Keyboard):
        inside = QPoint(4, 4)
        menu = QContextMenuEvent(why, inside, tile.mapToGlobal(inside))
        QApplication.sendEvent(tile, menu)

    assert len(room.intents) == 1
    assert sheet.line.isVisible()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Nothing was typed yet."),
        ("   ", "Nothing was typed yet."),
        ("x" * 10_000, "At most 300 characters; this has 10,000."),
    ],
)
def test_that_a_line_that_cannot_be_taken_is_said_and_nothing_is_lost(
    sheet: ObserveSheet, room: Room, typed: str, sentence: str
) -> None:
    hold(sheet.tiles[4])
    sheet.line.field.set_text(typed)
    press(sheet.line.add)

    assert sheet.line.field.problem == sentence
    assert sheet.line.field.text() == typed
    assert observed(room).line is None


@pytest.mark.parametrize("typed", ["\U0001f642", "\u05e9\u05dc\u05d5\u05dd", "a \u2014 b, c.d"])
def test_that_any_words_are_taken_as_they_are(
    sheet: ObserveSheet, room: Room, typed: str
) -> None:
    hold(sheet.tiles[4])
    sheet.line.field.set_text(typed)
    press(sheet.line.add)

    assert observed(room).line == typed


def test_z10_that_half_a_line_is_kept_and_offered_again_for_its_entry(
    room: Room, sheet: ObserveSheet, qtbot: QtBot
) -> None:
    hold(sheet.tiles[4])
    room.type("when the")
    room.model.keep_drafts()

    again = Room(qtbot, room.session)
    care = again.open(Job.CARE, About.A, ObserveSheet)
    assert not care.line.isVisible(), "what was observed is not care"
    found = again.open(Job.OBSERVE, About.A, ObserveSheet)
    assert found.line.isVisible()
    assert found.line.field.text() == "when the"

    write(found.line.field, "when the rain stopped")
    press(found.line.add)
    assert observed(again).line == "when the rain stopped"
    again.model.keep_drafts()
    assert again.model.view().drafts == ()


def test_that_escape_keeps_half_a_line_and_an_empty_one_goes(
    room: Room, sheet: ObserveSheet
) -> None:
    hold(sheet.tiles[4])
    room.type("half")
    room.key(Qt.Key.Key_Escape)
    assert not sheet.isVisible()

    room.open(Job.OBSERVE, About.A, ObserveSheet)
    assert sheet.line.field.text() == "half"
    write(sheet.line.field, " ")
    room.key(Qt.Key.Key_Escape)
    room.open(Job.OBSERVE, About.A, ObserveSheet)
    assert not sheet.line.isVisible()


def test_that_a_release_without_a_hold_is_a_tap(sheet: ObserveSheet) -> None:
    press(sheet.tiles[4])

    assert not sheet.tiles[4].hold.isActive()
    assert not sheet.line.isVisible()
