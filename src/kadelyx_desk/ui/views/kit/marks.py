"""Shapes that stand for people: circle A, diamond B, both outlines for the couple."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kadelyx_desk.domain.partners import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme_tokens import Ink

COUPLE_RATIO = 1.5
"""Width of the couple mark for a height of one."""


def _diamond(centre: QPointF, half: float) -> QPolygonF:
    x, y = centre.x(), centre.y()
    return QPolygonF(
        [QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]
    )


def draw_mark(painter: QPainter, about: About, rect: QRectF, *, dimmed: bool = False) -> None:
    """Draw the shape of `about` inside `rect`; the couple's needs 1.5 times its height."""
    look = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = look.colour(Ink.DIMMED) if dimmed else look.person(about)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match about:
        case About.A:
            painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        case About.B:
            painter.drawPolygon(_diamond(rect.center(), rect.height() * 0.54))
        case About.COUPLE:
            _draw_couple(painter, rect, dimmed=dimmed)
        case _:
            assert_never(about)
    painter.restore()


def _draw_couple(painter: QPainter, rect: QRectF, *, dimmed: bool) -> None:
    look = theme.current()
    height = rect.height()
    radius = height * 0.44
    line = max(1.4, height / 18)
    middle = rect.center()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for about, x in ((About.A, -height * 0.26), (About.B, height * 0.26)):
        colour = look.colour(Ink.DIMMED) if dimmed else look.person(about)
        pen = QPen(colour, line)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        centre = QPointF(middle.x() + x, middle.y())
        if about is About.A:
            painter.drawEllipse(centre, radius, radius)
        else:
            painter.drawPolygon(_diamond(centre, height * 0.48))


class Mark(QWidget):
    """A shape as a small widget; decoration, so a screen reader passes over it.

    Args:
        about: whose shape.
        size: its height in px.
    """

    def __init__(self, about: About, size: int = 18) -> None:
        super().__init__()
        self._about = about
        self._size = size
        self._dimmed = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_dimmed(self, *, dimmed: bool) -> None:
        self._dimmed = dimmed
        self.update()

    def sizeHint(self) -> QSize:
        ratio = COUPLE_RATIO if self._about is About.COUPLE else 1.0
        return QSize(round(self._size * ratio), self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_mark(painter, self._about, QRectF(self.rect()), dimmed=self._dimmed)
