from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hands import press
from kadelyx_desk.domain.entries import Observed
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Correct, Record
from kadelyx_desk.ui.views.room.sheets.observe_sheet import AGAIN_MS, ObserveSheet
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, in_journey


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, in_journey())


@pytest.fixture
def sheet(room: Room) -> ObserveSheet:
    return room.open(Job.OBSERVE, About.A, ObserveSheet)


def latest(room: Room, about: About = About.A) -> Observed:
    line = room.session.snapshot.latest(Observed, about)
    assert line is not None
    return line.body


def test_r4_that_one_tap_logs_what_was_seen(room: Room, sheet: ObserveSheet) -> None:
    press(sheet.tiles[4])

    assert room.intents == [Record(About.A, Observed("tearful", "feeling", "tearful"))]
    assert sheet.tiles[4].intensity == 1


def test_that_tapping_again_within_three_seconds_makes_it_stronger_up_to_three(
    room: Room, sheet: ObserveSheet
) -> None:
    for _ in range(5):
        press(sheet.tiles[4])

    assert [type(intent) for intent in room.intents] == [Record, Correct, Correct]
    assert latest(room).intensity == 3
    assert AGAIN_MS == 3000


def test_that_a_tap_after_three_seconds_is_another_observation(
    room: Room, sheet: ObserveSheet
) -> None:
    press(sheet.tiles[4])
    sheet.linger.timeout.emit()
    room.open(Job.OBSERVE, About.A, ObserveSheet)
    press(sheet.tiles[4])

    assert [type(intent) for intent in room.intents] == [Record, Record]
    assert latest(room).intensity == 1


def test_that_another_term_within_three_seconds_is_its_own_entry(
    room: Room, sheet: ObserveSheet
) -> None:
    press(sheet.tiles[4])
    press(sheet.tiles[5])

    assert [type(intent) for intent in room.intents] == [Record, Record]
    assert (sheet.tiles[4].intensity, sheet.tiles[5].intensity) == (0, 1)


def test_that_it_closes_by_itself_but_never_under_a_finger(
    room: Room, sheet: ObserveSheet
) -> None:
    press(sheet.tiles[0])
    sheet.tiles[1].setDown(True)
    sheet.linger.timeout.emit()
    assert sheet.isVisible()

    sheet.tiles[1].setDown(False)
    sheet.linger.timeout.emit()
    assert not sheet.isVisible()
    assert room.page.shelf.open_sheet is None
    assert not sheet.linger.isActive()


def test_that_it_stays_open_until_something_is_tapped(sheet: ObserveSheet) -> None:
    assert not sheet.linger.isActive()


@pytest.mark.parametrize(
    ("job", "about", "groups"),
    [
        (Job.OBSERVE, About.A, {"state", "feeling", "body", "meaning"}),
        (Job.CARE, About.B, {"care"}),
        (Job.OBSERVE, About.COUPLE, {"couple"}),
    ],
)
def test_that_it_offers_the_vocabulary_of_the_protocol(
    room: Room, job: Job, about: About, groups: set[str]
) -> None:
    found = room.open(job, about, ObserveSheet)

    assert {tile.group_of.code for tile in found.tiles} == groups
    offered = [
        term
        for g in room.session.service.protocol.groups
        if g.code in groups
        for term in g.terms
    ]
    assert [tile.term for tile in found.tiles] == offered


def test_r6_that_the_right_hand_has_keys_of_its_own_for_b(room: Room) -> None:
    sheet = room.open(Job.OBSERVE, About.B, ObserveSheet)

    room.key(Qt.Key.Key_6)

    assert sheet.tiles[0].intensity == 1
    assert latest(room, About.B).label == "onset"


def test_that_a_key_of_a_tile_behind_the_sheet_chooses_on_the_sheet(
    room: Room, sheet: ObserveSheet
) -> None:
    room.key(Qt.Key.Key_Q)  # the key of A's vitals while no sheet is open

    assert room.page.shelf.open_sheet is sheet
    assert latest(room).label == "tearful"


def test_r2_that_no_tile_is_smaller_than_a_log_button(sheet: ObserveSheet) -> None:
    assert all(min(tile.size().toTuple()) >= 76 for tile in sheet.tiles)


def test_that_what_the_disk_did_not_take_is_not_shown_as_logged(
    room: Room, sheet: ObserveSheet
) -> None:
    room.session.fake.log.disk_is_full = True
    press(sheet.tiles[4])

    assert sheet.tiles[4].intensity == 0
    assert room.page.last_entry.retry.isVisible()

    room.session.fake.log.disk_is_full = False
    press(room.page.last_entry.retry)

    assert sheet.tiles[4].intensity == 1
