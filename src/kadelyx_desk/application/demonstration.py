"""A made-up clinic with a signed session, one in the journey and one waiting for integration.

It is told through the same services that a clinician uses, with a clock that can be set.
Nothing of it happened; every page that it prints says DEMO.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Protocol

from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.application.course_service import NewPerson, PlannedTimes
from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.domain.entries import (
    Agreement,
    Challenge,
    DoseOrdered,
    DosePrepared,
    Insight,
    IntegrationBegan,
    Intention,
    JourneyEnded,
    JourneyStarted,
    Marked,
    Noted,
    Observed,
    Practice,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.entries.dose import Check
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.facts import identity
from kadelyx_desk.domain.journey.injection import Bedside
from kadelyx_desk.domain.values import (
    About,
    BloodPressure,
    Kilograms,
    Milligrams,
    Millilitres,
    Partner,
    StaffRef,
    Strength,
)
from kadelyx_desk.domain.visibility import Visibility

CLINIC = "Alder House Clinic"
ADDRESS = "212 Pier Street, Astoria OR"
GUIDE = NewStaff(
    "Dana Whitfield",
    (Role.GUIDE, Role.DIRECTOR, Role.ADMINISTRATOR),
    "LMFT",
    may_inject=False,
)
_INJECTOR = NewStaff("Samuel Ortiz", (Role.INJECTOR,), "RN", may_inject=True)
_PRESCRIBER = NewStaff("Priya Nair", (Role.PRESCRIBER,), "MD", may_inject=True)


class MovableClock(Protocol):
    """A clock that the story sets."""

    def set(self, utc: datetime) -> None: ...


class Demonstration:
    """Tells the story into an empty record."""

    def __init__(self, desk: Desk, clock: MovableClock, now: datetime) -> None:
        self._desk = desk
        self._clock = clock
        self._now = now
        self._guide = desk.recorder.hand.author
        self._injector = self._guide
        self._prescriber = self._guide

    def tell(self, sign: Callable[[SessionService], object]) -> None:
        """Everything, oldest first; `sign` puts the signature under the oldest session."""
        self._staff()
        sign(self._signed())
        self._waiting()
        self._in_journey()
        self._clock.set(self._now)

    def _staff(self) -> None:
        self._clock.set(self._now - timedelta(days=9))
        self._injector = self._registered(_INJECTOR)
        self._prescriber = self._registered(_PRESCRIBER)

    def _registered(self, person: NewStaff) -> StaffRef:
        clinic = self._desk.clinic
        return StaffRef(clinic.register(clinic.new_staff_id(), person).staff, person.name)

    def _signed(self) -> SessionService:
        start = (self._now - timedelta(days=6)).replace(minute=0, second=0, microsecond=0)
        a = _person("Rivera", "Ana", date(1985, 3, 4), "68.2", start)
        b = _person("Okafor", "Ben", date(1983, 7, 11), "84", start)
        session = self._open(a, b, 3, start)
        self._prepare(
            session,
            start - timedelta(days=1),
            ("To hear him before I answer.", "To feel lighter with her."),
            ("Either of us can say stop.", "Arguments that start about money."),
        )
        end = self._journey(session, start, ("40", "50"), complete=True)
        self._clock.set(end + timedelta(hours=42))
        self._integrate(session)
        return session

    def _waiting(self) -> None:
        start = (self._now - timedelta(hours=33)).replace(second=0, microsecond=0)
        a = _person("Demir", "Elif", date(1990, 9, 21), "61", start)
        b = _person("Voss", "Jonas", date(1988, 1, 30), "79.5", start)
        session = self._open(a, b, 6, start)
        self._prepare(
            session,
            start - timedelta(days=2),
            ("To say what I miss without blame.", "To stay when it gets quiet."),
            ("To find our way back to touch.", "Long silences after small things."),
        )
        self._journey(session, start, ("35", "45"), complete=True)

    def _in_journey(self) -> None:
        start = self._now - timedelta(minutes=70)
        a = _person("Hale", "Tom", date(1979, 5, 2), "88", start)
        b = _person("Ortiz", "Inés", date(1981, 12, 17), "58.5", start)
        session = self._open(a, b, 1, start)
        self._prepare(
            session,
            start - timedelta(days=1),
            ("To put the worry down for an afternoon.", "To be met, not managed."),
            ("To remember why we chose each other.", "Keeping score."),
        )
        self._journey(session, start, ("50", "30"), complete=False)

    def _open(
        self, a: NewPerson, b: NewPerson, sessions: int, start: datetime
    ) -> SessionService:
        self._clock.set(start - timedelta(days=2, hours=1))
        couple = self._desk.courses.register_couple(a, b, sessions)
        times = PlannedTimes(start - timedelta(days=1), start, start + timedelta(hours=44))
        return self._desk.session(self._desk.courses.open_session(couple, times, self._guide))

    def _prepare(
        self,
        session: SessionService,
        at: datetime,
        hopes: tuple[str, str],
        shared: tuple[str, str],
    ) -> None:
        self._clock.set(at)
        session.state(About.A, Intention(hopes[0]), Visibility.SHARED)
        session.state(About.B, Intention(hopes[1]), Visibility.SHARED)
        session.state(About.COUPLE, Intention(shared[0]), Visibility.SHARED)
        session.state(About.COUPLE, Challenge(shared[1]), Visibility.SHARED)

    def _journey(
        self,
        session: SessionService,
        start: datetime,
        doses: tuple[str, str],
        *,
        complete: bool,
    ) -> datetime:
        self._clock.set(start)
        for about, amount in zip((About.A, About.B), doses, strict=True):
            self._ready(session, about, amount, start)
        session.record(About.COUPLE, JourneyStarted())
        for minute, step in _steps(session, self._injector):
            if complete or start + timedelta(minutes=minute) <= self._now:
                self._clock.set(start + timedelta(minutes=minute))
                step()
        end = start + timedelta(minutes=185)
        if complete:
            self._clock.set(end)
            session.record(About.COUPLE, JourneyEnded())
        return end

    def _ready(
        self, session: SessionService, about: About, amount: str, start: datetime
    ) -> None:
        milligrams = Milligrams(Decimal(amount))
        ordered = DoseOrdered(1, "ketamine", milligrams, "IM", self._prescriber)
        order = session.record(about, ordered).link.entry.id
        prepared = DosePrepared(
            order=order,
            number=1,
            drug="ketamine",
            milligrams=milligrams,
            volume=Millilitres(milligrams.value / 50),
            strength=Strength(Decimal(50)),
            vial=None,
            lot="K4417",
            expiry=(start + timedelta(days=220)).date(),
            prepared_by=self._injector,
            checked_by=self._guide,
            check=Check.NAMED,
        )
        session.record(about, prepared)

    def _integrate(self, session: SessionService) -> None:
        session.record(About.COUPLE, IntegrationBegan())
        shared = Visibility.SHARED
        session.state(About.A, Insight("The list was never about him."), shared)
        session.state(About.B, Insight("I was not waiting for a mark out of ten."), shared)
        session.state(About.COUPLE, Insight("Quiet is not the same as gone."), shared)
        session.state(About.COUPLE, Practice("Ten breaths before an answer."), shared)
        today = session.now().moment.local.date()
        for text, owner, days in (
            ("When one says stop, both sit down and wait ten minutes", About.COUPLE, 7),
            ("Ask before giving advice about money", About.B, 14),
        ):
            due = today + timedelta(days=days)
            session.record(About.COUPLE, Agreement(text, owner, due, AgreedBy.BOTH))


def _person(family: str, given: str, born: date, weight: str, start: datetime) -> NewPerson:
    weighed = (start - timedelta(days=3)).date()
    return NewPerson(family, given, born, Kilograms(Decimal(weight)), weighed, "none known")


def _steps(
    session: SessionService, injector: StaffRef
) -> list[tuple[int, Callable[[], object]]]:
    """What happens in a journey, by minutes from its start."""

    def take(about: About, *values: int) -> Callable[[], object]:
        upper, lower, rate, oxygen, sedation = values
        taken = VitalsTaken(BloodPressure(upper, lower), rate, oxygen, 14, sedation, 0, "none")
        return lambda: session.record(about, taken)

    def see(about: About, group: str, code: str) -> Callable[[], object]:
        found = next(item for item in session.protocol.groups if item.code == group)
        label = next(term.label for term in found.terms if term.code == code)
        return lambda: session.record(about, Observed(code, group, label))

    def say(about: About, words: str, *, quote: bool) -> Callable[[], object]:
        return lambda: session.record(about, Noted(words, quote))

    def give(partner: Partner, site: str) -> Callable[[], object]:
        return lambda: session.give(partner, Bedside(_born(session, partner), site, injector))

    return [
        (2, take(About.A, 116, 72, 70, 98, 5)),
        (3, take(About.B, 128, 80, 76, 97, 5)),
        (12, take(About.A, 114, 70, 68, 98, 5)),
        (13, take(About.B, 126, 78, 74, 97, 5)),
        (15, give(Partner.A, "left-deltoid")),
        (17, give(Partner.B, "right-deltoid")),
        (21, see(About.A, "state", "onset")),
        (23, see(About.B, "state", "onset")),
        (27, see(About.A, "state", "inward")),
        (30, take(About.A, 132, 82, 80, 97, 4)),
        (32, take(About.B, 140, 88, 86, 96, 4)),
        (36, see(About.B, "feeling", "joy")),
        (41, see(About.COUPLE, "couple", "hands")),
        (48, say(About.A, "I can put it down.", quote=True)),
        (52, see(About.A, "feeling", "tearful")),
        (55, take(About.A, 130, 80, 79, 97, 4)),
        (57, take(About.B, 138, 86, 84, 96, 5)),
        (63, see(About.A, "care", "reassured")),
        (66, lambda: session.record(About.B, Marked())),
        (90, see(About.COUPLE, "couple", "kind")),
        (97, say(About.B, "It is quiet, and she is still here.", quote=True)),
        (105, take(About.A, 122, 76, 74, 98, 5)),
        (107, take(About.B, 130, 80, 78, 97, 5)),
        (140, see(About.COUPLE, "couple", "eyes")),
        (172, take(About.A, 118, 74, 72, 98, 5)),
        (174, take(About.B, 128, 80, 76, 97, 5)),
    ]


def _born(session: SessionService, partner: Partner) -> date:
    found = identity(session.snapshot, partner)
    if found is None:
        raise LookupError(partner.value)
    return found.born
