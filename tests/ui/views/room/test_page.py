from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import full_session, new_session
from kadelyx_desk.domain.entries import JourneyEnded, Marked, Noted, SessionStopped
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.entry_table_model import Column
from kadelyx_desk.ui.viewmodels.intents import Record, Retry, Undo
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.room.foot import ENTRIES, FINISH
from kadelyx_desk.ui.views.room.partner_now import partner_now
from kadelyx_desk.ui.views.room.sheets.note_sheet import NoteSheet
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, in_journey


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, in_journey())


@pytest.mark.parametrize(
    ("key", "about"),
    [
        (Qt.Key.Key_M, About.COUPLE),
        (Qt.Key.Key_Comma, About.A),
        (Qt.Key.Key_Period, About.B),
    ],
)
def test_r7_that_one_key_stamps_the_person_and_the_moment(
    room: Room, key: Qt.Key, about: About
) -> None:
    before = room.session.clock.read().moment.utc
    room.key(key)

    assert room.intents == [Record(about, Marked())]
    mark = room.session.snapshot.latest(Marked, about)
    assert mark is not None
    assert before < mark.occurred < room.session.clock.read().moment.utc


@pytest.mark.parametrize(
    ("key", "about", "kind"),
    [
        (Qt.Key.Key_Q, About.A, VitalsSheet),
        (Qt.Key.Key_W, About.A, ObserveSheet),
        (Qt.Key.Key_E, About.A, ObserveSheet),
        (Qt.Key.Key_P, About.B, VitalsSheet),
        (Qt.Key.Key_O, About.B, ObserveSheet),
        (Qt.Key.Key_I, About.B, ObserveSheet),
        (Qt.Key.Key_C, About.COUPLE, ObserveSheet),
        (Qt.Key.Key_N, About.COUPLE, NoteSheet),
    ],
)
def test_r6_that_each_tile_has_a_key_for_its_own_person(
    room: Room, key: Qt.Key, about: About, kind: type[RoomSheet]
) -> None:
    room.key(key)

    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, kind)
    assert sheet.about is about


def test_r4_that_an_observation_takes_two_presses_and_undo_one(room: Room) -> None:
    room.key(Qt.Key.Key_W)
    room.key(Qt.Key.Key_2)

    assert room.page.last_entry.line.words == "inward and quiet"

    room.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert isinstance(room.intents[-1], Undo)
    assert "struck out" in room.page.last_entry.line.words


def test_r5_that_a_sheet_lies_over_the_couples_column_and_over_no_band(room: Room) -> None:
    sheet = room.open(Job.VITALS, About.A, VitalsSheet)
    page = room.page

    assert not sheet.isWindow()
    assert sheet.isVisible()
    assert sheet.y() >= page.header.geometry().bottom()
    assert sheet.geometry().bottom() < page.foot.y()
    assert (sheet.x(), sheet.width()) == (455, 456)


def test_r5_that_everything_beside_an_open_sheet_can_still_be_pressed(room: Room) -> None:
    room.open(Job.VITALS, About.A, VitalsSheet)

    other = room.open(Job.OBSERVE, About.B, ObserveSheet)

    assert other.isVisible()
    assert room.page.shelf.open_sheet is other


def test_that_escape_closes_a_sheet_and_what_was_typed_is_there_again(room: Room) -> None:
    sheet = room.open(Job.VITALS, About.B, VitalsSheet)
    room.type("14")
    room.key(Qt.Key.Key_Escape)

    assert not sheet.isVisible()
    assert room.page.shelf.open_sheet is None

    room.open(Job.VITALS, About.B, VitalsSheet)

    assert sheet.pressure.text() == "14"


def test_that_a_letter_typed_into_a_note_presses_no_tile(room: Room) -> None:
    sheet = room.open(Job.NOTE, About.COUPLE, NoteSheet)
    room.type("qm,")

    assert sheet.text.text() == "qm,"
    assert not any(isinstance(intent, Record) for intent in room.intents)


def test_that_before_the_journey_the_one_way_on_leads_to_the_checklist(qtbot: QtBot) -> None:
    room = Room(qtbot, new_session())
    page = room.page
    assert not page.foot.close_journey.isVisible()

    with qtbot.waitSignal(page.checklist_asked):
        room.key(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)

    room.session.start()
    page.show_session(room.model.view())
    assert not page.last_entry.begin.isVisible()
    with qtbot.waitSignal(page.close_asked):
        room.key(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)


def test_that_a_cancelled_session_offers_no_way_to_begin(qtbot: QtBot) -> None:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("fever"))
    page = Room(qtbot, session).page

    assert not page.last_entry.begin.isVisible()
    assert not page.foot.close_journey.isVisible()


def test_that_a_refusal_is_said_where_the_last_entry_stands(qtbot: QtBot) -> None:
    room = Room(qtbot, new_session().start())
    room.session.service.record(About.COUPLE, JourneyEnded())

    room.page.board.tiles[Job.MARK, About.COUPLE].click()

    assert "has ended" in room.page.last_entry.problem.sentence
    assert not room.page.last_entry.retry.isVisible()

    room.session.service.undo_last()
    room.page.board.tiles[Job.MARK, About.COUPLE].click()

    assert room.page.last_entry.problem.sentence == ""


def test_that_a_refusal_of_another_page_is_not_said_here(room: Room) -> None:
    elsewhere = Record(About.COUPLE, Marked())

    room.page.show_answer(Answer(elsewhere, done=False, sentence="Not in the room."))

    assert room.page.last_entry.problem.sentence == ""


def test_z6_that_an_entry_not_saved_is_said_and_offered_again(room: Room) -> None:
    room.session.fake.log.disk_is_full = True
    room.page.board.tiles[Job.MARK, About.COUPLE].click()
    page = room.page

    assert page.last_entry.retry.isVisible()
    assert page.header.middle.saved.words == ""
    before = len(room.session.snapshot.links)

    room.session.fake.log.disk_is_full = False
    page.last_entry.retry.click()

    assert isinstance(room.intents[-1], Retry)
    assert len(room.session.snapshot.links) == before + 1
    assert not page.last_entry.retry.isVisible()
    assert f"no. {before + 1}" in page.header.middle.saved.words


def test_z6_that_a_sheet_keeps_what_was_typed_until_it_is_saved(room: Room) -> None:
    sheet = room.open(Job.VITALS, About.A, VitalsSheet)
    sheet.pressure.set_text("132/84")
    room.session.fake.log.disk_is_full = True
    sheet.record.click()

    assert sheet.isVisible()
    assert sheet.pressure.text() == "132/84"
    sheet.record.click()
    assert len([intent for intent in room.intents if isinstance(intent, Record)]) == 1

    room.session.fake.log.disk_is_full = False
    room.page.last_entry.retry.click()

    assert not sheet.isVisible()
    assert sheet.pressure.text() == ""


def test_that_the_tabs_turn_to_the_table_and_to_the_open_marks(room: Room) -> None:
    room.page.foot.tabs.turn_to(ENTRIES)
    assert room.page.entries.isVisible()
    assert room.page.entries.model.rowCount() > 0

    room.page.foot.tabs.turn_to(FINISH)
    assert room.page.finish.isVisible()


def test_r11_that_a_new_entry_moves_nothing(room: Room) -> None:
    parts = (room.page.header, room.page.timeline, room.page.last_entry, room.page.board)
    before = [part.geometry() for part in parts]

    room.page.board.tiles[Job.MARK, About.COUPLE].click()
    room.tick(minutes=20)

    assert [part.geometry() for part in parts] == before


def test_z11_that_another_session_finds_no_sheet_of_the_former(room: Room) -> None:
    sheet = room.open(Job.NOTE, About.COUPLE, NoteSheet)
    sheet.text.set_text("half typed")

    room.page.show_session(full_session().view())

    assert room.page.shelf.open_sheet is None
    again = room.open(Job.NOTE, About.COUPLE, NoteSheet)
    assert again.text.text() == ""


def test_that_leaving_and_the_theme_are_announced(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.page.left):
        room.key(Qt.Key.Key_F8)
    with qtbot.waitSignal(room.page.theme_asked):
        room.page.foot.theme.click()


def test_that_an_open_point_leads_to_what_has_to_be_finished(room: Room) -> None:
    room.page.lead_to("vitals", About.A)
    assert room.page.timeline.isVisible()

    room.page.lead_to("mark", About.B)

    assert room.page.finish.isVisible()


def test_r20_that_leaving_and_coming_back_loses_neither_phase_nor_clock(qtbot: QtBot) -> None:
    session = in_journey().minutes(50)
    first = Room(qtbot, session).page.header
    again = Room(qtbot, session).page.header

    assert again.middle.phase.text() == first.middle.phase.text() == "Plateau and return"
    for partner, head in again.heads.items():
        clock = partner_now(session.view(), partner).clock
        assert clock.startswith(("0:50", "0:52"))
        assert head.figures.accessibleName() == first.heads[partner].figures.accessibleName()
        assert clock in head.figures.accessibleName()


def test_r20_that_no_entry_of_the_former_session_is_seen_in_the_next(room: Room) -> None:
    room.session.service.record(About.COUPLE, Noted("Rain on the roof."))
    room.page.show_session(room.model.view())
    room.page.foot.tabs.turn_to(ENTRIES)
    assert "Rain" in room.page.last_entry.line.words

    room.page.show_session(new_session().view())

    assert "Rain" not in room.page.last_entry.line.words
    model = room.page.entries.model
    said = [model.data(model.index(row, Column.WHAT)) for row in range(model.rowCount())]
    assert not any("Rain" in str(words) for words in said)
    assert room.page.finish.count == 0
