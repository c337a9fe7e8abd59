"""Entries of the audit log: who did what to the record, in a chain of its own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar
from uuid import UUID

from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.visibility import Visibility


class Act(Enum):
    """What was done."""

    FOUNDED = "founded"
    UNLOCKED = "unlocked"
    FAILED_UNLOCK = "failed unlock"
    LOCKED = "locked"
    VIEWED = "viewed"
    CREATED = "created"
    SIGNED = "signed"
    EXPORTED = "exported"
    STAFF_CHANGED = "staff changed"
    PROTOCOL_ADOPTED = "protocol adopted"
    KEY_GIVEN = "key given"
    KEY_TAKEN = "key taken away"
    KEY_CHANGED = "passphrase changed"
    BACKED_UP = "backed up"
    BACKUP_TESTED = "backup tested"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Audited(Body):
    """One act. `subject` is the stream it touched; `detail` holds no clinical content."""

    KIND: ClassVar[str] = "audited"
    STREAM: ClassVar[StreamKind] = StreamKind.AUDIT
    VISIBILITY: ClassVar[Visibility] = Visibility.TEAM
    MEANING: ClassVar[str] = "An act on the record, in the audit log"

    act: Act
    subject: UUID | None
    detail: str | None
