"""The rail at the left: where one can go, who is signed in, and the lock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kadelyx_desk.domain.partners import About
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.painting import (
    TARGET,
    draw_box,
    draw_text,
    line_height,
    text_width,
)
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

RAIL_WIDTH = 216
_ICON = 20
_TEXT_LEFT = 42


@dataclass(frozen=True, slots=True)
class RailRow:
    """A row of the rail: the page it leads to, its icon and its words.

    `also` are the pages that lie behind it: on them it is the chosen one too.
    """

    page: str
    icon: Icon
    words: str
    also: tuple[str, ...] = ()


class _Row(Pressable):
    """One row, 44 px high; the chosen one is filled and bold."""

    def __init__(self, row: RailRow) -> None:
        super().__init__(row.words)
        self._icon = row.icon
        self._count = 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def nextCheckState(self) -> None:
        """A press asks for the page; the window alone says which row is the chosen one."""

    def wanted(self) -> QSize:
        words = text_width(self.text(), Type.STRONG)
        count = text_width(str(self._count), Type.CAPTION_STRONG) + 20
        height = max(TARGET, line_height(Type.BODY) + 20)
        return QSize(_TEXT_LEFT + words + count, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        chosen = self.isChecked()
        painter = QPainter(self)
        if chosen or self.isDown():
            fill = look.colour(Ink.PRESSED)
            draw_box(painter, QRectF(self.rect()), fill=fill, edge=None)
        ink = Ink.TEXT if chosen else Ink.MUTED
        icon = QRectF(12, (self.height() - _ICON) / 2, _ICON, _ICON)
        draw_icon(painter, self._icon, icon, look.colour(ink))
        type_ = Type.STRONG if chosen else Type.BODY
        place = QRectF(self.rect()).adjusted(_TEXT_LEFT, 0, 0, 0)
        draw_text(painter, place, self.text(), type_, ink)
        if self._count:
            words = str(self._count)
            left = self.width() - 12 - text_width(words, Type.CAPTION_STRONG)
            place = QRectF(left, 0, 40, self.height())
            draw_text(painter, place, words, Type.CAPTION_STRONG, Ink.MUTED)


class Rail(QWidget):
    """The rail, 216 px wide.

    Args:
        rows: where one can go; only pages that exist.
    """

    asked = signal_of(str)
    """The page of the row that was pressed."""

    lock_asked = signal_of_nothing()

    def __init__(self, rows: Sequence[RailRow]) -> None:
        super().__init__()
        self._rows: dict[str, _Row] = {}
        self._behind = {page: row.page for row in rows for page in row.also}
        self._person = Text("", Type.STRONG, wrap=True)
        self._line = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self._lock = Button("Lock", icon=Icon.LOCK, key="Ctrl+L")
        self._lock.clicked.connect(self.lock_asked.emit)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 13, 12)
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addSpacing(14)
        for row in rows:
            self._add(row, column)
        column.addStretch(1)
        column.addWidget(Rule())
        column.addSpacing(8)
        for words in (self._person, self._line):
            words.setContentsMargins(8, 0, 8, 0)
            column.addWidget(words)
        column.addSpacing(4)
        column.addWidget(self._lock)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops in it, from its top."""
        return (*self._rows.values(), self._lock)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(7, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(Mark(About.COUPLE, 24))
        title = Text("Kadelyx Desk", Type.STRONG)
        title.setMinimumHeight(TARGET)
        head.addWidget(title)
        head.addStretch(1)
        return head

    def _add(self, row: RailRow, column: QVBoxLayout) -> None:
        button = _Row(row)
        button.clicked.connect(lambda: self.asked.emit(row.page))
        self._rows[row.page] = button
        column.addWidget(button)

    def sizeHint(self) -> QSize:
        return QSize(max(RAIL_WIDTH, super().sizeHint().width()), super().sizeHint().height())

    def show_chosen(self, page: str) -> None:
        """Fill the row of `page`; a page without a row leaves the last one filled."""
        chosen = self._behind.get(page, page)
        if chosen not in self._rows:
            return
        for name, row in self._rows.items():
            row.setChecked(name == chosen)

    def show_count(self, page: str, count: int) -> None:
        """Show how many things wait on a page; 0 shows nothing."""
        self._rows[page].show_count(count)

    def show_person(self, name: str, line: str) -> None:
        """Show who is signed in: the name, and "therapist, signed in 07:35"."""
        self._person.setText(name)
        self._line.setText(line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour(Ink.SUNKEN))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), look.colour(Ink.LINE))
