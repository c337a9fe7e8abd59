"""Entries for tests of the log itself: who wrote them and what they say does not matter."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from fakes import FakeClock
from kadelyx_desk.application.ports import EntryLog
from kadelyx_desk.domain.entries import Body, Noted, Signed
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.record.entry import Entry, Source
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.record.streams import Stream
from kadelyx_desk.domain.values import About, StaffRef
from kadelyx_desk.domain.visibility import Visibility

AUTHOR = StaffRef(UUID("00000000-0000-7000-8000-000000000001"), "Dana Whitfield")
_CLOCK = FakeClock()


def begun(log: EntryLog, kind: StreamKind = StreamKind.SESSION) -> Stream:
    """A new empty stream."""
    now = _CLOCK.read().moment.utc
    return log.begin(uuid7(now), kind, now)


def entry(stream: Stream | UUID, body: Body, about: About = About.COUPLE) -> Entry:
    """An entry that is not stored yet."""
    _CLOCK.utc += timedelta(seconds=1)
    now = _CLOCK.read()
    return Entry(
        id=uuid7(now.moment.utc),
        stream=stream if isinstance(stream, UUID) else stream.id,
        about=about,
        body=body,
        occurred=now.moment,
        recorded=now.recorded,
        author=AUTHOR.id,
        device="test machine",
        source=Source.KEYBOARD,
        visibility=Visibility.SHARED,
    )


def note(stream: Stream | UUID, text: str = "tearful, then quiet") -> Entry:
    return entry(stream, Noted(text), About.A)


def signature(stream: Stream | UUID) -> Entry:
    return entry(
        stream,
        Signed(
            signer=AUTHOR,
            role="guide",
            licence=None,
            meaning="author",
            head="00" * 32,
            form="joint",
            form_sha256="00" * 32,
            program="test",
            signature="",
            certificate="",
        ),
    )
