"""What lists say of couples and sessions, from those of their entries that tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, func, select, tuple_

from kadelyx_desk.domain.entries import (
    Amendment,
    Body,
    Challenge,
    CoupleFormed,
    DoseOrdered,
    IntegrationBegan,
    Intention,
    JourneyEnded,
    JourneyStarted,
    PartnerCopied,
    PersonRegistered,
    SessionOpened,
    SessionStopped,
    Signed,
)
from kadelyx_desk.domain.facts import identity, opening, stage, time_of
from kadelyx_desk.domain.moments import utc_text
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.snapshot import SessionSnapshot, project
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import listed_name
from kadelyx_desk.persistence.tables.links import LINK_COLUMNS, link_of
from kadelyx_desk.persistence.tables.rows import ENTRY

TELLING: Final[tuple[type[Body], ...]] = (
    Amendment,
    Challenge,
    CoupleFormed,
    DoseOrdered,
    IntegrationBegan,
    Intention,
    JourneyEnded,
    JourneyStarted,
    PartnerCopied,
    PersonRegistered,
    SessionOpened,
    SessionStopped,
    Signed,
)
"""The kinds a list is made from: a stage does not ask for the vitals."""

Row = dict[str, Any]
_AT_ONCE: Final = 500
_KINDS: Final = tuple(body.KIND for body in TELLING)


def session_rows(connection: Connection, sessions: Sequence[bytes]) -> dict[bytes, Row]:
    """The rows of these sessions; none for one that was begun and never opened."""
    rows: dict[bytes, Row] = {}
    for some in in_parts(sessions):
        told, last = _telling(connection, some), _last(connection, some)
        for session in some:
            row = _session_row(session, project(told.get(session, ())), last.get(session))
            if row is not None:
                rows[session] = row
    return rows


def _session_row(session: bytes, snapshot: SessionSnapshot, last: Link | None) -> Row | None:
    if last is None or snapshot.latest(SessionOpened, About.COUPLE) is None:
        return None
    opened, ended = opening(snapshot), time_of(snapshot, JourneyEnded)
    return {
        "session": session,
        "couple": opened.couple.bytes,
        "couple_code": opened.couple_code,
        "a": _name(snapshot, Partner.A) or "",
        "b": _name(snapshot, Partner.B),
        "number": opened.number,
        "sessions": opened.sessions,
        "stage": stage(snapshot).value,
        "planned_journey": utc_text(opened.planned_journey),
        "journey_ended": None if ended is None else utc_text(ended),
        "changed": utc_text(last.entry.recorded.utc),
    }


def couple_rows(connection: Connection, couples: Sequence[bytes]) -> dict[bytes, Row]:
    """The rows of these couples; none for one that was begun and never formed."""
    rows: dict[bytes, Row] = {}
    for some in in_parts(couples):
        formed = {
            couple: line.body
            for couple, links in _telling(connection, some).items()
            if (line := project(links).latest(CoupleFormed, About.COUPLE)) is not None
        }
        persons = [one.bytes for body in formed.values() for one in (body.a, body.b) if one]
        names = _registered(connection, persons)
        rows |= {couple: _couple_row(couple, body, names) for couple, body in formed.items()}
    return rows


def _couple_row(couple: bytes, formed: CoupleFormed, names: Mapping[bytes, str]) -> Row:
    b = None if formed.b is None else formed.b.bytes
    return {
        "couple": couple,
        "code": formed.code,
        "a": names.get(formed.a.bytes, ""),
        "b": None if b is None else names.get(b, ""),
        "person_a": formed.a.bytes,
        "person_b": b,
    }


def _name(snapshot: SessionSnapshot, partner: Partner) -> str | None:
    copied = identity(snapshot, partner)
    return None if copied is None else listed_name(copied.family, copied.given)


def _registered(connection: Connection, persons: Sequence[bytes]) -> dict[bytes, str]:
    names: dict[bytes, str] = {}
    for some in in_parts(persons):
        for person, links in _telling(connection, some).items():
            line = project(links).latest(PersonRegistered, About.COUPLE)
            if line is not None:
                names[person] = listed_name(line.body.family, line.body.given)
    return names


def in_parts(streams: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    """Some hundreds at a time: a question each would be slow, and one for all of them large."""
    return (streams[start : start + _AT_ONCE] for start in range(0, len(streams), _AT_ONCE))


def _telling(connection: Connection, streams: Sequence[bytes]) -> dict[bytes, list[Link]]:
    query = (
        select(*LINK_COLUMNS)
        .where(ENTRY.c.stream.in_(streams), ENTRY.c.kind.in_(_KINDS))
        .order_by(ENTRY.c.stream, ENTRY.c.seq)
    )
    told: dict[bytes, list[Link]] = defaultdict(list)
    for row in connection.execute(query):
        told[row.stream].append(link_of(row))
    return told


def _last(connection: Connection, streams: Sequence[bytes]) -> dict[bytes, Link]:
    ends = (
        select(ENTRY.c.stream, func.max(ENTRY.c.seq))
        .where(ENTRY.c.stream.in_(streams))
        .group_by(ENTRY.c.stream)
    )
    query = select(*LINK_COLUMNS).where(tuple_(ENTRY.c.stream, ENTRY.c.seq).in_(ends))
    return {row.stream: link_of(row) for row in connection.execute(query)}
