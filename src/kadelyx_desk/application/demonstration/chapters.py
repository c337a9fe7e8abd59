"""What every session of the story has alike: arrival, leaving, the end, the integration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from kadelyx_desk.application.demonstration.scene import COUPLE, Scene
from kadelyx_desk.domain.entries import (
    Agreement,
    AgreementReviewed,
    Insight,
    IntegrationBegan,
    Intervention,
    JourneyEnded,
    JourneyStarted,
    PartnerLeft,
    PlanMade,
    Practice,
    PresenceNoted,
    ReadyToLeave,
    Responded,
    RiskAsked,
    RiskAssessed,
    RoomChecked,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.integration import (
    AgreedBy,
    Change,
    Kept,
    RiskLevel,
    Theme,
)
from kadelyx_desk.domain.entries.preparation import RoomItem, Said
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility

_ROOM = (
    ("brightness", "brightness lowered"),
    ("sound", "sound off"),
    ("power", "power or battery"),
    ("awake", "stays awake"),
    ("kit", "rescue kit at hand and complete"),
    ("disk", "disk fast enough"),
    ("clock", "clock right"),
)


def arrive(scene: Scene) -> None:
    """The room is looked over and the journey starts."""
    items = tuple(RoomItem(code, label, Said.YES, None) for code, label in _ROOM)
    scene.at(-6).record(COUPLE, RoomChecked(items))
    scene.record(COUPLE, PresenceNoted((scene.guide, scene.injector), None))
    scene.at(0).record(COUPLE, JourneyStarted())


def leave(scene: Scene, about: About, minute: float, escort: str) -> None:
    """One partner is checked and goes home with an escort."""
    moment = scene.at(minute).service.now().moment
    call = moment.shifted(timedelta(hours=20))
    if scene.is_told:
        ready = ReadyToLeave(*(Said.YES,) * 8, padss=10, escort=escort, follow_up=call)
        scene.record(about, ready)
    scene.at(minute + 6).record(about, PartnerLeft(escort, None, ()))


def end(scene: Scene, minute: float) -> None:
    """The journey ends."""
    scene.at(minute).record(COUPLE, JourneyEnded())


@dataclass(frozen=True, slots=True)
class Promise:
    """An agreement: what, whose, and in how many days."""

    text: str
    owner: About
    days: int


@dataclass(frozen=True, slots=True)
class Integration:
    """An integration session: what was found by each, what follows, how each responded."""

    found: dict[About, str]
    practice: str
    guide_did: str
    themes: tuple[Theme, ...]
    changes: dict[About, tuple[Change, str]]
    promises: tuple[Promise, ...]
    plan: str
    next_in_days: int | None = None


def integrate(scene: Scene, hours: float, told: Integration) -> None:
    """They meet again so many hours after the end of the journey."""
    scene.turn_to(scene.start + timedelta(minutes=185, hours=hours))
    scene.record(COUPLE, IntegrationBegan())
    state = scene.service.state
    for about, words in told.found.items():
        state(about, Insight(words), Visibility.SHARED)
    state(COUPLE, Practice(told.practice), Visibility.SHARED)
    state(COUPLE, Intervention(told.guide_did), Visibility.SHARED)
    state(COUPLE, ThemesWorked(told.themes))
    for about, (change, words) in told.changes.items():
        state(about, Responded(change, words))
        scene.record(about, RiskAsked())
        state(about, RiskAssessed(RiskLevel.NONE, None, None))
    today = scene.service.now().moment.local.date()
    is_solo = len(partners(scene.service.snapshot)) == 1
    agreed = AgreedBy.A if is_solo else AgreedBy.BOTH
    for promise in told.promises:
        due = today + timedelta(days=promise.days)
        scene.record(COUPLE, Agreement(promise.text, promise.owner, due, agreed))
    days = told.next_in_days
    following = None if days is None else today + timedelta(days=days)
    state(COUPLE, PlanMade(told.plan, following, None))


def review(scene: Scene, before: Scene, kept: tuple[tuple[Kept, str | None], ...]) -> None:
    """What became of the agreements of the session before, in their order."""
    lines: list[Line[Agreement]] = list(before.service.snapshot.current(Agreement))
    for line, (outcome, note) in zip(lines, kept, strict=True):
        body = line.body
        scene.record(
            line.link.entry.about,
            AgreementReviewed(
                session=before.service.session,
                agreement=line.link.entry.id,
                text=body.text,
                owner=body.owner,
                agreed_by=body.agreed_by,
                kept=outcome,
                note=note,
            ),
        )
