from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.room.sheets.tiles.event_tile import EventTile


@pytest.fixture
def tile(qtbot: QtBot) -> EventTile:
    made = EventTile("Medical help called", About.A, "Ana", "V")
    qtbot.addWidget(made)
    made.resize(97, made.sizeHint().height())
    made.show()
    return made


def test_that_it_says_whom_it_is_about_and_what_was_logged(tile: EventTile) -> None:
    assert tile.accessibleName() == "Medical help called, Ana"

    tile.show_corner("13:44", logged=True)

    assert tile.accessibleName() == "Medical help called, Ana, logged 13:44"
    assert tile.corner == "13:44"


def test_that_a_stray_enter_presses_nothing_and_space_does(tile: EventTile) -> None:
    pressed: list[bool] = []
    tile.clicked.connect(lambda _checked: pressed.append(True))

    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert pressed == []

    QTest.keyClick(tile, Qt.Key.Key_Space)
    assert len(pressed) == 1


def test_r2_that_it_is_large_and_holds_its_longest_word(tile: EventTile) -> None:
    assert min(tile.sizeHint().width(), tile.sizeHint().height()) >= 76
    assert tile.narrowest() <= 97


def test_that_a_logged_tile_looks_other_than_one_at_rest(tile: EventTile) -> None:
    before = looks.painted(tile).toImage()
    tile.show_corner("13:44", logged=True)

    assert looks.painted(tile).toImage() != before
