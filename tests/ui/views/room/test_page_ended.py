from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import DANA, Session, full_session
from hands import press, write
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    JourneyEnded,
    Noted,
    Observed,
    RescueGiven,
    StateBegan,
    StateEnded,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.journey.schedule import DueState, due_sets
from kadelyx_desk.domain.record.entry import Entry
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.views.room.care.event_sheet import EventSheet
from kadelyx_desk.ui.views.room.care.rescue_sheet import RescueSheet
from kadelyx_desk.ui.views.room.page import at_most_the_end
from kadelyx_desk.ui.views.room.sheets.note_sheet import NoteSheet
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet
from kadelyx_desk.ui.views.room.sheets.when_row import WhenRow
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, in_journey

ENDED = "13:23"


def ended(session: Session) -> Session:
    """An hour after the doses, and the room visited three hours after its end."""
    session.minutes(60).service.record(About.COUPLE, JourneyEnded())
    return session.minutes(180)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, ended(in_journey()))


def fill(sheet: RescueSheet) -> None:
    form = sheet.form
    form.drug.group.choice("ondansetron").click()
    form.unit.group.choice("mg").click()
    write(form.amount, "4")
    form.route.group.choice("oral").click()
    write(form.reason, "nausea")
    form.ordered.group.choice(str(DANA.id)).click()
    form.given.group.choice(str(DANA.id)).click()


def last_entry(room: Room) -> Entry:
    links = room.session.snapshot.links
    return links[len(links) - 1].entry


def give_time(when: WhenRow, time: str = "13:00") -> None:
    write(when.time, time)
    press(when.reason.choice("on paper"))


def was_late(entry: Entry, time: str = "13:00") -> bool:
    return (clock(entry.occurred.local), entry.late_reason) == (time, "on paper")


def test_that_the_room_of_an_ended_journey_stands_at_its_end() -> None:
    session = full_session()
    ended_at = time_of(session.snapshot, JourneyEnded)
    view = session.view()
    assert ended_at is not None
    assert view.now.moment.utc - ended_at > timedelta(hours=40)
    assert at_most_the_end(view).now.moment.utc == ended_at


def test_that_vitals_forgotten_are_entered_after_the_end_at_their_own_time(room: Room) -> None:
    sheet = room.open(Job.VITALS, About.A, VitalsSheet)
    assert sheet.when.isVisible()
    assert sheet.when.ended.text() == f"The journey ended at {ENDED}. When was it?"
    assert not sheet.when.turn.isVisible()

    write(sheet.heart_rate, "78")
    press(sheet.record)
    assert sheet.when.time.problem == "Type a time such as 14:03."
    assert room.asked == []

    give_time(sheet.when)
    press(sheet.record)

    assert last_entry(room).body == VitalsTaken(heart_rate=78)
    assert was_late(last_entry(room))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("13:24", f"13:24 is after the journey's end, at {ENDED}."),
        ("16:00", f"16:00 is after the journey's end, at {ENDED}."),
        ("12:14", "That is before the journey began, at 12:15."),
        ("03:00", "That is before the journey began, at 12:15."),
    ],
)
def test_that_no_time_outside_the_journey_is_taken_and_nothing_is_lost(
    room: Room, typed: str, sentence: str
) -> None:
    sheet = room.open(Job.VITALS, About.A, VitalsSheet)
    write(sheet.heart_rate, "78")
    give_time(sheet.when, typed)
    press(sheet.record)

    assert sheet.when.time.problem == sentence
    assert (sheet.heart_rate.text(), sheet.when.time.text()) == ("78", typed)
    assert room.asked == []


def test_that_minutes_count_from_the_end_and_do_not_move_with_the_clock(room: Room) -> None:
    sheet = room.open(Job.VITALS, About.B, VitalsSheet)
    press(sheet.when.ago[1])
    room.tick(minutes=7)

    assert sheet.when.time.text() == "13:13"
    assert sheet.when.ago[1].isChecked()
    assert sheet.when.ago[1].accessibleName() == "10 min before the end"


def test_that_a_reason_is_needed_however_near_the_end_it_was(qtbot: QtBot) -> None:
    session = in_journey().minutes(60)
    session.service.record(About.COUPLE, JourneyEnded())
    room = Room(qtbot, session.minutes(1))
    sheet = room.open(Job.VITALS, About.A, VitalsSheet)
    write(sheet.heart_rate, "78")
    write(sheet.when.time, ENDED)
    press(sheet.record)
    assert sheet.when.words.problem == "Say why it is entered late."

    press(sheet.when.reason.choice("on paper"))
    press(sheet.record)
    assert was_late(last_entry(room), ENDED)


def test_that_a_set_entered_after_the_end_closes_the_gap(room: Room) -> None:
    def missed() -> list[str]:
        now = room.session.clock.read().moment
        sets = due_sets(
            room.session.snapshot, room.session.service.protocol, Partner.A, now.utc
        )
        return [
            clock(now.shifted(item.due - now.utc).local)
            for item in sets
            if item.state is DueState.MISSED
        ]

    assert missed() == ["12:36", "13:01"]
    sheet = room.open(Job.VITALS, About.A, VitalsSheet)
    write(sheet.heart_rate, "78")
    give_time(sheet.when)
    press(sheet.record)

    assert missed() == ["12:36"]


def test_that_the_next_entry_needs_a_time_of_its_own(room: Room) -> None:
    sheet = room.open(Job.OBSERVE, About.B, ObserveSheet)
    give_time(sheet.when)
    press(sheet.tiles[4])
    assert isinstance(last_entry(room).body, Observed)
    assert was_late(last_entry(room))
    before = len(room.session.snapshot.links)

    press(sheet.tiles[5])

    assert sheet.when.isVisible()
    assert sheet.when.time.problem.startswith("Type a time")
    assert len(room.session.snapshot.links) == before


def test_that_care_and_a_note_are_entered_after_the_end(room: Room) -> None:
    care = room.open(Job.CARE, About.A, ObserveSheet)
    give_time(care.when, "13:05")
    press(care.tiles[0])
    assert isinstance(last_entry(room).body, Observed)
    assert was_late(last_entry(room), "13:05")

    note = room.open(Job.NOTE, About.COUPLE, NoteSheet)
    write(note.text, "Both laughed.")
    press(note.record)
    assert room.asked[-1] is not None
    assert not isinstance(last_entry(room).body, Noted)
    give_time(note.when)
    press(note.record)
    assert last_entry(room).body == Noted("Both laughed.")
    assert was_late(last_entry(room))


def test_that_a_state_without_an_end_gets_it_after_the_end(qtbot: QtBot) -> None:
    session = in_journey()
    state = next(item for item in session.service.protocol.states if not item.of_couple)
    session.service.record(About.A, StateBegan(state.code, state.label))
    room = Room(qtbot, ended(session))
    room.page.lead_to(StateEnded.KIND, About.A)
    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, ObserveSheet)
    tile = next(tile for tile in sheet.states if tile.state.code == state.code)
    give_time(sheet.when)
    press(tile)

    assert isinstance(last_entry(room).body, StateEnded)
    assert was_late(last_entry(room))


def test_that_an_event_is_resolved_and_a_medicine_given_at_their_own_time(
    qtbot: QtBot,
) -> None:
    session = in_journey()
    event = session.service.record(About.A, AdverseEvent(EventKind.FALL)).link.entry.id
    room = Room(qtbot, ended(session))
    room.page.lead_to(EventResolved.KIND, About.A)
    assert room.page.finish.isVisible()
    press(room.page.finish.care.open)
    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, EventSheet)
    assert not sheet.end.when.isVisible()
    press(sheet.end.resolved)
    assert sheet.end.when.turn.text() == "after the end"
    press(sheet.end.when.turn)
    give_time(sheet.end.when)
    press(sheet.record)

    assert last_entry(room).body == EventResolved(event, None)
    assert was_late(last_entry(room))

    press(sheet.rescue)
    rescue = room.page.shelf.open_sheet
    assert isinstance(rescue, RescueSheet)
    fill(rescue)
    assert "16:23" in rescue.read_back.sentence
    press(rescue.when.turn)
    give_time(rescue.when, "13:10")
    assert "13:10" in rescue.read_back.sentence
    press(rescue.record.button)
    assert isinstance(last_entry(room).body, RescueGiven)
    assert was_late(last_entry(room), "13:10")


def test_r6_that_a_forgotten_set_is_entered_by_the_keyboard_alone(room: Room) -> None:
    room.key(Qt.Key.Key_Q)
    sheet: RoomSheet | None = room.page.shelf.open_sheet
    assert isinstance(sheet, VitalsSheet)
    room.type("132/84")
    sheet.when.time.line.setFocus(Qt.FocusReason.TabFocusReason)
    room.type("13:00")
    for _ in range(5):
        room.key(Qt.Key.Key_Tab)
    room.key(Qt.Key.Key_Space)
    room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert isinstance(last_entry(room).body, VitalsTaken)
    assert last_entry(room).late_reason == "hands busy"
