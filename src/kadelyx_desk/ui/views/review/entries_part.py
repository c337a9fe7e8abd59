"""Every entry of the session: the table, what opens it, and the chosen line in full."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QStyle, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.entry_table_model import Column, EntryTableModel
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.form.choice import Check
from kadelyx_desk.ui.views.kit.painting import text_width
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.room.amend.entry_table import EntryTable
from kadelyx_desk.ui.views.theme import Type

_NONE_CHOSEN = "Choose a line to read it in full."
_MOST_LINES = 3
"""So many lines of an entry stand in its row; a longer one is read below the table."""
_AROUND = 10
_ANY = 10_000


class EntriesPart(QWidget):
    """What is not shared is hidden first and opens by a check."""

    def __init__(self) -> None:
        super().__init__()
        self.model = EntryTableModel()
        self.table = EntryTable(self.model)
        self.table.hideColumn(Column.BY)
        self.table.setColumnWidth(Column.MARKS, text_width("partner and team", Type.BODY) + 16)
        self.table.setWordWrap(True)
        self._fits = QTimer(self, singleShot=True, interval=0)
        self._fits.timeout.connect(self._fit_rows)
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
        changes = (self.model.dataChanged, self.model.modelReset, self.model.rowsInserted)
        for changed in (*changes, self.table.horizontalHeader().sectionResized):
            changed.connect(lambda *_what: self._fits.start())

    def show_session(self, view: SessionView) -> None:
        self.model.show_session(view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fits.start()

    def _fit_rows(self) -> None:
        """A row is as high as its words, three lines at most; none is measured out of sight."""
        if not self.isVisible():
            return
        for row in range(self.model.rowCount()):
            high = max(self._height(row, column) for column in (Column.WHAT, Column.MARKS))
            if self.table.rowHeight(row) != high:
                self.table.setRowHeight(row, high)

    def _height(self, row: int, column: Column) -> int:
        metrics = QFontMetrics(self.table.font())
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        room = QRect(0, 0, self.table.columnWidth(column) - 2 * margin, _ANY)
        least = self.table.verticalHeader().defaultSectionSize()
        words = self.table.cells.displayText(
            self.model.index(row, column).data(), self.table.locale()
        )
        if metrics.horizontalAdvance(words) <= room.width():
            return least
        wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return max(least, min(wrapped, _MOST_LINES * metrics.lineSpacing()) + _AROUND)

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
