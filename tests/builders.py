"""Couples and sessions for tests: made through the services, as in the clinic."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from desks import (
    BORN_A,
    BORN_B,
    DANA,
    JOURNEY,
    PRIYA,
    PROTOCOL_TEXT,
    SAMUEL,
    FakeDesk,
    ana,
    ben,
    fake_desk,
    protocol,
)
from fakes import (
    FakeClock,
    FakePassphrases,
)
from kadelyx_desk.application.course_service import PlannedTimes
from kadelyx_desk.application.session_parts import Saved
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
    PartnerLeft,
    PlanMade,
    Practice,
    ReadyToLeave,
    Responded,
    RiskAsked,
    ThemesWorked,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.dose import Check
from kadelyx_desk.domain.entries.integration import AgreedBy, Change, Theme
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.journey.injection import Bedside
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import (
    About,
    BloodPressure,
    Milligrams,
    Millilitres,
    Partner,
    Strength,
)
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.session_view import SessionView

__all__ = [
    "BORN_A",
    "BORN_B",
    "DANA",
    "JOURNEY",
    "PRIYA",
    "PROTOCOL_TEXT",
    "SAMUEL",
    "FakeDesk",
    "Session",
    "ana",
    "ben",
    "draw_up",
    "fake_desk",
    "full_session",
    "new_session",
    "order",
    "protocol",
    "whole_session",
]


class Session:
    """A session in the hand of its guide, with verbs short enough for a test."""

    def __init__(
        self,
        fake: FakeDesk,
        *,
        solo: bool = False,
        couple: UUID | None = None,
        days: int = 0,
    ) -> None:
        self.fake = fake
        register = fake.desk.courses.register_couple
        self.couple = couple or register(ana(), None if solo else ben(), 3)
        journey = JOURNEY + timedelta(days=days)
        times = PlannedTimes(
            journey - timedelta(days=1), journey, journey + timedelta(days=1.5)
        )
        self.id = fake.desk.courses.open_session(self.couple, times, DANA)
        self.service: SessionService = fake.desk.session(self.id)

    @property
    def clock(self) -> FakeClock:
        return self.fake.clock

    @property
    def snapshot(self) -> SessionSnapshot:
        return self.service.snapshot

    def prepare(self) -> Session:
        """Intentions and challenges of each and shared; one private intention of A."""
        say = self.service.state
        say(About.A, Intention("To hear him before I answer."), Visibility.SHARED)
        say(About.B, Intention("To feel lighter with her."), Visibility.SHARED)
        say(About.COUPLE, Intention("Either of us can say stop."), Visibility.SHARED)
        say(About.COUPLE, Challenge("Arguments about money."), Visibility.SHARED)
        say(About.A, Challenge("I keep a list."), Visibility.PARTNER)
        return self

    def ready_dose(
        self,
        partner: Partner = Partner.A,
        milligrams: str = "50",
        strength: str = "50",
        number: int = 1,
    ) -> Session:
        """Order a dose and prepare it, checked by the guide."""
        about = About.of(partner)
        ordered = self.service.record(about, order(milligrams, number)).link.entry.id
        self.service.record(about, draw_up(ordered, milligrams, strength, number))
        return self

    def start(self) -> Session:
        """Begin the journey."""
        self.service.record(About.COUPLE, JourneyStarted())
        return self

    def give(
        self,
        partner: Partner = Partner.A,
        site: str = "left-deltoid",
        difference: str | None = None,
    ) -> Saved:
        """Give the dose that waits."""
        born = BORN_A if partner is Partner.A else BORN_B
        return self.service.give(partner, Bedside(born, site, SAMUEL, difference))

    def vitals(
        self, about: About, pressure: tuple[int, int] = (118, 74), heart_rate: int = 68
    ) -> Saved:
        """Take a set of vitals."""
        taken = VitalsTaken(BloodPressure(*pressure), heart_rate, 98, sedation=5)
        return self.service.record(about, taken)

    def observe(self, about: About, label: str = "tearful") -> Saved:
        """Observe something that the vocabulary knows."""
        for group in self.service.protocol.groups:
            for term in group.terms:
                if term.label == label:
                    body = Observed(term.code, group.code, term.label)
                    return self.service.record(about, body)
        raise LookupError(label)

    def minutes(self, minutes: float) -> Session:
        """Let time pass."""
        self.clock.forward(minutes=minutes)
        return self

    def journey(self) -> Session:
        """A whole journey of both: a note of each visibility, a mark, an undone entry."""
        self.ready_dose(Partner.A, "50").ready_dose(Partner.B, "60").start()
        for _ in range(2):
            self.vitals(About.A)
            self.vitals(About.B, (124, 78), 72)
            self.minutes(5)
        self.give(Partner.A)
        self.minutes(2)
        self.give(Partner.B, "right-vastus-lateralis")
        self.minutes(13)
        self.vitals(About.A, (132, 84), 78)
        self.vitals(About.B, (141, 88), 90)
        self.observe(About.A, "tearful")
        self.observe(About.COUPLE, "eye contact")
        self.service.record(About.B, Noted("lighter", quote=True))
        self.service.record(About.COUPLE, Noted("Rain on the roof, both smile."))
        self.service.record(About.A, Noted("Own note of A."), visibility=Visibility.PARTNER)
        self.service.record(About.COUPLE, Noted("Team note."), visibility=Visibility.TEAM)
        mark = self.service.record(About.B, Marked()).link.entry.id
        self.minutes(1)
        self.service.word(mark, Noted("Breathing slows."))
        self.observe(About.B, "anger")
        self.service.undo_last()
        self.minutes(90)
        self.vitals(About.A, (120, 76), 70)
        self.minutes(60)
        self.service.record(About.COUPLE, JourneyEnded())
        return self

    def integrate(self) -> Session:
        """The integration session, in its window."""
        self.clock.forward(hours=41)
        self.service.record(About.COUPLE, IntegrationBegan())
        say = self.service.state
        say(About.A, Insight("I can put the list down."), Visibility.SHARED)
        say(About.B, Insight("I was not waiting for the mark out of ten."), Visibility.SHARED)
        say(About.COUPLE, Practice("Ten breaths before an answer."), Visibility.SHARED)
        walk = Agreement(
            "Sunday walk, no phones", About.COUPLE, date(2026, 11, 29), AgreedBy.BOTH
        )
        self.service.record(About.COUPLE, walk)
        return self

    def settle(self) -> Session:
        """What a whole record has beside the words: leaving, response, risk, plan."""
        said = (Said.YES,) * 8
        ready = ReadyToLeave(*said, padss=10, escort="Rosa Vega", follow_up=None)
        record = self.service.record
        for partner in partners(self.snapshot):
            about = About.of(partner)
            record(about, ready)
            record(about, PartnerLeft("Rosa Vega", None, ()))
            record(about, Responded(Change.BETTER, None))
            record(about, RiskAsked())
        record(About.COUPLE, ThemesWorked((Theme.PATTERNS,)))
        record(About.COUPLE, PlanMade("Rest, then a call.", None, None))
        return self

    def sign(self) -> Session:
        """Sign it."""
        signing = self.fake.desk.signing
        signing.sign(self.service, signing.confirm(FakePassphrases.RIGHT))
        return self

    def view(self) -> SessionView:
        """The session as a page is shown it."""
        links = self.snapshot.links
        return SessionView(
            session=self.id,
            snapshot=self.snapshot,
            protocol=self.service.protocol,
            now=self.clock.read(),
            staff=self.fake.desk.clinic.staff(),
            author=DANA,
            last=links[len(links) - 1],
        )


def new_session(*, solo: bool = False) -> Session:
    """A planned session of the test couple (or of a solo client), on a desk of fakes."""
    return Session(fake_desk(), solo=solo)


def full_session() -> Session:
    """A session that was prepared, journeyed and integrated, and not yet signed."""
    return new_session().prepare().journey().integrate()


def whole_session() -> Session:
    """A session in which nothing is missing."""
    return full_session().settle()


def order(milligrams: str = "50", number: int = 1) -> DoseOrdered:
    """An order of ketamine."""
    amount = Milligrams(Decimal(milligrams))
    return DoseOrdered(number, "ketamine", amount, "IM", PRIYA)


def draw_up(
    ordered: UUID, milligrams: str = "50", strength: str = "50", number: int = 1
) -> DosePrepared:
    """A syringe drawn up on an order, its volume worked out."""
    return DosePrepared(
        order=ordered,
        number=number,
        drug="ketamine",
        milligrams=Milligrams(Decimal(milligrams)),
        volume=Millilitres(Decimal(milligrams) / Decimal(strength)),
        strength=Strength(Decimal(strength)),
        vial=None,
        lot="K4417",
        expiry=date(2027, 6, 30),
        prepared_by=SAMUEL,
        checked_by=DANA,
        check=Check.NAMED,
    )
