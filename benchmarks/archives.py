"""The desk in an archive of a million entries, against the same in one of ten thousand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.row import Row, benchmark

if TYPE_CHECKING:
    from benchmarks.archive.making import Archive

SMALL = 10_000
LARGE = 1_000_000
LARGEST = 10_000_000
KEYS = "each key on the way, with all that it finds"
GOAL = 1.2
"""At most so many times what it costs in the small one."""


@benchmark("archive")
def archive(full: bool) -> Iterator[Row]:
    """Open a session, list fifty, search; with `--full` in ten million too (12 GB of disk)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from benchmarks.archive.making import archive_of

    app = QApplication.instance() or QApplication([])
    for size in (LARGE, LARGEST) if full else (LARGE,):
        with archive_of(size).copied() as large, archive_of(SMALL).copied() as small:
            yield from _compared(f"at {size:,} entries", large, small, 200 if full else 40)
    del app


def _compared(at: str, large: Archive, small: Archive, rounds: int) -> Iterator[Row]:
    from benchmarks.archive.asked import Asked

    here, there = Asked(large), Asked(small)
    name = f"archive: unlock and read the lists {at}"
    yield Row(name, here.unlocked, floor=there.unlocked)
    costs: dict[str, tuple[list[float], list[float]]] = {}
    for _ in range(rounds):
        for place, asked in enumerate((here, there)):
            for name, took in (
                ("open a session", [asked.open_session()]),
                ("list 50 sessions after an entry", [asked.latest()]),
                ("search for one couple", asked.search()),
                ("the page of couples after an entry", [asked.couples()]),
                ("Today after an entry", [asked.today()]),
                ("append", [asked.append()]),
                (KEYS, asked.keys()),
            ):
                costs.setdefault(name, ([], []))[place].extend(took)
    here.close()
    there.close()
    for name, (ours, floor) in costs.items():
        goal = None if name == KEYS else GOAL
        yield Row(f"archive: {name} {at}", median(ours), floor=median(floor), goal=goal)
