"""Reads a backup through as a restore would, and changes nothing in it."""

from __future__ import annotations

from pathlib import Path

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.backups.bundle import Bundle
from kadelyx_desk.domain.errors import RecordAlteredError, VaultDamagedError
from kadelyx_desk.persistence.backups.examination import examine
from kadelyx_desk.persistence.backups.manifest import check_files, read_manifest
from kadelyx_desk.persistence.backups.shelf import Shelf
from kadelyx_desk.persistence.slot_file import DATABASE, directory_of, read_slots

_ASIDE = " It is set aside and does not count any more."


def read_through(shelf: Shelf, bundle: Bundle, key: bytes, pace: Pace) -> None:
    """The bytes against the manifest, the slots, then the record on connections of its own.

    Raises:
        VaultDamagedError: it does not hold; it was set aside.
        VaultError: it cannot be read now.
        OSError: the disk refused.
    """
    try:
        _read(shelf.folder(bundle), bundle, key, pace)
    except (VaultDamagedError, RecordAlteredError) as error:
        shelf.set_aside(bundle)
        raise VaultDamagedError(f"{error}{_ASIDE}") from error


def _read(folder: Path, bundle: Bundle, key: bytes, pace: Pace) -> None:
    check_files(folder, read_manifest(folder))
    slots = read_slots(folder)
    found = examine(folder / DATABASE, key, bundle.vault, pace)
    whole = slots.whole and directory_of(slots.content).vault == bundle.vault
    if not whole or found.holding != bundle.holding:
        raise VaultDamagedError("The backup does not hold what its manifest says.")
