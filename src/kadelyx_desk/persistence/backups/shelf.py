"""A folder of backups: which are whole, and how one is set aside or removed.

What has a name of its own and a whole manifest counts. What is half made, half removed or found
damaged has a name that says so, and never counts. Imports nothing heavy.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import UUID

from kadelyx_desk.domain.backups.bundle import Bundle
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.persistence.backups.manifest import read_manifest
from kadelyx_desk.persistence.durable_file import flush_folder

FOLDER: Final = "backups"
"""Where they lie beside the record."""

SECOND_FOLDER: Final = "Kadelyx Desk backups"
"""Where they lie at the second place."""

PART: Final = ".part"
REMOVING: Final = ".removing"
DAMAGED: Final = ".damaged"


class Shelf:
    """The backups of one vault in one folder; those of another vault are left alone.

    Without a vault they are all listed, for somebody who has to restore one.
    """

    def __init__(self, place: Path, vault: UUID | None) -> None:
        self.place = place
        self._vault = vault

    def bundles(self) -> tuple[Bundle, ...]:
        """The whole ones, newest first."""
        return tuple(sorted(self._whole(), key=lambda one: one.order, reverse=True))

    def folder(self, bundle: Bundle) -> Path:
        """Where a backup lies."""
        return self.place / bundle.name

    def set_aside(self, bundle: Bundle) -> None:
        """Keep what does not hold under a name that says so.

        Raises:
            OSError: the disk refused.
        """
        folder = self.folder(bundle)
        folder.rename(folder.with_name(f"{bundle.name}{DAMAGED}"))
        flush_folder(self.place)

    def remove(self, bundle: Bundle) -> None:
        """Remove a backup; one that is half removed does not count.

        Raises:
            OSError: the disk refused.
        """
        folder = self.folder(bundle)
        going = folder.with_name(f"{bundle.name}{REMOVING}")
        folder.rename(going)
        shutil.rmtree(going)

    def sweep(self) -> None:
        """Remove what a kill left half made or half removed."""
        for folder in self._folders():
            if folder.suffix in {PART, REMOVING}:
                shutil.rmtree(folder, ignore_errors=True)

    def _whole(self) -> Iterator[Bundle]:
        for folder in self._folders():
            if folder.suffix:
                continue
            with suppress(KadelyxError):
                bundle = read_manifest(folder).bundle
                is_own = self._vault in {None, bundle.vault}
                if is_own and bundle.name == folder.name:
                    yield bundle

    def _folders(self) -> list[Path]:
        try:
            return [path for path in self.place.iterdir() if path.is_dir()]
        except OSError:
            return []
