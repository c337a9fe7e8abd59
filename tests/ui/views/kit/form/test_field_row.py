from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.form.field_row import field_row


def test_that_a_problem_below_one_field_moves_no_other(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    left, right = TextField("Family name"), TextField("Given name")
    page.setLayout(field_row(left, right))
    shots.settle(page, (640, 200))
    before = left.line.geometry()

    right.show_problem("Type the given name.")
    shots.settle(page, (640, 200))

    assert left.line.geometry() == before
    assert left.y() == right.y()


def test_that_the_width_is_shared_as_it_is_said(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    left, right = TextField("What is agreed"), TextField("By")
    page.setLayout(field_row(left, right, widths=(3, 1)))

    shots.settle(page, (800, 200))

    assert left.width() > 2 * right.width()
