"""What stands over a column of tiles: whose tiles they are, and the key that marks them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.marks import COUPLE_RATIO, draw_mark
from kadelyx_desk.ui.views.kit.painting import (
    draw_keycap,
    draw_text,
    keycap_height,
    keycap_width,
    line_height,
    text_width,
)
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_SHAPE = 13
_ROW = 24


class ColumnHead(QWidget):
    """A's begins at the left, B's ends at the right, the couple's stands in the middle.

    Args:
        about: whose column.
        name: the partner's given name, or "Couple".
        mark_key: the key that stamps a mark about this partner; shown at the inner side.
        shape: off where there is no couple to draw the shape of.
    """

    def __init__(
        self, about: About, name: str, mark_key: str = "", *, shape: bool = True
    ) -> None:
        super().__init__()
        self._has_shape = shape
        self._about = about
        self._name = name
        self._key = mark_key
        self._dimmed = False
        self._has_key = True
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_dimmed(self, *, dimmed: bool) -> None:
        if dimmed is not self._dimmed:
            self._dimmed = dimmed
            self.update()

    def show_key(self, *, shown: bool) -> None:
        """Show the key of a mark only while it stamps one."""
        if shown is not self._has_key:
            self._has_key = shown
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, max(_ROW, line_height(Type.STRONG) + 2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide = _SHAPE * (COUPLE_RATIO if self._about is About.COUPLE else 1)
        name = text_width(self._name, Type.STRONG)
        letter = text_width("B", Type.STRONG)
        words = Ink.DIMMED if self._dimmed else Ink.TEXT
        match self._about:
            case About.A:
                self._shape(painter, 0, wide)
                self._letter(painter, wide + 9)
                self._words(painter, wide + 9 + letter + 9, words)
                self._mark_key(painter, self.width(), is_right=True)
            case About.B:
                end = self.width() - wide
                self._shape(painter, end, wide)
                self._letter(painter, end - 9 - letter)
                self._words(painter, end - 18 - letter - name, words)
                self._mark_key(painter, 0, is_right=False)
            case About.COUPLE:
                left = (self.width() - wide - 8 - name) / 2
                self._shape(painter, left, wide)
                self._words(painter, left + wide + 8, words)

    def _shape(self, painter: QPainter, left: float, wide: float) -> None:
        if not self._has_shape:
            return
        place = QRectF(left, (self.height() - _SHAPE) / 2, wide, _SHAPE)
        draw_mark(painter, self._about, place)

    def _letter(self, painter: QPainter, left: float) -> None:
        ink = theme.current().person(self._about)
        letter = self._about.value
        place = QRectF(left, 0, text_width(letter, Type.STRONG) + 2, self.height())
        draw_text(painter, place, letter, Type.STRONG, ink)

    def _words(self, painter: QPainter, left: float, ink: Ink) -> None:
        place = QRectF(left, 0, text_width(self._name, Type.STRONG) + 2, self.height())
        draw_text(painter, place, self._name, Type.STRONG, ink)

    def _mark_key(self, painter: QPainter, edge: float, *, is_right: bool) -> None:
        if not (self._key and self._has_key):
            return
        ink = Ink.DIMMED if self._dimmed else Ink.MUTED
        words = f"Mark {self._about.value}"
        width = text_width(words, Type.CAPTION)
        cap = keycap_width(self._key)
        left = edge - width - 8 - cap if is_right else edge
        place = QRectF(left, 0, width + 2, self.height())
        draw_text(painter, place, words, Type.CAPTION, ink)
        top = (self.height() - keycap_height()) / 2
        box = QRectF(left + width + 8, top, cap, keycap_height())
        draw_keycap(painter, box, self._key, ink, Ink.LINE)
