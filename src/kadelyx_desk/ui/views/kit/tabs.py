"""Tabs of a page or of the room: words over a line, a check where a part is complete."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar

from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
from kadelyx_desk.ui.views.kit.painting import (
    TARGET,
    draw_box,
    draw_text,
    line_height,
    text_width,
)
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_SIDE = 12
_ICON = 16


class Tabs(QTabBar):
    """Tabs 44 px high; the arrow keys turn them.

    Args:
        name: what the tabs are parts of, for a screen reader.
        above: whether the bar of the chosen tab lies at the top, as at the foot of the room.
    """

    turned = signal_of(str)
    """The key of the tab that was turned to, by whomever."""

    def __init__(self, name: str = "Parts of this page", *, above: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._above = above
        self._complete: set[str] = set()
        self._counts: dict[str, int] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(lambda index: self.turned.emit(self._key(index)))

    def add(self, key: str, words: str) -> None:
        """Add a tab at the end."""
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        index = self.addTab(words)
        self.setTabData(index, key)
        self.setAccessibleTabName(index, words)
        self.blockSignals(blocked)

    def _key(self, index: int) -> str:
        return str(self.tabData(index))

    def _index(self, key: str) -> int:
        return next(i for i in range(self.count()) if self._key(i) == key)

    def turn_to(self, key: str) -> None:
        self.setCurrentIndex(self._index(key))

    def show_tab(self, key: str, *, shown: bool) -> None:
        """Show a tab, or leave it out for now."""
        self.setTabVisible(self._index(key), shown)

    def show_complete(self, key: str, *, complete: bool) -> None:
        """Put a check before the words of a part that has everything it needs."""
        (self._complete.add if complete else self._complete.discard)(key)
        self._name(key)

    def show_count(self, key: str, count: int) -> None:
        """Put a number with a line around it after the words."""
        if self._counts.get(key) == count:
            return
        self._counts[key] = count
        self._name(key)

    def _name(self, key: str) -> None:
        index = self._index(key)
        words = self.tabText(index)
        done = ", complete" if key in self._complete else ""
        count = f", {self._counts[key]}" if key in self._counts else ""
        self.setAccessibleTabName(index, words + done + count)
        self.setTabText(index, words)
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        key = self._key(index)
        width = text_width(self.tabText(index), Type.STRONG) + 2 * _SIDE
        if key in self._complete:
            width += _ICON + 6
        if key in self._counts:
            width += self._pill(key) + 8
        return QSize(max(TARGET, width), max(TARGET, line_height(Type.BODY) + 20))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def face(self) -> QRect:
        return self.tabRect(self.currentIndex()).adjusted(0, 4, 0, -4)

    def face_radius(self) -> float:
        return 6

    def _disc(self) -> int:
        return line_height(Type.CAPTION) + 2

    def _pill(self, key: str) -> int:
        """A circle around one digit, wider around more: no number touches its edge."""
        digits = text_width(str(self._counts[key]), Type.CAPTION)
        return max(self._disc(), int(digits) + self._disc() // 2 + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            if self.isTabVisible(index):
                self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        look = theme.current()
        chosen = index == self.currentIndex()
        rect = self.tabRect(index)
        key = self._key(index)
        if chosen:
            y = rect.top() if self._above else rect.bottom() - 1
            painter.fillRect(rect.left(), y, rect.width(), 2, look.colour(Ink.TEXT))
        ink = Ink.TEXT if chosen else Ink.MUTED
        left = float(rect.left() + _SIDE)
        if key in self._complete:
            box = QRectF(left, rect.top() + (rect.height() - _ICON) / 2, _ICON, _ICON)
            draw_icon(painter, Icon.CHECK, box, look.colour(ink))
            left += _ICON + 6
        type_ = Type.STRONG if chosen else Type.BODY
        words = self.tabText(index)
        place = QRectF(left, rect.top(), text_width(words, type_) + 2, rect.height())
        draw_text(painter, place, words, type_, ink)
        if key in self._counts:
            disc, wide = self._disc(), self._pill(key)
            top = rect.top() + (rect.height() - disc) / 2
            pill = QRectF(place.right() + 6, top, wide, disc)
            edge = look.colour(Ink.BORDER)
            draw_box(painter, pill, fill=None, edge=edge, radius=disc / 2)
            from_left = text_width(str(self._counts[key]), Type.CAPTION)
            number = pill.adjusted((wide - from_left) / 2, 0, 4, 0)
            draw_text(painter, number, str(self._counts[key]), Type.CAPTION, Ink.TEXT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            for index in range(self.count()):
                self.setTabText(index, self.tabText(index))
