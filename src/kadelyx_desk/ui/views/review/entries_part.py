"""Every entry of the session: the table, what opens it, and the chosen line in full."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.entry_table_model import Column, EntryTableModel
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.form.choice import Check
from kadelyx_desk.ui.views.kit.painting import text_width
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.room.amend.entry_table import EntryTable
from kadelyx_desk.ui.views.theme import Type

_NONE_CHOSEN = "Choose a line to read it in full."


class EntriesPart(QWidget):
    """The table is hidden words first: what is not shared opens by a check."""

    def __init__(self) -> None:
        super().__init__()
        self.model = EntryTableModel()
        self.table = EntryTable(self.model)
        self.table.hideColumn(Column.BY)
        self.table.setColumnWidth(Column.MARKS, text_width("partner and team", Type.BODY) + 16)
        self.private = Check("Show what is not shared")
        self.chosen = Text(_NONE_CHOSEN, Type.BODY, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.private)
        column.addWidget(self.table, 1)
        column.addWidget(Rule())
        column.addWidget(self.chosen)
        self.private.toggled.connect(lambda on: self.model.open_private(is_open=on))
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.model.dataChanged.connect(self._show_chosen)
        self.model.modelReset.connect(self._show_chosen)

    def show_session(self, view: SessionView) -> None:
        self.model.show_session(view)

    def _show_chosen(self, *_changed: object) -> None:
        """A long line is cut off in its row; here it stands whole, hidden where it is there."""
        row = self.table.currentIndex().row()
        if row < 0:
            self.chosen.setText(_NONE_CHOSEN)
            return
        number, time, what, marks = (
            str(self.model.index(row, column).data())
            for column in (Column.NUMBER, Column.TIME, Column.WHAT, Column.MARKS)
        )
        after = f" ({marks})" if marks else ""
        self.chosen.setText(f"No. {number}, {time}: {what}{after}")
