"""What every kind of entry has in common: a name, a default reader, a stream it belongs to."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from kadelyx_desk.domain.visibility import Visibility


class StreamKind(Enum):
    """The kinds of stream the record is made of."""

    CLINIC = "clinic"
    PERSON = "person"
    COUPLE = "couple"
    SESSION = "session"
    AUDIT = "audit"


class Body:
    """The typed content of an entry; one frozen dataclass per kind derives from it.

    `KIND` is written into the record and never changes its meaning; `STREAM` is the
    stream it may stand in; `VISIBILITY` is the default reader; `MEANING` is its line in docs.
    """

    __slots__ = ()

    KIND: ClassVar[str]
    STREAM: ClassVar[StreamKind] = StreamKind.SESSION
    VISIBILITY: ClassVar[Visibility] = Visibility.SHARED
    MEANING: ClassVar[str]
    UNDOABLE: ClassVar[bool] = True
    """Whether *Undo* may strike it out; what a session stands on is corrected, never undone."""

    @property
    def both_agreed(self) -> bool:
        """Whether both agreed that each may keep it (matters for couple entries only)."""
        return False
