"""Stand-ins that keep the promises of the ports, for tests that need no disk."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from kadelyx_desk.application.ports import (
    CoupleRow,
    CourseRow,
    Draft,
    DraftKey,
    PersonRow,
    ReportJob,
    ReportOrder,
    SessionRow,
    Signer,
)
from kadelyx_desk.domain.course.receipt import Receipt
from kadelyx_desk.domain.entries import (
    CoupleFormed,
    CourseBooked,
    JourneyEnded,
    PartnerCopied,
    PersonRegistered,
    SessionOpened,
)
from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.entries.signing import AFTER_SIGNING
from kadelyx_desk.domain.errors import (
    KadelyxError,
    NotSavedError,
    RefusedError,
    WrongPassphraseError,
)
from kadelyx_desk.domain.facts import opening, stage, time_of
from kadelyx_desk.domain.moments import Moment, Reading
from kadelyx_desk.domain.record.chain import genesis, hash_of, leaf_of
from kadelyx_desk.domain.record.codec import decode, encode
from kadelyx_desk.domain.record.entry import Entry, Link
from kadelyx_desk.domain.record.streams import Head, Stream
from kadelyx_desk.domain.snapshot import project
from kadelyx_desk.domain.wording import listed_name

_Body = TypeVar("_Body", bound=Body)
VAULT = UUID("00000000-0000-4000-8000-00000000000a")
START = datetime(2026, 11, 20, 20, 15, tzinfo=UTC)
"""12:15 on 20-Nov-2026 in the clinic's zone, eight hours behind UTC."""


class FakeClock:
    """A clock that stands until it is moved; each look is a microsecond later than the last."""

    def __init__(self, start: datetime = START) -> None:
        self.utc = start
        self._started = start

    def read(self) -> Reading:
        self.utc += timedelta(microseconds=1)
        passed = self.utc - self._started
        moment = Moment(self.utc, -480, "America/Los_Angeles")
        return Reading(moment, "boot", passed // timedelta(microseconds=1) * 1000)

    def forward(self, *, minutes: float = 0, hours: float = 0) -> None:
        self.utc += timedelta(minutes=minutes, hours=hours)


class FakeEntryLog:
    """The streams in memory, chained as the real ones are."""

    def __init__(self) -> None:
        self._streams: dict[UUID, Stream] = {}
        self._links: dict[UUID, list[Link]] = {}
        self.disk_is_full = False

    def begin(self, stream: UUID, kind: StreamKind, created: datetime) -> Stream:
        made = Stream(VAULT, stream, kind, created)
        self._links.setdefault(stream, [])
        return self._streams.setdefault(stream, made)

    def append(self, *entries: Entry) -> tuple[Link, ...]:
        if self.disk_is_full:
            raise NotSavedError("The disk is full. The entry is kept here.")
        before = {stream: list(links) for stream, links in self._links.items()}
        try:
            return tuple(self._appended(entry) for entry in entries)
        except (RefusedError, LookupError):
            self._links = before  # whole or not at all
            raise

    def _appended(self, entry: Entry) -> Link:
        links = self._links[entry.stream]
        for link in links:
            if link.entry.id == entry.id:
                return link
        signed = any(link.entry.body.KIND == "signed" for link in links)
        if signed and entry.body.KIND not in AFTER_SIGNING:
            raise RefusedError("The session is signed.", "signed")
        stream, seq = self._streams[entry.stream], len(links) + 1
        canonical = encode(entry)
        salt = hashlib.sha256(entry.id.bytes).digest()
        prev = links[-1].hash if links else genesis(stream)
        leaf = leaf_of(salt, canonical)
        hashed = hash_of(stream, seq, prev, leaf)
        links.append(Link(seq, decode(canonical), canonical, salt, leaf, prev, hashed))
        return links[-1]

    def append_whole(self, streams: Sequence[Stream], links: Sequence[Link]) -> None:
        self.append()  # a full disk takes nothing
        kept = dict(self._streams), {one: list(held) for one, held in self._links.items()}
        for stream in streams:
            self.begin(stream.id, stream.kind, stream.created)
        for link in links:
            head = self.head(link.entry.stream)
            if (link.seq, link.prev) != (head.seq + 1, head.hash):
                self._streams, self._links = kept
                raise RefusedError("A link does not follow the one before it.")
            self._links[link.entry.stream].append(link)

    def read(self, stream: UUID) -> tuple[Link, ...]:
        return tuple(self._links[stream])

    def stream(self, stream: UUID) -> Stream:
        return self._streams[stream]

    def head(self, stream: UUID) -> Head:
        links = self._links[stream]
        if not links:
            return Head(0, genesis(self._streams[stream]))
        return Head(links[-1].seq, links[-1].hash)

    def streams(self, kind: StreamKind) -> tuple[Stream, ...]:
        return tuple(item for item in self._streams.values() if item.kind is kind)


class FakeDirectory:
    """The lists, made from the streams at every look."""

    def __init__(self, log: FakeEntryLog) -> None:
        self._log = log

    def couples(self) -> tuple[CoupleRow, ...]:
        rows = []
        for stream in self._log.streams(StreamKind.COUPLE):
            for link in self._log.read(stream.id):
                body = link.entry.body
                if isinstance(body, CoupleFormed):
                    rows.append(self._couple(stream.id, body))
        return tuple(sorted(rows, key=lambda row: row.code))

    def _couple(self, couple: UUID, formed: CoupleFormed) -> CoupleRow:
        people = tuple(
            person_row(self._standing(person, PersonRegistered)[-1])
            for person in (formed.a, formed.b)
            if person is not None
        )
        names = [listed_name(person.family, person.given) for person in people]
        booked = self._standing(couple, CourseBooked)
        courses = tuple(CourseRow(body.course, body.sessions) for body in booked)
        b = names[1] if len(names) > 1 else None
        return CoupleRow(couple, formed.code, names[0], b, people, courses)

    def _standing(self, stream: UUID, kind: type[_Body]) -> list[_Body]:
        lines = project(self._log.read(stream)).current(kind)
        return [line.body for line in lines]

    def sessions(self) -> tuple[SessionRow, ...]:
        streams = self._log.streams(StreamKind.SESSION)
        rows = [self._row(stream) for stream in streams if self._log.read(stream.id)]
        return tuple(sorted(rows, key=lambda row: row.planned_journey, reverse=True))

    def _row(self, stream: Stream) -> SessionRow:
        links = self._log.read(stream.id)
        snapshot = project(links)
        opened: SessionOpened = opening(snapshot)
        names = [
            listed_name(line.body.family, line.body.given)
            for line in snapshot.current(PartnerCopied)
        ]
        return SessionRow(
            session=stream.id,
            couple=opened.couple,
            course=opened.course,
            couple_code=opened.couple_code,
            a=names[0],
            b=names[1] if len(names) > 1 else None,
            number=opened.number,
            sessions=opened.sessions,
            stage=stage(snapshot),
            planned_journey=opened.planned_journey,
            journey_ended=time_of(snapshot, JourneyEnded),
            changed=links[-1].entry.recorded.utc,
        )

    def openings(self, sessions: Collection[UUID]) -> dict[UUID, SessionOpened]:
        return {session: opening(project(self._log.read(session))) for session in sessions}

    def rebuild(self) -> None:
        """Nothing is kept, so nothing is to be made again."""


def person_row(named: PersonRegistered) -> PersonRow:
    """A registered person as the lists hold them."""
    return PersonRow(named.family, named.given, named.preferred, named.born)


class FakeDraftStore:
    """Half-typed texts in memory."""

    def __init__(self) -> None:
        self.kept: dict[DraftKey, Draft] = {}
        self.disk_is_full = False

    def keep(self, draft: Draft) -> None:
        self._look_at_disk()
        self.kept[draft.key] = draft

    def drop(self, key: DraftKey) -> None:
        self._look_at_disk()
        self.kept.pop(key, None)

    def _look_at_disk(self) -> None:
        if self.disk_is_full:
            raise NotSavedError("The disk is full. The text is kept here.")

    def of_stream(self, stream: UUID, author: UUID) -> tuple[Draft, ...]:
        return tuple(
            draft
            for key, draft in self.kept.items()
            if (key.stream, key.author) == (stream, author)
        )


class FakeSigner:
    """Signs with a hash, for tests that look at what is signed and not at the key."""

    def __init__(self, staff: UUID) -> None:
        self.staff = staff
        self.certificate = b"certificate"
        self.root_certificate = b"root"

    def sign(self, statement: bytes) -> bytes:
        return hashlib.sha256(statement).digest()


class FakePassphrases:
    """Knows one passphrase."""

    RIGHT = "correct horse battery staple"

    def confirm(self, passphrase: str) -> None:
        if passphrase != self.RIGHT:
            raise WrongPassphraseError("That is not the passphrase.")


class FakeReportWriter:
    """Keeps the orders it was given and writes a file that says so."""

    def __init__(self) -> None:
        self.orders: list[ReportOrder] = []

    def write(self, job: ReportJob, signer: Signer) -> None:
        del signer
        self.orders.append(job.order)
        job.target.write_bytes(b"report")

    def write_all(
        self, jobs: Iterable[ReportJob], signer: Signer, processes: int
    ) -> Iterator[tuple[ReportJob, KadelyxError | None]]:
        del processes
        for job in jobs:
            if job.target.exists():
                yield job, KadelyxError("There is a file already.")
            else:
                self.write(job, signer)
                yield job, None


class FakeReceiptWriter:
    """Keeps the orders it was given and writes a file that says so."""

    def __init__(self) -> None:
        self.orders: list[Receipt] = []

    def write(self, receipt: Receipt, paper: str, target: Path) -> None:
        del paper
        if not target.parent.exists():
            raise KadelyxError("The receipt could not be written: No such file or directory.")
        self.orders.append(receipt)
        target.write_bytes(b"receipt")
