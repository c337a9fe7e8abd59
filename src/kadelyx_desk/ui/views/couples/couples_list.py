"""The list of couples: a press or Enter opens, arrows walk, and letters go to the search."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScroller, QWidget

from kadelyx_desk.ui.viewmodels.listing.couples_model import CouplesModel
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couples.couple_rows import CoupleRows, row_height

_HIGHEST = 200
"""Rows; no window is as high, and pixels are counted in few bits."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CouplesList(QListView):
    """Shows a `CouplesModel`; thousands of rows cost no more than those in view.

    Args:
        model: the couples.
    """

    opened = signal_of(UUID)
    """The couple whose row was pressed."""

    typed = signal_of(str)
    """A letter that was typed here and belongs to the search."""

    left_upwards = signal_of_nothing()
    """The arrow up was pressed on the first row."""

    def __init__(self, model: CouplesModel) -> None:
        super().__init__()
        self._couples = model
        self.setModel(model)
        self.setItemDelegate(CoupleRows(self))
        self.setAccessibleName("Couples")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        port = QWidget()
        self.setViewport(port)
        port.setAutoFillBackground(False)
        QScroller.grabGesture(port, QScroller.ScrollerGestureType.TouchGesture)
        self.clicked.connect(lambda index: self.open_row(index.row()))

    def open_row(self, row: int) -> None:
        """Open the couple of a row, if there is one."""
        if 0 <= row < self._couples.rowCount():
            self.opened.emit(self._couples.couple(row).couple)

    def whole_height(self) -> int:
        """How high it would be with every row in view, in a window as high as there is any."""
        return row_height() * min(self._couples.rowCount(), _HIGHEST)

    def enter(self) -> None:
        """Take the focus with a row chosen: the one before, else the first."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._couples.index(0))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in _ENTER:
            self.open_row(max(row, 0))
        elif event.key() == Qt.Key.Key_Up and row <= 0:
            self.left_upwards.emit()
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
