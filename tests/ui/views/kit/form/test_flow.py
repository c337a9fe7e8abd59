from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.flow import Flow

WORDS = ("Ana: weight", "Ben: escort", "dosing pattern")


class Page(QWidget):
    """A flow of three buttons with something below it."""

    def __init__(self, *, spread: bool) -> None:
        super().__init__()
        self.parts = [Button(words) for words in WORDS]
        self.flow = Flow(self.parts, spread=spread)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.flow)
        column.addWidget(QWidget(), 1)


def page_of(qtbot: QtBot, width: int, *, spread: bool = False) -> Page:
    page = Page(spread=spread)
    qtbot.addWidget(page)
    shots.settle(page, (width, 400))
    return page


def test_that_parts_stand_in_one_row_where_there_is_room(qtbot: QtBot) -> None:
    page = page_of(qtbot, 900)
    flow, parts = page.flow, page.parts

    assert {part.y() for part in parts} == {0}
    assert [part.x() for part in parts] == sorted(part.x() for part in parts)
    assert flow.height() == parts[0].height()


def test_that_what_has_no_room_goes_into_the_next_row_whole(qtbot: QtBot) -> None:
    page = page_of(qtbot, 280)
    flow, parts = page.flow, page.parts

    assert parts[0].y() == parts[1].y() < parts[2].y()
    assert all(part.geometry().right() < flow.width() for part in parts)
    assert flow.height() == parts[2].geometry().bottom() + 1
    assert all(part.width() >= part.sizeHint().width() for part in parts)


def test_that_the_last_part_may_stand_at_the_right_end(qtbot: QtBot) -> None:
    page = page_of(qtbot, 900, spread=True)
    flow, parts = page.flow, page.parts

    assert parts[2].geometry().right() == flow.width() - 1
    assert parts[1].geometry().right() < flow.width() // 2


def test_that_a_part_that_is_hidden_leaves_no_hole(qtbot: QtBot) -> None:
    page = page_of(qtbot, 900)
    flow, parts = page.flow, page.parts

    parts[0].hide()
    qtbot.waitUntil(lambda: parts[1].x() == 0)

    assert flow.sizeHint().width() < 900


def test_that_a_cleared_flow_takes_no_room(qtbot: QtBot) -> None:
    page = page_of(qtbot, 900)

    page.flow.clear()

    assert page.flow.sizeHint().height() == 0
