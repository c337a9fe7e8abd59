"""The tables of the record, as SQLModel declares them; `schema` makes them, this reads them."""

from __future__ import annotations

from sqlalchemy import Table
from sqlmodel import Field, SQLModel


class VaultRow(SQLModel, table=True):
    """Which vault the file belongs to: one row, never changed."""

    __tablename__ = "vault"
    id: bytes = Field(primary_key=True)


class StreamRow(SQLModel, table=True):
    """A stream and its genesis; never changed. `created` is spelt as `utc_text` spells it."""

    __tablename__ = "stream"
    number: int | None = Field(default=None, primary_key=True)
    id: bytes
    kind: str
    created: str
    genesis: bytes


class EntryRow(SQLModel, table=True):
    """A link of a stream's chain; never changed. `number` is the order of arrival overall."""

    __tablename__ = "entry"
    number: int | None = Field(default=None, primary_key=True)
    id: bytes
    stream: bytes
    seq: int
    kind: str
    canonical: bytes
    salt: bytes
    leaf: bytes
    prev: bytes
    hash: bytes


class DraftRow(SQLModel, table=True):
    """A half-typed text: no part of the record, replaced and dropped at will."""

    __tablename__ = "draft"
    stream: bytes = Field(primary_key=True)
    about: str = Field(primary_key=True)
    form: str = Field(primary_key=True)
    author: bytes = Field(primary_key=True)
    text: str
    kept: str


class CoupleListRow(SQLModel, table=True):
    """A couple as lists show it; made from the streams, and made again at will."""

    __tablename__ = "couple_list"
    couple: bytes = Field(primary_key=True)
    code: str
    a: str
    b: str | None
    person_a: bytes
    person_b: bytes | None


class SessionListRow(SQLModel, table=True):
    """A session as lists show it; made from the streams, and made again at will."""

    __tablename__ = "session_list"
    session: bytes = Field(primary_key=True)
    couple: bytes
    couple_code: str
    a: str
    b: str | None
    number: int
    sessions: int
    stage: str
    planned_journey: str
    journey_ended: str | None
    changed: str


class ListStateRow(SQLModel, table=True):
    """Up to which entry number the lists were made: one row."""

    __tablename__ = "list_state"
    one: int = Field(primary_key=True)
    upto: int


def _table(name: str) -> Table:
    return SQLModel.metadata.tables[name]


VAULT = _table("vault")
STREAM = _table("stream")
ENTRY = _table("entry")
DRAFT = _table("draft")
COUPLE_LIST = _table("couple_list")
SESSION_LIST = _table("session_list")
LIST_STATE = _table("list_state")
