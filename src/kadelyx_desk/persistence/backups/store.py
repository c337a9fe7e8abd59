"""The `BackupStore` port: backups beside the record, and what is remembered of them.

The order of making is what keeps the older ones safe: copy, check on fresh connections,
manifest, rename; and only what has been renamed lets anything older go.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.application.backing_up.ports import Remembered
from kadelyx_desk.domain.backups.bundle import Bundle, Cause
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.persistence.backups.examination import newest_number
from kadelyx_desk.persistence.backups.making import Label, Source, make_part
from kadelyx_desk.persistence.backups.refusals import refusals
from kadelyx_desk.persistence.backups.remembering import read_remembered, write_remembered
from kadelyx_desk.persistence.backups.second_place import bring, second_shelf
from kadelyx_desk.persistence.backups.shelf import FOLDER, Shelf
from kadelyx_desk.persistence.backups.thinning import thin
from kadelyx_desk.persistence.backups.trial import read_through
from kadelyx_desk.persistence.durable_file import flush_folder, make_private_folder
from kadelyx_desk.persistence.file.reading import reading_beside
from kadelyx_desk.persistence.lock_file import LockFile


@dataclass(frozen=True, slots=True)
class DiskBackupStore:
    """The backups of one opened vault. It shows no key."""

    source: Source

    @property
    def _shelf(self) -> Shelf:
        return Shelf(self.source.folder / FOLDER, self.source.vault)

    def bundles(self) -> Sequence[Bundle]:
        """The good ones, newest first."""
        return self._shelf.bundles()

    def is_due(self) -> bool:
        """Whether the record holds something that the newest good backup does not.

        Raises:
            VaultError: the record cannot be read.
        """
        bundles = self.bundles()
        if not bundles:
            return True
        source = self.source
        with reading_beside(source.database, source.key, source.vault) as connection:
            return newest_number(connection) > bundles[0].holding.upto

    def make(self, cause: Cause, made: Moment, pace: Pace) -> Bundle:
        """Make a backup, check it, and only then thin the older ones.

        Raises:
            AlreadyOpenError: another one is being made.
            KadelyxError: it was not made, or does not hold; the older ones are untouched.
        """
        shelf = self._shelf
        label = Label(_name(made), cause, made)
        with refusals("The backup could not be written. The older ones are as they were."):
            make_private_folder(shelf.place)
            with LockFile(shelf.place):
                shelf.sweep()
                part, bundle = make_part(self.source, shelf.place, label, pace)
                part.rename(shelf.folder(bundle))
                flush_folder(shelf.place)
                with suppress(OSError):  # an old one that cannot be removed is no harm
                    thin(shelf)
        return bundle

    def test(self, bundle: Bundle, pace: Pace) -> None:
        """Read a backup through as a restore would.

        Raises:
            KadelyxError: it does not hold; it is set aside and counts no more.
        """
        with refusals("The backup could not be read."):
            read_through(self._shelf, bundle, self.source.key, pace)

    def copy(self, bundle: Bundle, second: Path, pace: Pace) -> None:
        """Bring a backup to the second place, and thin there what is older.

        Raises:
            KadelyxError: the place is away, full, or gives back other bytes.
        """
        with refusals("The second place did not take the backup. It is tried again by itself."):
            bring(self._shelf, bundle, second_shelf(second, self.source.vault), pace)

    def is_at(self, bundle: Bundle, second: Path) -> bool:
        """Whether the backup lies whole at the second place.

        Raises:
            PlaceAwayError: the place is not there now.
        """
        there = second_shelf(second, self.source.vault).bundles()
        return any(one.name == bundle.name for one in there)

    def remembered(self) -> Remembered:
        """What is kept beside the backups."""
        return read_remembered(self._shelf.place)

    def remember(self, what: Remembered) -> None:
        """Keep it, where the disk takes it."""
        write_remembered(self._shelf.place, what)


def _name(made: Moment) -> str:
    """By the time, so that a list of names is in order; by chance, so that none is twice."""
    return f"{made.utc:%Y-%m-%dT%H%M%SZ}-{secrets.token_hex(4)}"
