"""Tells the whole story into an empty record, oldest first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from kadelyx_desk.application.demonstration import hale_ortiz, pike, rivera_okafor
from kadelyx_desk.application.demonstration.clinic import MovableClock, Stage, engage
from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.session_service import SessionService

BEGINS = timedelta(days=63)
"""So long before now the clinic is founded: the first client called two days later."""


class Demonstration:
    """Tells the story.

    Args:
        desk: the empty record, in the hand of the guide.
        clock: the clock of that desk.
        now: where the story ends.
    """

    def __init__(self, desk: Desk, clock: MovableClock, now: datetime) -> None:
        self._desk = desk
        self._clock = clock
        self._now = now

    def tell(self, sign: Callable[[SessionService], object]) -> None:
        """Everything; `sign` puts the guide's signature under a session that is whole."""
        self._clock.set(self._now - BEGINS)
        team = engage(self._desk, self._desk.recorder.hand.author)
        stage = Stage(self._desk, self._clock, team, self._now, sign)
        rivera_okafor.tell(stage)
        hale_ortiz.tell(stage)
        pike.tell(stage)
        self._clock.set(self._now)
