"""The walk along a chain of 100,000 entries, against bare SHA-256 over the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from benchmarks.row import Row, benchmark

ENTRIES = 100_000
GOAL = 2.0


@benchmark("verify")
def verify(full: bool) -> Iterator[Row]:
    """Every leaf, every link and every number, in turn with two bare hashes an entry."""
    from benchmarks.chain import Chain

    chain = Chain(ENTRIES)
    costs = [(chain.check(), chain.bare()) for _ in range(15 if full else 5)]
    ours, bare = (median(column) for column in zip(*costs, strict=True))
    yield Row(f"verify: the chain of {ENTRIES:,} entries", ours, floor=bare, goal=GOAL)
