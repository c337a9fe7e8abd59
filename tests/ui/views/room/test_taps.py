"""Taps and keystrokes of every log that the room offers, counted at the real widgets (R4)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hands import press
from kadelyx_desk.domain.entries import Marked, Observed, StateBegan, StateEnded, VitalsTaken
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.room.sheet_shelf import offer_of
from kadelyx_desk.ui.views.room.sheets.observe_sheet import ObserveSheet
from kadelyx_desk.ui.views.room.sheets.tiles.state_tile import StateTile
from kadelyx_desk.ui.views.room.sheets.tiles.term_tile import TermTile
from kadelyx_desk.ui.views.room.sheets.vitals_sheet import VitalsSheet
from kadelyx_desk.ui.views.room.tile_board import MARK_KEYS, Job, TilePress
from rooms import Room, in_journey

TILED = (
    (Job.OBSERVE, About.A),
    (Job.OBSERVE, About.B),
    (Job.OBSERVE, About.COUPLE),
    (Job.CARE, About.A),
    (Job.CARE, About.B),
)
BOARD_KEYS = {
    (Job.OBSERVE, About.A): Qt.Key.Key_W,
    (Job.OBSERVE, About.B): Qt.Key.Key_O,
    (Job.OBSERVE, About.COUPLE): Qt.Key.Key_C,
    (Job.CARE, About.A): Qt.Key.Key_E,
    (Job.CARE, About.B): Qt.Key.Key_I,
}


def last(room: Room) -> Body:
    links = room.session.snapshot.links
    return links[len(links) - 1].entry.body


def tap_board(room: Room, job: Job, about: About) -> None:
    press(room.page.board.tiles[job, about])
    QTest.qWait(1)


@pytest.mark.parametrize(("job", "about"), TILED)
def test_r4_that_every_observation_care_and_state_takes_two_taps_and_no_scroll(
    qtbot: QtBot, job: Job, about: About
) -> None:
    session = in_journey()
    offer = offer_of(session.view(), TilePress(job, about))
    many = sum(len(group.terms) for group in offer.groups) + len(offer.states)
    assert many > 0
    for place in range(many):
        room = Room(qtbot, in_journey())
        before = len(room.session.snapshot.links)
        tap_board(room, job, about)
        sheet = room.page.shelf.open_sheet
        assert isinstance(sheet, ObserveSheet)
        tile = [*sheet.tiles, *sheet.states][place]
        assert in_view(tile, sheet.tiled.viewport()), tile.accessibleName()
        press(tile)

        assert len(room.session.snapshot.links) == before + 1
        assert isinstance(last(room), Observed | StateBegan)


@pytest.mark.parametrize(("job", "about"), TILED)
def test_r6_that_the_same_takes_two_keys(qtbot: QtBot, job: Job, about: About) -> None:
    room = Room(qtbot, in_journey())
    room.key(BOARD_KEYS[job, about])
    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, ObserveSheet)
    every: list[TermTile | StateTile] = [*sheet.tiles, *sheet.states]
    for tile in every:
        before = len(room.session.snapshot.links)
        sheet.twice.stop()
        room.type(tile.key.lower())
        assert len(room.session.snapshot.links) == before + 1, tile.key


def test_r4_that_a_running_state_is_ended_by_two_taps(qtbot: QtBot) -> None:
    session = in_journey()
    session.service.record(About.COUPLE, StateBegan("music", "music"))
    room = Room(qtbot, session)
    tap_board(room, Job.OBSERVE, About.COUPLE)
    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, ObserveSheet)
    press(next(tile for tile in sheet.states if tile.running is not None))

    assert isinstance(last(room), StateEnded)


@pytest.mark.parametrize("about", list(About))
def test_r4_that_a_mark_takes_one_tap_or_one_key(qtbot: QtBot, about: About) -> None:
    room = Room(qtbot, in_journey())
    if about is About.COUPLE:
        tap_board(room, Job.MARK, about)
        assert isinstance(last(room), Marked)
        room.key(Qt.Key.Key_M)
    else:
        room.type(MARK_KEYS[about])

    assert isinstance(last(room), Marked)


@pytest.mark.parametrize("partner", list(Partner))
def test_r4_that_vitals_take_one_tap_the_digits_and_enter(
    qtbot: QtBot, partner: Partner
) -> None:
    room = Room(qtbot, in_journey())
    about = About.of(partner)
    tap_board(room, Job.VITALS, about)
    for figures in ("132/84", "78", "97", "14", "0"):
        room.type(figures)
        room.key(Qt.Key.Key_Return)

    taken = last(room)
    assert isinstance(taken, VitalsTaken)
    assert (taken.heart_rate, taken.spo2, taken.respiration, taken.nausea) == (78, 97, 14, 0)
    assert not isinstance(room.page.shelf.open_sheet, VitalsSheet)


@pytest.mark.parametrize(
    "undo",
    [
        lambda room: press(room.page.last_entry.undo),
        lambda room: room.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    ],
    ids=["button", "Ctrl+Z"],
)
def test_r4_that_every_log_is_undone_by_one_tap_or_key(
    qtbot: QtBot, undo: Callable[[Room], None]
) -> None:
    room = Room(qtbot, in_journey())
    tap_board(room, Job.MARK, About.COUPLE)
    marked = room.session.snapshot.latest(Marked, About.COUPLE)
    assert marked is not None
    undo(room)

    assert room.session.snapshot.line(marked.link).is_struck


def in_view(widget: QWidget, port: QWidget) -> bool:
    """Whether the whole of a tile can be seen and hit without a scroll."""
    corner = widget.mapTo(port, widget.rect().topLeft())
    place = widget.rect().translated(corner)
    return port.rect().contains(place)


def test_r2_that_every_tile_of_the_board_is_76_by_76_and_12_apart(qtbot: QtBot) -> None:
    board = Room(qtbot, in_journey()).page.board
    places = [
        tile.rect().translated(tile.mapTo(board, tile.rect().topLeft()))
        for tile in board.tiles.values()
    ]

    assert len(places) >= 11
    assert all(min(place.width(), place.height()) >= 76 for place in places)
    for place in places:
        near = place.adjusted(-11, -11, 11, 11)
        assert sum(near.intersects(other) for other in places) == 1


def test_r2_that_every_other_target_is_44_by_44(qtbot: QtBot) -> None:
    page = Room(qtbot, in_journey()).page
    targets = [target for target in page.findChildren(Pressable) if target.isVisible()]

    assert targets
    small = [
        (target.accessibleName(), target.size().toTuple())
        for target in targets
        if min(target.width(), target.height()) < 44
    ]
    assert small == []
