"""From a press in the real window to committed and painted, and what an append costs alone."""

from __future__ import annotations

import os
from collections.abc import Iterator

from benchmarks.row import Row, benchmark

SIZES = (0, 300, 3_000, 10_000)
JUDGED = 3_000
GOAL_MS = 16.7
"""A frame at 60 Hz, for all of our own work at 3,000 entries."""
GOAL_TIMES = 2.0
"""At 10,000 entries, at most so many times our own work with none."""
GOAL_APPEND = 3.0
"""An append, at most so many bare commits: rules of the file, chain and codec included."""


@benchmark("press")
def press(full: bool) -> Iterator[Row]:
    """Total, our own work (total less a bare commit) and the append, at each size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks.room.press import measure

    empty = None
    for size in SIZES:
        cost = measure(size, rounds=200 if full else 50)
        at = f"at {size:,} entries"
        yield Row(f"press: to committed and painted {at}", cost.press, floor=cost.commit)
        own = f"press: our own work {at}"
        if empty is None:
            empty = cost.own
            yield Row(own, cost.own)
        elif size == SIZES[-1]:
            yield Row(own, cost.own, floor=empty, goal=GOAL_TIMES)
        else:
            goal = GOAL_MS if size == JUDGED else None
            yield Row(own, cost.own, goal=goal)
        append = f"press: append against a bare commit {at}"
        yield Row(append, cost.append, floor=cost.commit, goal=GOAL_APPEND)
