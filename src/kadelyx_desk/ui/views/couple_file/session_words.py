"""A session of a course in a few words, and what the couple's page can do next with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from kadelyx_desk.domain.course.couple_file import CoupleFile, SessionFile
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.viewmodels.lists import CoupleLine, OpenSession
from kadelyx_desk.ui.viewmodels.wall_time import wall_of
from kadelyx_desk.ui.views.couple.plan_session_page import PlanSessionPage
from kadelyx_desk.ui.views.couple_file.head import identity_of

_LEADS = {
    Stage.PLANNED: ("Open preparation", ""),
    Stage.PREPARATION: ("Open preparation", ""),
    Stage.JOURNEY: ("Back to the room", ""),
    Stage.AWAITING: ("Open integration", ""),
    Stage.DRAFT: ("Review and sign", "review"),
    Stage.CANCELLED: ("Sign cancelled", "review"),
    Stage.STOPPED: ("Sign stopped", "review"),
}
"""What the next step of a session is called, and the page it leads to."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next sensible action, as words and where it leads."""

    words: str
    intent: OpenSession


def next_step(file: CoupleFile) -> NextStep | None:
    """What to do next: a journey first, then the earliest session that is not signed.

    A session that was cancelled comes last: it asks for a signature and nothing else.
    """
    every = [one for course in file.courses for one in course.sessions]
    to_do = [one for one in every if one.stage in _LEADS]
    session = min(to_do, key=_urgency, default=None)
    if session is None:
        return None
    words, page = _LEADS[session.stage]
    if session.stage is not Stage.JOURNEY:
        of = "" if page else "of "
        words = f"{words} {of}session {session.number}"
    return NextStep(words, OpenSession(session.session, page))


def _urgency(session: SessionFile) -> tuple[bool, bool, datetime]:
    running = session.stage is Stage.JOURNEY
    return not running, not session.counts, session.opened.planned_journey


def step_words(session: SessionFile, zone: tzinfo | None) -> str:
    """How far a session is, with the day that tells it."""
    if session.stage is Stage.SIGNED:
        return _signed(session, zone)
    planned = wall_of(session.opened.planned_journey)
    at = f"{day(planned.date())} {clock(planned)}"
    told = {
        Stage.PLANNED: f"planned {at}",
        Stage.PREPARATION: f"in preparation, {at}",
        Stage.JOURNEY: "in the journey",
        Stage.AWAITING: f"journey {_on(session.journey_ended, zone)}, not integrated",
        Stage.DRAFT: f"integrated {_on(session.integrated, zone)}, not signed",
        Stage.CANCELLED: f"cancelled {_on(session.stopped, zone)}, not signed",
        Stage.STOPPED: f"stopped {_on(session.stopped, zone)}, not signed",
    }
    return told[session.stage]


def latest_words(file: CoupleFile, zone: tzinfo | None) -> str:
    """The last session of the course as it stands, for whoever plans the next one."""
    counting = (one for one in file.course.sessions if one.counts)
    last = max(counting, key=lambda one: one.number, default=None)
    return "" if last is None else f"Session {last.number}: {step_words(last, zone)}."


def begin_next(
    form: PlanSessionPage,
    file: CoupleFile,
    couple: CoupleLine,
    now: datetime,
    forms: tuple[KeptForm, ...],
) -> None:
    """Ask for the next session of `file` below its bands, and say how far the last one is."""
    people = tuple(identity_of(person) for person in file.people)
    form.begin(couple, now, forms, people)
    form.show_before(latest_words(file, now.tzinfo))


def _signed(session: SessionFile, zone: tzinfo | None) -> str:
    if session.stopped is None:
        return f"signed {_on(session.signed, zone)}"
    word = "stopped" if session.counts else "cancelled"
    return f"{word} {_on(session.stopped, zone)}, signed"


def _on(when: datetime | None, zone: tzinfo | None) -> str:
    return "" if when is None else day(when.astimezone(zone).date())
