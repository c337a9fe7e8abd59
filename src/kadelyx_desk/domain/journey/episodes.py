"""Adverse events and rescue medicines, each with what closed it and what it still lacks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    RescueAnswered,
    RescueGiven,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import NBSP, number

MEDICAL_HELP = "medical help called"
_TITLE = 48


@dataclass(frozen=True, slots=True)
class Event:
    """An adverse event of one partner, and its resolution."""

    partner: Partner
    line: Line[AdverseEvent]
    end: Line[EventResolved] | None

    @property
    def name(self) -> str:
        """Breathing; what was only called for is named after the call."""
        body = self.line.body
        is_bare_call = body.called_medical and body.event is EventKind.OTHER and not body.text
        return MEDICAL_HELP if is_bare_call else body.event.value

    @property
    def title(self) -> str:
        """The name on paper; of an event of no kind its own words, up to the first stop."""
        body = self.line.body
        if body.event is not EventKind.OTHER or not body.text:
            return self.name
        first, _, _ = " ".join(body.text.split()).partition(". ")
        return textwrap.shorten(first.rstrip("."), _TITLE, placeholder="…")

    @property
    def lacks(self) -> tuple[str, ...]:
        """What is still to be said of it."""
        missing = []
        if not self.line.body.text:
            missing.append("no words yet")
        if self.end is None:
            missing.append("not resolved")
        return tuple(missing)


@dataclass(frozen=True, slots=True)
class Rescue:
    """A rescue medicine of one partner, and the response to it."""

    partner: Partner
    line: Line[RescueGiven]
    end: Line[RescueAnswered] | None

    @property
    def name(self) -> str:
        """Ondansetron 4 mg."""
        return dose_words(self.line.body)

    @property
    def title(self) -> str:
        """The name on paper, the same."""
        return self.name

    @property
    def lacks(self) -> tuple[str, ...]:
        """What is still to be said of it."""
        return () if self.end is not None else ("no response yet",)


Episode = Event | Rescue


def dose_words(body: RescueGiven) -> str:
    """Ondansetron 4 mg, as a dose is written: no trailing zero, the unit never apart."""
    return f"{body.drug} {number(body.amount)}{NBSP}{body.unit.replace(' ', NBSP)}"


def events(snapshot: SessionSnapshot, partner: Partner) -> tuple[Event, ...]:
    """A partner's adverse events by their onset."""
    about = About.of(partner)
    ends = {line.body.event: line for line in snapshot.current(EventResolved, about)}
    found = (
        Event(partner, line, ends.get(line.link.entry.id))
        for line in snapshot.current(AdverseEvent, about)
    )
    return tuple(sorted(found, key=_by_time))


def rescues(snapshot: SessionSnapshot, partner: Partner) -> tuple[Rescue, ...]:
    """A partner's rescue medicines by the time they were given."""
    about = About.of(partner)
    ends = {line.body.rescue: line for line in snapshot.current(RescueAnswered, about)}
    found = (
        Rescue(partner, line, ends.get(line.link.entry.id))
        for line in snapshot.current(RescueGiven, about)
    )
    return tuple(sorted(found, key=_by_time))


def episodes(snapshot: SessionSnapshot, partner: Partner) -> tuple[Episode, ...]:
    """Both of a partner, by time."""
    both: tuple[Episode, ...] = (*events(snapshot, partner), *rescues(snapshot, partner))
    return tuple(sorted(both, key=_by_time))


def unfinished(snapshot: SessionSnapshot) -> tuple[Episode, ...]:
    """Those of both partners of which something is still to be said, by time."""
    return tuple(sorted(_unfinished(snapshot), key=_by_time))


def episode_of(snapshot: SessionSnapshot, entry: UUID) -> Episode | None:
    """The event or medicine that an entry is, or that it closes."""
    for partner in partners(snapshot):
        for item in episodes(snapshot, partner):
            closing = item.end.link.entry.id if item.end is not None else None
            if entry in {item.line.link.entry.id, closing}:
                return item
    return None


def _unfinished(snapshot: SessionSnapshot) -> Iterator[Episode]:
    for partner in partners(snapshot):
        yield from (item for item in episodes(snapshot, partner) if item.lacks)


def _by_time(item: Episode) -> tuple[datetime, int]:
    return item.line.occurred, item.line.link.seq
