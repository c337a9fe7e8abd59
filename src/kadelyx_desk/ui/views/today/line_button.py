"""A row of a list that can be pressed: two lines, a word at the right, and where it leads."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
from kadelyx_desk.ui.views.kit.painting import (
    TARGET,
    draw_box,
    draw_text,
    line_height,
    text_width,
)
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_CHEVRON = 20
_GAP = 10


class LineButton(Pressable):
    """A row of a list.

    Args:
        words: what it is, in bold.
        caption: below, muted.
        aside: at the right, muted: a state or how long ago.
    """

    def __init__(self, words: str, caption: str, aside: str = "") -> None:
        super().__init__(words)
        self._caption = caption
        self._aside = aside
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def show_aside(self, aside: str) -> None:
        """Show another word at the right."""
        if aside != self._aside:
            self._aside = aside
            self._name()
            self.updateGeometry()
            self.update()

    @property
    def aside(self) -> str:
        return self._aside

    def _name(self) -> None:
        parts = (self.text(), self._caption, self._aside)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def wanted(self) -> QSize:
        lines = max(
            text_width(self.text(), Type.STRONG), text_width(self._caption, Type.CAPTION)
        )
        width = lines + text_width(self._aside, Type.CAPTION) + _CHEVRON + 3 * _GAP
        height = line_height(Type.STRONG) + line_height(Type.CAPTION) + 12
        return QSize(width, max(TARGET, height))

    def face(self) -> QRect:
        return self.rect().adjusted(-6, 1, 6, -1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        if self.isDown():
            draw_box(painter, QRectF(self.rect()), fill=look.colour(Ink.PRESSED), edge=None)
        upper = line_height(Type.STRONG)
        top = (self.height() - upper - line_height(Type.CAPTION)) / 2
        width = float(self.width())
        first = QRectF(0, top, width, upper)
        draw_text(painter, first, self.text(), Type.STRONG, Ink.TEXT)
        second = QRectF(0, top + upper, width, line_height(Type.CAPTION))
        draw_text(painter, second, self._caption, Type.CAPTION, Ink.MUTED)
        right = width - _CHEVRON - _GAP
        aside = text_width(self._aside, Type.CAPTION)
        place = QRectF(right - aside, 0, aside + 2, self.height())
        draw_text(painter, place, self._aside, Type.CAPTION, Ink.MUTED)
        box = QRectF(width - _CHEVRON, (self.height() - _CHEVRON) / 2, _CHEVRON, _CHEVRON)
        draw_icon(painter, Icon.NEXT, box, look.colour(Ink.TEXT))
