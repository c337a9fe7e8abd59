"""The whole way of a press: tile, rules, encrypted file, every page, the last pixel."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from benchmarks.room.clinic import session_of
from benchmarks.room.floor import BareFile
from benchmarks.room.hand import Hand
from benchmarks.room.opened import opened_room
from benchmarks.room.window import settle, shown_window
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.views.room.page import RoomPage

_WARM = 5
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
    with TemporaryDirectory() as folder, shown_window() as window:
        bare = BareFile(Path(folder))
        opened, made = session_of(Path(folder) / "record", size)
        hand = Hand(opened, made.beside)
        with opened_room(window, opened, made.session) as page:
            room = _Room(page, hand)
            costs = []
            for number in range(rounds + _WARM):
                if number % _IDLE == 0:
                    opened.record.checkpoint()
                    bare.checkpoint()
                costs.append((room.press(), hand.append(), bare.commit()))
        opened.close()
        bare.close()
    return Cost(*(median(column) for column in zip(*costs[_WARM:], strict=True)))


class _Room:
    """The room in the window, and a hand that presses."""

    def __init__(self, page: RoomPage, hand: Hand) -> None:
        self._page = page
        self._painted = _Paints(page.timeline)
        self._hand = hand

    def press(self) -> float:
        """Record through the room's own signal, as a tile does; the ms until it is painted."""
        about, body = self._hand.next()
        self._painted.count = 0
        started = perf_counter()
        self._page.asked.emit(Record(about, body))
        settle()
        took = (perf_counter() - started) * 1000
        if not self._painted.count:
            message = "the press was not painted"
            raise RuntimeError(message)
        return took


class _Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)
