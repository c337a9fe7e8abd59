"""Transcripts for tests: written out, taken into an empty clinic, and compared line by line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from uuid import UUID

import pytest

from desks import FakeDesk, fake_desk
from kadelyx_desk.application.ports import EntryLog
from kadelyx_desk.application.transcript.export import exported
from kadelyx_desk.application.transcript.service import Taken, TranscriptService
from kadelyx_desk.domain.entries import Signed
from kadelyx_desk.domain.record.fields import Json, JsonObject
from kadelyx_desk.domain.snapshot import SessionSnapshot, project
from kadelyx_desk.domain.transcript.placed import TranscriptError

ANA: JsonObject = {"partner": "A", "family": "Rivera", "given": "Ana", "born": "04-Mar-1985"}
BEN: JsonObject = {"partner": "B", "family": "Okafor", "given": "Ben", "born": "11-Jul-1983"}
WEIGHED: JsonObject = {"weight": "68.2 kg", "weighed": "01-Oct-2026"}

_OF_THIS_RECORD = ("heads", "person", "couple", "course", "staff")
"""What a body says of the record that it stands in: other ids in every record."""


def written_out(fake: FakeDesk, session: UUID) -> bytes:
    """The transcript of a session."""
    return exported(fake.log, fake.desk.clinic, session, fake.clock.read().moment)


def take(fake: FakeDesk, content: bytes, *, only_check: bool = False) -> Taken:
    """Take a transcript into a clinic."""
    service = TranscriptService(fake.desk.recorder, fake.desk.directory)
    return service.take(content, only_check=only_check)


def typed(*entries: JsonObject, **parts: object) -> bytes:
    """A transcript of the test couple, typed by hand; a part that is None is left out."""
    whole: dict[str, object] = {
        "kadelyx-transcript": 1,
        "zone": "America/Los_Angeles",
        "persons": [ANA, BEN],
        "course": {"sessions": 3},
        "session": {"planned_journey": "13-Oct-2026 13:00", "guide": "Dana Whitfield"},
        "entries": list(entries),
    }
    kept = {name: part for name, part in (whole | parts).items() if part is not None}
    return json.dumps(kept, indent=1).encode()


def refused(fake: FakeDesk, content: bytes) -> dict[str, str]:
    """What is said of a transcript that cannot be taken, by its place."""
    before = everything(fake)
    with pytest.raises(TranscriptError) as caught:
        take(fake, content)
    assert everything(fake) == before
    return {one.place.path: one.sentence for one in caught.value.troubles}


def session_of(fake: FakeDesk, content: bytes) -> SessionSnapshot:
    """The session that a transcript becomes."""
    return project(fake.log.read(take(fake, content).session))


def empty_clinic(like: FakeDesk) -> FakeDesk:
    """Another clinic with the same people and no couple, at the same time."""
    fake = fake_desk()
    fake.clock.utc = like.clock.utc
    return fake


def told(log: EntryLog, session: UUID) -> list[JsonObject]:
    """What a session says up to its signature, without what differs from record to record.

    Entries are named by their number and people by their name.
    """
    links = log.read(session)
    numbers = {str(link.entry.id): f"no. {link.seq}" for link in links}
    found: list[JsonObject] = []
    for link in links:
        if isinstance(link.entry.body, Signed):
            break
        said: JsonObject = json.loads(link.canonical)
        kept = ("about", "kind", "occurred", "visibility")
        found.append(
            {name: said[name] for name in kept} | {"body": _same(said["body"], numbers)}
        )
    return found


def _same(value: Json, numbers: Mapping[str, str]) -> Json:
    if isinstance(value, str):
        return numbers.get(value, value)
    if isinstance(value, list):
        return [_same(item, numbers) for item in value]
    if isinstance(value, dict):
        if value.keys() == {"id", "name"}:
            return value["name"]
        return {
            name: _same(item, numbers)
            for name, item in value.items()
            if name not in _OF_THIS_RECORD or (isinstance(item, list) and name == "staff")
        }
    return value


def everything(fake: FakeDesk) -> tuple[object, ...]:
    """All that a record holds, to see that nothing was written."""
    streams = fake.log._streams
    return tuple((stream, fake.log.read(stream)) for stream in streams)
