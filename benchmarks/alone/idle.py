"""Lets a window be and counts what that costs."""

from __future__ import annotations

from time import process_time

from benchmarks.alone.passing import let_pass

_SETTLING_MS = 3_000


def spent(milliseconds: int) -> float:
    """The CPU ms that so many ms take in which nobody touches anything."""
    let_pass(_SETTLING_MS)
    begun = process_time()
    let_pass(milliseconds)
    return (process_time() - begun) * 1000
