"""The `Directory` port: lists of couples and sessions, made from the streams when asked for.

The lists remember up to which entry they were made. A look makes again only the rows of streams
that grew since, so that an append pays nothing for them and nothing can leave them behind.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, delete, func, insert, or_, select, update
from sqlalchemy.exc import DBAPIError

from kadelyx_desk.application.ports import CoupleRow, SessionRow
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import VaultError
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.moments import utc_from_text
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.file.disk_errors import not_saved, reading_errors
from kadelyx_desk.persistence.tables.listing import couple_row, session_row
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
    """Couples and sessions as Today lists them."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def couples(self) -> tuple[CoupleRow, ...]:
        """Every couple by code."""
        rows = self._listed(COUPLE_LIST)
        return tuple(
            CoupleRow(UUID(bytes=row["couple"]), row["code"], row["a"], row["b"])
            for row in sorted(rows, key=lambda row: (row["code"], row["couple"]))
        )

    def sessions(self) -> tuple[SessionRow, ...]:
        """Every session, latest planned journey first."""
        rows = self._listed(SESSION_LIST)
        rows = sorted(rows, key=lambda row: (row["planned_journey"], row["session"]))
        return tuple(_session(row) for row in reversed(rows))

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

    def _listed(self, table: Table) -> Iterable[dict[str, Any]]:
        with reading_errors(), self._record.reading() as connection:
            upto = connection.execute(select(LIST_STATE.c.upto)).scalar_one()
            made = _make(connection, after=upto)
            found = connection.execute(select(table)).mappings().all()
        if made.upto > upto:
            # The lists are only a shortcut: on a full disk they are made at every look.
            with suppress(DBAPIError, VaultError), self._record.writing() as connection:
                _keep(connection, made)
        fresh = made.couples if table is COUPLE_LIST else made.sessions
        key = next(iter(table.primary_key)).name
        return ({row[key]: dict(row) for row in found} | fresh).values()


def _make(connection: Connection, after: int) -> _Made:
    newest = connection.execute(select(func.max(ENTRY.c.number))).scalar() or 0
    if newest <= after:
        return _Made({}, {}, after)
    grown = (
        select(STREAM.c.id, STREAM.c.kind)
        .where(STREAM.c.id.in_(select(ENTRY.c.stream).where(ENTRY.c.number > after).distinct()))
        .order_by(STREAM.c.number)
    )
    couples: dict[bytes, None] = {}
    sessions: _Rows = {}
    for stream, kind in connection.execute(grown).all():
        if kind == StreamKind.COUPLE.value:
            couples[stream] = None
        elif kind == StreamKind.PERSON.value:
            couples |= dict.fromkeys(_couples_of(connection, stream))
        elif kind == StreamKind.SESSION.value:
            row = session_row(connection, stream)
            if row is not None:
                sessions[stream] = row
    rows = {couple: couple_row(connection, couple) for couple in couples}
    return _Made({couple: row for couple, row in rows.items() if row}, sessions, newest)


def _couples_of(connection: Connection, person: bytes) -> list[bytes]:
    theirs = or_(COUPLE_LIST.c.person_a == person, COUPLE_LIST.c.person_b == person)
    return list(connection.execute(select(COUPLE_LIST.c.couple).where(theirs)).scalars())


def _keep(connection: Connection, made: _Made) -> None:
    for table, rows in ((COUPLE_LIST, made.couples), (SESSION_LIST, made.sessions)):
        if rows:
            key = next(iter(table.primary_key))
            for stream in rows:
                connection.execute(delete(table).where(key == stream))
            connection.execute(insert(table), list(rows.values()))
    connection.execute(update(LIST_STATE).values(upto=made.upto))


def _session(row: dict[str, Any]) -> SessionRow:
    ended = row["journey_ended"]
    return SessionRow(
        session=UUID(bytes=row["session"]),
        couple=UUID(bytes=row["couple"]),
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
