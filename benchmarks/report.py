"""The joint report: how long it takes to make, and how many processes make many."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from benchmarks.row import Row, benchmark

GOAL_MS = 500.0
SIZE = 10_000
"""Of the archive that the sessions lie in; each has two hundred entries."""
GOAL_TWO = 1 / 1.8
"""Two processes, at most so much of the time that one takes."""


@benchmark("report")
def report(full: bool) -> Iterator[Row]:
    """In a worker that did one before, and beside it: bare pages, cold, sealed."""
    from benchmarks.archive.making import archive_of
    from benchmarks.paper.one import Paper

    with Paper(archive_of(SIZE)) as paper:
        rounds = 20 if full else 7
        warm = [(paper.warm(), paper.bare()) for _ in range(rounds)]
        cold = [(paper.cold(), paper.sealed()) for _ in range(rounds // 2)]
    made, bare = (median(column) for column in zip(*warm, strict=True))
    unsealed, sealed = (median(column) for column in zip(*cold, strict=True))
    name = "report: joint, 200 entries, warm, without the seal"
    yield Row(name, made, goal=GOAL_MS)
    yield Row("report: the same against its words on bare reportlab pages", made, floor=bare)
    yield Row("report: the same in a fresh process", unsealed)
    yield Row("report: sealed and written, in a fresh process", sealed)


@benchmark("reports")
def reports(full: bool) -> Iterator[Row]:
    """`export --all` of many sessions with one process and with two, in turn."""
    from benchmarks.archive.making import archive_of
    from benchmarks.paper.many import export

    count = 200 if full else 100
    archive = archive_of(SIZE)
    costs = [(export(archive, count, 2), export(archive, count, 1)) for _ in range(1 + full)]
    two, one = (median(column) / count for column in zip(*costs, strict=True))
    yield Row(
        f"reports: each of {count}, two processes against one", two, floor=one, goal=GOAL_TWO
    )
