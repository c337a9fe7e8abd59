from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hands import press
from kadelyx_desk.domain.entries import StateBegan, StateEnded
from kadelyx_desk.domain.facts import running_states
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.sheets.tiles.state_tile import StateTile
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, before_dose, in_journey


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, in_journey())


def state_of(sheet: ObserveSheet, code: str) -> StateTile:
    return next(tile for tile in sheet.states if tile.state.code == code)


@pytest.mark.parametrize(
    ("job", "about", "codes"),
    [
        (Job.OBSERVE, About.A, ["eyeshade", "lying-down", "covered"]),
        (Job.CARE, About.B, ["eyeshade", "lying-down", "covered"]),
        (Job.OBSERVE, About.COUPLE, ["holding-hands", "embracing", "music", "silence"]),
    ],
)
def test_that_each_sheet_offers_the_states_of_its_subject(
    room: Room, job: Job, about: About, codes: list[str]
) -> None:
    sheet = room.open(job, about, ObserveSheet)

    assert [tile.state.code for tile in sheet.states] == codes


def test_that_alone_the_states_of_the_room_stand_with_the_care(qtbot: QtBot) -> None:
    room = Room(qtbot, before_dose(solo=True))
    sheet = room.open(Job.CARE, About.A, ObserveSheet)
    press(state_of(sheet, "music"))

    assert [line.body.code for line in running_states(room.session.snapshot, About.COUPLE)] == [
        "music"
    ]


def test_r4_that_one_tap_begins_a_state_and_one_on_it_ends_it(room: Room) -> None:
    sheet = room.open(Job.OBSERVE, About.A, ObserveSheet)
    tile = state_of(sheet, "eyeshade")
    press(tile)

    assert room.intents == [Record(About.A, StateBegan("eyeshade", "eyeshade on"))]
    (running,) = running_states(room.session.snapshot, About.A)
    since = clock(running.link.entry.occurred.local)
    assert tile.accessibleName() == f"eyeshade on, since {since}; press when it ends"

    sheet.twice.stop()
    press(tile)

    assert room.intents[-1] == Record(About.A, StateEnded(running.link.entry.id))
    assert running_states(room.session.snapshot, About.A) == ()
    assert tile.accessibleName() == "eyeshade on; press when it begins"


def test_z5_that_a_double_tap_does_not_end_what_it_began(room: Room) -> None:
    sheet = room.open(Job.OBSERVE, About.A, ObserveSheet)
    for _ in range(20):
        state_of(sheet, "eyeshade").click()

    assert len(room.intents) == 1
    assert running_states(room.session.snapshot, About.A)


def test_that_a_state_begun_in_one_sheet_runs_in_the_other(room: Room) -> None:
    press(state_of(room.open(Job.OBSERVE, About.A, ObserveSheet), "covered"))
    care = room.open(Job.CARE, About.A, ObserveSheet)

    assert state_of(care, "covered").running is not None
    assert state_of(care, "eyeshade").running is None
    assert state_of(room.open(Job.CARE, About.B, ObserveSheet), "covered").running is None


def test_that_a_state_is_begun_and_ended_late(room: Room) -> None:
    room.tick(minutes=30)
    sheet = room.open(Job.CARE, About.B, ObserveSheet)
    tile = state_of(sheet, "covered")
    for minutes_ago in (2, 1):  # 15, then 10 minutes ago
        press(sheet.when.turn)
        press(sheet.when.ago[minutes_ago])
        press(sheet.when.reason.choice("hands busy"))
        sheet.twice.stop()
        press(tile)

    ends = room.session.snapshot.latest(StateEnded, About.B)
    began = room.session.snapshot.latest(StateBegan, About.B)
    assert began is not None
    assert ends is not None
    assert began.occurred < ends.occurred
    assert began.link.entry.is_late
    assert tile.running is None


def test_that_an_end_before_the_beginning_is_refused_in_a_sentence(room: Room) -> None:
    room.tick(minutes=30)
    sheet = room.open(Job.CARE, About.B, ObserveSheet)
    press(state_of(sheet, "covered"))
    sheet.twice.stop()
    press(sheet.when.turn)
    press(sheet.when.ago[1])
    press(sheet.when.reason.choice("hands busy"))
    press(state_of(sheet, "covered"))

    assert sheet.problem.sentence == "That is before it began."
    assert sheet.when.reason.chosen() == "hands busy"


def test_that_an_end_in_the_minute_of_the_beginning_is_taken(room: Room) -> None:
    sheet = room.open(Job.CARE, About.B, ObserveSheet)
    tile = state_of(sheet, "covered")
    press(tile)
    assert tile.running is not None
    sheet.twice.stop()
    press(sheet.when.turn)
    sheet.when.time.set_text(clock(tile.running.link.entry.occurred.local))
    press(tile)

    assert tile.running is None


def test_r6_that_a_state_has_a_key_and_undo_takes_it_back(room: Room) -> None:
    sheet = room.open(Job.CARE, About.A, ObserveSheet)
    room.key(Qt.Key.Key_Q)
    assert state_of(sheet, "eyeshade").running is not None

    room.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert state_of(sheet, "eyeshade").running is None


def test_r2_that_every_tile_is_at_least_76_square_and_12_apart(room: Room) -> None:
    sheet = room.open(Job.OBSERVE, About.A, ObserveSheet)
    places = [tile.geometry() for tile in sheet.every]

    assert all(min(place.width(), place.height()) >= 76 for place in places)
    for place in places:
        near = place.adjusted(-11, -11, 11, 11)
        assert sum(near.intersects(other) for other in places) == 1
