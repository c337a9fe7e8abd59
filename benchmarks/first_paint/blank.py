"""The floor: a window with nothing in it, of the size of ours."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.first_paint.report import FirstPaint

if __name__ == "__main__":
    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    FirstPaint(window)
    window.show()
    app.exec()
