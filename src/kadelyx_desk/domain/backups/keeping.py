"""Which backups are kept when a new good one is there.

All of two days, then the last of each of twelve days, ten weeks and twelve months. A day counts
where there is a backup of it: a clock that jumped ahead thins nothing away. The first backup
that holds the signature of a session is kept for good.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from kadelyx_desk.domain.backups.bundle import Bundle

ALL_OF: Final = timedelta(days=2)
PER_DAY: Final = 12
PER_WEEK: Final = 10
PER_MONTH: Final = 12
SHARE: Final = 10
"""Backups take at most one part in so many of the disk that is free of other things."""

FEWEST: Final = 2
"""So many of the newest stay however small the disk is."""


def first_with_signature(bundles: Iterable[Bundle]) -> frozenset[str]:
    """The backups that are never thinned: each is the first to hold some signature."""
    seen: set[UUID] = set()
    kept = set()
    for bundle in sorted(bundles, key=_order):
        if bundle.holding.signed - seen:
            kept.add(bundle.name)
            seen |= bundle.holding.signed
    return frozenset(kept)


def to_keep(bundles: Sequence[Bundle], free: int) -> frozenset[str]:
    """The names of those that stay; what is not named may go.

    Args:
        bundles: the good ones, in any order.
        free: how many bytes the disk has left.
    """
    newest_first = sorted(bundles, key=_order, reverse=True)
    if not newest_first:
        return frozenset()
    pinned = first_with_signature(newest_first)
    since = newest_first[0].made.utc - ALL_OF
    kept = {bundle.name for bundle in newest_first if bundle.made.utc > since}
    kept |= _last_of_each(newest_first, _day, PER_DAY)
    kept |= _last_of_each(newest_first, _week, PER_WEEK)
    kept |= _last_of_each(newest_first, _month, PER_MONTH)
    kept |= {bundle.name for bundle in newest_first[:FEWEST]} | pinned
    return frozenset(_within(newest_first, kept, pinned, free))


def _within(
    newest_first: Sequence[Bundle], kept: set[str], pinned: frozenset[str], free: int
) -> set[str]:
    """Let the oldest go until the share of the disk is kept; never the newest or the pinned."""
    used = sum(bundle.size for bundle in newest_first)
    allowed = (free + used) // SHARE
    taken = sum(bundle.size for bundle in newest_first if bundle.name in kept)
    for bundle in reversed(newest_first[FEWEST:]):
        if taken <= allowed:
            break
        if bundle.name in kept and bundle.name not in pinned:
            kept = kept - {bundle.name}
            taken -= bundle.size
    return kept


def _last_of_each(
    newest_first: Sequence[Bundle], span: Callable[[Bundle], object], most: int
) -> set[str]:
    last: dict[object, str] = {}
    for bundle in newest_first:
        last.setdefault(span(bundle), bundle.name)
    return set(list(last.values())[:most])


def _order(bundle: Bundle) -> tuple[int, int, datetime, str]:
    return bundle.order


def _day(bundle: Bundle) -> object:
    return bundle.made.local.date()


def _week(bundle: Bundle) -> object:
    return bundle.made.local.isocalendar()[:2]


def _month(bundle: Bundle) -> object:
    return bundle.made.local.year, bundle.made.local.month
