"""The program's window as it stands before anybody is in, shown; and what lets it settle."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from benchmarks.alone.passing import let_pass
from kadelyx_desk.bootstrap.window import ROWS
from kadelyx_desk.system.paths import resources
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.theme_tokens import ThemeName

_APPEARING_MS = 100


@contextmanager
def shown_window() -> Iterator[MainWindow]:
    """The window, until the block is left."""
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform says what it cannot do
    app = QApplication.instance() or QApplication([])
    theme.install(resources())
    theme.apply(ThemeName.LIGHT)
    window = MainWindow(ROWS)
    window.show()
    let_pass(_APPEARING_MS)  # until the platform says that it can be seen, nothing is painted
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del app


def settle() -> None:
    """Lay out and paint what waits for it, now: layouts may ask for paints, so twice."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendPostedEvents()
