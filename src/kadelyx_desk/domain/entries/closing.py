"""Entries that close a journey: ready to leave, left, or the session cancelled or stopped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.moments import Moment


@dataclass(frozen=True, slots=True)
class ReadyToLeave(Body):
    """What was checked before one partner leaves. `padss` is the modified score, 0 to 10.

    What the record itself knows (minutes since the last dose, MOAA/S) is not repeated here;
    `near_baseline` is the judgement of blood pressure, heart rate and SpO2 against the own
    baseline. `mood_checked` says that mood and suicide were asked about, not what was found.
    """

    KIND: ClassVar[str] = "leave.checked"
    MEANING: ClassVar[str] = "The ready-to-leave check of one partner"

    near_baseline: Said
    oriented: Said
    steady_gait: Said
    nausea_controlled: Said
    dissociation_resolved: Said
    mood_checked: Said
    instructions_given: Said
    no_driving: Said
    padss: int | None
    escort: str | None
    follow_up: Moment | None


@dataclass(frozen=True, slots=True)
class PartnerLeft(Body):
    """One partner left; when, is when the entry occurred.

    `reason` says why, where something of the check was not met; `unmet` is what.
    """

    KIND: ClassVar[str] = "left"
    MEANING: ClassVar[str] = "A partner left, with whom, and what was not met"

    escort: str | None
    reason: str | None
    unmet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionStopped(Body):
    """The session was cancelled (before its journey) or stopped (from then on), and why."""

    KIND: ClassVar[str] = "session.stopped"
    MEANING: ClassVar[str] = "The session was cancelled or stopped, with the reason"

    reason: str

    @property
    def both_agreed(self) -> bool:
        """The reason may speak of either partner, so neither keeps it alone."""
        return False
