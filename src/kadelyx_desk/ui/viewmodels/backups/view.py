"""Backups in words: how old the last good one is, what lies where, and what asks for care."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kadelyx_desk.application.backing_up.service import Outcome
from kadelyx_desk.domain.backups.age import (
    SECOND_OLD,
    TEST_OLD,
    Said,
    is_old,
    last_backup,
)
from kadelyx_desk.domain.wording import at, day, number

NO_SECOND = "No second place is chosen"


@dataclass(frozen=True, slots=True)
class BackupsView:
    """What Today and the settings show of the backups.

    Attributes:
        last: when the last good backup was made.
        inside: what is in it, or empty.
        kept: how many there are.
        second: what lies at the second place.
        tested: when a test restore last went well.
        has_second: whether a second place is chosen.
        has_backup: whether there is a good backup.
        problem: why the last order was not carried out, or empty.
        away: why the second place does not have the newest, or empty.
    """

    last: Said
    inside: str
    kept: str
    second: Said
    tested: Said
    has_second: bool
    has_backup: bool
    problem: str = ""
    away: str = ""


def backups_view(outcome: Outcome, now: datetime, second: Path | None) -> BackupsView:
    """The words for what an order left."""
    newest = outcome.newest
    made = None if newest is None else newest.made
    return BackupsView(
        last=last_backup(made, now, is_behind=bool(outcome.problem)),
        inside="" if newest is None else newest.holding.words,
        kept=f"{number(outcome.count)} beside the record",
        second=_second(outcome, now, second),
        tested=_tested(outcome, now),
        has_second=second is not None,
        has_backup=newest is not None,
        problem=outcome.problem,
        away=outcome.second_problem,
    )


def _second(outcome: Outcome, now: datetime, second: Path | None) -> Said:
    if second is None:
        return Said(NO_SECOND)
    reached = outcome.remembered.second
    name = second.name or str(second)
    if reached is None:
        return Said(f"{name}, nothing there yet", is_caution=bool(outcome.second_problem))
    if outcome.newest is not None and reached == outcome.newest.made:
        return Said(f"{name} has it too")
    is_caution = bool(outcome.second_problem) and is_old(reached, now, SECOND_OLD)
    return Said(f"{name}, up to {at(reached)}", is_caution)


def _tested(outcome: Outcome, now: datetime) -> Said:
    tested = outcome.remembered.tested
    if tested is None:
        return Said("Never done")
    done = day(tested.local.date())
    if is_old(tested, now, TEST_OLD):
        return Said(f"{done}, more than a month ago", is_caution=True)
    return Said(f"{done}, counts agree")
