"""Hears that a second start of the program looks for this window: it touches a file.

No socket is needed for it, and nothing is said but that somebody is there.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject

from kadelyx_desk.ui.viewmodels.signals import signal_of_nothing


class Knock(QObject):
    """Watches a file from now on.

    Args:
        path: the file that is touched.
    """

    heard = signal_of_nothing()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._watcher = QFileSystemWatcher([str(path)], self)
        self._watcher.fileChanged.connect(lambda _path: self.heard.emit())

    def stop(self) -> None:
        """Hear nothing any more."""
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        self.deleteLater()
