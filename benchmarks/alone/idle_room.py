"""A minute in the room of a session under way; prints the CPU ms that it took."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.alone.idle import spent
from benchmarks.room.clinic import session_of
from benchmarks.room.opened import opened_room
from benchmarks.room.window import shown_window

ENTRIES = 300

if __name__ == "__main__":
    with TemporaryDirectory() as folder, shown_window() as window:
        opened, made = session_of(Path(folder) / "record", ENTRIES)
        with opened_room(window, opened, made.session):
            sys.stdout.write(f"{spent(int(sys.argv[1]))}\n")
        opened.close()
