"""A minute in the room in which nobody touches anything, against a blank window."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.row import Row, benchmark

MINUTE_MS = 60_000
GOAL = 1.0
"""Per cent of one core above the blank window: a laptop runs on its battery for three hours."""


@benchmark("idle")
def idle(full: bool) -> Iterator[Row]:
    """Both at the same time, each in a process of its own."""
    from benchmarks.alone.started import Started

    length = MINUTE_MS * (5 if full else 1)
    both = [Started(f"alone.{name}", str(length)) for name in ("idle_room", "idle_blank")]
    (room,), (blank,) = (each.figures() for each in both)
    above = 100 * (room - blank) / length
    yield Row("idle: a minute in the room, of one core", above, unit="%", goal=GOAL)
    yield Row("idle: the same of a blank window", 100 * blank / length, unit="%")
