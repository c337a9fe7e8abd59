"""Lets time pass; knows nothing of the program, so that a blank window stays blank."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer


def let_pass(milliseconds: int) -> None:
    """Let the event loop run so long."""
    passing = QEventLoop()
    QTimer.singleShot(milliseconds, passing.quit)
    passing.exec()
