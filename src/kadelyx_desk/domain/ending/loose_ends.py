"""What a journey leaves open: sets not taken, states, events, marks, and what came late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kadelyx_desk.domain.completeness import Place, open_points
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    JourneyEnded,
    Marked,
    RescueAnswered,
    StateEnded,
    VitalsTaken,
)
from kadelyx_desk.domain.facts import partners, running_states, time_of
from kadelyx_desk.domain.journey.schedule import DueState, due_sets
from kadelyx_desk.domain.moments import Moment, is_late
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock

_FINISHED = {Marked.KIND, AdverseEvent.KIND, EventResolved.KIND, RescueAnswered.KIND}
"""The kinds that *Finish these* lists."""


class Where(Enum):
    """The part of the room where it is seen to."""

    TILES = "tiles"
    MARKS = "marks"
    ENTRIES = "entries"


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """One thing, in a sentence that reads alone.

    `hint` is the kind of entry that is missing and `about` whom it is about, as of an open
    point: the room opens by them what it is entered on.
    """

    sentence: str
    where: Where
    hint: str = ""
    about: About = About.COUPLE


def loose_ends(
    snapshot: SessionSnapshot, protocol: Protocol, now: Moment
) -> tuple[LooseEnd, ...]:
    """Everything that may still be seen to; what is open first, what came late last."""
    return (
        *_sets(snapshot, protocol, now),
        *_running(snapshot),
        *_points(snapshot),
        *_late(snapshot),
    )


def _sets(snapshot: SessionSnapshot, protocol: Protocol, now: Moment) -> Iterator[LooseEnd]:
    for partner in partners(snapshot):
        for item in due_sets(snapshot, protocol, partner, now.utc):
            at = clock(now.shifted(item.due - now.utc).local)
            if item.state is DueState.MISSED:
                sentence = f"{partner.value}: the vitals due at {at} were not taken."
            elif item.state in {DueState.DUE, DueState.LATE}:
                sentence = f"{partner.value}: vitals are due since {at}."
            else:
                continue
            yield LooseEnd(sentence, Where.TILES, VitalsTaken.KIND, About.of(partner))


def _running(snapshot: SessionSnapshot) -> Iterator[LooseEnd]:
    """States that still run; once the journey has ended they are open points anyway."""
    if time_of(snapshot, JourneyEnded) is not None:
        return
    for about in About:
        for line in running_states(snapshot, about):
            whose = "the couple" if about is About.COUPLE else about.value
            sentence = f"“{line.body.label}” of {whose} has no end."
            yield LooseEnd(sentence, Where.TILES, StateEnded.KIND, about)


def _points(snapshot: SessionSnapshot) -> Iterator[LooseEnd]:
    for point in open_points(snapshot):
        if point.place is Place.ROOM and not point.blocks:
            where = Where.MARKS if point.hint in _FINISHED else Where.TILES
            yield LooseEnd(point.sentence, where, point.hint, point.about)


def _late(snapshot: SessionSnapshot) -> Iterator[LooseEnd]:
    entries = (line.link.entry for line in snapshot.lines() if not line.is_struck)
    late = sum(is_late(entry.occurred, entry.recorded) for entry in entries)
    if late:
        noun = "entry was" if late == 1 else "entries were"
        yield LooseEnd(f"{late} {noun} made late, each with its reason.", Where.ENTRIES)
