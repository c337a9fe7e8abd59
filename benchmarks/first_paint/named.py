"""The blank window of a program that names `Qt` and `QEvent.Type` once, as every view has to.

PySide6 makes Python enums of all that a namespace holds when it is first named; this shows how
much of the distance between us and the blank window no view written in Python can save.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.first_paint.report import FirstPaint

if __name__ == "__main__":
    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    window.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    window.setProperty("first", QEvent.Type.Paint.value)
    FirstPaint(window)
    window.show()
    app.exec()
