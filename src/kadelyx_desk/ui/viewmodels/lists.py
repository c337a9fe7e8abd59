"""What the lists are shown: couples, sessions, what is due; and where a row leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kadelyx_desk.application.vault.key_service import KeyView
from kadelyx_desk.domain.entries import StaffRegistered
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.preparedness.checks import Check
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.ui.viewmodels.intents import Intent


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session in a list. All times are the clinic's wall times, with their offset.

    `a` and `b` are names as lists write them: RIVERA, Ana. `changed` is when its last entry
    was recorded. `first_injection` and `phase` are known of a session in its journey only; the
    planned times besides the journey's, of a session that is near.
    """

    session: UUID
    couple: UUID
    code: str
    a: str
    b: str | None
    number: int
    sessions: int
    stage: Stage
    planned_journey: datetime
    changed: datetime
    journey_ended: datetime | None = None
    first_injection: datetime | None = None
    phase: str = ""
    planned_preparation: datetime | None = None
    planned_integration: datetime | None = None


@dataclass(frozen=True, slots=True)
class CoupleLine:
    """A couple in a list: its course has `sessions`, of which `opened` are taken.

    `following` is the number that the next session will have; 0 where none is left.
    """

    couple: UUID
    code: str
    a: str
    b: str | None
    sessions: int
    opened: int
    following: int = 0


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything that the first page shows. `now` is the clinic's wall time, with offset.

    `sessions` are those that are not signed; `following` is the one that comes next, and
    `checks` say how far its preparation is. `saved` is when the last entry was recorded.
    """

    now: datetime
    protocol: Protocol
    sessions: tuple[SessionLine, ...]
    couples: tuple[CoupleLine, ...]
    following: SessionLine | None = None
    checks: tuple[Check, ...] = ()
    saved: datetime | None = None


@dataclass(frozen=True, slots=True)
class SettingsView:
    """What the settings show: register, protocol in force, and how the window looks now.

    `newer` is a newer version of that protocol which came with the program, if there is one;
    `keys` says who can unlock.
    """

    staff: tuple[StaffRegistered, ...]
    protocol: Protocol
    newer: Protocol | None
    theme: str
    points: float
    paper: str
    clinic: str
    keys: KeyView


@dataclass(frozen=True, slots=True)
class OpenSession(Intent):
    """Go to a session: to a page of it, or to the one its stage asks for."""

    session: UUID
    page: str = ""


@dataclass(frozen=True, slots=True)
class OpenCouple(Intent):
    """Go to a couple's file."""

    couple: UUID


@dataclass(frozen=True, slots=True)
class ShowCouples(Intent):
    """Go to the list of all couples."""


@dataclass(frozen=True, slots=True)
class PlanNext(Intent):
    """Go to the form that plans a couple's next session."""

    couple: CoupleLine


@dataclass(frozen=True, slots=True)
class SetLook(Intent):
    """Give the window a theme by its name, and body text of this many points."""

    theme: str
    points: float


@dataclass(frozen=True, slots=True)
class SetPaper(Intent):
    """Print reports on this paper from now on: "letter" or "a4"."""

    paper: str
