"""A session in a list, in a few words: how far it is, and the day that matters next."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.lists import CoupleLine, SessionLine

_STAGES: Final = {
    Stage.PLANNED: "planned",
    Stage.PREPARATION: "in preparation",
    Stage.JOURNEY: "in the journey",
    Stage.AWAITING: "awaiting integration",
    Stage.DRAFT: "integrated, not signed",
    Stage.CANCELLED: "cancelled, not signed",
    Stage.STOPPED: "stopped, not signed",
    Stage.SIGNED: "signed",
}


def stage_words(line: SessionLine) -> str:
    """How far a session is; one whose journey never ended and that is signed was cancelled."""
    if line.stage is Stage.SIGNED and line.journey_ended is None:
        return "cancelled, signed"
    return _STAGES[line.stage]


def at_words(at: datetime) -> str:
    """22-Nov-2026 16:10."""
    return f"{day(at.date())} {clock(at)}"


def when_words(line: SessionLine, course: CoupleLine, closes: timedelta) -> str:
    """The day that matters next of a couple whose telling session this is.

    Args:
        line: the session.
        course: the couple's course.
        closes: how long after its journey an integration is in time.
    """
    match line.stage:
        case Stage.PLANNED | Stage.PREPARATION:
            return f"journey {at_words(line.planned_journey)}"
        case Stage.JOURNEY:
            return "now"
        case Stage.AWAITING if line.journey_ended is not None:
            return f"integration by {at_words(line.journey_ended + closes)}"
        case Stage.SIGNED if course.following:
            return f"session {course.following} not planned"
        case Stage.SIGNED:
            return "course complete"
        case _:
            return f"journey of {day((line.journey_ended or line.planned_journey).date())}"


def age_words(since: datetime, now: datetime) -> str:
    """How long something waits, in days: today, 1 day, 7 days."""
    days = max((now.date() - since.date()).days, 0)
    return "today" if days == 0 else "1 day" if days == 1 else f"{days} days"
