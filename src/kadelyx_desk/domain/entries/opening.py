"""The first entries of a session: copies of the facts it stands on, so that it reads alone.

The identity of each partner is an entry of its own, because a form for one partner shows
the one and withholds the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.values import Kilograms, StaffRef
from kadelyx_desk.domain.visibility import Visibility


@dataclass(frozen=True, slots=True)
class StreamHead:
    """Where another stream stood: its id, its last `seq` and that entry's hash in hex."""

    stream: UUID
    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class SessionOpened(Body):
    """The session's place in its course, its planned times and what it stands on.

    `heads` are those of the clinic's and the couple's stream. A person's own stands with that
    person: its number counts the entries of one partner, which the other may not see.
    """

    KIND: ClassVar[str] = "session.opened"
    UNDOABLE: ClassVar[bool] = False
    MEANING: ClassVar[str] = "The session's place in its course, its times, protocol and heads"

    clinic: str
    clinic_address: str | None
    couple: UUID
    couple_code: str
    course: UUID
    number: int
    sessions: int
    planned_preparation: datetime | None
    planned_journey: datetime
    planned_integration: datetime | None
    guide: StaffRef
    protocol: str
    protocol_version: int
    protocol_sha256: str
    heads: tuple[StreamHead, ...]

    @property
    def both_agreed(self) -> bool:
        """It names neither partner, so each may keep it."""
        return True


@dataclass(frozen=True, slots=True)
class PartnerCopied(Body):
    """Name, date of birth and dated weight of one partner as they stood at the opening.

    `person` is the partner's own stream and where it stood then.
    """

    KIND: ClassVar[str] = "session.partner"
    UNDOABLE: ClassVar[bool] = False
    MEANING: ClassVar[str] = "Identity and dated weight of one partner, copied at the opening"

    person: StreamHead
    family: str
    given: str
    born: date
    weight: Kilograms | None
    weighed: date | None
    preferred: str | None = None
    pronouns: str | None = None


@dataclass(frozen=True, slots=True)
class AllergiesCopied(Body):
    """Allergies of one partner as they stood at the opening."""

    KIND: ClassVar[str] = "session.allergies"
    UNDOABLE: ClassVar[bool] = False
    VISIBILITY: ClassVar[Visibility] = Visibility.PARTNER
    MEANING: ClassVar[str] = "Allergies of one partner, copied at the opening"

    text: str


@dataclass(frozen=True, slots=True)
class MedicinesCopied(Body):
    """Medicines of one partner as they stood at the opening."""

    KIND: ClassVar[str] = "session.medicines"
    UNDOABLE: ClassVar[bool] = False
    VISIBILITY: ClassVar[Visibility] = Visibility.PARTNER
    MEANING: ClassVar[str] = "Medicines of one partner, copied at the opening"

    text: str


@dataclass(frozen=True, slots=True)
class ReasonsCopied(Body):
    """Why the couple comes, as it stood at the opening."""

    KIND: ClassVar[str] = "session.reasons"
    UNDOABLE: ClassVar[bool] = False
    MEANING: ClassVar[str] = "Why the couple comes, copied at the opening"

    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class StaffCopied(Body):
    """A person of the register who has a part in the session."""

    KIND: ClassVar[str] = "session.staff"
    UNDOABLE: ClassVar[bool] = False
    MEANING: ClassVar[str] = "A staff member who has a part in the session, copied"

    staff: UUID
    name: str
    roles: tuple[Role, ...]
    licence: str | None
    may_inject: bool

    @property
    def both_agreed(self) -> bool:
        return True
