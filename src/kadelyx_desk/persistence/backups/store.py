"""The `BackupStore` port: backups beside the record, and what is remembered of them.

The order of making is what keeps the older ones safe: copy, check on fresh connections,
manifest, rename; and only what has been renamed lets anything older go.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Final

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.application.backing_up.ports import Remembered
from kadelyx_desk.domain.backups.bundle import Bundle, Cause
from kadelyx_desk.domain.errors import AlreadyOpenError, VaultError
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.persistence.backups.examination import newest_number
from kadelyx_desk.persistence.backups.making import Label, Source, keys_of, make_part
from kadelyx_desk.persistence.backups.refusals import refusals
from kadelyx_desk.persistence.backups.remembering import read_remembered, write_remembered
from kadelyx_desk.persistence.backups.second_place import bring, second_shelf
from kadelyx_desk.persistence.backups.shelf import FOLDER, Shelf
from kadelyx_desk.persistence.backups.thinning import thin
from kadelyx_desk.persistence.backups.trial import read_through
from kadelyx_desk.persistence.durable_file import flush_folder, make_private_folder
from kadelyx_desk.persistence.file.reading import reading_beside
from kadelyx_desk.persistence.lock_file import LockFile
from kadelyx_desk.persistence.slot_file import read_slots

_AGAIN: Final = 0.05
"""Seconds between two looks whether a backup has ended."""


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
        bundles, source = self.bundles(), self.source
        if not bundles or bundles[0].keys != keys_of(read_slots(source.folder)):
            return True
        opened = reading_beside(source.database, source.key, source.vault)
        with _alone(self._shelf), opened as connection:
            return newest_number(connection) > bundles[0].holding.upto

    def make(self, cause: Cause, made: Moment, pace: Pace) -> Bundle:
        """Make a backup, check it, and only then thin the older ones.

        Raises:
            AlreadyOpenError: another one is being made.
            KadelyxError: it was not made, or does not hold; the older ones are untouched.
        """
        shelf = self._shelf
        label = Label(_name(made), cause, made)
        with (
            refusals("The backup could not be written. The older ones are as they were."),
            _alone(shelf),
        ):
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
        if bundle.keys.generation != self.source.generation:
            raise VaultError(
                "The newest backup is older than the keys of today. Back up now, then test it."
            )
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


@contextmanager
def _alone(shelf: Shelf) -> Iterator[None]:
    """While the record is read, no other backup is made and no key is taken away."""
    make_private_folder(shelf.place)
    with LockFile(shelf.place):
        yield


@contextmanager
def no_backup_meanwhile(folder: Path, seconds: float = 60) -> Iterator[None]:
    """Wait for a backup under way and let none begin: the record is to be written again.

    A connection that reads the old file must be gone before a new one takes its place: closing
    it later would tidy up what belongs to the new one.

    Raises:
        AlreadyOpenError: one is under way for longer than that.
    """
    place, waiting = folder / FOLDER, Event()
    with refusals("The folder of the record cannot be written."):
        make_private_folder(place)
    lock = LockFile(place)
    for _ in range(max(1, round(seconds / _AGAIN))):
        try:
            lock.acquire()
            break
        except AlreadyOpenError:
            waiting.wait(_AGAIN)
    else:
        lock.acquire()
    try:
        yield
    finally:
        lock.release()
