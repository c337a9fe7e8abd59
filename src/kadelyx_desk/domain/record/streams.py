"""A stream: an unbroken numbered line of entries with one subject."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kadelyx_desk.domain.entries.body import StreamKind


@dataclass(frozen=True, slots=True)
class Stream:
    """What a chain's genesis binds: the vault, the stream and the time it was begun."""

    vault: UUID
    id: UUID
    kind: StreamKind
    created: datetime


@dataclass(frozen=True, slots=True)
class Head:
    """Where a stream stands: the last number (0 when empty) and the hash there."""

    seq: int
    hash: bytes
