"""What all that can be pressed has in common: finger, key, a face for the focus ring."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kadelyx_desk.ui.views.kit.painting import RADIUS, TARGET

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pressable(QPushButton):
    """A painted button. Space presses it, and Enter too unless `enter_presses` is off.

    Args:
        name: what a screen reader calls it, and what `text()` answers.
        parent: the widget it lies on.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.enter_presses = True
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def face(self) -> QRect:
        """The part that is drawn as the button; the target around it may be larger."""
        return self.rect()

    def face_radius(self) -> float:
        return RADIUS

    def wanted(self) -> QSize:
        """The size the face needs for its words; `sizeHint` makes a target of it."""
        return QSize(TARGET, TARGET)

    def sizeHint(self) -> QSize:
        return self.wanted().expandedTo(QSize(TARGET, TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.enter_presses and not event.isAutoRepeat():
            self.click()
            return
        if event.key() in _ARROWS:
            event.ignore()  # Qt would move on and press; who lays buttons out decides instead
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
