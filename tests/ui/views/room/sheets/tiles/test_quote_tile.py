from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hands import press, write
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.views.room.sheets.note_sheet import NoteSheet
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, in_journey


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, in_journey())


@pytest.mark.parametrize(
    ("about", "observe", "quote"),
    [(About.A, Qt.Key.Key_W, Qt.Key.Key_B), (About.B, Qt.Key.Key_O, Qt.Key.Key_Slash)],
)
def test_r4_that_two_presses_lead_to_a_quote_of_that_partner(
    room: Room, about: About, observe: Qt.Key, quote: Qt.Key
) -> None:
    room.key(observe)
    room.key(quote)
    room.type("lighter")
    room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert Record(about, Noted("lighter", quote=True), Visibility.SHARED) in room.intents


def test_that_half_a_note_about_another_is_not_turned_into_a_quote(room: Room) -> None:
    note = room.open(Job.NOTE, About.COUPLE, NoteSheet)
    write(note.text, "Rain")
    sheet = room.open(Job.OBSERVE, About.A, ObserveSheet)
    assert sheet.quote is not None
    press(sheet.quote)

    assert note.isVisible()
    assert note.whom is About.COUPLE
    assert not note.quote.isChecked()


def test_that_the_couple_has_no_quote_and_care_neither(room: Room) -> None:
    assert room.open(Job.OBSERVE, About.COUPLE, ObserveSheet).quote is None
    assert room.open(Job.CARE, About.A, ObserveSheet).quote is None
