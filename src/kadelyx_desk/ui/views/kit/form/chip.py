"""Chips: a reason or theme to tick, who may read a text, and tags that only say something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
from kadelyx_desk.ui.views.kit.painting import (
    TARGET,
    chip_height,
    draw_box,
    draw_text,
    text_width,
)
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_ICON = 16
_SIDE = 12


class Tag(QWidget):
    """A few words in a thin outline; nothing to press. With a check where it says *done*."""

    def __init__(self, words: str, icon: Icon | None = None) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        icon = _ICON + 6 if self._icon else 0
        return QSize(text_width(self._words, Type.CAPTION) + icon + 2 * _SIDE, chip_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        draw_box(painter, rect, fill=None, edge=look.colour(Ink.LINE), radius=radius)
        left = float(_SIDE)
        if self._icon is not None:
            box = QRectF(left - 2, (rect.height() - _ICON) / 2, _ICON, _ICON)
            draw_icon(painter, self._icon, box, look.colour(Ink.MUTED))
            left += _ICON + 4
        place = rect.adjusted(left, 0, 0, 0)
        draw_text(painter, place, self._words, Type.CAPTION, Ink.MUTED)


class ToggleChip(Pressable):
    """A reason or theme, 44 px high; chosen: filled, with a check. Several may be chosen."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def face_radius(self) -> float:
        return self.height() / 2

    def wanted(self) -> QSize:
        width = text_width(self.text(), Type.CAPTION) + _ICON + 6 + 2 * 14
        return QSize(width, max(TARGET, chip_height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        chosen = self.isChecked()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if chosen:
            fill, edge, ink = Ink.PRIMARY, Ink.PRIMARY_EDGE, Ink.ON_PRIMARY
        else:
            fill = Ink.PRESSED if self.isDown() else Ink.SURFACE
            edge, ink = Ink.BORDER, Ink.TEXT
        radius = rect.height() / 2
        draw_box(painter, rect, fill=look.colour(fill), edge=look.colour(edge), radius=radius)
        words = text_width(self.text(), Type.CAPTION)
        left = (rect.width() - words - (_ICON + 6 if chosen else 0)) / 2
        if chosen:
            box = QRectF(left, (rect.height() - _ICON) / 2, _ICON, _ICON)
            draw_icon(painter, Icon.CHECK, box, look.colour(ink))
            left += _ICON + 6
        place = QRectF(left, 0, words + 2, rect.height())
        draw_text(painter, place, self.text(), Type.CAPTION, ink)


@dataclass(frozen=True, slots=True)
class Reader:
    """One answer to *who reads this*: a stable key, the words, and one head or two."""

    key: str
    words: str
    icon: Icon = Icon.PEOPLE


class ReaderChip(Pressable):
    """Who may read a text; a press or an arrow key turns to the next reader, without a menu.

    Args:
        readers: the readers that may be chosen, in their order.
        key: the one chosen at first.
    """

    changed = signal_of(str)
    """The key of the reader that was turned to."""

    def __init__(self, readers: Sequence[Reader], key: str) -> None:
        super().__init__("")
        self._readers = tuple(readers)
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription("Who reads this. Press for the next choice.")
        self.setToolTip("Who reads this. Press for the next choice.")
        self.clicked.connect(lambda: self._turn(1))
        self.choose(key)

    def chosen(self) -> str:
        """The key of the reader."""
        return self._readers[self._at].key

    def choose(self, key: str) -> None:
        """Show `key` as chosen, without telling anybody."""
        self._at = [reader.key for reader in self._readers].index(key)
        words = self._readers[self._at].words
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_readers(self, readers: Sequence[Reader]) -> None:
        """Call the readers by other words; the one chosen stays chosen."""
        key = self.chosen()
        self._readers = tuple(readers)
        self.choose(key)

    def _turn(self, step: int) -> None:
        self.choose(self._readers[(self._at + step) % len(self._readers)].key)
        self.changed.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Left: -1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._turn(step)
            return
        super().keyPressEvent(event)

    def face(self) -> QRect:
        inset = (self.height() - chip_height()) // 2
        return self.rect().adjusted(0, inset, 0, -inset)

    def face_radius(self) -> float:
        return self.face().height() / 2

    def wanted(self) -> QSize:
        longest = max(text_width(reader.words, Type.CAPTION) for reader in self._readers)
        return QSize(longest + 2 * _ICON + 2 * 10 + 14, chip_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        face = QRectF(self.face())
        fill = Ink.PRESSED if self.isDown() else Ink.SURFACE
        edge = Ink.BORDER if self.isEnabled() else Ink.LINE
        radius = face.height() / 2
        draw_box(painter, face, fill=look.colour(fill), edge=look.colour(edge), radius=radius)
        ink = Ink.TEXT if self.isEnabled() else Ink.MUTED
        top = face.top() + (face.height() - _ICON) / 2
        icon = QRectF(10, top, _ICON, _ICON)
        draw_icon(painter, self._readers[self._at].icon, icon, look.colour(ink))
        draw_text(painter, face.adjusted(33, 0, 0, 0), self.text(), Type.CAPTION, ink)
        turn = QRectF(face.right() - _ICON - 8, top, _ICON, _ICON)
        draw_icon(painter, Icon.CYCLE, turn, look.colour(ink))
