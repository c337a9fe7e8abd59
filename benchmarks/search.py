"""A key typed into the list of couples, among a hundred and among ten thousand of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from statistics import median
from time import perf_counter

from benchmarks.row import Row, benchmark

SIZES = (100, 10_000)
GOAL_MS = 16.7
"""A frame at 60 Hz: the list keeps up with the fingers."""
TYPED = ("bada", "1 mar 1985", "c-12", "ba be 1")


@benchmark("search")
def search(full: bool) -> Iterator[Row]:
    """Each key of some searches; the first key, which makes the index, stands apart."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kadelyx_desk.domain.finding import Findable, Finder

    for size in SIZES:
        known = [Findable(*made) for made in _clinic(size)]
        begun = perf_counter()
        finder = Finder(known)
        finder.find("b")
        first = (perf_counter() - begun) * 1000
        costs = []
        for _ in range(10 if full else 3):
            for whole in TYPED:
                for end in range(1, len(whole) + 1):
                    begun = perf_counter()
                    finder.find(whole[:end])
                    costs.append((perf_counter() - begun) * 1000)
        yield Row(f"search: a key among {size:,} couples", median(costs), goal=GOAL_MS)
        yield Row(f"search: the worst key among {size:,} couples", max(costs), goal=GOAL_MS)
        yield Row(f"search: the first key among {size:,} couples", first)


def _clinic(size: int) -> Iterator[tuple[str, tuple[str, ...], tuple[date, ...]]]:
    """Couples with names that are alike, as names are."""
    vowels, others = "aeiou", "bcdfghklmnprstvz"
    syllables = [other + vowel for other in others for vowel in vowels]
    for number in range(size):
        names = tuple(
            syllables[number * step % 80] + syllables[number // 80 * step % 80]
            for step in (1, 3, 7, 11, 13)
        )
        days = (708_000 + number * 7 % 24_000, 708_000 + number * 11 % 24_000)
        yield f"C-{number:04d}", names, tuple(date.fromordinal(day) for day in days)
