"""A clock for the real window that a journey can turn on: hours pass at a word."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kadelyx_desk.domain.moments import Reading
from kadelyx_desk.system.clock import SystemClock

_NS = 1_000_000_000


class TurnedClock:
    """The machine's clock, so much further on; boot time goes with it, as in a long day."""

    def __init__(self) -> None:
        self._real = SystemClock()
        self._passed = timedelta(0)

    def read(self) -> Reading:
        """Now, and what the journey let pass."""
        reading = self._real.read()
        return replace(
            reading,
            moment=reading.moment.shifted(self._passed),
            boot_ns=reading.boot_ns + int(self._passed.total_seconds()) * _NS,
        )

    def forward(self, **span: float) -> None:
        """Let time pass."""
        self._passed += timedelta(**span)
