"""What several painted widgets share: crisp boxes, key caps and the space text needs."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

TARGET = 44
"""Least height and width of anything that can be pressed, in px."""

TILE = 76
"""Height of a log tile, in px."""

RADIUS = 8
"""Corner of a tile, a button and a field, in px."""

RING_SPACE = 4
"""What the focus ring needs around a widget: 2 px of gap and 2 px of line."""


def draw_box(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: QColor | None,
    edge: QColor | QPen | None,
    radius: float = RADIUS,
) -> None:
    """Draw a rounded box whose edge (1 px, or its pen's width) lies wholly inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(edge) if edge is not None else QPen(Qt.PenStyle.NoPen)
    inset = pen.widthF() / 2 if edge is not None else 0.0
    box = rect.adjusted(inset, inset, -inset, -inset)
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius - inset, radius - inset)
    painter.restore()


def text_width(text: str, type_: Type) -> int:
    """Whole pixels that `text` needs on one line."""
    return math.ceil(theme.current().metrics(type_).horizontalAdvance(text))


def line_height(type_: Type) -> int:
    """Whole pixels that a line of this type needs."""
    return math.ceil(theme.current().metrics(type_).height())


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    type_: Type,
    ink: Ink | QColor,
) -> None:
    """Draw one line of text from the left of `rect`, in the middle of its height."""
    look = theme.current()
    painter.setFont(look.font(type_))
    painter.setPen(look.colour(ink) if isinstance(ink, Ink) else ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)


def keycap_width(key: str) -> int:
    """Whole pixels that a key cap with this key needs."""
    return max(line_height(Type.CAPTION) + 2, text_width(key, Type.CAPTION) + 12)


def keycap_height() -> int:
    """Whole pixels of a key cap."""
    return line_height(Type.CAPTION) + 2


def draw_keycap(painter: QPainter, rect: QRectF, key: str, ink: Ink, edge: Ink) -> None:
    """Draw a key as it stands on the keyboard: the letter in a small box."""
    draw_box(painter, rect, fill=None, edge=theme.current().colour(edge), radius=4)
    spare = rect.width() - text_width(key, Type.CAPTION)
    draw_text(painter, rect.adjusted(spare / 2, 0, 2, 0), key, Type.CAPTION, ink)


def chip_height() -> int:
    """Drawn height of a chip in px: 28, more with larger text."""
    return max(28, line_height(Type.CAPTION) + 8)
