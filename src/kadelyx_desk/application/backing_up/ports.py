"""What backups ask of the disk, as a protocol; the tests hold a fake of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.backups.bundle import Bundle, Cause
from kadelyx_desk.domain.moments import Moment


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is kept beside the backups.

    Attributes:
        noted: how many entries the newest backup holds that stands in the audit log.
        tested: when a test restore last went well.
        second: when the newest backup that lies at the second place was made.
    """

    noted: int = 0
    tested: Moment | None = None
    second: Moment | None = None


class BackupStore(Protocol):
    """The backups of one vault. Everything here may run beside the window."""

    def bundles(self) -> Sequence[Bundle]:
        """The good ones beside the record, newest first."""
        ...

    def is_due(self) -> bool:
        """Whether the record holds something that the newest good backup does not."""
        ...

    def make(self, cause: Cause, made: Moment, pace: Pace) -> Bundle:
        """Make a backup, check it on connections of its own, and only then thin the older.

        Raises:
            KadelyxError: it was not made, or does not hold; the older ones are untouched.
        """
        ...

    def test(self, bundle: Bundle, pace: Pace) -> None:
        """Read a backup through, as a restore would: bytes, pages, chains, counts.

        Raises:
            KadelyxError: it does not hold; it is set aside and counts no more.
        """
        ...

    def copy(self, bundle: Bundle, second: Path, pace: Pace) -> None:
        """Bring a backup to the second place, and read it back there.

        Raises:
            KadelyxError: the place is away, full, or gives back other bytes.
        """
        ...

    def is_at(self, bundle: Bundle, second: Path) -> bool:
        """Whether the backup lies at the second place."""
        ...

    def remembered(self) -> Remembered:
        """What is kept beside the backups."""
        ...

    def remember(self, what: Remembered) -> None:
        """Keep it; a disk that refuses costs a line in the audit log twice, and no more."""
        ...
