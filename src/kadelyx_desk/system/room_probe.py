"""Looks at the machine before a journey: its power, and how long its disk takes for a save."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kadelyx_desk.domain.journey.room_check import MachineState
from kadelyx_desk.system.power import Power, read_power

if sys.platform == "darwin":
    import fcntl

SAVES = 5
_PAGE = bytes(4096)
_NAME = ".disk-check"


class RoomProbe:
    """A look takes as long as five saves, so it is taken beside the window.

    Args:
        folder: where the record lies; a small file is written there and removed.
        power: reads the power of the machine.
        timer: seconds that pass.
        flush: brings a file to the disk.
    """

    def __init__(
        self,
        folder: Path,
        power: Callable[[], Power] = read_power,
        timer: Callable[[], float] = time.perf_counter,
        flush: Callable[[int], None] | None = None,
    ) -> None:
        self._folder = folder
        self._power = power
        self._timer = timer
        self._flush = flush or _to_the_disk

    def look(self) -> MachineState:
        """What the machine says now; what it cannot tell stays None."""
        power = self._power()
        return MachineState(power.on_mains, power.battery, self._save_ms())

    def _save_ms(self) -> float | None:
        """How long it takes to bring one more page to the disk: the middle of five."""
        path = self._folder / _NAME
        try:
            path.unlink(missing_ok=True)
            with path.open("xb", buffering=0) as file:
                took = sorted(self._save(file.fileno()) for _ in range(SAVES))
                return 1000 * took[SAVES // 2]
        except OSError:
            return None
        finally:
            path.unlink(missing_ok=True)

    def _save(self, handle: int) -> float:
        begun = self._timer()
        os.write(handle, _PAGE)
        self._flush(handle)
        return self._timer() - begun


def _to_the_disk(handle: int) -> None:
    """As the record's own commits do it: on macOS a plain fsync stops at the disk's cache."""
    if sys.platform == "darwin":
        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)
