"""Streams and entries that are chained and not stored yet: all of them at once, or none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from kadelyx_desk.application.ports import EntryLog
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import NotSavedError
from kadelyx_desk.domain.record.chain import genesis
from kadelyx_desk.domain.record.entry import Entry, Link
from kadelyx_desk.domain.record.linking import chained
from kadelyx_desk.domain.record.streams import Head, Stream


class StagedLog:
    """An `EntryLog` over another one, which it only reads until `store`.

    The services write to it as they write to the record. What a session then stands on (the
    heads of its couple's and persons' streams) is already what will be stored.
    """

    def __init__(self, record: EntryLog) -> None:
        self._record = record
        self._begun: dict[UUID, Stream] = {}
        self._links: list[Link] = []
        self._added: dict[UUID, list[Link]] = {}

    def store(self) -> None:
        """Put everything into the record in one transaction.

        Raises:
            NotSavedError: nothing of it is in the record.
        """
        try:
            self._record.append_whole(tuple(self._begun.values()), tuple(self._links))
        except NotSavedError as error:
            sentence = "The disk did not take it. Nothing was written; make room and try again."
            raise NotSavedError(sentence) from error
        self._begun, self._links, self._added = {}, [], {}

    def begin(self, stream: UUID, kind: StreamKind, created: datetime) -> Stream:
        """Make an empty stream; the same id again returns the one that is there."""
        try:
            return self.stream(stream)
        except LookupError:
            vault = self._record.streams(StreamKind.CLINIC)[0].vault
            self._begun[stream] = Stream(vault, stream, kind, created)
            return self._begun[stream]

    def append(self, *entries: Entry) -> tuple[Link, ...]:
        """Chain entries; the same id again is returned as it stands."""
        return tuple(self._append(entry) for entry in entries)

    def _append(self, entry: Entry) -> Link:
        added = self._added.setdefault(entry.stream, [])
        for link in added:
            if link.entry.id == entry.id:
                return link
        link = chained(self.stream(entry.stream), self.head(entry.stream), entry)
        added.append(link)
        self._links.append(link)
        return link

    def append_whole(self, streams: Sequence[Stream], links: Sequence[Link]) -> None:
        """Take streams and links that were chained elsewhere."""
        for stream in streams:
            self._begun[stream.id] = stream
        for link in links:
            self._added.setdefault(link.entry.stream, []).append(link)
            self._links.append(link)

    def read(self, stream: UUID) -> tuple[Link, ...]:
        """A whole stream in order: what the record holds, then what was added."""
        stored = () if stream in self._begun else self._record.read(stream)
        return (*stored, *self._added.get(stream, ()))

    def stream(self, stream: UUID) -> Stream:
        """What the genesis of a stream binds."""
        return self._begun[stream] if stream in self._begun else self._record.stream(stream)

    def head(self, stream: UUID) -> Head:
        """Where a stream stands."""
        added = self._added.get(stream)
        if added:
            return Head(added[-1].seq, added[-1].hash)
        if stream in self._begun:
            return Head(0, genesis(self._begun[stream]))
        return self._record.head(stream)

    def streams(self, kind: StreamKind) -> tuple[Stream, ...]:
        """The streams of a kind, oldest first."""
        begun = (stream for stream in self._begun.values() if stream.kind is kind)
        return (*self._record.streams(kind), *begun)
