from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from couple_lists import typical, view_of
from kadelyx_desk.ui.viewmodels.listing.couples import CouplesView
from kadelyx_desk.ui.viewmodels.listing.couples_model import CouplesModel
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.couples.couple_rows import row_height
from kadelyx_desk.ui.views.couples.couples_list import CouplesList
from kadelyx_desk.ui.views.theme_tokens import ThemeName


def shown(qtbot: QtBot, view: CouplesView) -> tuple[CouplesList, list[UUID]]:
    model = CouplesModel()
    model.show_couples(view)
    rows = CouplesList(model)
    qtbot.addWidget(rows)
    shots.settle(rows, (1000, 500))
    opened: list[UUID] = []
    rows.opened.connect(opened.append)
    return rows, opened


def test_that_entering_chooses_a_row_and_enter_opens_it(qtbot: QtBot) -> None:
    rows, opened = shown(qtbot, typical())

    rows.enter()
    QTest.keyClick(rows, Qt.Key.Key_End)
    QTest.keyClick(rows, Qt.Key.Key_Enter)

    assert opened == [rows._couples.couple(10).couple]


def test_that_a_row_that_is_not_there_opens_nothing(qtbot: QtBot) -> None:
    rows, opened = shown(qtbot, view_of())

    rows.open_row(0)
    QTest.keyClick(rows, Qt.Key.Key_Return)

    assert opened == []


def test_that_rows_grow_with_the_text(qtbot: QtBot) -> None:
    rows, _ = shown(qtbot, typical())
    before = rows.visualRect(rows.model().index(0, 0)).height()

    theme.apply(ThemeName.LIGHT, 14)
    shots.settle(rows, (1000, 501))

    assert rows.visualRect(rows.model().index(0, 0)).height() == row_height() > before
