from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import protocol
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.kit.painting import TILE
from kadelyx_desk.ui.views.room.sheets.tiles.term_tile import TermTile


def tile(qtbot: QtBot) -> TermTile:
    group = protocol().groups[1]
    made = TermTile(group, group.terms[0], About.A, "Q")
    qtbot.addWidget(made)
    shots.settle(made, (90, 76))
    return made


def test_r2_that_it_is_as_large_as_a_log_button_must_be(qtbot: QtBot) -> None:
    made = tile(qtbot)

    assert min(made.sizeHint().toTuple()) >= TILE
    assert made.narrowest() <= TILE


def test_that_it_says_how_strongly_it_was_logged(qtbot: QtBot) -> None:
    made = tile(qtbot)
    at_rest = made.grab().toImage()
    assert made.accessibleName() == "tearful"

    made.show_logged(2)
    assert made.intensity == 2
    assert made.accessibleName() == "tearful, logged, 2"
    assert made.grab().toImage() != at_rest

    made.show_logged(0)
    assert made.accessibleName() == "tearful"
    assert made.grab().toImage() == at_rest
