"""Three hours in the room at speed: every second ticks, and every 20 s something is pressed.

Prints the memory in MB: when the room can be seen, after ten minutes, and at the end.
"""

from __future__ import annotations

import gc
import sys
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.alone.memory import resident
from benchmarks.alone.passing import let_pass
from benchmarks.room.clinic import EarlierClock, begun
from benchmarks.room.hand import Hand
from benchmarks.room.opened import opened_room
from benchmarks.room.window import settle, shown_window
from kadelyx_desk.ui.viewmodels import desk_model, session_model
from kadelyx_desk.ui.viewmodels.intents import Record

SECONDS = 3 * 60 * 60
_SECOND = timedelta(seconds=1)
_BETWEEN = 20
_FIRST = 600
"""Seconds until what is made once has been made."""
_APPEARING_MS = 3_000
"""Real time until the room is whole: its sheets are made when nobody waits."""


def _resident() -> float:
    gc.collect()
    return resident()


def _journey() -> list[float]:
    """A second of the story takes a millisecond, and so do its timers."""
    session_model.TICK_MS = 1
    desk_model.MINUTE_MS = 60
    clock = EarlierClock(timedelta(seconds=SECONDS + _FIRST))
    with TemporaryDirectory() as folder, shown_window() as window:
        opened, made = begun(Path(folder) / "record", clock)
        hand = Hand(opened, made.beside)
        with opened_room(window, opened, made.session) as page:
            let_pass(_APPEARING_MS)
            found = [_resident()]
            for second in range(SECONDS):
                clock.back -= _SECOND
                if second % _BETWEEN == 0:
                    page.asked.emit(Record(*hand.next()))
                let_pass(1)
                if second == _FIRST:
                    found.append(_resident())
            settle()
            found.append(_resident())
        opened.close()
    return found


if __name__ == "__main__":
    sys.stdout.write(" ".join(str(figure) for figure in _journey()) + "\n")
