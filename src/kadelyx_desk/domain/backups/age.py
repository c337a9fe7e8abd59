"""What is said of the last good backup, and when its age is a caution."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.wording import at, number

OLD: Final = timedelta(hours=24)
"""Older than this, with something newer in the record, is a caution."""

SECOND_OLD: Final = timedelta(days=7)
"""A second place that was not reached for so long is a caution: it is what a fire leaves."""

TEST_OLD: Final = timedelta(days=31)
"""A test restore is asked for once a month."""

NEWER_BY: Final = timedelta(minutes=15)
"""Locking itself writes to the record, just before its backup is made."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words, and whether they are a caution."""

    words: str
    is_caution: bool = False


def last_backup(made: Moment | None, now: datetime, *, is_behind: bool) -> Said:
    """When the last good backup was made.

    Args:
        made: that time; None where there is no good backup.
        now: the time.
        is_behind: whether the record holds something newer.
    """
    if made is None:
        return Said("No backup yet", is_caution=True)
    age = now - made.utc
    if is_behind and age > OLD:
        return Said(f"Last backup {at(made)}, {_days(age)}", is_caution=True)
    return Said(f"Last backup {at(made)}, checked")


def is_old(moment: Moment | None, now: datetime, most: timedelta) -> bool:
    """Whether something is missing, or was longer ago than `most`."""
    return moment is None or now - moment.utc > most


def _days(age: timedelta) -> str:
    days = age.days
    return "1 day old" if days == 1 else f"{number(days)} days old"
