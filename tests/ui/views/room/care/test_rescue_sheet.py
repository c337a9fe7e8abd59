from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from builders import DANA, PRIYA, SAMUEL
from hands import press, write
from kadelyx_desk.domain.entries import RescueGiven
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.views.room.care.rescue_sheet import RescueSheet
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, in_journey

A, B = About.A, About.B
NAUSEA = RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", PRIYA, DANA)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, in_journey().minutes(30))


def opened(room: Room, about: About = A) -> RescueSheet:
    care = room.open(Job.CARE, about, ObserveSheet)
    press(care.ways[0])
    QTest.qWait(1)  # one turn of the event loop, in which the layouts are done
    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, RescueSheet)
    return sheet


def fill(sheet: RescueSheet, route: str = "oral") -> None:
    form = sheet.form
    press(form.drug.group.choice("ondansetron"))
    press(form.unit.group.choice("mg"))
    write(form.amount, "4")
    form.route.group.choice(route).click()
    write(form.reason, "nausea")
    form.ordered.group.choice(str(PRIYA.id)).click()
    form.given.group.choice(str(DANA.id)).click()


def records(room: Room) -> list[Record]:
    return [intent for intent in room.intents if isinstance(intent, Record)]


@pytest.mark.parametrize(("about", "key"), [(A, Qt.Key.Key_G), (B, Qt.Key.Key_H)])
def test_r13_that_the_tile_of_a_partners_care_says_whose_medicine_it_is(
    room: Room, about: About, key: Qt.Key
) -> None:
    room.open(Job.CARE, about, ObserveSheet)
    room.key(key)
    QTest.qWait(1)

    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, RescueSheet)
    assert sheet.about is about
    fill(sheet)
    press(sheet.record.button)
    assert [record.about for record in records(room)] == [about]


def test_z4_that_it_is_read_back_with_name_dose_route_and_time_before_it_counts(
    room: Room,
) -> None:
    sheet = opened(room)
    assert not sheet.record.button.isEnabled()
    assert not sheet.read_back.isVisible()
    assert sheet.record.reason.startswith("Still to say: the medicine, the amount")

    fill(sheet)

    assert sheet.read_back.isVisible()
    assert sheet.read_back.sentence.replace("\N{NO-BREAK SPACE}", " ") == (
        "Ana Rivera, born 04-Mar-1985: ondansetron 4 mg, oral, for nausea, 12:53"
    )
    assert records(room) == []
    press(sheet.record.button)
    assert records(room) == [Record(A, NAUSEA)]
    assert not sheet.isVisible()


def test_that_the_sentence_follows_the_clock_and_an_earlier_time(room: Room) -> None:
    sheet = opened(room)
    fill(sheet)
    room.tick(minutes=2)
    assert sheet.read_back.sentence.endswith("12:55")

    press(sheet.when.turn)
    press(sheet.when.ago[1])
    press(sheet.when.reason.choice("hands busy"))
    assert sheet.read_back.sentence.endswith("12:45")
    press(sheet.record.button)

    (record,) = records(room)
    assert record.late_reason == "hands busy"
    rescue = room.session.snapshot.latest(RescueGiven, A)
    assert rescue is not None
    assert rescue.link.entry.is_late


def test_z4_that_who_may_not_inject_is_said_before_it_counts(room: Room) -> None:
    sheet = opened(room)
    fill(sheet, "IM")
    assert sheet.found.sentences == (
        "Dana Whitfield may not inject, by the register at the opening.",
    )
    assert sheet.record.button.isEnabled()

    sheet.form.given.group.choice(str(SAMUEL.id)).click()

    assert not sheet.found.sentences


def test_that_a_stray_enter_gives_nothing_and_ctrl_enter_does(room: Room) -> None:
    sheet = opened(room)
    fill(sheet)
    sheet.record.button.setFocus()
    room.key(Qt.Key.Key_Return)
    assert records(room) == []

    room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert len(records(room)) == 1


def test_z5_that_the_next_medicine_begins_with_nothing(room: Room) -> None:
    sheet = opened(room)
    fill(sheet)
    press(sheet.record.button)
    again = opened(room)

    assert again is sheet
    assert len(sheet.form.missing()) == 7
    assert sheet.form.amount.text() == ""


def test_that_closing_loses_nothing_that_was_typed(room: Room) -> None:
    sheet = opened(room)
    fill(sheet)
    sheet.close_sheet()

    assert opened(room).form.body() == NAUSEA


def test_z6_that_a_medicine_the_disk_did_not_take_is_recorded_once(room: Room) -> None:
    sheet = opened(room)
    fill(sheet)
    room.session.fake.log.disk_is_full = True
    press(sheet.record.button)
    press(sheet.record.button)
    assert sheet.isVisible()
    assert len(records(room)) == 1

    room.session.fake.log.disk_is_full = False
    press(room.page.last_entry.retry)

    assert len(list(room.session.snapshot.current(RescueGiven))) == 1
    assert not sheet.isVisible()
