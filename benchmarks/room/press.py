"""The whole way of a press: tile, rules, encrypted file, every page, the last pixel."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QTimer,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.room.clinic import Made, pressed, session_of
from benchmarks.room.floor import BareFile
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.bootstrap.window import ROWS
from kadelyx_desk.bootstrap.workplace import Workplace
from kadelyx_desk.system.paths import resources
from kadelyx_desk.system.preferences import Preferences
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.viewmodels.lists import OpenSession
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.room.page import RoomPage
from kadelyx_desk.ui.views.theme_tokens import ThemeName

_WARM = 5
_APPEARING_MS = 100
_IDLE = 16
"""Presses between two checkpoints: nobody presses for hours without a pause."""


@dataclass(frozen=True)
class Cost:
    """Medians in ms: press to painted, append alone, commit to a bare file."""

    press: float
    append: float
    commit: float

    @property
    def own(self) -> float:
        """All of the press but what the disk and the cipher take in any program."""
        return self.press - self.commit


def measure(size: int, rounds: int) -> Cost:
    """What a press costs in the room of a session that holds `size` entries."""
    with TemporaryDirectory() as folder, _window() as window:
        bare = BareFile(Path(folder))
        opened, made = session_of(Path(folder) / "record", size)
        place = Workplace(window, opened, lambda *_: None, Preferences(), lambda _: None)
        place.enter()
        room = _Room(window, place, opened, made)
        costs = []
        for number in range(rounds + _WARM):
            if number % _IDLE == 0:
                opened.record.checkpoint()
                bare.checkpoint()
            costs.append((room.press(), room.append(), bare.commit()))
        place.leave()
        opened.close()
        bare.close()
    return Cost(*(median(column) for column in zip(*costs[_WARM:], strict=True)))


@contextmanager
def _window() -> Iterator[MainWindow]:
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform says what it cannot do
    app = QApplication.instance() or QApplication([])
    theme.install(resources())
    theme.apply(ThemeName.LIGHT)
    window = MainWindow(ROWS)
    window.show()
    appearing = QEventLoop()
    QTimer.singleShot(_APPEARING_MS, appearing.quit)
    appearing.exec()  # until the platform says that the window can be seen, nothing is painted
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del app


class _Room:
    """The room in the window, and a hand that presses."""

    def __init__(
        self, window: MainWindow, place: Workplace, opened: OpenDesk, made: Made
    ) -> None:
        place.today.asked.emit(OpenSession(made.session))
        page = window.findChild(RoomPage)
        if page is None or not page.isVisible():
            message = "the room is not shown"
            raise RuntimeError(message)
        self._page = page
        self._painted = _Paints(page.timeline)
        self._desk = opened.desk
        self._beside = made.beside
        self._chance = random.Random(7)  # noqa: S311 - the same presses every time, no secret
        self._protocol = opened.desk.clinic.protocol()
        _settle()

    def press(self) -> float:
        """Record through the room's own signal, as a tile does; the ms until it is painted."""
        about, body = pressed(self._chance, self._protocol)
        self._painted.count = 0
        started = perf_counter()
        self._page.asked.emit(Record(about, body))
        _settle()
        took = (perf_counter() - started) * 1000
        if not self._painted.count:
            message = "the press was not painted"
            raise RuntimeError(message)
        return took

    def append(self) -> float:
        """Append the like to another session's stream; the ms until it is durable."""
        about, body = pressed(self._chance, self._protocol)
        entry = self._desk.recorder.entry(self._beside, about, body)
        started = perf_counter()
        self._desk.log.append(entry)
        return (perf_counter() - started) * 1000


class _Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _settle() -> None:
    """Lay out and paint what waits for it, now: layouts may ask for paints, so twice."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendPostedEvents()
