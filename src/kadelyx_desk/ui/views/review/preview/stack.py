"""The pages under each other, scrolled by wheel, finger and keys; drawn where they are seen."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget

from kadelyx_desk.ui.viewmodels.preview.view import DrawnPage, DrawPage
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.review.preview.sheet import PaperSheet

_EDGE = 2
_GAP = 12
_PIXELS_PER_POINT = 96 / 72
_READING = 3
"""The page in view is the one that lies a third below the upper edge."""


class Zoom(Enum):
    """How large the pages are: as wide as there is room, or as large as on paper."""

    WIDTH = "width"
    WHOLE = "whole"


class SheetStack(QScrollArea):
    """All pages; Page Up, Page Down, the arrows, Home and End move through them."""

    wanted = signal_of(DrawPage)
    turned = signal_of(int)
    """The page in view, counted from 1."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[PaperSheet] = []
        self._sizes: Sequence[tuple[float, float]] = ()
        self._zoom = Zoom.WIDTH
        self._page = 0
        self._inside = QWidget()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewport(QWidget())
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.setAccessibleName("The pages of the report")
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._look())

    def show_pages(self, sizes: Sequence[tuple[float, float]], texts: Sequence[str]) -> None:
        """Show blank pages of these sizes, from the first one on; their pictures follow."""
        self.clear()
        self._sizes = sizes
        self.sheets = [
            PaperSheet(number, len(sizes), text) for number, text in enumerate(texts, 1)
        ]
        for sheet in self.sheets:
            sheet.setParent(self._inside)
            sheet.show()
        self.verticalScrollBar().setValue(0)
        self._place()

    def clear(self) -> None:
        """Show no page, and let the former ones go."""
        for sheet in self.sheets:
            sheet.hide()
            sheet.deleteLater()
        self.sheets, self._sizes, self._page = [], (), 0

    def show_page(self, drawn: DrawnPage) -> None:
        """Show the picture of one page."""
        if drawn.page < len(self.sheets):
            self.sheets[drawn.page].show_picture(drawn)

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the pages as large as that; the one in view stays in view."""
        page, self._zoom = self._page, zoom
        self._place()
        self.go_to(page)

    def go_to(self, page: int) -> None:
        """Bring the upper edge of a page, counted from 1, to the top."""
        if 1 <= page <= len(self.sheets):
            self.verticalScrollBar().setValue(self.sheets[page - 1].y() - _EDGE)

    @property
    def page(self) -> int:
        """The page in view, counted from 1; 0 where there is none."""
        return self._page

    def _place(self) -> None:
        room = self.viewport().width() - 2 * _EDGE
        if room <= 0:
            return
        widths = [self._width(size, room) for size in self._sizes]
        whole = max([room, *widths])
        y = _EDGE
        for sheet, width, (wide, high) in zip(self.sheets, widths, self._sizes, strict=True):
            height = round(width * high / wide)
            sheet.setGeometry(_EDGE + (whole - width) // 2, y, width, height)
            y += height + _GAP
        self._inside.resize(whole + 2 * _EDGE, max(y - _GAP + _EDGE, 1))
        self._look()

    def _width(self, size: tuple[float, float], room: int) -> int:
        if self._zoom is Zoom.WIDTH:
            return room
        return round(size[0] * _PIXELS_PER_POINT)

    def _look(self) -> None:
        """Ask for the pictures of what is in view, and of what is next to it."""
        if not self.sheets or not self.isVisible():
            return
        top, high = self.verticalScrollBar().value(), self.viewport().height()
        for place, sheet in enumerate(self.sheets):
            near = sheet.y() < top + 2 * high and sheet.geometry().bottom() > top - high
            width = sheet.wanted_width()
            if near and sheet.drawn_width != width:
                self.wanted.emit(DrawPage(place, width))
        line = top + high // _READING
        page = sum(1 for sheet in self.sheets if sheet.y() <= line)
        if page != self._page:
            self._page = page
            self.setAccessibleDescription(self.sheets[page - 1].accessibleName())
            self.turned.emit(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
