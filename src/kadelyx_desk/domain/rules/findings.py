"""A proposed entry and what is said to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.record.entry import Entry
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility


class Level(Enum):
    """How much a finding weighs: nothing is written, or it is written with the caution."""

    REFUSE = "refuse"
    CAUTION = "caution"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that speaks against an entry. `code` is stable; `sentence` is shown."""

    level: Level
    code: str
    sentence: str


AHEAD = timedelta(seconds=1)
"""So much may an entry and the look at the clock lie apart."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry before it is recorded, and what it would be recorded into."""

    snapshot: SessionSnapshot
    protocol: Protocol
    about: About
    body: Body
    occurred: datetime
    now: datetime
    today: datetime
    """The local time, for rules that speak of days."""
    corrects: Entry | None = None
    """The entry that this one would stand for; the snapshot is then the one without it."""
    visibility: Visibility | None = None
    """Who is to read it, where somebody said so; None is the default of its kind."""

    @property
    def is_set_back(self) -> bool:
        """Whether somebody gave it a time: only then can the time be a slip.

        What happens now is taken whatever the clock says: a clock that jumped back must not
        shut a running session.
        """
        return self.corrects is None and self.now - self.occurred > AHEAD

    @property
    def day(self) -> date:
        """The local day on which it happened."""
        return (self.today - (self.now - self.occurred)).date()


def refuse(code: str, sentence: str) -> Finding:
    """A finding that keeps the entry out."""
    return Finding(Level.REFUSE, code, sentence)


def caution(code: str, sentence: str) -> Finding:
    """A finding that is shown, and kept with the entry."""
    return Finding(Level.CAUTION, code, sentence)
