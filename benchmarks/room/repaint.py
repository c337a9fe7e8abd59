"""The whole room painted again, and what so many pixels cost at least."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from benchmarks.alone.passing import let_pass
from benchmarks.room.clinic import session_of
from benchmarks.room.opened import opened_room
from benchmarks.room.window import settle, shown_window
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName

SIZE = (1920, 1080)
_WARM = 3
_FEW = 6
_APPEARING_MS = 100


@dataclass(frozen=True)
class Cost:
    """Medians in ms: painted again, painted in another theme, and one colour instead."""

    again: float
    themed: float
    filled: float


class _Filled(QWidget):
    """The least that can be painted."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().colour(Ink.WINDOW))


def measure(size: int, rounds: int) -> Cost:
    """What a repaint of the room costs with `size` entries in it."""
    with TemporaryDirectory() as folder, shown_window() as window:
        opened, made = session_of(Path(folder) / "record", size)
        window.resize(*SIZE)
        filled = _Filled()
        filled.resize(*SIZE)
        filled.show()
        with opened_room(window, opened, made.session) as page:
            let_pass(_APPEARING_MS)
            settle()
            if page.width() != SIZE[0]:
                message = "the room does not have the whole window"
                raise RuntimeError(message)
            costs = [(_repainted(window), _repainted(filled)) for _ in range(rounds + _WARM)]
            themes = [ThemeName.DARK, ThemeName.LIGHT] * _FEW
            themed = []
            for name in themes:
                begun = perf_counter()
                theme.apply(name)
                settle()
                themed.append((perf_counter() - begun) * 1000)
        opened.close()
        filled.close()
    again, least = (median(column) for column in zip(*costs[_WARM:], strict=True))
    return Cost(again, median(themed), least)


def _repainted(widget: QWidget) -> float:
    """Paint a window with all that lies in it; the ms it took."""
    begun = perf_counter()
    widget.repaint()
    return (perf_counter() - begun) * 1000
