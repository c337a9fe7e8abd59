"""The program as it is started; ends when a key of the passphrase was typed and can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.first_paint.watched import start_watched

if TYPE_CHECKING:
    from kadelyx_desk.ui.views.main_window import MainWindow


def _type_at_first_paint(window: MainWindow) -> None:
    from PySide6.QtCore import QEvent, QObject, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication, QLineEdit

    from benchmarks.first_paint.report import end

    class Typed(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            is_painted = event.type() is QEvent.Type.Paint
            if is_painted and isinstance(watched, QLineEdit) and watched.text():
                end()
            return super().eventFilter(watched, event)

    typed = Typed(window)

    def press() -> None:
        field = QApplication.focusWidget()
        if not isinstance(field, QLineEdit):
            message = "the passphrase field does not have the focus"
            raise TypeError(message)
        field.installEventFilter(typed)
        none = Qt.KeyboardModifier.NoModifier
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none, "a")
        QApplication.sendEvent(field, key)

    window.first_painted.connect(press)


if __name__ == "__main__":
    start_watched(_type_at_first_paint)
