"""The `EntryLog` port over the encrypted record: chained, durable, each id once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, Select, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import VaultError
from kadelyx_desk.domain.record.chain import check, genesis
from kadelyx_desk.domain.record.entry import Entry, Link
from kadelyx_desk.domain.record.linking import chained
from kadelyx_desk.domain.record.streams import Head, Stream
from kadelyx_desk.persistence.database import Record
from kadelyx_desk.persistence.file.disk_errors import not_saved, reading_errors, refused
from kadelyx_desk.persistence.tables.links import (
    LINK_COLUMNS,
    link_of,
    row_of_link,
    row_of_stream,
    stream_of,
)
from kadelyx_desk.persistence.tables.rows import ENTRY, STREAM

_LINKS: Final = select(*LINK_COLUMNS)
_INSERT: Final = insert(ENTRY)
_MOST_AT_ONCE: Final = 500


class SqlEntryLog:
    """Appends and reads. Where a stream ends is kept in hand between appends.

    That is safe because this is the only writer, and because the database itself refuses an
    entry that does not follow the one before it.
    """

    def __init__(self, record: Record) -> None:
        self._record = record
        self._streams: dict[UUID, Stream] = {}
        self._heads: dict[UUID, Head] = {}

    def begin(self, stream: UUID, kind: StreamKind, created: datetime) -> Stream:
        """Make an empty stream; the same id again returns the one that is there.

        Raises:
            NotSavedError: the stream is not in the record; retry with the same id.
        """
        made = Stream(self._record.vault, stream, kind, created)
        try:
            return self._stream(stream)
        except LookupError:
            pass
        except (DBAPIError, VaultError) as error:
            raise not_saved(error) from error
        try:
            with self._record.writing() as connection:
                connection.execute(insert(STREAM), row_of_stream(made))
        except DBAPIError as error:
            self._start_again()
            try:
                return self._stream(stream)
            except (LookupError, DBAPIError):
                raise not_saved(error) from error
        self._streams[stream] = made
        return made

    def append(self, *entries: Entry) -> tuple[Link, ...]:
        """Chain and store entries, whole or not at all; returns only once they are durable.

        An id that is stored already is returned as it stands and changes nothing.

        Raises:
            NotSavedError: the entries are not in the record; retry with the same ids.
            RefusedError: the stream does not take them (a signed session).
            LookupError: there is no such stream.
        """
        try:
            return self._append(entries, {})
        except IntegrityError:
            # The record refused: an id is there already, or a head in hand was not the last.
            self._heads.clear()
        except DBAPIError as error:
            return self._found_after(error, entries)
        except VaultError as error:  # it could not be opened again after an earlier error
            raise not_saved(error) from error
        try:
            return self._append(entries, self._stored(entries))
        except IntegrityError as error:
            self._heads.clear()
            rule = refused(error)
            if rule is None:
                raise
            raise rule from error
        except DBAPIError as error:
            return self._found_after(error, entries)

    def append_whole(self, streams: Sequence[Stream], links: Sequence[Link]) -> None:
        """Begin streams and store links that were chained beforehand, in one transaction.

        Raises:
            NotSavedError: nothing of it is in the record.
            RefusedError: a stream does not take its links (a signed session).
        """
        try:
            with self._record.writing() as connection:
                if streams:
                    connection.execute(insert(STREAM), [row_of_stream(one) for one in streams])
                if links:
                    connection.execute(_INSERT, [row_of_link(link) for link in links])
        except IntegrityError as error:
            rule = refused(error)
            if rule is None:
                raise
            raise rule from error
        except DBAPIError as error:
            self._found_after(error, [link.entry for link in links])
        except VaultError as error:
            raise not_saved(error) from error
        finally:
            self._heads.clear()

    def read(self, stream: UUID) -> tuple[Link, ...]:
        """A whole stream in order, its chain checked.

        Raises:
            LookupError: there is no such stream.
            RecordAlteredError: where the chain does not hold.
            VaultDamagedError: the file itself cannot be read any more.
        """
        query = _LINKS.where(ENTRY.c.stream == stream.bytes).order_by(ENTRY.c.seq)
        with reading_errors():
            known = self._stream(stream)
            links = tuple(link_of(row) for row in self._rows(query))
        self._heads[stream] = check(known, links).head
        return links

    def stream(self, stream: UUID) -> Stream:
        """What the genesis of a stream binds.

        Raises:
            LookupError: there is no such stream.
            RecordAlteredError: the row is not what was recorded.
        """
        with reading_errors():
            return self._stream(stream)

    def head(self, stream: UUID) -> Head:
        """Where a stream stands.

        Raises:
            LookupError: there is no such stream.
        """
        with reading_errors():
            return self._head(stream)

    def streams(self, kind: StreamKind) -> tuple[Stream, ...]:
        """The streams of a kind, oldest first."""
        query = select(STREAM).where(STREAM.c.kind == kind.value).order_by(STREAM.c.number)
        with reading_errors():
            return tuple(stream_of(row, self._record.vault) for row in self._rows(query))

    def _append(self, entries: Sequence[Entry], stored: dict[UUID, Link]) -> tuple[Link, ...]:
        links, heads = dict(stored), dict[UUID, Head]()
        rows: list[dict[str, object]] = []
        for entry in entries:
            if entry.id in links:
                continue
            head = heads.get(entry.stream) or self._head(entry.stream)
            link = chained(self._stream(entry.stream), head, entry)
            links[entry.id] = link
            heads[entry.stream] = Head(link.seq, link.hash)
            rows.append(row_of_link(link))
        if rows:
            with self._record.writing() as connection:
                connection.execute(_INSERT, rows if len(rows) > 1 else rows[0])
            self._heads |= heads
        return tuple(links[entry.id] for entry in entries)

    def _found_after(self, error: DBAPIError, entries: Sequence[Entry]) -> tuple[Link, ...]:
        """Decide after an error whether the entries are saved.

        An error does not say that nothing was written: after a failed fsync the row may well
        be there. Only what is found after opening again counts.
        """
        self._start_again()
        try:
            stored = self._stored(entries)
        except DBAPIError as again:
            raise not_saved(again) from error
        if all(entry.id in stored for entry in entries):
            return tuple(stored[entry.id] for entry in entries)
        raise not_saved(error) from error

    def _start_again(self) -> None:
        self._heads.clear()
        self._streams.clear()
        try:
            self._record.reopen()
        except VaultError as error:
            raise not_saved(error) from error

    def _stored(self, entries: Sequence[Entry]) -> dict[UUID, Link]:
        ids = [entry.id.bytes for entry in entries]
        found: dict[UUID, Link] = {}
        for start in range(0, len(ids), _MOST_AT_ONCE):
            some = ids[start : start + _MOST_AT_ONCE]
            for row in self._rows(_LINKS.where(ENTRY.c.id.in_(some))):
                found[UUID(bytes=row.id)] = link_of(row)
        return found

    def _stream(self, stream: UUID) -> Stream:
        if stream not in self._streams:
            rows = self._rows(select(STREAM).where(STREAM.c.id == stream.bytes))
            if not rows:
                raise LookupError("no such stream")
            self._streams[stream] = stream_of(rows[0], self._record.vault)
        return self._streams[stream]

    def _head(self, stream: UUID) -> Head:
        if stream not in self._heads:
            known = self._stream(stream)
            last = select(ENTRY.c.seq, ENTRY.c.hash).where(ENTRY.c.stream == stream.bytes)
            rows = self._rows(last.order_by(ENTRY.c.seq.desc()).limit(1))
            self._heads[stream] = (
                Head(rows[0].seq, rows[0].hash) if rows else Head(0, genesis(known))
            )
        return self._heads[stream]

    def _rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        with self._record.reading() as connection:
            return connection.execute(query).all()
