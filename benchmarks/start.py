"""From the start of the process to the first paint, against a blank window of the same size."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter_ns

from benchmarks.row import Row, benchmark

GOAL = 1.25
ROOT = Path(__file__).resolve().parents[1]
_LONGEST = 120


@benchmark("start")
def start(full: bool) -> Iterator[Row]:
    """Our unlock page on a record that is there, and a blank window, in turn.

    Each in a fresh process; the first of each only warms the disk and is not counted.
    """
    from benchmarks.room.clinic import EarlierClock, found_clinic

    with TemporaryDirectory() as folder:
        record = Path(folder) / "record"
        found_clinic(record, EarlierClock()).close()
        took: tuple[list[float], list[float], list[float]] = ([], [], [])
        for _ in range(1 + (40 if full else 12)):
            took[0].append(_first_paint("ours", "--data-dir", str(record)))
            took[1].append(_first_paint("blank"))
            took[2].append(_first_paint("named"))
    ours, blank, named = (median(each[1:]) for each in took)
    yield Row("start: to first paint of the unlock page", ours, floor=blank, goal=GOAL)
    yield Row("start: blank window that names Qt's enums once", named, floor=blank)


def _first_paint(which: str, *arguments: str) -> float:
    """The ms from here to the moment at which the child says that it has painted."""
    command = [sys.executable, "-m", f"benchmarks.first_paint.{which}", *arguments]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    began = perf_counter_ns()
    child = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=_LONGEST,
        check=True,
    )
    return (int(child.stdout) - began) / 1e6
