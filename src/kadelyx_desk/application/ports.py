"""What the application asks of the outer ring, as protocols; the tests hold fakes of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from kadelyx_desk.domain.entries import SessionOpened
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.moments import Reading
from kadelyx_desk.domain.record.entry import Entry, Link, Withheld
from kadelyx_desk.domain.record.streams import Head, Stream
from kadelyx_desk.domain.visibility import Form


class Clock(Protocol):
    """The one clock. Nothing else in the program asks for the time."""

    def read(self) -> Reading:
        """Now, with the machine's boot and the nanoseconds since it."""
        ...


class EntryLog(Protocol):
    """The append-only streams. There is no update and no delete."""

    def begin(self, stream: UUID, kind: StreamKind, created: datetime) -> Stream:
        """Make an empty stream; the same id again returns the one that is there."""
        ...

    def append(self, *entries: Entry) -> tuple[Link, ...]:
        """Chain and store entries, whole or not at all; returns only once they are durable.

        An id that is stored already is returned as it stands and changes nothing.

        Raises:
            NotSavedError: the entries are not in the record; retry with the same ids.
            RefusedError: the stream does not take them (a signed session).
        """
        ...

    def append_whole(self, streams: Sequence[Stream], links: Sequence[Link]) -> None:
        """Begin streams, store links chained beforehand; all or none (`NotSavedError`)."""
        ...

    def read(self, stream: UUID) -> tuple[Link, ...]:
        """A whole stream in order, its chain checked (else `RecordAlteredError`)."""
        ...

    def stream(self, stream: UUID) -> Stream:
        """What the genesis of a stream binds (else `LookupError`: there is none)."""
        ...

    def head(self, stream: UUID) -> Head:
        """Where a stream stands."""
        ...

    def streams(self, kind: StreamKind) -> tuple[Stream, ...]:
        """The streams of a kind, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A client as a list can be searched for them."""

    family: str
    given: str
    preferred: str | None
    born: date


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course that stands booked, and of how many sessions."""

    course: UUID
    sessions: int


@dataclass(frozen=True, slots=True)
class CoupleRow:
    """A couple in a list: its stream, its code, the names; who they are, what they booked.

    `people` are A and B, or A alone; `courses` stand in the order of their booking.
    """

    couple: UUID
    code: str
    a: str
    b: str | None
    people: tuple[PersonRow, ...]
    courses: tuple[CourseRow, ...]


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in a list. `changed` is when its last entry was recorded."""

    session: UUID
    couple: UUID
    course: UUID
    couple_code: str
    a: str
    b: str | None
    number: int
    sessions: int
    stage: Stage
    planned_journey: datetime
    journey_ended: datetime | None
    changed: datetime


class Directory(Protocol):
    """Lists that can be rebuilt from the streams at any time."""

    def couples(self) -> tuple[CoupleRow, ...]:
        """Every couple by code."""

    def sessions(self) -> tuple[SessionRow, ...]:
        """Every session, latest planned journey first."""

    def openings(self, sessions: Collection[UUID]) -> dict[UUID, SessionOpened]:
        """What the openings of these sessions say now, moved times included; asked at once."""

    def rebuild(self) -> None:
        """Make every list again from the streams."""


@dataclass(frozen=True, slots=True)
class DraftKey:
    """Where a half-typed text belongs: stream, whom it is about, which field, whose it is."""

    stream: UUID
    about: str
    form: str
    author: UUID


@dataclass(frozen=True, slots=True)
class Draft:
    """A half-typed text and when it was kept."""

    key: DraftKey
    text: str
    kept: datetime


class DraftStore(Protocol):
    """Half-typed texts, encrypted like the record, and no part of it."""

    def keep(self, draft: Draft) -> None:
        """Keep the text, in the place of an earlier one with the same key."""
        ...

    def drop(self, key: DraftKey) -> None:
        """Forget it, once it became an entry or was emptied."""
        ...

    def of_stream(self, stream: UUID, author: UUID) -> tuple[Draft, ...]:
        """The drafts that a person left in a stream."""
        ...


class Signer(Protocol):
    """The signing key of the person who unlocked; the key itself never leaves it."""

    @property
    def staff(self) -> UUID:
        """Whose key it is."""
        ...

    @property
    def certificate(self) -> bytes:
        """The person's certificate, DER."""
        ...

    @property
    def root_certificate(self) -> bytes:
        """The clinic's root certificate, DER."""
        ...

    def sign(self, statement: bytes) -> bytes:
        """ECDSA P-256 with SHA-256 over `statement`, DER."""
        ...


class Passphrases(Protocol):
    """Asks again who is at the keyboard, before a signature."""

    def confirm(self, passphrase: str) -> None:
        """Return if it is the passphrase of the person who unlocked.

        Raises:
            WrongPassphraseError: if it is not.
        """
        ...


class ProtocolSource(Protocol):
    """The protocol texts that ship with the program."""

    def shipped(self) -> Sequence[str]:
        """The texts, the default protocol first."""
        ...


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """All that a report is made from: frozen, so that it can cross into another process.

    `shown` are the entries of the form, `withheld` the numbers and leaves of the rest.
    `is_demo` prints DEMO over every page.
    """

    form: Form
    stream: Stream
    shown: tuple[Link, ...]
    withheld: tuple[Withheld, ...]
    protocol_text: str
    paper: str
    is_demo: bool
    program: str


@dataclass(frozen=True, slots=True)
class ReportJob:
    """One report of many: what it is made from, where it goes, and when it is sealed."""

    order: ReportOrder
    target: Path
    at: datetime


class ReportWriter(Protocol):
    """Makes and seals the PDF."""

    def write(self, job: ReportJob, signer: Signer) -> None:
        """Write the sealed report to its target, whole or not at all."""
        ...

    def write_all(
        self, jobs: Iterable[ReportJob], signer: Signer, processes: int
    ) -> Iterator[tuple[ReportJob, KadelyxError | None]]:
        """Write many, in whatever order they end; each with the reason why it was not."""
        ...


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as greys, row by row from the top: 0 is ink, 255 paper, `stride` bytes a row."""

    width: int
    height: int
    stride: int
    greys: bytes


class PreviewPages(Protocol):
    """The pages of a report, held in memory and nowhere else; any thread may ask."""

    @property
    def sizes(self) -> Sequence[tuple[float, float]]:
        """Width and height of each page, in points."""
        ...

    @property
    def texts(self) -> Sequence[str]:
        """The words of each page in reading order."""
        ...

    def picture(self, page: int, width: int) -> Picture:
        """A page, counted from 0, drawn `width` pixels wide.

        Raises:
            LookupError: where the pages were let go.
        """
        ...

    def let_go(self) -> None:
        """Forget the pages."""
        ...


class ReportPreview(Protocol):
    """Draws a report as it would print now, and writes it nowhere."""

    def draw(self, order: ReportOrder, is_wanted: Callable[[], bool]) -> PreviewPages | None:
        """The pages; None as soon as nobody wants them any more. Takes a second or two.

        Raises:
            KadelyxError: where they cannot be made.
        """
        ...
