"""The room with 3,000 entries, every pixel of it painted again, at 1920 x 1080."""

from __future__ import annotations

import os
from collections.abc import Iterator

from benchmarks.row import Row, benchmark

SIZE = 3_000
GOAL_MS = 8.0
"""Half a frame at 60 Hz."""


@benchmark("repaint")
def repaint(full: bool) -> Iterator[Row]:
    """As after another window went away from before it; and after the theme was turned."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks.room.repaint import measure

    cost = measure(SIZE, rounds=200 if full else 60)
    at = f"the room with {SIZE:,} entries at 1920 x 1080"
    yield Row(f"repaint: {at}", cost.again, floor=None, goal=GOAL_MS)
    yield Row(f"repaint: {at}, in another theme", cost.themed)
    yield Row("repaint: as many pixels in one colour", cost.filled)
