"""Notices when nobody has written anything for a while, and does then what may not disturb."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 10_000
"""How long nothing may have been recorded before it counts as a pause."""


class Pause(QObject):
    """Does `work` once in each pause between entries.

    Args:
        work: what is done; it has to be short, because a press may come meanwhile.
        milliseconds: how long nothing may have been recorded.
    """

    def __init__(self, work: Callable[[], object], milliseconds: int = PAUSE_MS) -> None:
        super().__init__()
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(work)

    def begin_again(self) -> None:
        """Something was recorded just now."""
        self._timer.start()

    def stop(self) -> None:
        """The record is about to be closed."""
        self._timer.stop()
