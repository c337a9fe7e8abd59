"""One drawing of a course as a widget: it is laid out anew for its size, text and theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kadelyx_desk.chart.scene import Scene, TextMetrics
from kadelyx_desk.domain.course.series import NOTHING, CourseSeries
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.room.timeline_picture import colours_of
from kadelyx_desk.ui.views.scene_painter import paint
from kadelyx_desk.ui.views.theme import Type

Draw = Callable[[CourseSeries, float, float, float, TextMetrics], Scene]
_WIDTH = 320
_HEIGHT = 150


class SeriesPicture(QWidget):
    """Paints what `draw` makes of a course.

    Args:
        name: what a screen reader calls it.
        draw: one of the drawings of a course.
    """

    def __init__(self, name: str, draw: Draw) -> None:
        super().__init__()
        self._series = NOTHING
        self._draw = draw
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_series(self, series: CourseSeries, words: str) -> None:
        """Show a course; `words` are what the drawing says, for those who hear it."""
        self._series = series
        self.setAccessibleDescription(words)
        self.update()

    def scene(self) -> Scene:
        """The drawing at the size it has now."""
        size = float(theme.current().font(Type.SCALE).pixelSize())
        return self._draw(self._series, self.width(), self.height(), size, _Widths())

    def sizeHint(self) -> QSize:
        scale = theme.current().scale
        return QSize(round(_WIDTH * scale), round(_HEIGHT * scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(240 * theme.current().scale), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint(painter, self.scene().marks, colours_of(look.name), look.font(Type.SCALE))


class _Widths:
    """How wide words are in the face of the window; these drawings are never printed."""

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        font = QFont(theme.current().font(Type.SCALE))
        font.setPixelSize(round(size))
        font.setBold(bold)
        return QFontMetricsF(font).horizontalAdvance(text)
