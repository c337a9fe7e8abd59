"""What a list says of one couple or one session, from those of its entries that tell it."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, select

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

_KINDS: Final = tuple(body.KIND for body in TELLING)


def session_row(connection: Connection, session: bytes) -> dict[str, Any] | None:
    """The row of a session; None for one that was begun and never opened."""
    snapshot = project(_telling(connection, session))
    if snapshot.latest(SessionOpened, About.COUPLE) is None:
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
        "changed": utc_text(_last(connection, session).entry.recorded.utc),
    }


def couple_row(connection: Connection, couple: bytes) -> dict[str, Any] | None:
    """The row of a couple; None for one that was begun and never formed."""
    line = project(_telling(connection, couple)).latest(CoupleFormed, About.COUPLE)
    if line is None:
        return None
    formed = line.body
    return {
        "couple": couple,
        "code": formed.code,
        "a": _registered(connection, formed.a),
        "b": None if formed.b is None else _registered(connection, formed.b),
        "person_a": formed.a.bytes,
        "person_b": None if formed.b is None else formed.b.bytes,
    }


def _name(snapshot: SessionSnapshot, partner: Partner) -> str | None:
    copied = identity(snapshot, partner)
    return None if copied is None else listed_name(copied.family, copied.given)


def _registered(connection: Connection, person: UUID) -> str:
    snapshot = project(_telling(connection, person.bytes))
    line = snapshot.latest(PersonRegistered, About.COUPLE)
    return "" if line is None else listed_name(line.body.family, line.body.given)


def _telling(connection: Connection, stream: bytes) -> list[Link]:
    query = (
        select(*LINK_COLUMNS)
        .where(ENTRY.c.stream == stream, ENTRY.c.kind.in_(_KINDS))
        .order_by(ENTRY.c.seq)
    )
    return [link_of(row) for row in connection.execute(query)]


def _last(connection: Connection, stream: bytes) -> Link:
    query = select(*LINK_COLUMNS).where(ENTRY.c.stream == stream)
    return link_of(connection.execute(query.order_by(ENTRY.c.seq.desc()).limit(1)).one())
