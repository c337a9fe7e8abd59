from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import protocol
from hands import press, write
from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.values import About, BloodPressure
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet, parse_pressure
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, in_journey


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, in_journey())


@pytest.fixture
def sheet(room: Room) -> VitalsSheet:
    return room.open(Job.VITALS, About.B, VitalsSheet)


@pytest.mark.parametrize("typed", ["132/84", " 132 / 84 ", "132 84", "132.84", "132-84"])
def test_that_a_pressure_is_typed_in_one_go(typed: str) -> None:
    assert parse_pressure(typed, protocol()) == BloodPressure(132, 84)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("132", "both figures"),
        ("132/", "both figures"),
        ("high", "both figures"),
        ("900/84", "upper figure"),
        ("132/8", "lower figure"),
        ("84/132", "above the lower"),
    ],
)
def test_that_a_pressure_that_cannot_be_meant_is_refused(typed: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError, match=sentence):
        parse_pressure(typed, protocol())


def test_that_digits_and_enter_record_a_whole_set(room: Room, sheet: VitalsSheet) -> None:
    for figures in ("132/84", "78", "97", "14"):
        room.type(figures)
        room.key(Qt.Key.Key_Return)
    press(sheet.sedation.levels[4])
    press(sheet.dissociation.choice("mild"))
    sheet.nausea.setFocus()
    room.type("2")
    room.key(Qt.Key.Key_Return)

    taken = VitalsTaken(BloodPressure(132, 84), 78, 97, 14, 4, 2, "mild")
    assert room.asked == [Record(About.B, taken)]
    assert not sheet.isVisible()


def test_that_nothing_is_preset_and_a_part_of_a_set_is_enough(
    room: Room, sheet: VitalsSheet
) -> None:
    assert all(field.text() == "" for field in sheet.fields)
    assert sheet.sedation.chosen() is None
    assert sheet.dissociation.chosen() is None

    press(sheet.sedation.levels[3])
    room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert room.asked == [Record(About.B, VitalsTaken(sedation=3))]


def test_that_a_set_without_a_value_is_refused_in_a_sentence(
    room: Room, sheet: VitalsSheet
) -> None:
    press(sheet.record)

    assert sheet.problem.sentence == "A set of vitals needs at least one value."
    assert room.asked == []


def test_that_a_bad_figure_is_said_beside_the_row_and_nothing_is_lost(
    room: Room, sheet: VitalsSheet
) -> None:
    write(sheet.heart_rate, "780")
    write(sheet.spo2, "97,5")
    press(sheet.record)

    assert sheet.heart_rate.problem == "Type a whole figure from 20 to 250."
    assert sheet.heart_rate.beside.isVisible()
    assert sheet.spo2.problem == "Type a whole figure from 40 to 100."
    assert sheet.heart_rate.text() == "780"
    assert room.asked == []


def test_that_twenty_presses_are_one_set(room: Room, sheet: VitalsSheet) -> None:
    write(sheet.heart_rate, "78")
    for _ in range(20):
        sheet.record.click()

    assert len(room.asked) == 1


def test_that_a_recorded_set_leaves_an_empty_sheet(room: Room, sheet: VitalsSheet) -> None:
    write(sheet.heart_rate, "78")
    press(sheet.sedation.levels[5])
    press(sheet.record)

    again = room.open(Job.VITALS, About.B, VitalsSheet)

    assert again.heart_rate.text() == ""
    assert again.sedation.chosen() is None


def test_z10_that_a_half_typed_set_is_kept_as_a_draft_and_offered_again(
    room: Room, sheet: VitalsSheet, qtbot: QtBot
) -> None:
    write(sheet.pressure, "141/")
    write(sheet.nausea, "2")
    press(sheet.sedation.levels[4])
    press(sheet.dissociation.choice("mild"))
    room.model.keep_drafts()

    again = Room(qtbot, room.session)
    assert not again.open(Job.VITALS, About.A, VitalsSheet).draft.isVisible()
    other = again.open(Job.VITALS, About.B, VitalsSheet)

    assert (other.pressure.text(), other.nausea.text()) == ("141/", "2")
    assert (other.sedation.chosen(), other.dissociation.chosen()) == (4, "mild")
    assert other.draft.text() == "Draft from 12:23, not recorded yet"
    assert other.draft.isVisible()

    write(other.pressure, "141/88")
    assert not other.draft.isVisible()
    press(other.record)
    again.model.keep_drafts()
    assert again.model.view().drafts == ()


def test_that_a_set_that_is_emptied_again_leaves_no_draft(
    room: Room, sheet: VitalsSheet
) -> None:
    write(sheet.heart_rate, "7")
    press(sheet.sedation.levels[4])
    room.model.keep_drafts()
    assert len(room.model.view().drafts) == 1

    write(sheet.heart_rate, "")
    press(sheet.sedation.levels[4])
    room.model.keep_drafts()

    assert room.model.view().drafts == ()
