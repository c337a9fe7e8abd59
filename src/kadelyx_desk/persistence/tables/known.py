"""What the lists know beyond their tables: who a couple is, what it booked, a session's course.

Read from the streams and kept in memory only: the tables of a record that is there keep their
columns, so nothing has to be migrated for a search.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Row, String, cast, func, select

from kadelyx_desk.application.ports import CourseRow, PersonRow
from kadelyx_desk.domain.entries import (
    Amendment,
    CourseBooked,
    PersonRegistered,
    SessionOpened,
)
from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.domain.values import About
from kadelyx_desk.persistence.tables.links import LINK_COLUMNS, link_of
from kadelyx_desk.persistence.tables.rows import ENTRY, STREAM

_B = TypeVar("_B", bound=Body)
_Row = Mapping[str, Any]
_KINDS: Final = (PersonRegistered.KIND, CourseBooked.KIND, Amendment.KIND)
_STREAMS: Final = (StreamKind.PERSON.value, StreamKind.COUPLE.value)
_AT_ONCE: Final = 500
"""How many streams are asked for by name; more are read with all the others."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a couple beyond its row in the table."""

    people: tuple[PersonRow, ...]
    courses: tuple[CourseRow, ...]


def known_of(connection: Connection, couples: Iterable[_Row]) -> dict[bytes, Known]:
    """What the streams say of these couples (rows of the table of couples)."""
    rows = list(couples)
    wanted = {stream for row in rows for stream in _streams(row)}
    told = _told(connection, wanted)
    return {row["couple"]: _known(row, told) for row in rows}


def _streams(row: _Row) -> tuple[bytes, ...]:
    streams = (row["couple"], row["person_a"], row["person_b"])
    return tuple(stream for stream in streams if stream is not None)


def _told(connection: Connection, wanted: set[bytes]) -> dict[bytes, list[Link]]:
    if not wanted:
        return {}
    query = (
        select(*LINK_COLUMNS)
        .join(STREAM, STREAM.c.id == ENTRY.c.stream)
        .where(STREAM.c.kind.in_(_STREAMS), ENTRY.c.kind.in_(_KINDS))
        .order_by(ENTRY.c.number)
    )
    if len(wanted) <= _AT_ONCE:
        query = query.where(ENTRY.c.stream.in_(wanted))
    told: dict[bytes, list[Link]] = defaultdict(list)
    for row in connection.execute(query):
        if row.stream in wanted:
            told[row.stream].append(link_of(row))
    return told


def _known(row: _Row, told: Mapping[bytes, list[Link]]) -> Known:
    people = []
    for person in _streams(row)[1:]:
        named = _standing(told.get(person, []), PersonRegistered)
        people += [_person(body) for body in named[-1:]]
    booked = _standing(told.get(row["couple"], []), CourseBooked)
    courses = tuple(CourseRow(body.course, body.sessions) for body in booked)
    return Known(tuple(people), courses)


def _standing(links: list[Link], kind: type[_B]) -> list[_B]:
    """What was said and not taken back, in its order."""
    if any(isinstance(link.entry.body, Amendment) for link in links):
        return [line.body for line in project(links).current(kind)]
    return [body for link in links if isinstance(body := link.entry.body, kind)]


def _person(named: PersonRegistered) -> PersonRow:
    return PersonRow(named.family, named.given, named.preferred, named.born)


def courses_of(connection: Connection, sessions: Iterable[bytes]) -> dict[bytes, UUID]:
    """The course that each of these sessions belongs to, from its first entry.

    SQLite reads it out of the recorded bytes: a course is never another one later, and the
    sessions of a whole clinic are asked for at once.
    """
    wanted = set(sessions)
    if not wanted:
        return {}
    course = func.json_extract(cast(ENTRY.c.canonical, String), "$.body.course")
    query = (
        select(ENTRY.c.stream, course)
        .join(STREAM, STREAM.c.id == ENTRY.c.stream)
        .where(STREAM.c.kind == StreamKind.SESSION.value, ENTRY.c.seq == 1)
    )
    if len(wanted) <= _AT_ONCE:
        query = query.where(ENTRY.c.stream.in_(wanted))
    found = connection.execute(query)
    return {stream: UUID(course) for stream, course in found if stream in wanted}


def openings_of(connection: Connection, sessions: Sequence[bytes]) -> dict[UUID, SessionOpened]:
    """What the openings of these sessions say now, as they were corrected."""
    told: dict[bytes, list[Row[Any]]] = defaultdict(list)
    kinds = (SessionOpened.KIND, Amendment.KIND)
    for start in range(0, len(sessions), _AT_ONCE):
        some = sessions[start : start + _AT_ONCE]
        query = (
            select(*LINK_COLUMNS)
            .where(ENTRY.c.stream.in_(some), ENTRY.c.kind.in_(kinds))
            .order_by(ENTRY.c.stream, ENTRY.c.seq)
        )
        for row in connection.execute(query):
            told[row.stream].append(row)
    found: dict[UUID, SessionOpened] = {}
    for stream, rows in told.items():
        with suppress(KadelyxError):  # one session that cannot be read hides no other
            line = project(map(link_of, rows)).latest(SessionOpened, About.COUPLE)
            if line is not None:
                found[UUID(bytes=stream)] = line.body
    return found
