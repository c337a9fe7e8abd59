"""One session of a story: short verbs over the session's own service, each at its minute."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.domain.entries import (
    Challenge,
    DoseOrdered,
    DosePrepared,
    DosingPlanned,
    EscortNamed,
    Fasted,
    Intention,
    Noted,
    Observed,
    StateBegan,
    StateEnded,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.dose import Check
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.facts import identity
from kadelyx_desk.domain.journey.injection import Bedside
from kadelyx_desk.domain.values import (
    About,
    BloodPressure,
    Milligrams,
    Millilitres,
    Partner,
    StaffRef,
    Strength,
)
from kadelyx_desk.domain.visibility import Visibility

A, B, COUPLE = About.A, About.B, About.COUPLE
_AWAKE = 5
"""MOAA/S of somebody who answers readily to the name."""


class Scene:
    """A session while it is told. What would lie ahead of now is left out.

    Args:
        service: the session.
        turn: sets the clock of the story.
        start: when the journey starts.
        now: when the telling ends.
        guide: who guides.
        injector: who draws up and gives the doses.
        prescriber: who orders them.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - the people of a session, and its times
        self,
        service: SessionService,
        turn: Callable[[datetime], None],
        start: datetime,
        now: datetime,
        guide: StaffRef,
        injector: StaffRef,
        prescriber: StaffRef,
    ) -> None:
        self.service = service
        self._turn = turn
        self.start = start
        self._now = now
        self.guide = guide
        self.injector = injector
        self.prescriber = prescriber
        self._at = start

    def at(self, minute: float) -> Scene:
        """Turn to a minute from the start of the journey."""
        return self.turn_to(self.start + timedelta(minutes=minute))

    def turn_to(self, at: datetime) -> Scene:
        """Turn to a time."""
        self._at = at
        if self.is_told:
            self._turn(at)
        return self

    @property
    def is_told(self) -> bool:
        """Whether this moment does not lie ahead of now."""
        return self._at <= self._now

    def record(
        self, about: About, body: Body, visibility: Visibility | None = None
    ) -> UUID | None:
        """Add an entry; None where the moment lies ahead."""
        if not self.is_told:
            return None
        return self.service.record(about, body, visibility=visibility).link.entry.id

    def late(self, about: About, body: Body, minutes: float, reason: str) -> None:
        """Add an entry of so many minutes ago."""
        if self.is_told:
            occurred = self.service.now().moment.shifted(-timedelta(minutes=minutes))
            self.service.record(about, body, late=Late(occurred, reason))

    def hope(self, about: About, words: str) -> None:
        """An intention that both may hear."""
        self.service.state(about, Intention(words), Visibility.SHARED)

    def hard(self, about: About, words: str, reader: Visibility = Visibility.SHARED) -> None:
        """What is hard."""
        self.service.state(about, Challenge(words), reader)

    def arrange(
        self, about: About, escort: str, phone: str, *, food: float = 14, drink: float = 3
    ) -> None:
        """Escort and fasting, in hours before the journey."""
        self.service.state(about, EscortNamed(escort, phone))
        start = self.service.now().moment
        start = start.shifted(self.start - start.utc)
        meals = Fasted(
            start.shifted(-timedelta(hours=food)), start.shifted(-timedelta(hours=drink))
        )
        self.service.state(about, meals)

    def pattern(self, pattern: Pattern, first: Partner | None, words: str) -> None:
        """Who is dosed, and in what order."""
        self.service.state(COUPLE, DosingPlanned(pattern, first, words))

    def ready(self, about: About, amount: str, number: int = 1) -> None:
        """Order a dose and draw it up."""
        milligrams = Milligrams(Decimal(amount))
        ordered = DoseOrdered(number, "ketamine", milligrams, "IM", self.prescriber)
        order = self.record(about, ordered)
        if order is None:
            return
        prepared = DosePrepared(
            order=order,
            number=number,
            drug="ketamine",
            milligrams=milligrams,
            volume=Millilitres(milligrams.value / 50),
            strength=Strength(Decimal(50)),
            vial=None,
            lot="K4417",
            expiry=(self.start + timedelta(days=220)).date(),
            prepared_by=self.injector,
            checked_by=self.guide,
            check=Check.NAMED,
        )
        self.record(about, prepared)

    def give(self, partner: Partner, site: str) -> None:
        """Give the dose that waits."""
        copied = identity(self.service.snapshot, partner)
        if self.is_told and copied is not None:
            self.service.give(partner, Bedside(copied.born, site, self.injector))

    def take(  # noqa: PLR0913, PLR0917 - a set of vitals, in the order it is said
        self,
        about: About,
        upper: int,
        lower: int,
        heart_rate: int,
        spo2: int,
        sedation: int,
        nausea: int = 0,
    ) -> None:
        """A set of vitals: mmHg, per minute, %, MOAA/S 5 to 0, and 0 to 10."""
        level = "none" if sedation == _AWAKE else "mild"
        pressure = BloodPressure(upper, lower)
        taken = VitalsTaken(pressure, heart_rate, spo2, 14, sedation, nausea, level)
        self.record(about, taken)

    def see(
        self, about: About, group: str, code: str, intensity: int = 1, line: str | None = None
    ) -> None:
        """Something of the vocabulary."""
        self.record(about, self.term(group, code, intensity, line))

    def term(
        self, group: str, code: str, intensity: int = 1, line: str | None = None
    ) -> Observed:
        """A term of the vocabulary as an entry says it."""
        found = next(item for item in self.service.protocol.groups if item.code == group)
        label = next(term.label for term in found.terms if term.code == code)
        return Observed(code, group, label, intensity, line)

    def say(self, about: About, words: str) -> None:
        """A partner's own words."""
        self.record(about, Noted(words, quote=True))

    def note(self, about: About, words: str, reader: Visibility = Visibility.SHARED) -> None:
        """A note of the guide."""
        self.record(about, Noted(words), reader)

    def lasting(self, about: About, code: str, minute: float, until: float) -> None:
        """A state from one minute to another; told at its start, so nothing may lie between."""
        state = self.service.protocol.state(code)
        if state is None:
            raise LookupError(code)
        began = self.at(minute).record(about, StateBegan(code, state.label))
        if began is not None:
            self.at(until).record(about, StateEnded(began))

    def undone(self, about: About, body: Body) -> None:
        """Something that was tapped by mistake and taken back at once."""
        if self.record(about, body) is not None:
            self.service.undo_last()
