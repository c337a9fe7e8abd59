"""An entry, and the same entry as a link of its stream's chain."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from kadelyx_desk.domain.entries.amendment import Amendment
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.moments import Moment, Recorded, is_late
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form, Visibility, is_shown


class Source(Enum):
    """How an entry came in."""

    KEYBOARD = "keyboard"
    TRANSCRIPT = "transcript"
    LOCKED_SCREEN = "locked screen"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the record. `id` is made at the press; `late_reason` says why it is late."""

    id: UUID
    stream: UUID
    about: About
    body: Body
    occurred: Moment
    recorded: Recorded
    author: UUID
    device: str
    source: Source
    visibility: Visibility
    late_reason: str | None = None

    @property
    def is_late(self) -> bool:
        return is_late(self.occurred, self.recorded)

    @property
    def target(self) -> UUID | None:
        """The entry it amends."""
        return self.body.target if isinstance(self.body, Amendment) else None

    def shown_in(self, form: Form) -> bool:
        """Whether `form` of the report shows it."""
        return is_shown(form, self.about, self.visibility, both_agreed=self.body.both_agreed)


@dataclass(frozen=True, slots=True)
class Link:
    """An entry in its place: its number, the stored bytes and the hashes of the chain."""

    seq: int
    entry: Entry
    canonical: bytes
    salt: bytes
    leaf: bytes
    prev: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Withheld:
    """What a form says of an entry that it does not show: that it is there, and its leaf."""

    seq: int
    leaf: bytes
