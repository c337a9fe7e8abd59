"""A couple of the demonstration as a template: its entries, and what differs in every copy.

The bytes of an entry are those that the program itself made. A copy puts ids, days, names and
hashes of its own into them, each in the place of one of the same kind, so that they stay
canonical and nothing has to be encoded a million times.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from benchmarks.room.clinic import pressed
from kadelyx_desk.application.desk import Desk
from kadelyx_desk.domain.entries import JourneyEnded, JourneyStarted, PersonRegistered
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.moments import Moment, Recorded
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.record.codec import encode
from kadelyx_desk.domain.record.entry import Entry, Link
from kadelyx_desk.domain.record.streams import Stream

PREFIX = b"00000000-0000-7000-8000-"
"""The first half of every id of the template."""

DAY = re.compile(rb"\d{4}-\d\d-\d\dT")
ENTRIES = 200
"""Of a session, as of an eventful one."""

_ID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_HASH = re.compile(rb'"[0-9a-f]{64}"')


@dataclass(frozen=True, slots=True)
class Pattern:
    """An entry of the template: the second half of its id, its bytes, what a copy replaces."""

    number: int
    kind: str
    canonical: bytes
    tokens: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Strand:
    """A stream of the template.

    `heads` are the hashes by which other streams name its entries, quoted as in their bytes.
    """

    number: int
    kind: StreamKind
    begun: str
    patterns: tuple[Pattern, ...]
    heads: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """What of a person differs in every copy, as the bytes say it."""

    family: bytes
    given: bytes
    born: bytes


class Template:
    """The couple of a demonstration whose sessions are all signed."""

    def __init__(self, desk: Desk) -> None:
        rows = desk.directory.sessions()
        first = min(
            (row for row in rows if row.stage is Stage.SIGNED),
            key=lambda row: (row.couple_code, row.number),
        )
        self.code = f'"{first.couple_code}"'.encode()
        file = desk.couples.file(first.couple)
        people = [person.person for person in file.people]
        self.people = tuple(_person(desk.log.read(person)) for person in people)
        own = {row.session for row in rows if row.couple == first.couple}
        protocol = desk.clinic.protocol()
        recorded = [
            (stream, _filled(desk.log.read(stream.id), protocol))
            for kind in (StreamKind.PERSON, StreamKind.COUPLE, StreamKind.SESSION)
            for stream in desk.log.streams(kind)
            if stream.id in {*people, first.couple, *own}
        ]
        ids = [one for stream, links in recorded for one in (stream.id, *_ids(links))]
        numbers = {str(one).encode(): place for place, one in enumerate(ids, 1)}
        course = file.course.booked.course
        numbers[str(course).encode()] = len(numbers) + 1
        self.strands = tuple(_strand(stream, links, numbers) for stream, links in recorded)
        heads = {head for strand in self.strands for head in strand.heads}
        known = {PREFIX, self.code, *heads}
        known |= {word for one in self.people for word in (one.family, one.given, one.born)}
        self.strands = tuple(_with_tokens(strand, known) for strand in self.strands)

    @property
    def size(self) -> int:
        """How many entries a copy has."""
        return sum(len(strand.patterns) for strand in self.strands)

    @property
    def days(self) -> set[bytes]:
        """Every day on which something happened or was planned."""
        return {
            token
            for strand in self.strands
            for pattern in strand.patterns
            for token in pattern.tokens
            if DAY.fullmatch(token)
        }


def _person(links: tuple[Link, ...]) -> Person:
    named = next(
        link.entry.body for link in links if isinstance(link.entry.body, PersonRegistered)
    )
    return Person(
        f'"family":"{named.family}"'.encode(),
        f'"given":"{named.given}"'.encode(),
        f'"{named.born.isoformat()}"'.encode(),
    )


_Filled = list[tuple[UUID, str, bytes, bytes]]
"""Id, kind, bytes and hash of each entry; without a hash where it was put in."""


def _ids(filled: _Filled) -> list[UUID]:
    return [one for one, *_ in filled]


def _filled(links: tuple[Link, ...], protocol: Protocol) -> _Filled:
    """The entries of a stream; those of a session with as much more pressed in its journey."""
    found = [(link.entry, link.canonical, link.hash) for link in links]
    times = [
        link.entry.recorded
        for link in links
        if isinstance(link.entry.body, JourneyStarted | JourneyEnded)
    ]
    if times:
        more = _pressed(links, times[0], times[-1].utc - times[0].utc, protocol)
        found = sorted(
            [*found, *((entry, encode(entry), b"") for entry in more)],
            key=lambda one: one[0].recorded.utc,
        )
    return [(entry.id, entry.body.KIND, bytes_, hash_) for entry, bytes_, hash_ in found]


def _pressed(
    links: tuple[Link, ...], began: Recorded, length: timedelta, protocol: Protocol
) -> list[Entry]:
    chance = random.Random(len(links))  # noqa: S311 - the same entries every time, no secret
    like = links[0].entry
    count = ENTRIES - len(links)
    more = []
    for place in range(count):
        at = began.utc + length * (place + 1) / (count + 1)
        about, body = pressed(chance, protocol)
        more.append(
            replace(
                like,
                id=UUID(int=chance.getrandbits(128)),
                about=about,
                body=body,
                occurred=Moment(at, like.occurred.offset_minutes, like.occurred.zone),
                recorded=replace(began, utc=at),
                visibility=body.VISIBILITY,
            )
        )
    return more


def _strand(stream: Stream, filled: _Filled, numbers: dict[bytes, int]) -> Strand:
    def own(found: re.Match[bytes]) -> bytes:
        number = numbers.get(found[0])
        return found[0] if number is None else PREFIX + f"{number:012x}".encode()

    patterns = tuple(
        Pattern(numbers[str(one).encode()], kind, _ID.sub(own, bytes_), ())
        for one, kind, bytes_, _ in filled
    )
    heads = tuple(f'"{hash_.hex()}"'.encode() for *_, hash_ in filled)
    number = numbers[str(stream.id).encode()]
    return Strand(number, stream.kind, stream.created.isoformat(), patterns, heads)


def _with_tokens(strand: Strand, known: set[bytes]) -> Strand:
    return replace(
        strand, patterns=tuple(_with_own(pattern, known) for pattern in strand.patterns)
    )


def _with_own(pattern: Pattern, known: set[bytes]) -> Pattern:
    found = {token for token in known if token in pattern.canonical}
    return replace(pattern, tokens=tuple(sorted(found | set(DAY.findall(pattern.canonical)))))
