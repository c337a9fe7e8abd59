"""Ends a process at its first paint; says when that was, and how much memory it then held."""

from __future__ import annotations

import os
import sys
import time
from typing import NoReturn

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from benchmarks.alone.memory import resident


class FirstPaint(QObject):
    """Waits for a window's first paint.

    The window itself is painted before what lies in it, so the time is taken as soon as the
    event loop is free again: then everything that was to be seen has been painted.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._waits = True
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._waits and event.type() is QEvent.Type.Paint:
            self._waits = False
            QTimer.singleShot(0, end)
        return super().eventFilter(watched, event)


def end() -> NoReturn:
    """Say the time and the MB, and be gone."""
    now = time.perf_counter_ns()
    sys.stdout.write(f"{now} {resident()}\n")
    sys.stdout.flush()
    os._exit(0)
