"""A backup as its manifest tells it: when and why it was made, and what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.wording import at, number


class Cause(Enum):
    """Why a backup was made."""

    BEGUN = "a session began"
    TIMED = "ten minutes went by"
    SIGNED = "a session was signed"
    CLOSED = "the record was locked"
    ASKED = "somebody asked for it"


@dataclass(frozen=True, slots=True)
class Holding:
    """What a record holds at one moment.

    `upto` is the number of the last entry that is no line of the audit log: lines about looking
    are no reason for a new backup. `signed` are the sessions with a signature.
    """

    entries: int
    sessions: int
    upto: int
    signed: frozenset[UUID]

    @property
    def words(self) -> str:
        entries = "1 entry" if self.entries == 1 else f"{number(self.entries)} entries"
        sessions = "1 session" if self.sessions == 1 else f"{number(self.sessions)} sessions"
        return f"{entries}, {sessions}"


@dataclass(frozen=True, slots=True)
class Keys:
    """Which slots a record has: the number of their file, and how often its key was new."""

    sequence: int
    generation: int


@dataclass(frozen=True, slots=True)
class Bundle:
    """A backup that was checked when it was made. `name` is its folder; `size` in bytes."""

    name: str
    vault: UUID
    made: Moment
    cause: Cause
    holding: Holding
    keys: Keys
    size: int

    @property
    def order(self) -> tuple[int, int, datetime, str]:
        """Older before newer: by what it holds, which only grows, and not by a clock alone."""
        return self.holding.upto, self.holding.entries, self.made.utc, self.name

    @property
    def words(self) -> str:
        """27-Nov-2026 14:03, 1,204 entries, 12 sessions."""
        return f"{at(self.made)}, {self.holding.words}"
