"""What a session asks of its machine: a look before it begins, and no sleep while it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from kadelyx_desk.domain.journey.room_check import MachineState
from kadelyx_desk.domain.journey.schedule import in_journey
from kadelyx_desk.system.keep_awake import KeepAwake
from kadelyx_desk.ui import background
from kadelyx_desk.ui.viewmodels.session_view import SessionView


class Machine:
    """Held awake from the room checklist to the journey's end, or until the record is closed.

    Args:
        probe: looks at power and disk; it runs beside the window.
        awake: keeps the machine awake; it is asked on the window's own thread.
    """

    def __init__(self, probe: Callable[[], MachineState], awake: KeepAwake) -> None:
        self._probe = probe
        self._awake = awake
        self._running: set[UUID] = set()
        self._look: background.Running[MachineState] | None = None

    def look(self, show: Callable[[MachineState], object]) -> None:
        """Look at the machine and show what it says; a look under way is forgotten."""
        self._forget_look()
        stays = self._awake.hold()

        def told(state: MachineState) -> None:
            show(replace(state, stays_awake=stays))

        self._look = background.run(self._probe, told, _is_a_defect)

    def follow(self, view: SessionView) -> None:
        """Stay awake while the session that is shown runs, whatever page is in view."""
        runs, known = in_journey(view.snapshot), view.session in self._running
        if runs and not known:
            self._running.add(view.session)
            self._awake.hold()
        elif known and not runs:
            self._running.remove(view.session)
            self.rest()

    def rest(self) -> None:
        """A session was left: sleep is allowed again unless one runs."""
        self._forget_look()
        if not self._running:
            self._awake.release()

    def leave(self) -> None:
        """The record is about to be closed."""
        self._running.clear()
        self.rest()

    def _forget_look(self) -> None:
        if self._look is not None:
            self._look.forget()
            self._look = None


def _is_a_defect(error: Exception) -> None:
    raise error
