"""The timeline widget, measured from the new snapshot to the last pixel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from benchmarks.room.session import Told, session
from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.domain.entries import Observed
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.protocol_text import read_protocol
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.room.timeline_view import HEIGHT, TimelineView
from kadelyx_desk.ui.views.theme_tokens import ThemeName

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
WIDTH = 1366
_FEW = 7
_BETWEEN = timedelta(seconds=2)


@dataclass(frozen=True)
class Cost:
    """Medians in ms: of a press, a second, a minute, an entry of 90 min ago."""

    press: float
    second: float
    minute: float
    late: float


def measure(size: int, rounds: int) -> Cost:
    """What the timeline of a room at 1366 x 768 costs with `size` entries in it."""
    app = QApplication.instance() or QApplication([])
    theme.install(RESOURCES)
    theme.apply(ThemeName.LIGHT)
    room = _Room(session(size))
    room.show()
    press = median(room.cost_of(lambda told: told.later(_BETWEEN).pressed(), rounds))
    second = median(room.second() for _ in range(_FEW))
    minute = median(room.cost_of(lambda told: told.later(timedelta(minutes=1)), _FEW))
    late = median(room.cost_of(_late, _FEW))
    del app
    return Cost(press, second, minute, late)


def _late(told: Told) -> Told:
    seen = Observed("tearful", "feeling", "tearful")
    return told.later(_BETWEEN).written(About.A, seen, timedelta(minutes=90))


def _protocol() -> Protocol:
    text = (RESOURCES / "protocols" / "couples-im.toml").read_text(encoding="utf-8")
    return read_protocol(text)


class _Room:
    """A timeline and the session in it."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._protocol = _protocol()
        self._view = TimelineView(FontMetrics.of_folder(RESOURCES / "fonts"))
        self._view.resize(WIDTH, HEIGHT)
        self._image = QImage(self._view.size(), QImage.Format.Format_RGB32)

    def show(self) -> float:
        """Show the session and paint; the ms it took."""
        started = perf_counter()
        self._view.show_snapshot(self._told.snapshot, self._protocol, self._told.moment)
        self._view.render(self._image)
        return (perf_counter() - started) * 1000

    def second(self) -> float:
        """A tick within the minute; the ms it took."""
        started = perf_counter()
        self._view.show_now(self._told.moment)
        return (perf_counter() - started) * 1000

    def cost_of(self, step: Callable[[Told], Told], rounds: int) -> list[float]:
        """Take the step again and again; what each took to show, without making it."""
        costs = []
        for _ in range(rounds):
            self._told = step(self._told)
            costs.append(self.show())
        return costs
