"""What a person asked for, as data: each page announces these, the models carry them out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.journey.injection import Bedside
from kadelyx_desk.domain.values import About, Kilograms, Partner
from kadelyx_desk.domain.visibility import Form, Visibility


@dataclass(frozen=True, slots=True)
class Intent:
    """Something a person asked for."""


@dataclass(frozen=True, slots=True)
class Record(Intent):
    """Add an entry. `occurred` (UTC) and `late_reason` are set for a late entry only."""

    about: About
    body: Body
    visibility: Visibility | None = None
    occurred: datetime | None = None
    late_reason: str | None = None


@dataclass(frozen=True, slots=True)
class RecordTogether(Intent):
    """Add entries that belong together, whole or not at all; none of them is a late entry."""

    parts: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class State(Intent):
    """Say the one entry of its kind about somebody: a later one corrects the earlier."""

    about: About
    body: Body
    visibility: Visibility | None = None


@dataclass(frozen=True, slots=True)
class Give(Intent):
    """The dose that waits for a partner is given now."""

    partner: Partner
    bedside: Bedside


@dataclass(frozen=True, slots=True)
class Undo(Intent):
    """Strike out the latest own entry."""


@dataclass(frozen=True, slots=True)
class Strike(Intent):
    """Strike out one entry, with a reason."""

    target: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class Correct(Intent):
    """Replace what an entry says, with a reason."""

    target: UUID
    body: Body
    reason: str


@dataclass(frozen=True, slots=True)
class Word(Intent):
    """Give a mark its words."""

    mark: UUID
    body: Body


@dataclass(frozen=True, slots=True)
class Retry(Intent):
    """Offer the entry again that was not saved."""


@dataclass(frozen=True, slots=True)
class Sign(Intent):
    """Sign the session; the passphrase is asked for again."""

    passphrase: str

    def __repr__(self) -> str:
        return "Sign()"


@dataclass(frozen=True, slots=True)
class Export(Intent):
    """Write the report to a file."""

    form: Form
    target: Path
    paper: str


@dataclass(frozen=True, slots=True)
class KeepDraft(Intent):
    """A half-typed text of a field; an empty one forgets the draft."""

    about: About
    form: str
    text: str


@dataclass(frozen=True, slots=True)
class Person:
    """A partner as typed into the form of a new couple."""

    family: str
    given: str
    born: date
    weight: Kilograms | None
    weighed: date | None
    allergies: str | None
    preferred: str | None = None
    pronouns: str | None = None
    medicines: str | None = None


@dataclass(frozen=True, slots=True)
class RegisterCouple(Intent):
    """Register a couple, or a solo client, with a course of 1, 3 or 6 and its first session.

    The times are local wall times of the clinic.
    """

    a: Person
    b: Person | None
    sessions: int
    preparation: datetime | None
    journey: datetime
    integration: datetime | None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanSession(Intent):
    """Open a couple's next session; times are local wall times."""

    couple: UUID
    preparation: datetime | None
    journey: datetime
    integration: datetime | None


@dataclass(frozen=True, slots=True)
class RegisterStaff(Intent):
    """Add somebody to the register, or change what it says of them (`staff` given)."""

    staff: UUID | None
    name: str
    roles: tuple[Role, ...]
    licence: str | None
    may_inject: bool


@dataclass(frozen=True, slots=True)
class AdoptProtocol(Intent):
    """Work by a newer protocol that came with the program; open sessions keep theirs."""

    sha256: str


@dataclass(frozen=True, slots=True)
class SaveRoot(Intent):
    """Write the clinic's root certificate to a file."""

    target: Path
