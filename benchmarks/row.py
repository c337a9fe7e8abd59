"""One measured line, and the list of functions that measure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

Benchmark = Callable[[bool], Iterable["Row"]]

BENCHMARKS: dict[str, Benchmark] = {}


@dataclass(frozen=True, slots=True)
class Row:
    """A figure beside its floor and its goal.

    Attributes:
        name: What was measured, with its size: "press to painted at 3,000 entries".
        value: The median, in `unit`.
        unit: "ms" unless said otherwise.
        floor: What the least possible costs on the same machine in the same run: a blank Qt
            window, an empty session. None where there is nothing to compare with.
        goal: The most the ratio to the floor may be or, without a floor, the most the value
            may be. None for a figure that is shown without being judged.
    """

    name: str
    value: float
    unit: str = "ms"
    floor: float | None = None
    goal: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return the value over its floor, where it has one."""
        return self.value / self.floor if self.floor else None

    @property
    def met(self) -> bool | None:
        """Tell whether the goal is kept; None where there is none."""
        judged = self.value if self.ratio is None else self.ratio
        return None if self.goal is None else judged <= self.goal


def benchmark(name: str) -> Callable[[Benchmark], Benchmark]:
    """Register a function that measures.

    It is given True when the full budget was asked for (`--full`), and yields rows. A module of
    this package is found by lying here; it imports what it measures inside the function, so
    that one that cannot start does not keep the others from running.
    """

    def register(measure: Benchmark) -> Benchmark:
        BENCHMARKS[name] = measure
        return measure

    return register
