"""One session of a course as a step: its number in a circle, what it is, how far it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
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

_CIRCLE = 28
_GAP = 12
_ICON = 16


class SessionStep(Pressable):
    """A press opens the session; one that is not booked yet cannot be pressed.

    Args:
        number: its number in the course.
        words: how far it is.
        icon: in the circle instead of the number: a check once it is signed, a cross for one
            that was cancelled.
        is_booked: whether there is a session to open.
    """

    def __init__(
        self, number: int, words: str, icon: Icon | None = None, *, is_booked: bool = True
    ) -> None:
        super().__init__(f"Session {number}")
        self._number = number
        self._words = words
        self._icon = icon
        self.setEnabled(is_booked)
        self.setAccessibleName(f"Session {number}, {words}")
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        return self._words

    def wanted(self) -> QSize:
        lines = max(text_width(self.text(), Type.STRONG), text_width(self._words, Type.CAPTION))
        height = line_height(Type.STRONG) + line_height(Type.CAPTION) + 8
        return QSize(_CIRCLE + _GAP + lines + 8, max(TARGET, height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme.current()
        if self.isDown():
            draw_box(painter, QRectF(self.rect()), fill=look.colour(Ink.PRESSED), edge=None)
        self._paint_circle(painter)
        upper, lower = line_height(Type.STRONG), line_height(Type.CAPTION)
        top = (self.height() - upper - lower) / 2
        left, width = _CIRCLE + _GAP + 4, self.width()
        booked = self.isEnabled()
        type_, ink = (Type.STRONG, Ink.TEXT) if booked else (Type.BODY, Ink.MUTED)
        draw_text(painter, QRectF(left, top, width, upper), self.text(), type_, ink)
        below = QRectF(left, top + upper, width, lower)
        draw_text(painter, below, self._words, Type.CAPTION, Ink.MUTED)

    def _paint_circle(self, painter: QPainter) -> None:
        look = theme.current()
        done = self._icon is Icon.CHECK
        ink = Ink.TEXT if self.isEnabled() else Ink.MUTED
        circle = QRectF(4, (self.height() - _CIRCLE) / 2, _CIRCLE, _CIRCLE)
        edge = look.colour(Ink.PRIMARY_EDGE) if done else look.colour(ink)
        pen = QPen(edge, 2 if self.isEnabled() and not done else 1)
        fill = look.colour(Ink.PRIMARY) if done else None
        draw_box(painter, circle, fill=fill, edge=pen, radius=_CIRCLE / 2)
        if self._icon is not None:
            box = QRectF(0, 0, _ICON, _ICON)
            box.moveCenter(circle.center())
            colour = look.colour(Ink.ON_PRIMARY if done else ink)
            draw_icon(painter, self._icon, box, colour)
            return
        painter.setFont(look.font(Type.CAPTION_STRONG))
        painter.setPen(look.colour(ink))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
