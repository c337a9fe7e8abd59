"""Reads a copied record through: pages, tables, references, chains; counts what is in it.

Each check has a connection of its own: after one bad page, later answers on the same connection
are not to be trusted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.backups.bundle import Holding
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import RecordAlteredError, VaultDamagedError
from kadelyx_desk.domain.moments import utc_from_text
from kadelyx_desk.domain.record.chain import genesis, hash_of, leaf_of
from kadelyx_desk.domain.record.streams import Head, Stream
from kadelyx_desk.persistence.file.connection import Driver, check_kind
from kadelyx_desk.persistence.file.reading import reading_still

_ROWS: Final = 25
"""Entries between two rests: less than a millisecond of this thread."""

_STREAMS: Final = "SELECT id, kind, created, genesis FROM stream ORDER BY number"
_ENTRIES: Final = (
    "SELECT seq, canonical, salt, leaf, prev, hash FROM entry WHERE stream = ? ORDER BY seq"
)
_STRAY: Final = """
SELECT count(*) FROM entry WHERE
  kind IS NOT json_extract(CAST(canonical AS TEXT), '$.kind')
  OR lower(hex(id)) IS NOT replace(json_extract(CAST(canonical AS TEXT), '$.id'), '-', '')
  OR lower(hex(stream))
    IS NOT replace(json_extract(CAST(canonical AS TEXT), '$.stream'), '-', '')
"""
_UPTO: Final = """
SELECT entry.number FROM entry CROSS JOIN stream ON stream.id = entry.stream
WHERE stream.kind <> 'audit' ORDER BY entry.number DESC LIMIT 1
"""
"""From the end of the entries backwards: an audit log grows by a few lines at a time."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a record holds, and where each stream ends."""

    holding: Holding
    schema: int
    heads: dict[UUID, Head]


def examine(path: Path, key: bytes, vault: UUID, pace: Pace) -> Found:
    """Read a record that lies still through.

    Raises:
        VaultDamagedError: a page, a table or a reference does not hold.
        RecordAlteredError: a chain does not hold, or an entry is not what its row says.
        VaultError: it cannot be read with this key, or belongs to another vault.
        GivenUpError: the answer is not wanted any more.
    """
    for question, good in (
        ("PRAGMA cipher_integrity_check", []),
        ("PRAGMA integrity_check", [("ok",)]),
        ("PRAGMA foreign_key_check", []),
        (_STRAY, [(0,)]),
    ):
        pace.step()
        with reading_still(path, key) as connection:
            if connection.execute(question).fetchall() != good:
                raise VaultDamagedError("The copy of the record does not hold.")
    with reading_still(path, key) as connection:
        check_kind(connection, vault)
        return _walk(connection, vault, pace)


def newest_number(connection: Driver) -> int:
    """The number of the last entry that is no line of the audit log."""
    found = connection.execute(_UPTO).fetchone()
    return 0 if found is None else int(found[0])


def _walk(connection: Driver, vault: UUID, pace: Pace) -> Found:
    heads: dict[UUID, Head] = {}
    sessions = 0
    for row in connection.execute(_STREAMS).fetchall():
        stream = _stream(vault, *row)
        heads[stream.id] = _head(connection, stream, pace)
        sessions += stream.kind is StreamKind.SESSION
    (total,) = connection.execute("SELECT count(*) FROM entry").fetchone()
    if total != sum(head.seq for head in heads.values()):
        raise RecordAlteredError("There are entries that belong to no stream.")
    signed = connection.execute("SELECT DISTINCT stream FROM entry WHERE kind = 'signed'")
    holding = Holding(
        int(total),
        sessions,
        newest_number(connection),
        frozenset(UUID(bytes=stream) for (stream,) in signed),
    )
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    return Found(holding, int(schema), heads)


def _head(connection: Driver, stream: Stream, pace: Pace) -> Head:
    seq, prev = 0, genesis(stream)
    for rows in _batches(connection.execute(_ENTRIES, (stream.id.bytes,))):
        for number, canonical, salt, leaf, before, hashed in rows:
            seq += 1
            whole = (number, before, leaf) == (seq, prev, leaf_of(salt, canonical))
            if not whole or hash_of(stream, seq, prev, leaf) != hashed:
                raise RecordAlteredError(f"Entry no. {seq} is not what was recorded.", seq)
            prev = hashed
        pace.step()
    return Head(seq, prev)


def _batches(cursor: Any) -> Iterator[list[tuple[Any, ...]]]:  # noqa: ANN401 - sqlcipher3 has no types
    while rows := cursor.fetchmany(_ROWS):
        yield rows


def _stream(vault: UUID, id_: bytes, kind: str, created: str, begins: bytes) -> Stream:
    try:
        stream = Stream(vault, UUID(bytes=id_), StreamKind(kind), utc_from_text(created))
    except ValueError as error:
        raise RecordAlteredError("A stream is not what was recorded.") from error
    if genesis(stream) != begins:
        raise RecordAlteredError("A stream does not begin as it was recorded.")
    return stream
