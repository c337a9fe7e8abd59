"""The table of every entry: struck-out ones with a line through them, whom in colour."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from kadelyx_desk.ui.viewmodels.entry_table_model import ABOUT, STRUCK, Column, EntryTableModel
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.painting import TARGET, draw_text, line_height, text_width
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_Index = QModelIndex | QPersistentModelIndex


_DATE = re.compile(r"(\d\d)-([A-Z][a-z]{2})-(\d{4})")
_WHOLE = "\N{NON-BREAKING HYPHEN}"


class Cells(QStyledItemDelegate):
    """Draws a struck-out entry with a line through it, and the letter in its colour."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        """No line of a wrapped row ends within a date."""
        words = super().displayText(value, locale)
        return _DATE.sub(rf"\1{_WHOLE}\2{_WHOLE}\3", words) if "-" in words else words

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        look = theme.current()
        roles = option.palette.ColorRole
        option.palette.setColor(roles.Highlight, look.colour(Ink.PRESSED))
        option.palette.setColor(roles.HighlightedText, look.colour(Ink.TEXT))
        if index.data(STRUCK) and index.column() != Column.MARKS:
            option.font.setStrikeOut(True)
            option.palette.setColor(roles.Text, look.colour(Ink.MUTED))
        elif index.column() == Column.ABOUT:
            colour = look.person(index.data(ABOUT))
            option.palette.setColor(roles.Text, colour)
            option.palette.setColor(roles.HighlightedText, colour)
            option.font.setBold(True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(TARGET, max(32, line_height(Type.BODY) + 10))


class _Heads(QHeaderView):
    """Flat headings: muted words over a line."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(0, line_height(Type.CAPTION) + 10)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look = theme.current()
        painter.fillRect(rect, look.colour(Ink.WINDOW))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, look.colour(Ink.BORDER))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        place = QRectF(rect).adjusted(3, 0, 0, 0)
        draw_text(painter, place, words, Type.CAPTION, Ink.MUTED)


class EntryTable(QTableView):
    """The table itself; it follows new entries only while its end is in view (R11)."""

    def __init__(self, model: EntryTableModel) -> None:
        super().__init__()
        self.setModel(model)
        self.cells = Cells(self)
        self.setItemDelegate(self.cells)
        self.setAccessibleName("Entries of the session")
        behaviour = QAbstractItemView
        self.setSelectionBehavior(behaviour.SelectionBehavior.SelectRows)
        self.setSelectionMode(behaviour.SelectionMode.SingleSelection)
        self.setEditTriggers(behaviour.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(behaviour.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(_Heads())
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        self._measure()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(max(32, line_height(Type.BODY) + 10))
        for column, widest in (
            (Column.NUMBER, "10,000"),
            (Column.TIME, "00:00"),
            (Column.ABOUT, "couple"),
            (Column.BY, "Samuel Ortiz Nair"),
            (Column.MARKS, "struck out: undone, team"),
        ):
            self.setColumnWidth(column, text_width(widest, Type.STRONG) + 16)

    def follow_end(self, *, was_at_end: bool) -> None:
        """Keep the newest entry in view where it was in view before."""
        if was_at_end and not QApplication.mouseButtons():
            self.scrollToBottom()

    @property
    def is_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()
