"""From a press to the timeline laid out and painted, at 0 to 10,000 entries before it."""

from __future__ import annotations

import os
from collections.abc import Iterator

from benchmarks.row import Row, benchmark

SIZES = (0, 300, 3000, 10000)
GOAL_MS = 16.7
"""A frame at 60 Hz, for all of our own work at 3,000 entries."""
GOAL_TIMES = 2.0
"""At 10,000 entries, at most so many times the cost with none."""


@benchmark("timeline")
def timeline(full: bool) -> Iterator[Row]:
    """Press, minute and late entry at each size; the floor is the same with none before it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks.room.paint import measure

    floor = None
    for size in SIZES:
        cost = measure(size, rounds=200 if full else 60)
        name = f"timeline: press to painted at {size:,} entries"
        if floor is None:
            floor = cost.press
            yield Row(name, cost.press)
        elif size == SIZES[-1]:
            yield Row(name, cost.press, floor=floor, goal=GOAL_TIMES)
        else:
            yield Row(name, cost.press, goal=GOAL_MS)
        yield Row(f"timeline: a second passes at {size:,} entries", cost.second)
        yield Row(f"timeline: a minute passes at {size:,} entries", cost.minute)
        yield Row(f"timeline: late entry to painted at {size:,} entries", cost.late)
