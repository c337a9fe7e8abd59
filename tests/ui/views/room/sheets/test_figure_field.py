from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.parsing import parse_whole
from kadelyx_desk.ui.views.room.sheets.figure_field import FigureField


def test_that_its_problem_stands_where_the_sheet_puts_it_and_names_the_field(
    qtbot: QtBot,
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = FigureField("HR", lambda typed: parse_whole(typed, 20, 250), example="per min")
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(field.beside)
    page.show()
    field.set_text("900")

    assert not field.check()
    assert field.beside.parentWidget() is page
    assert field.beside.isVisible()
    assert field.beside.accessibleName() == "Type a whole figure from 20 to 250."

    field.set_text("90")
    assert field.check()
    assert not field.beside.isVisible()
