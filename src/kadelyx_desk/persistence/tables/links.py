"""Rows to streams and links, and entries to the rows that are stored of them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Column, Row

from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import RecordAlteredError, UnreadableEntryError
from kadelyx_desk.domain.moments import utc_from_text, utc_text
from kadelyx_desk.domain.record.chain import genesis
from kadelyx_desk.domain.record.codec import decode
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.record.streams import Stream
from kadelyx_desk.persistence.tables.rows import ENTRY

LINK_COLUMNS: tuple[Column[Any], ...] = (
    ENTRY.c.seq,
    ENTRY.c.id,
    ENTRY.c.stream,
    ENTRY.c.kind,
    ENTRY.c.canonical,
    ENTRY.c.salt,
    ENTRY.c.leaf,
    ENTRY.c.prev,
    ENTRY.c.hash,
)
"""What `link_of` reads."""


def row_of_link(link: Link) -> dict[str, object]:
    """What is stored of a link."""
    return {
        "id": link.entry.id.bytes,
        "stream": link.entry.stream.bytes,
        "seq": link.seq,
        "kind": link.entry.body.KIND,
        "canonical": link.canonical,
        "salt": link.salt,
        "leaf": link.leaf,
        "prev": link.prev,
        "hash": link.hash,
    }


def link_of(row: Row[Any]) -> Link:
    """The link that a row holds.

    Raises:
        UnreadableEntryError: a newer program wrote the entry.
        RecordAlteredError: the columns do not say what the recorded bytes say.
    """
    entry = decode(row.canonical)
    said = (entry.id.bytes, entry.stream.bytes, entry.body.KIND)
    if said != (row.id, row.stream, row.kind):
        raise RecordAlteredError(f"Entry no. {row.seq} is not what was recorded.", row.seq)
    return Link(row.seq, entry, row.canonical, row.salt, row.leaf, row.prev, row.hash)


def row_of_stream(stream: Stream) -> dict[str, object]:
    """What is stored of a stream."""
    return {
        "id": stream.id.bytes,
        "kind": stream.kind.value,
        "created": utc_text(stream.created),
        "genesis": genesis(stream),
    }


def stream_of(row: Row[Any], vault: UUID) -> Stream:
    """The stream that a row holds.

    Raises:
        UnreadableEntryError: a newer program made it.
        RecordAlteredError: the row does not fit its genesis.
    """
    try:
        kind, created = StreamKind(row.kind), utc_from_text(row.created)
    except ValueError as error:
        raise UnreadableEntryError("A stream cannot be read by this program.") from error
    stream = Stream(vault, UUID(bytes=row.id), kind, created)
    if genesis(stream) != row.genesis:
        raise RecordAlteredError("A stream does not begin as it was recorded.")
    return stream
