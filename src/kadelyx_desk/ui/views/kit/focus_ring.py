"""The focus ring: 2 px, with a gap of 2 px, around whatever has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.painting import RADIUS, RING_SPACE
from kadelyx_desk.ui.views.theme_tokens import Ink

_LINE = 2
_FOLLOWED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.LayoutRequest,
)


@runtime_checkable
class HasFace(Protocol):
    """A widget whose drawn part is smaller than its target."""

    def face(self) -> QRect: ...

    def face_radius(self) -> float: ...


def _way_up(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    """The widget and every one around it, below the window."""
    step: QWidget | None = widget
    while step is not None and step is not window:
        yield step
        step = step.parentWidget()


class FocusRing(QWidget):
    """One ring for a whole window, drawn over it, so that no widget keeps room for its own.

    Args:
        window: the window; the ring follows the focus inside it as long as it lives.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []
        self._radius = float(RADIUS)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._chain:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._target = now if now is not None and now.window() is self._window else None
        self._chain = list(_way_up(self._target, self._window)) if self._target else []
        for widget in self._chain:
            widget.installEventFilter(self)
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not self._deserves(target):
            self.hide()
            return
        face = target.face() if isinstance(target, HasFace) else target.rect()
        self._radius = target.face_radius() if isinstance(target, HasFace) else float(RADIUS)
        origin = target.mapTo(self._window, QPoint(0, 0))
        ring = face.translated(origin).adjusted(
            -RING_SPACE, -RING_SPACE, RING_SPACE, RING_SPACE
        )
        seen = self._seen(target, ring)
        if seen.isEmpty():  # scrolled out of view; an empty mask would show all of it
            self.hide()
            return
        self.setGeometry(ring)
        self.setMask(seen)
        self.show()
        self.raise_()

    def _deserves(self, target: QWidget) -> bool:
        """A page that took the focus for want of anything smaller gets no ring."""
        by_tab = bool(target.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return target.isVisible() and by_tab

    def _seen(self, target: QWidget, ring: QRect) -> QRect:
        """The part of the ring that lies in view of every scroll area around the target."""
        seen = QRect(ring)
        for widget in _way_up(target, self._window):
            parent = widget.parentWidget()
            inside = isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
            if inside and widget is not target:
                seen &= QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
        return seen.translated(-ring.topLeft())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.current().colour(Ink.FOCUS), _LINE))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = self._radius + RING_SPACE - 1
        painter.drawRoundedRect(box, radius, radius)
