"""A course of three told into fakes: doses, responses and themes of each session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builders import Session, ana, ben, fake_desk
from desks import FakeDesk
from kadelyx_desk.domain.entries import IntegrationBegan, JourneyEnded, Responded, ThemesWorked
from kadelyx_desk.domain.entries.integration import Change, Theme
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility


@dataclass(frozen=True)
class Told:
    """What a session is to hold; a partner without a dose sits."""

    doses: Mapping[Partner, str] = field(default_factory=dict)
    changes: Mapping[Partner, Change] = field(default_factory=dict)
    themes: tuple[Theme, ...] = ()


STORY = (
    Told(
        {Partner.A: "50", Partner.B: "45"},
        {Partner.A: Change.SAME, Partner.B: Change.LITTLE},
        (Theme.PATTERNS,),
    ),
    Told(
        {Partner.A: "55", Partner.B: "60"},
        {Partner.A: Change.LITTLE, Partner.B: Change.LITTLE},
        (Theme.PATTERNS, Theme.EMPATHY),
    ),
    Told(
        {Partner.A: "50"},
        {Partner.A: Change.MUCH, Partner.B: Change.WORSE},
        (Theme.BIAS, Theme.EMPATHY, Theme.TRAUMA),
    ),
)


def tell(session: Session, told: Told) -> Session:
    """Bring a session through its journey and integration."""
    if len(partners(session.snapshot)) > 1:
        session.prepare()
    for partner, amount in told.doses.items():
        session.ready_dose(partner, amount)
    session.start()
    for partner in told.doses:
        session.minutes(5)
        session.give(partner, "right-vastus-lateralis")
    session.minutes(185).service.record(About.COUPLE, JourneyEnded())
    session.clock.forward(hours=41)
    session.service.record(About.COUPLE, IntegrationBegan())
    for partner, change in told.changes.items():
        session.service.state(About.of(partner), Responded(change, None), Visibility.SHARED)
    if told.themes:
        session.service.state(About.COUPLE, ThemesWorked(told.themes), Visibility.SHARED)
    return session


def course(*story: Told, sessions: int = 3, solo: bool = False) -> tuple[FakeDesk, Session]:
    """A couple's course with its sessions; returns the last of them."""
    fake = fake_desk()
    couple = fake.desk.courses.register_couple(ana(), None if solo else ben(), sessions)
    last = Session(fake, couple=couple)
    for place, told in enumerate(story):
        tell(last, told)
        if place + 1 < len(story):
            last.sign()
            last = Session(fake, couple=couple)
    return fake, last
