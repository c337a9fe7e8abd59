"""The window of the integration as a bar, for the eye beside its words."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.painting import draw_box
from kadelyx_desk.ui.views.theme_tokens import Ink

_HOURS_SHOWN = 60.0
_BAR_WIDTH = 160
_BAR_HEIGHT = 20


class WindowBar(QWidget):
    """When an integration is in time: 0 to 60 h after the journey, a box, a stem for now.

    Words always stand beside it; this is for the eye only.

    Args:
        opens: when the window opens, after the end of the journey.
        closes: when it closes.
    """

    def __init__(
        self,
        opens: timedelta = timedelta(hours=24),
        closes: timedelta = timedelta(hours=48),
    ) -> None:
        super().__init__()
        self._opens = opens
        self._closes = closes
        self._since = timedelta()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_window(self, opens: timedelta, closes: timedelta) -> None:
        """Show another window: the protocol of a session says which."""
        self._opens, self._closes = opens, closes
        self.update()

    def show_since(self, since: timedelta) -> None:
        """Show how long ago the journey ended; beyond 60 h the stem stays at the end."""
        self._since = since
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_BAR_WIDTH, _BAR_HEIGHT)

    def _x(self, since: timedelta) -> float:
        hours = min(max(since / timedelta(hours=1), 0.0), _HOURS_SHOWN)
        return 4 + hours / _HOURS_SHOWN * (self.width() - 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        middle = self.height() // 2
        painter.fillRect(0, middle, self.width(), 1, look.colour(Ink.BORDER))
        box = QRectF(
            round(self._x(self._opens)),
            middle - 5,
            round(self._x(self._closes) - self._x(self._opens)),
            11,
        )
        edge = look.colour(Ink.BORDER)
        draw_box(painter, box, fill=look.colour(Ink.PRESSED), edge=edge, radius=3)
        x = round(self._x(self._since))
        painter.fillRect(x, 1, 1, self.height() - 2, look.colour(Ink.TEXT))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(Ink.TEXT))
        painter.drawEllipse(QPointF(x + 0.5, middle + 0.5), 4, 4)
