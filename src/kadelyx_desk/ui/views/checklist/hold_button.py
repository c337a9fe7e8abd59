"""A button that has to be held: what it begins is never begun by a stray press."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)

from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.painting import RADIUS, draw_box, draw_text, text_width
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

HOLD_MS = 1000
STEPS = 20
_HOLDING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HoldButton(Button):
    """Held by mouse, finger, Space or Enter, it fills; full, it says so once.

    A screen reader's *press* is an act of its own, made of several steps already: it counts
    as held.

    Args:
        words: what it does, with the word "hold".
        hold_ms: how long it has to be held.
    """

    held = signal_of_nothing()
    let_go = signal_of_nothing()
    """It was let go before it was full: nothing happens."""

    def __init__(self, words: str, hold_ms: int = HOLD_MS) -> None:
        super().__init__(words, Kind.MAIN)
        seconds = hold_ms / 1000
        self._hint = f"Hold for {seconds:g} s, with Space or Enter too"
        self.setAccessibleDescription(self._hint)
        self._done = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(max(hold_ms // STEPS, 1))
        self._timer.timeout.connect(self._fill)
        self.clicked.connect(lambda _checked: self._finish())

    @property
    def filled(self) -> float:
        """How full it is, from 0 to 1."""
        return self._done / STEPS

    def _begin(self) -> None:
        if not self.isEnabled() or self._timer.isActive():
            return
        self._done = 0
        self.setDown(True)
        self._timer.start()

    def _fill(self) -> None:
        self._done += 1
        self.update()
        if self._done >= STEPS:
            self._finish()

    def _finish(self) -> None:
        self._stop()
        self.held.emit()

    def _give_up(self) -> None:
        if not self._timer.isActive():
            return
        self._stop()
        announce(self, "Let go too early. Nothing was recorded.")
        self.let_go.emit()

    def _stop(self) -> None:
        self._timer.stop()
        self._done = 0
        self.setDown(False)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt makes a mouse press of a finger, so this is the finger too."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.rect().contains(event.position().toPoint()):
            self._give_up()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._give_up()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _HOLDING_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._begin()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _HOLDING_KEYS:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self._give_up()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._give_up()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.EnabledChange and not self.isEnabled():
            self._stop()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._timer.isActive():
            self._paint_fill()

    def _paint_fill(self) -> None:
        """Ink runs in from the left, and the words over it turn to the ground's colour."""
        look = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(rect, RADIUS, RADIUS)
        painter.setClipPath(shape)
        painter.setClipRect(
            QRectF(0, 0, rect.width() * self.filled, rect.height()),
            Qt.ClipOperation.IntersectClip,
        )
        draw_box(painter, rect, fill=look.colour(Ink.PRIMARY), edge=None)
        left = round((self.width() - text_width(self.text(), Type.STRONG)) / 2)
        words = QRectF(left, 0, rect.width(), rect.height())
        draw_text(painter, words, self.text(), Type.STRONG, Ink.ON_PRIMARY)
