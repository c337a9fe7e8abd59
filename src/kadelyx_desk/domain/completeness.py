"""What is still open before a session can be signed, each with the place where it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kadelyx_desk.domain.entries import (
    AdverseEvent,
    Agreement,
    DoseNotGiven,
    EventResolved,
    Insight,
    IntegrationBegan,
    Intention,
    JourneyEnded,
    JourneyStarted,
    Marked,
    PartnerLeft,
    PlanMade,
    Practice,
    ReadyToLeave,
    RescueAnswered,
    Responded,
    RiskAsked,
    StateEnded,
    ThemesWorked,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.facts import (
    Stage,
    partners,
    running_states,
    stage,
    time_of,
    unanswered_rescues,
    vitals,
    waiting_dose,
)
from kadelyx_desk.domain.journey.episodes import events
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Partner


class Place(Enum):
    """Where an open point is mended."""

    PREPARATION = "preparation"
    ROOM = "room"
    CLOSE = "close"
    INTEGRATION = "integration"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing that is missing. Those that `blocks` keep the session from being signed.

    `hint` is the name of the kind of entry that is missing, and `about` whom it is about: a
    page of several parts turns by them to the part, or the field, where it is told.
    """

    sentence: str
    place: Place
    blocks: bool
    hint: str = ""
    about: About = About.COUPLE


def open_points(snapshot: SessionSnapshot) -> tuple[OpenPoint, ...]:
    """Everything that is missing, what keeps from signing first."""
    return tuple(sorted(_points(snapshot), key=lambda point: not point.blocks))


def _points(snapshot: SessionSnapshot) -> Iterator[OpenPoint]:
    how_far = stage(snapshot)
    if how_far is Stage.CANCELLED:
        return
    yield from _stages(snapshot, how_far)
    for partner in partners(snapshot):
        yield from _person(snapshot, partner)
        yield from _care(snapshot, partner)
    yield from _states(snapshot)
    yield from _marks(snapshot)
    if time_of(snapshot, IntegrationBegan) is not None:
        yield from _integration(snapshot)


def _stages(snapshot: SessionSnapshot, how_far: Stage) -> Iterator[OpenPoint]:
    if time_of(snapshot, JourneyEnded) is None:
        began = time_of(snapshot, JourneyStarted) is not None
        place = Place.CLOSE if began else Place.ROOM
        kind = JourneyEnded if began else JourneyStarted
        yield OpenPoint("The journey has not ended.", place, blocks=True, hint=kind.KIND)
    elif time_of(snapshot, IntegrationBegan) is None and how_far is not Stage.STOPPED:
        sentence, kind_ = "The integration has not begun.", IntegrationBegan.KIND
        yield OpenPoint(sentence, Place.INTEGRATION, blocks=True, hint=kind_)


def _person(snapshot: SessionSnapshot, partner: Partner) -> Iterator[OpenPoint]:
    who, about = partner.value, About.of(partner)
    if waiting_dose(snapshot, partner) is not None:
        sentence = f"{who}: a prepared dose was neither given nor returned nor wasted."
        kind = DoseNotGiven.KIND
        yield OpenPoint(sentence, Place.ROOM, blocks=True, hint=kind, about=about)
    if not vitals(snapshot, partner):
        yield _open(f"{who}: no vitals are recorded.", Place.ROOM, VitalsTaken, about)
    if snapshot.latest(Intention, about) is None:
        yield _open(f"{who}: no intention is recorded.", Place.PREPARATION, Intention, about)
    if time_of(snapshot, JourneyStarted) is not None:
        if snapshot.latest(ReadyToLeave, about) is None:
            sentence = f"{who}: not checked whether ready to leave."
            yield _open(sentence, Place.CLOSE, ReadyToLeave, about)
        if snapshot.latest(PartnerLeft, about) is None:
            sentence = f"{who}: the time left is not recorded."
            yield _open(sentence, Place.CLOSE, PartnerLeft, about)


def _open(
    sentence: str, place: Place, kind: type[Body], about: About = About.COUPLE
) -> OpenPoint:
    """A thing that is missing and keeps nobody from signing."""
    return OpenPoint(sentence, place, blocks=False, hint=kind.KIND, about=about)


def _care(snapshot: SessionSnapshot, partner: Partner) -> Iterator[OpenPoint]:
    who, about = partner.value, About.of(partner)
    for event in events(snapshot, partner):
        named = f"{who}: adverse event, {event.line.body.event.value},"
        if event.end is None:
            yield _open(f"{named} has no resolution.", Place.ROOM, EventResolved, about)
        if not event.line.body.text:
            yield _open(f"{named} has no words yet.", Place.ROOM, AdverseEvent, about)
    for rescue in unanswered_rescues(snapshot, partner):
        sentence = f"{who}: the response to {rescue.body.drug} is not recorded."
        yield _open(sentence, Place.ROOM, RescueAnswered, about)


def _states(snapshot: SessionSnapshot) -> Iterator[OpenPoint]:
    if time_of(snapshot, JourneyEnded) is None:
        return
    for about in About:
        for line in running_states(snapshot, about):
            whose = "the couple" if about is About.COUPLE else about.value
            sentence = f"“{line.body.label}” of {whose} has no end."
            yield _open(sentence, Place.ROOM, StateEnded, about)


def _integration(snapshot: SessionSnapshot) -> Iterator[OpenPoint]:
    for partner in partners(snapshot):
        about = About.of(partner)
        for kind, missing in _OF_EACH:
            if snapshot.latest(kind, about) is None:
                sentence = f"{partner.value}: {missing}"
                yield _open(sentence, Place.INTEGRATION, kind, about)
    for kind, sentence in _OF_BOTH:
        if next(snapshot.current(kind), None) is None:
            yield _open(sentence, Place.INTEGRATION, kind)


_OF_EACH: tuple[tuple[type[Body], str], ...] = (
    (Insight, "no insight is recorded."),
    (Responded, "the response is not recorded."),
    (RiskAsked, "risk was not asked about."),
)
_OF_BOTH: tuple[tuple[type[Body], str], ...] = (
    (Practice, "How it is applied is not recorded."),
    (Agreement, "No agreement is recorded."),
    (ThemesWorked, "No theme is chosen."),
    (PlanMade, "No plan is recorded."),
)


def _marks(snapshot: SessionSnapshot) -> Iterator[OpenPoint]:
    for about in About:
        marks = sum(1 for _ in snapshot.current(Marked, about))
        if marks:
            noun = "mark has" if marks == 1 else "marks have"
            whose = "the couple" if about is About.COUPLE else about.value
            sentence = f"{marks} {noun} no words yet, about {whose}."
            yield _open(sentence, Place.ROOM, Marked, about)
