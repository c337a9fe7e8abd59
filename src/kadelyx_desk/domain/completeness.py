"""What is still open before a session can be signed, each with the place where it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kadelyx_desk.domain.entries import (
    Agreement,
    Insight,
    IntegrationBegan,
    Intention,
    JourneyEnded,
    Marked,
    Practice,
)
from kadelyx_desk.domain.facts import partners, time_of, vitals, waiting_dose
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Partner


class Place(Enum):
    """Where an open point is mended."""

    PREPARATION = "preparation"
    ROOM = "room"
    INTEGRATION = "integration"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing that is missing. Those that `blocks` keep the session from being signed."""

    sentence: str
    place: Place
    blocks: bool


def open_points(snapshot: SessionSnapshot) -> tuple[OpenPoint, ...]:
    """Everything that is missing, what keeps from signing first."""
    return tuple(sorted(_points(snapshot), key=lambda point: not point.blocks))


def _points(snapshot: SessionSnapshot) -> Iterator[OpenPoint]:
    if time_of(snapshot, JourneyEnded) is None:
        yield OpenPoint("The journey has not ended.", Place.ROOM, blocks=True)
    elif time_of(snapshot, IntegrationBegan) is None:
        yield OpenPoint("The integration has not begun.", Place.INTEGRATION, blocks=True)
    for partner in partners(snapshot):
        yield from _person(snapshot, partner)
    yield from _marks(snapshot)
    if snapshot.latest(Practice, About.COUPLE) is None:
        sentence = "How the couple applies it is not recorded."
        yield OpenPoint(sentence, Place.INTEGRATION, blocks=False)
    if next(snapshot.current(Agreement), None) is None:
        yield OpenPoint("No agreement is recorded.", Place.INTEGRATION, blocks=False)


def _person(snapshot: SessionSnapshot, partner: Partner) -> Iterator[OpenPoint]:
    who = partner.value
    if waiting_dose(snapshot, partner) is not None:
        sentence = f"{who}: a prepared dose was neither given nor returned nor wasted."
        yield OpenPoint(sentence, Place.ROOM, blocks=True)
    if not vitals(snapshot, partner):
        yield OpenPoint(f"{who}: no vitals are recorded.", Place.ROOM, blocks=False)
    if snapshot.latest(Intention, About.of(partner)) is None:
        yield OpenPoint(f"{who}: no intention is recorded.", Place.PREPARATION, blocks=False)
    if snapshot.latest(Insight, About.of(partner)) is None:
        yield OpenPoint(f"{who}: no insight is recorded.", Place.INTEGRATION, blocks=False)


def _marks(snapshot: SessionSnapshot) -> Iterator[OpenPoint]:
    for about in About:
        marks = sum(1 for _ in snapshot.current(Marked, about))
        if marks:
            noun = "mark has" if marks == 1 else "marks have"
            whose = "the couple" if about is About.COUPLE else about.value
            sentence = f"{marks} {noun} no words yet, about {whose}."
            yield OpenPoint(sentence, Place.ROOM, blocks=False)
