"""The `Directory` port: lists of couples and sessions, made from the streams when asked for.

The lists remember up to which entry they were made. A look makes again only the rows of streams
that grew since, so that an append pays nothing for them and nothing can leave them behind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.exc import DBAPIError

from kadelyx_desk.application.ports import CoupleRow, SessionRow
from kadelyx_desk.domain.entries import SessionOpened
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import VaultError
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.moments import utc_from_text
from kadelyx_desk.domain.sequence import Ordered
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.file.disk_errors import not_saved, reading_errors
from kadelyx_desk.persistence.tables.known import Known, courses_of, known_of, openings_of
from kadelyx_desk.persistence.tables.listing import couple_rows, in_parts, session_rows
from kadelyx_desk.persistence.tables.rows import (
    COUPLE_LIST,
    ENTRY,
    LIST_STATE,
    SESSION_LIST,
    STREAM,
)

_Rows = dict[bytes, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class _Made:
    """Rows of streams that grew, by stream, and up to which entry."""

    couples: _Rows
    sessions: _Rows
    upto: int


class SqlDirectory:
    """Couples and sessions as lists show them.

    What was made is kept in memory too, up to the entry it was made for: a look that finds
    nothing new costs one question, whatever the size of the clinic.
    """

    def __init__(self, record: Record) -> None:
        self._record = record
        self._forget()

    def _forget(self) -> None:
        self._upto: int | None = None
        self._couples = Ordered[bytes, CoupleRow](lambda row: (row.code, row.couple.bytes))
        self._sessions = Ordered[bytes, SessionRow](
            lambda row: (row.planned_journey, row.session.bytes)
        )
        self._by_code: tuple[CoupleRow, ...] = ()
        self._latest: tuple[SessionRow, ...] = ()

    def couples(self) -> tuple[CoupleRow, ...]:
        """Every couple by code."""
        self._look()
        return self._by_code

    def sessions(self) -> tuple[SessionRow, ...]:
        """Every session, latest planned journey first."""
        self._look()
        return self._latest

    def openings(self, sessions: Collection[UUID]) -> dict[UUID, SessionOpened]:
        """What the openings of these sessions say now; a few questions for however many."""
        wanted = [session.bytes for session in sessions]
        with reading_errors(), self._record.reading() as connection:
            return openings_of(connection, wanted)

    def rebuild(self) -> None:
        """Make every list again from the streams.

        Raises:
            NotSavedError: the disk did not take it; the lists stay as they were.
        """
        try:
            with self._record.writing() as connection:
                connection.execute(delete(COUPLE_LIST))
                connection.execute(delete(SESSION_LIST))
                _keep(connection, _make(connection, after=0))
        except (DBAPIError, VaultError) as error:
            raise not_saved(error) from error
        self._forget()

    def _look(self) -> None:
        with reading_errors(), self._record.reading() as connection:
            newest = _newest(connection)
            if newest == self._upto:
                return
            kept = connection.execute(select(LIST_STATE.c.upto)).scalar_one()
            made = _make(
                connection, after=kept if self._upto is None else min(kept, self._upto)
            )
            couples, sessions = made.couples, made.sessions
            if self._upto is None:
                couples = _found(connection, COUPLE_LIST) | couples
                sessions = _found(connection, SESSION_LIST) | sessions
            known = known_of(connection, couples.values())
            courses = courses_of(connection, sessions)
        if made.upto > kept:
            # The lists are only a shortcut: on a full disk they are made at every look.
            with suppress(DBAPIError, VaultError), self._record.writing() as connection:
                _keep(connection, made)
        if couples:
            self._couples.put({key: _couple(row, known[key]) for key, row in couples.items()})
            self._by_code = self._couples.upwards()
        if sessions:
            self._sessions.put(
                {key: _session(row, courses[key]) for key, row in sessions.items()}
            )
            self._latest = self._sessions.downwards()
        self._upto = newest


def _newest(connection: Connection) -> int:
    return connection.execute(select(func.max(ENTRY.c.number))).scalar() or 0


def _found(connection: Connection, table: Table) -> _Rows:
    key = next(iter(table.primary_key)).name
    rows = connection.execute(select(table)).mappings()
    return {row[key]: dict(row) for row in rows}


def _make(connection: Connection, after: int) -> _Made:
    newest = _newest(connection)
    if newest <= after:
        return _Made({}, {}, after)
    found: dict[str, list[bytes]] = defaultdict(list)
    for stream, kind in _grown(connection, after):
        found[kind].append(stream)
    couples = [*found[StreamKind.COUPLE.value]]
    couples += _couples_of(connection, found[StreamKind.PERSON.value])
    return _Made(
        couple_rows(connection, list(dict.fromkeys(couples))),
        session_rows(connection, found[StreamKind.SESSION.value]),
        newest,
    )


def _grown(connection: Connection, after: int) -> list[tuple[bytes, str]]:
    """The streams that grew, in the order in which they were begun, with their kinds.

    Asked step by step and without DISTINCT: in one question SQLite walks the index of all
    entries, or every stream there is, to find the two that grew.
    """
    query = select(STREAM.c.number, STREAM.c.id, STREAM.c.kind)
    if not after:
        found = [tuple(row) for row in connection.execute(query)]
    else:
        grown = select(ENTRY.c.stream).where(ENTRY.c.number > after)
        ids = list(dict.fromkeys(connection.execute(grown).scalars()))
        found = [
            tuple(row)
            for some in in_parts(ids)
            for row in connection.execute(query.where(STREAM.c.id.in_(some)))
        ]
    return [(stream, kind) for _, stream, kind in sorted(found)]


def _couples_of(connection: Connection, persons: Sequence[bytes]) -> Iterator[bytes]:
    for some in in_parts(persons):
        theirs = or_(COUPLE_LIST.c.person_a.in_(some), COUPLE_LIST.c.person_b.in_(some))
        yield from connection.execute(select(COUPLE_LIST.c.couple).where(theirs)).scalars()


def _keep(connection: Connection, made: _Made) -> None:
    for table, rows in ((COUPLE_LIST, made.couples), (SESSION_LIST, made.sessions)):
        if rows:
            key = next(iter(table.primary_key))
            gone = delete(table).where(key == bindparam("stream"))
            connection.execute(gone, [{"stream": stream} for stream in rows])
            connection.execute(insert(table), list(rows.values()))
    connection.execute(update(LIST_STATE).values(upto=made.upto))


def _couple(row: dict[str, Any], known: Known) -> CoupleRow:
    return CoupleRow(
        couple=UUID(bytes=row["couple"]),
        code=row["code"],
        a=row["a"],
        b=row["b"],
        people=known.people,
        courses=known.courses,
    )


def _session(row: dict[str, Any], course: UUID) -> SessionRow:
    ended = row["journey_ended"]
    return SessionRow(
        session=UUID(bytes=row["session"]),
        couple=UUID(bytes=row["couple"]),
        course=course,
        couple_code=row["couple_code"],
        a=row["a"],
        b=row["b"],
        number=row["number"],
        sessions=row["sessions"],
        stage=Stage(row["stage"]),
        planned_journey=utc_from_text(row["planned_journey"]),
        journey_ended=None if ended is None else utc_from_text(ended),
        changed=utc_from_text(row["changed"]),
    )
