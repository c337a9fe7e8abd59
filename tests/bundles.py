"""Backups for tests, by how many hours before the newest they were made."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from fakes import START, VAULT
from kadelyx_desk.domain.backups.bundle import Bundle, Cause, Holding, Keys
from kadelyx_desk.domain.moments import Moment

SIZE = 1_000_000


def moment(hours_before: float = 0) -> Moment:
    """So long before 12:15 on 20-Nov-2026 in the clinic's zone."""
    return Moment(START - timedelta(hours=hours_before), -480, "America/Los_Angeles")


def holding(*signed: int) -> Holding:
    """What a small record holds, with these sessions signed."""
    return Holding(40, 2, 38, frozenset(UUID(int=number) for number in signed))


def bundle(hours_before: float, *signed: int, holding: Holding | None = None) -> Bundle:
    """A backup made so long ago, named by that."""
    inside = holding or Holding(40, 2, 38, frozenset(UUID(int=number) for number in signed))
    name = f"{hours_before:g} h"
    return Bundle(name, VAULT, moment(hours_before), Cause.TIMED, inside, Keys(1, 1), SIZE)
