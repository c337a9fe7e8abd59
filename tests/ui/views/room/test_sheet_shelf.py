from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import new_session
from kadelyx_desk.domain.entries import AdverseEvent, PartnerCopied
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.room.care.event_sheet import EventSheet
from kadelyx_desk.ui.views.room.care.help_sheet import HelpSheet
from kadelyx_desk.ui.views.room.care.rescue_sheet import RescueSheet
from kadelyx_desk.ui.views.room.sheet_shelf import SheetShelf, offer_of
from kadelyx_desk.ui.views.room.sheets.dose_sheet import DoseSheet
from kadelyx_desk.ui.views.room.sheets.note_sheet import NoteSheet
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet
from kadelyx_desk.ui.views.room.tile_board import Job, TilePress
from rooms import in_journey

PLACE = QRect(0, 136, 1366, 588)
VITALS_A = TilePress(Job.VITALS, About.A)


@pytest.fixture
def shelf(qtbot: QtBot) -> Iterator[SheetShelf]:
    page = QWidget()
    page.resize(1366, 768)
    qtbot.addWidget(page)
    page.show()
    yield SheetShelf(page)
    page.close()


def opened(shelf: SheetShelf, press: TilePress) -> RoomSheet:
    shelf.open(press, in_journey().view(), PLACE)
    assert shelf.open_sheet is not None
    return shelf.open_sheet


@pytest.mark.parametrize(
    ("job", "about", "kind"),
    [
        (Job.VITALS, About.B, VitalsSheet),
        (Job.OBSERVE, About.A, ObserveSheet),
        (Job.CARE, About.B, ObserveSheet),
        (Job.OBSERVE, About.COUPLE, ObserveSheet),
        (Job.DOSE, About.A, DoseSheet),
        (Job.NOTE, About.COUPLE, NoteSheet),
        (Job.HELP, About.COUPLE, HelpSheet),
        (Job.EVENTS, About.A, EventSheet),
        (Job.RESCUE, About.B, RescueSheet),
    ],
)
def test_that_each_tile_has_a_sheet_that_names_its_person(
    shelf: SheetShelf, job: Job, about: About, kind: type[RoomSheet]
) -> None:
    sheet = opened(shelf, TilePress(job, about))

    assert isinstance(sheet, kind)
    assert sheet.about is about
    assert sheet.geometry() == QRect(455, 136, 456, 588)


def test_that_one_sheet_is_in_view_and_the_other_kept(shelf: SheetShelf) -> None:
    vitals = opened(shelf, VITALS_A)
    dose = opened(shelf, TilePress(Job.DOSE, About.B))

    assert not vitals.isVisible()
    assert dose.isVisible()
    assert opened(shelf, VITALS_A) is vitals


def test_that_it_tells_when_another_sheet_is_in_view_or_none(
    shelf: SheetShelf, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shelf.turned):
        sheet = opened(shelf, VITALS_A)
    with qtbot.waitSignal(shelf.turned):
        sheet.close_sheet()
    assert shelf.open_sheet is None


def test_that_the_open_sheet_stays_in_the_middle_of_a_growing_window(
    shelf: SheetShelf,
) -> None:
    sheet = opened(shelf, VITALS_A)

    shelf.move_to(QRect(0, 136, 1920, 900))

    assert sheet.geometry() == QRect(731, 136, 456, 900)


def test_that_what_takes_two_is_offered_to_no_solo_client() -> None:
    two = offer_of(in_journey().view(), TilePress(Job.OBSERVE, About.COUPLE))
    one = offer_of(new_session(solo=True).start().view(), TilePress(Job.CARE, About.A))

    assert {"holding hands", "embracing", "music"} <= {state.label for state in two.states}
    alone = {state.label for state in one.states}
    assert "music" in alone
    assert not {"holding hands", "embracing"} & alone


def test_that_clearing_forgets_every_sheet(shelf: SheetShelf) -> None:
    vitals = opened(shelf, VITALS_A)
    shelf.clear()

    assert shelf.open_sheet is None
    assert opened(shelf, VITALS_A) is not vitals


def test_r19_that_the_help_card_closes_by_the_press_that_opened_it(shelf: SheetShelf) -> None:
    card = opened(shelf, TilePress(Job.HELP, About.COUPLE))

    shelf.open(TilePress(Job.HELP, About.COUPLE), in_journey().view(), PLACE)

    assert not card.isVisible()
    assert shelf.open_sheet is None


def test_that_a_sheet_leads_on_to_another_in_its_place(shelf: SheetShelf) -> None:
    card = opened(shelf, TilePress(Job.HELP, About.COUPLE))
    card.way_asked.emit(TilePress(Job.EVENTS, About.B))

    assert not card.isVisible()
    assert isinstance(shelf.open_sheet, EventSheet)
    assert shelf.open_sheet.about is About.B
    assert shelf.open_sheet.geometry() == QRect(455, 136, 456, 588)


def test_that_the_event_it_was_opened_for_is_the_one_that_is_worded(shelf: SheetShelf) -> None:
    session = in_journey()
    session.service.record(About.A, AdverseEvent(EventKind.FALL))
    second = session.service.record(About.A, AdverseEvent(EventKind.OTHER)).link.entry.id
    shelf.open(TilePress(Job.EVENTS, About.A, second), session.view(), PLACE)

    sheet = shelf.open_sheet
    assert isinstance(sheet, EventSheet)
    chosen = sheet.chosen()
    assert chosen is not None
    assert chosen.line.link.entry.id == second


def test_that_the_way_to_a_rescue_medicine_calls_the_partner_as_the_room_does(
    shelf: SheetShelf,
) -> None:
    session = in_journey()
    copied = session.snapshot.latest(PartnerCopied, About.A)
    assert copied is not None
    named = replace(copied.body, preferred="Annie")
    session.service.amend(copied.link.entry.id, named, "told today")
    shelf.open(TilePress(Job.CARE, About.A), session.view(), PLACE)
    sheet = shelf.open_sheet

    assert isinstance(sheet, ObserveSheet)
    assert [way.accessibleName() for way in sheet.ways] == ["Rescue medicine, Annie"]
