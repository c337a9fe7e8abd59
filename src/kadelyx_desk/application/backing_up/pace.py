"""How fast a backup goes about its work, and whether it is still wanted."""

from __future__ import annotations

from threading import Event
from typing import Final

from kadelyx_desk.domain.errors import KadelyxError

REST: Final = 0.002
"""Seconds between two steps beside a running window: a press then never waits for a step."""


class GivenUpError(KadelyxError):
    """The work is not wanted any more; nothing that counted before was touched."""


class Pace:
    """Asked between two steps of the work, on the thread that does it.

    Args:
        rest: seconds to stand still between two steps; 0 where somebody waits for the end.
    """

    def __init__(self, rest: float = REST) -> None:
        self._rest = rest
        self._stop = Event()

    def give_up(self) -> None:
        """Let the work end at its next step; any thread may say so."""
        self._stop.set()

    def hurry(self) -> None:
        """Somebody waits for the end now; any thread may say so."""
        self._rest = 0.0

    def step(self) -> None:
        """Between two steps: stand still for a moment.

        Raises:
            GivenUpError: the work is not wanted any more.
        """
        given_up = self._stop.wait(self._rest) if self._rest else self._stop.is_set()
        if given_up:
            raise GivenUpError("The backup was given up. The older ones are as they were.")
