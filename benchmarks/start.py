"""The start against that of a blank window: when it can be seen and used, what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter_ns

from benchmarks.alone.started import Started
from benchmarks.row import Row, benchmark

STARTED = ("ours", "ready", "imported", "blank", "named")
GOAL = 1.25
GOAL_READY = 2.0
GOAL_MB = 20.0


@benchmark("start")
def start(full: bool) -> Iterator[Row]:
    """Our unlock page on a record that is there, and a blank window, in turn.

    Each in a fresh process; the first of each only warms the disk and is not counted.
    """
    took = _in_turn(1 + (40 if full else 12))
    ours, ready, imported, blank, named = (
        median(time for time, _ in took[which]) for which in STARTED
    )
    yield Row("start: to first paint of the unlock page", ours, floor=blank, goal=GOAL)
    name = "start: to ready to unlock, a key in the passphrase field"
    yield Row(name, ready, floor=blank, goal=GOAL_READY)
    yield Row("start: to all imported, beside the window", imported, floor=blank)
    yield Row("start: blank window that names Qt's enums once", named, floor=blank)


@benchmark("memory")
def memory(full: bool) -> Iterator[Row]:
    """At the first window, when all is imported, and what three hours in the room add."""
    took = _in_turn(3)
    ours, ready, blank = (
        median(held for _, held in took[which]) for which in ("ours", "imported", "blank")
    )
    yield Row("memory: at the first window", ours, unit="MB", floor=blank)
    yield Row("memory: when all is imported", ready, unit="MB", floor=blank)
    grown = []
    for _ in range(3 if full else 1):
        shown, settled, end = Started("alone.journey").figures()
        grown.append((end - shown, end - settled, end))
    growth, later, whole = (median(column) for column in zip(*grown, strict=True))
    name = "memory: growth over a three-hour journey with 540 presses"
    yield Row(name, growth, unit="MB", goal=GOAL_MB)
    yield Row("memory: of it after the first ten minutes", later, unit="MB")
    yield Row("memory: at its end", whole, unit="MB")


def _in_turn(rounds: int) -> dict[str, list[tuple[float, float]]]:
    """The ms and the MB of each at its moment, round by round."""
    from benchmarks.room.clinic import EarlierClock, found_clinic

    took: dict[str, list[tuple[float, float]]] = {}
    with TemporaryDirectory() as folder:
        record = Path(folder) / "record"
        found_clinic(record, EarlierClock()).close()
        of_record = ("--data-dir", str(record))
        for _ in range(rounds):
            for which in STARTED:
                arguments = () if which in {"blank", "named"} else of_record
                took.setdefault(which, []).append(_first_paint(which, *arguments))
    return {which: figures[1:] for which, figures in took.items()}


def _first_paint(which: str, *arguments: str) -> tuple[float, float]:
    """The ms from here to the moment of which the child tells, and the MB it then held."""
    began = perf_counter_ns()
    at, held = Started(f"first_paint.{which}", *arguments).words()
    return (int(at) - began) / 1e6, float(held)
