"""A hand that presses, and appends without the window."""

from __future__ import annotations

import random
from time import perf_counter
from uuid import UUID

from benchmarks.room.clinic import pressed
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.domain.entries import Body
from kadelyx_desk.domain.values import About


class Hand:
    """Presses what is pressed in a journey; `beside` is the stream of its appends."""

    def __init__(self, opened: OpenDesk, beside: UUID) -> None:
        self._desk = opened.desk
        self._beside = beside
        self._chance = random.Random(7)  # noqa: S311 - the same presses every time, no secret
        self._protocol = opened.desk.clinic.protocol()

    def next(self) -> tuple[About, Body]:
        """What is pressed next, and about whom."""
        return pressed(self._chance, self._protocol)

    def append(self) -> float:
        """Append to the stream; the ms until it is durable."""
        about, body = self.next()
        entry = self._desk.recorder.entry(self._beside, about, body)
        started = perf_counter()
        self._desk.log.append(entry)
        return (perf_counter() - started) * 1000
