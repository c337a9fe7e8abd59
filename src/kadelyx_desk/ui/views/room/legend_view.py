"""The legend of the timeline, for the bar under the room: always there, never in the way."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kadelyx_desk.chart.ground.legend import screen_legend
from kadelyx_desk.chart.scene import Label, Scene, TextMetrics
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.room.timeline_picture import colours_of
from kadelyx_desk.ui.views.scene_painter import paint
from kadelyx_desk.ui.views.theme import Type


class LegendView(QWidget):
    """What the marks of the timeline mean.

    Args:
        metrics: The widths that place the words.
    """

    def __init__(self, metrics: TextMetrics) -> None:
        super().__init__()
        self._metrics = metrics
        self._made: tuple[float, Scene] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        names = [mark.text for mark in self._scene().marks if isinstance(mark, Label)]
        self.setAccessibleName(f"Legend: {', '.join(names)}")

    def sizeHint(self) -> QSize:
        scene = self._scene()
        return QSize(ceil(scene.width), ceil(scene.height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        marks = self._scene().marks
        paint(painter, marks, colours_of(look.name), look.font(Type.CAPTION))

    def _scene(self) -> Scene:
        size = float(round(13 * theme.current().scale))
        if self._made is None or self._made[0] != size:
            self._made = size, screen_legend(self._metrics, size, size + 11)
        return self._made[1]
