from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.entry_table_model import Column, EntryTableModel
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.room.amend.entry_table import EntryTable
from kadelyx_desk.ui.views.theme_tokens import Ink
from rooms import in_journey


@pytest.fixture
def table(qtbot: QtBot) -> EntryTable:
    session = in_journey()
    session.observe(About.A)
    session.service.undo_last()
    model = EntryTableModel()
    made = EntryTable(model)
    qtbot.addWidget(made)
    model.show_session(session.view())
    shots.settle(made, (900, 340))
    return made


def _drawn(table: EntryTable, row: int, column: Column) -> QStyleOptionViewItem:
    option = QStyleOptionViewItem()
    table.cells.initStyleOption(option, table.model().index(row, column))
    return option


def _struck(table: EntryTable) -> int:
    rows = range(table.model().rowCount())
    return next(row for row in rows if _is_struck(table, row, Column.WHAT))


def _is_struck(table: EntryTable, row: int, column: Column) -> bool:
    drawn = _drawn(table, row, column)
    return drawn.font.strikeOut()


def test_that_a_chosen_entry_is_pressed_and_never_a_black_bar(table: EntryTable) -> None:
    drawn = _drawn(table, 0, Column.WHAT)
    look = theme.current()

    assert drawn.palette.color(QPalette.ColorRole.Highlight) == look.colour(Ink.PRESSED)
    assert drawn.palette.color(QPalette.ColorRole.HighlightedText) == look.colour(Ink.TEXT)


def test_that_whom_it_is_about_keeps_its_colour_when_it_is_chosen(table: EntryTable) -> None:
    drawn = _drawn(table, _struck(table) - 1, Column.ABOUT)
    ink = drawn.palette.color(QPalette.ColorRole.HighlightedText)

    assert ink == theme.current().person(About.B)


def test_that_a_struck_out_entry_has_a_line_through_it_but_not_its_mark(
    table: EntryTable,
) -> None:
    row = _struck(table)

    assert not _is_struck(table, row, Column.MARKS)
    assert _is_struck(table, row, Column.BY)
