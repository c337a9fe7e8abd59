"""When backups are made: after unlocking, every ten minutes, after a signature, at the lock.

All the work is done beside the window, one order after the other, in steps that a press never
waits for. Only the line in the audit log is written by the record's owner.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import Final

from PySide6.QtCore import QObject, QTimer

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.application.backing_up.service import (
    BackupService,
    Order,
    Outcome,
    Wanted,
)
from kadelyx_desk.application.ports import Clock
from kadelyx_desk.domain.backups.bundle import Cause
from kadelyx_desk.ui import background
from kadelyx_desk.ui.viewmodels.backups.view import BackupsView, backups_view
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing

EVERY_MS: Final = 600_000
SOON_MS: Final = 15_000
"""How long after unlocking the first one begins: the day's first page comes first."""


class BackupModel(QObject):
    """The backups of the open record.

    Args:
        service: carries an order out.
        clock: tells how old things are.
        second: the second place, where one is chosen.
    """

    shown = signal_of(BackupsView)
    worked = signal_of(Order)
    """An order that somebody asked for is carried out, well or not."""

    closed = signal_of_nothing()
    """The last one, made while the record was closed, is there or is not."""

    def __init__(self, service: BackupService, clock: Clock, second: Path | None) -> None:
        super().__init__()
        self._service = service
        self._clock = clock
        self._second = second
        self._pace = Pace()
        self._at_it = Lock()
        self._waiting: list[Order] = []
        self._running: background.Running[Outcome] | None = None
        self._outcome: Outcome | None = None
        self._told: Outcome | None = None
        self._every = QTimer(self, interval=EVERY_MS)
        self._every.timeout.connect(lambda: self.make(Cause.TIMED))
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(lambda: self.make(Cause.BEGUN))

    def begin(self) -> None:
        """The record is open: say what is there, and make what is due before long."""
        self._order(Order(Cause.BEGUN, None, Wanted.LOOK))
        self._soon.start()
        self._every.start()

    def make(self, cause: Cause, *, always: bool = False) -> None:
        """Make a backup where the record holds something new, or in any case."""
        wanted = Wanted.ALWAYS if always else Wanted.WHERE_NEW
        self._order(Order(cause, self._second, wanted))

    def test(self) -> None:
        """Read the newest backup through."""
        self._order(Order(Cause.ASKED, self._second, Wanted.TEST))

    def use_second(self, second: Path | None) -> None:
        """Copy every backup there from now on, beginning with the newest."""
        self._second = second
        self.make(Cause.ASKED)

    def close(self) -> None:
        """The record is about to be closed: make a last one, which nobody is told of."""
        self._every.stop()
        self._soon.stop()
        self._waiting.clear()
        if self._running is not None:
            self._running.forget()
            self._running = None
        self._pace.give_up()
        order, told = Order(Cause.CLOSED, self._second), self._told
        background.run(
            lambda: self._work(order, told, Pace(0)),
            lambda _outcome: self.closed.emit(),
            _is_a_defect,
        )

    def view(self) -> BackupsView | None:
        """What is known now; None until the first look has ended."""
        if self._outcome is None:
            return None
        now = self._clock.read().moment.utc
        return backups_view(self._outcome, now, self._second)

    @property
    def is_working(self) -> bool:
        return self._running is not None

    def _order(self, order: Order) -> None:
        if self._running is not None:
            if order not in self._waiting:
                self._waiting.append(order)
            return
        told, self._told = self._told, None
        self._running = background.run(
            lambda: self._work(order, told, self._pace), self._done, self._failed
        )

    def _work(self, order: Order, told: Outcome | None, pace: Pace) -> Outcome:
        """On a worker. The last one of all waits here until the one under way gives up."""
        with self._at_it:
            if told is not None:
                self._service.remember_noted(told)
            return self._service.work(order, pace)

    def _done(self, outcome: Outcome) -> None:
        self._running = None
        self._service.note(outcome)
        self._outcome = self._told = outcome
        if self._waiting:
            self._order(self._waiting.pop(0))
        view = self.view()
        if view is not None:
            self.shown.emit(view)
        self.worked.emit(outcome.order)

    def _failed(self, error: Exception) -> None:
        self._running = None
        raise error


def _is_a_defect(error: Exception) -> None:
    raise error
