"""The lists of the day as rows: what each says, and where it leads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.listing.agenda import (
    later_today,
    never_begun,
    unsigned,
    waits_since,
)
from kadelyx_desk.ui.viewmodels.listing.session_words import age_words, at_words
from kadelyx_desk.ui.viewmodels.lists import (
    CoupleLine,
    OpenCouple,
    OpenSession,
    SessionLine,
    TodayView,
)
from kadelyx_desk.ui.views.today.couple_names import short_names
from kadelyx_desk.ui.views.today.list_card import Row

REVIEW = "review"
"""The page on which a session is signed."""

_ON_THEIR_WAY = {Stage.PLANNED, Stage.PREPARATION, Stage.JOURNEY}


def unsigned_rows(view: TodayView) -> list[Row]:
    """Sessions that wait for a signature, with the days they have waited."""
    return [
        Row(
            _names(line),
            _unsigned_words(line),
            age_words(waits_since(line), view.now),
            OpenSession(line.session, REVIEW),
        )
        for line in unsigned(view.sessions)
    ]


def _unsigned_words(line: SessionLine) -> str:
    on = day((line.journey_ended or line.planned_journey).date())
    match line.stage:
        case Stage.CANCELLED:
            return f"cancelled, planned {on}"
        case Stage.STOPPED:
            return f"stopped, journey of {on}"
        case _:
            return f"journey of {on}"


def later_rows(view: TodayView) -> list[Row]:
    """What is still planned for today."""
    return [
        Row(f"{clock(one.at)}  {_names(one.line)}", one.what, "", OpenSession(one.line.session))
        for one in later_today(view.sessions, view.now, view.following)
    ]


def never_begun_rows(view: TodayView) -> list[Row]:
    """Sessions whose time went by; they are moved in the couple's file, or cancelled."""
    return [
        Row(
            _names(line),
            f"planned {at_words(line.planned_journey)}",
            age_words(line.planned_journey, view.now),
            OpenCouple(line.couple),
        )
        for line in never_begun(view.sessions, view.now)
    ]


def to_plan_rows(view: TodayView) -> list[Row]:
    """Couples with a session left in their course and none on its way to the journey."""
    running = {line.couple for line in view.sessions if line.stage in _ON_THEIR_WAY}
    return [
        Row(
            short_names(couple.a, couple.b),
            f"{couple.code}, session {couple.following} of {couple.sessions}",
            "plan",
            OpenCouple(couple.couple),
        )
        for couple in _unplanned(view.couples)
        if couple.couple not in running
    ]


def _unplanned(couples: Iterable[CoupleLine]) -> Iterable[CoupleLine]:
    return (couple for couple in couples if couple.following)


def due(view: TodayView) -> list[tuple[datetime, SessionLine]]:
    """Sessions that wait for their integration, with the end of the journey, oldest first."""
    waiting = [
        (line.journey_ended, line)
        for line in view.sessions
        if line.stage is Stage.AWAITING and line.journey_ended is not None
    ]
    return sorted(waiting, key=lambda pair: pair[0])


def _names(line: SessionLine) -> str:
    return short_names(line.a, line.b)
