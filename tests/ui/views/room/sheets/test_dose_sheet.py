from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import SAMUEL
from hands import press
from kadelyx_desk.domain.facts import total_given
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Give, Retry
from kadelyx_desk.ui.views.room.sheets.dose_sheet import DoseSheet
from kadelyx_desk.ui.views.room.sheets.give_form import GiveForm
from kadelyx_desk.ui.views.room.sheets.not_given_form import NotGivenForm
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, before_dose, in_journey


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, before_dose())


def answered(room: Room) -> DoseSheet:
    sheet = room.open(Job.DOSE, About.A, DoseSheet)
    press(sheet.give.born.choice("04-Mar-1985"))
    press(sheet.give.site.choice("left-deltoid"))
    press(sheet.give.by.choice(str(SAMUEL.id)))
    return sheet


def gives(room: Room) -> int:
    return sum(isinstance(intent, Give) for intent in room.intents)


def test_z5_that_twenty_fast_presses_are_one_dose(room: Room) -> None:
    sheet = answered(room)
    for _ in range(20):
        sheet.give.given.click()

    assert gives(room) == 1
    assert total_given(room.session.snapshot, Partner.A) == 75


def test_z5_that_twenty_presses_on_a_full_disk_are_one_dose_after_all(room: Room) -> None:
    sheet = answered(room)
    room.session.fake.log.disk_is_full = True
    for _ in range(20):
        sheet.give.given.click()
    assert gives(room) == 1
    assert sheet.isVisible()

    room.session.fake.log.disk_is_full = False
    press(room.page.last_entry.retry)

    assert isinstance(room.intents[-1], Retry)
    assert total_given(room.session.snapshot, Partner.A) == 75
    assert not sheet.isVisible()


def test_that_a_given_dose_closes_the_sheet_and_starts_that_partners_clock(room: Room) -> None:
    sheet = answered(room)
    room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.tick(minutes=5)

    assert not sheet.isVisible()
    heads = room.page.header.heads
    now_a, now_b = heads[Partner.A].figures.shown, heads[Partner.B].figures.shown
    assert now_a is not None
    assert now_b is not None
    assert (now_a.clock, now_b.since) == ("0:05", "no dose given yet")


def test_r13_that_the_other_side_is_dimmed_and_cannot_be_pressed(room: Room) -> None:
    sheet = room.open(Job.DOSE, About.A, DoseSheet)
    board = room.page.board
    others = [tile for (_, about), tile in board.tiles.items() if about is About.B]
    own = [tile for (_, about), tile in board.tiles.items() if about is About.A]

    assert not any(tile.isEnabled() for tile in others)
    assert all(tile.isEnabled() for tile in own)

    sheet.close_sheet()

    assert all(tile.isEnabled() for tile in [*others, *own])


def test_that_a_partner_without_a_prepared_dose_is_asked_for_the_next_order(
    qtbot: QtBot,
) -> None:
    room = Room(qtbot, in_journey())

    sheet = room.open(Job.DOSE, About.A, DoseSheet)

    assert sheet.plan.isVisible()
    assert sheet.plan.order_form.isVisible()
    assert not sheet.give.isVisible()


def test_that_not_given_leads_there_and_back(room: Room) -> None:
    sheet = room.open(Job.DOSE, About.A, DoseSheet)
    press(sheet.leave)
    assert sheet.not_given.isVisible()

    sheet.not_given.turned_back.emit()
    assert sheet.give.isVisible()


def test_that_its_forms_are_made_one_by_one_before_a_dose_waits(qtbot: QtBot) -> None:
    sheet = Room(qtbot, in_journey()).open(Job.DOSE, About.A, DoseSheet)

    made = [_forms(sheet)]
    while sheet.finish():
        made.append(_forms(sheet))

    assert made == [(0, 0), (1, 0), (1, 1)]
    assert sheet.findChildren(GiveForm) == [sheet.give]
    assert sheet.plan.isVisible()


def _forms(sheet: DoseSheet) -> tuple[int, int]:
    return len(sheet.findChildren(GiveForm)), len(sheet.findChildren(NotGivenForm))
