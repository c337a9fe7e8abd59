"""The couples of the clinic as their list shows them, and what they are found by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from kadelyx_desk.application.ports import CoupleRow
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.finding import Findable
from kadelyx_desk.domain.finding.folding import folded
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.listing.session_words import stage_words, when_words
from kadelyx_desk.ui.viewmodels.lists import CoupleLine, SessionLine


@dataclass(frozen=True, slots=True)
class ListedCouple:
    """A couple, or a solo client, in the list. `session` tells how far it is."""

    course: CoupleLine
    born: tuple[date, ...]
    names: tuple[str, ...]
    session: SessionLine | None

    @property
    def couple(self) -> UUID:
        return self.course.couple

    @property
    def findable(self) -> Findable:
        """What it can be found by."""
        return Findable(self.course.code, self.names, self.born)

    @property
    def who(self) -> str:
        """RIVERA, Ana and OKAFOR, Ben."""
        return (
            self.course.a if self.course.b is None else f"{self.course.a} and {self.course.b}"
        )

    @property
    def identifiers(self) -> str:
        """The dates of birth in the order of the names, and the code."""
        born = " and ".join(day(one) for one in self.born)
        return f"born {born}, {self.course.code}"

    @property
    def place(self) -> str:
        """Session 2 of 3."""
        if self.session is None:
            return f"course of {self.course.sessions}"
        return f"session {self.session.number} of {self.session.sessions}"

    @property
    def stage(self) -> str:
        """How far that session is."""
        return "not planned" if self.session is None else stage_words(self.session)

    def when(self, closes: timedelta) -> str:
        """The day that matters next."""
        return "" if self.session is None else when_words(self.session, self.course, closes)


@dataclass(frozen=True, slots=True)
class CouplesView:
    """All couples by name. `closes` is until when after a journey an integration is in time."""

    now: datetime
    closes: timedelta
    couples: tuple[ListedCouple, ...]


def listed(row: CoupleRow, course: CoupleLine, sessions: Iterable[SessionLine]) -> ListedCouple:
    """A couple of the directory as the list shows it."""
    names = [
        name
        for person in row.people
        for name in (person.family, person.given, person.preferred)
        if name
    ]
    return ListedCouple(
        course=course,
        born=tuple(person.born for person in row.people),
        names=tuple(names),
        session=telling(sessions),
    )


def by_name(couples: Iterable[ListedCouple]) -> tuple[ListedCouple, ...]:
    """In the order of an address book."""
    return tuple(sorted(couples, key=lambda one: (folded(one.who), one.course.code)))


def telling(sessions: Iterable[SessionLine]) -> SessionLine | None:
    """The session that says how far a couple is.

    A journey first, then what comes next or waits, then what was cancelled and waits for its
    signature, then the last one that is signed.
    """
    return min(sessions, key=_urgency, default=None)


def _urgency(line: SessionLine) -> tuple[int, float]:
    planned = line.planned_journey.timestamp()
    match line.stage:
        case Stage.JOURNEY:
            return 0, planned
        case Stage.SIGNED:
            return 3, -planned
        case Stage.CANCELLED:
            return 2, planned
        case _:
            return 1, planned
