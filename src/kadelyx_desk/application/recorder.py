"""Turns what somebody did into entries: the press makes the id and the time."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kadelyx_desk.application.ports import Clock, EntryLog
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.moments import Moment, Reading
from kadelyx_desk.domain.record.entry import Entry, Link, Source
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.values import About, StaffRef
from kadelyx_desk.domain.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose entries these are, on which machine, and how they come in."""

    author: StaffRef
    device: str
    source: Source = Source.KEYBOARD


@dataclass(frozen=True, slots=True)
class Recorder:
    """Writes entries of one person."""

    log: EntryLog
    clock: Clock
    hand: Hand

    def entry(  # noqa: PLR0913 - each is a field of the record that a caller may need to set
        self,
        stream: UUID,
        about: About,
        body: Body,
        *,
        press: Reading | None = None,
        occurred: Moment | None = None,
        visibility: Visibility | None = None,
        late_reason: str | None = None,
    ) -> Entry:
        """An entry that is not stored yet. `press` is the moment of the key or tap."""
        reading = press or self.clock.read()
        return Entry(
            id=uuid7(reading.moment.utc),
            stream=stream,
            about=about,
            body=body,
            occurred=occurred or reading.moment,
            recorded=reading.recorded,
            author=self.hand.author.id,
            device=self.hand.device,
            source=self.hand.source,
            visibility=visibility or body.VISIBILITY,
            late_reason=late_reason,
        )

    def write(
        self, stream: UUID, *bodies: Body, about: About = About.COUPLE
    ) -> tuple[Link, ...]:
        """Store bodies as entries of one stream, whole or not at all."""
        return self.log.append(*(self.entry(stream, about, body) for body in bodies))
