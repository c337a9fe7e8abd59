"""An append through the log against one row committed to a bare encrypted file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.row import Row, benchmark

ROUNDS = 300
WARM = 10
IDLE = 16
"""Appends between two checkpoints: nobody presses for hours without a pause."""
GOAL = 3.0


@benchmark("commit")
def commit(full: bool) -> Iterator[Row]:
    """Chain, codec, rules of the file and the flush, in turn with the flush alone."""
    from benchmarks.room.clinic import session_of
    from benchmarks.room.floor import BareFile
    from benchmarks.room.hand import Hand

    with TemporaryDirectory() as folder:
        bare = BareFile(Path(folder))
        opened, made = session_of(Path(folder) / "record", 0)
        hand = Hand(opened, made.beside)
        costs = []
        for number in range((5 if full else 1) * ROUNDS + WARM):
            if number % IDLE == 0:
                opened.record.checkpoint()
                bare.checkpoint()
            costs.append((hand.append(), bare.commit()))
        opened.close()
        bare.close()
    ours, floor = (median(column) for column in zip(*costs[WARM:], strict=True))
    yield Row("commit: an append against a bare SQLCipher commit", ours, floor=floor, goal=GOAL)
