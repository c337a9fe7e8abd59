"""The second place: a stick, a disk or a NAS folder that a copy of each backup goes to.

It is made when it is chosen and never again: a stick that is not plugged in must not be taken
for an empty folder on the record's own disk.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import UUID

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.backups.bundle import Bundle
from kadelyx_desk.domain.errors import RefusedError, VaultDamagedError, VaultError
from kadelyx_desk.persistence.backups.copying import copy_file
from kadelyx_desk.persistence.backups.manifest import MANIFEST, check_files, read_manifest
from kadelyx_desk.persistence.backups.refusals import FULL, PlaceAwayError, refusals
from kadelyx_desk.persistence.backups.shelf import PART, SECOND_FOLDER, Shelf
from kadelyx_desk.persistence.backups.thinning import thin
from kadelyx_desk.persistence.durable_file import flush_folder

AWAY: Final = (
    "The second place is not there now. Plug it in, or switch it on. "
    "It is tried again by itself."
)
_SPARE: Final = 16 * 1024 * 1024


def choose_second(place: Path, record: Path) -> bool:
    """Make ready a place that was chosen; True where it lies on the disk of the record itself.

    Raises:
        RefusedError: it lies inside the folder of the record.
        VaultError: it cannot be written.
    """
    inside, around = place.resolve(), record.resolve()
    if inside.is_relative_to(around) or around.is_relative_to(inside / SECOND_FOLDER):
        raise RefusedError(
            "That is the folder of the record itself. Choose a stick, another disk or a folder "
            "on the network.",
            "inside",
        )
    with refusals("That place cannot be written. Choose another one."):
        (place / SECOND_FOLDER).mkdir(exist_ok=True)
        trial = place / SECOND_FOLDER / ".can-be-written"
        trial.write_bytes(b"")
        trial.unlink()
        return place.stat().st_dev == record.stat().st_dev


def second_shelf(second: Path, vault: UUID) -> Shelf:
    """The backups at the second place.

    Raises:
        PlaceAwayError: it is not there now.
    """
    place = second / SECOND_FOLDER
    try:
        is_there = place.is_dir()
    except OSError:
        is_there = False
    if not is_there:
        raise PlaceAwayError(AWAY)
    return Shelf(place, vault)


def bring(shelf: Shelf, bundle: Bundle, second: Shelf, pace: Pace) -> None:
    """Copy a backup there, read it back, and only then thin what is older there.

    Raises:
        VaultDamagedError: what was read back has other bytes.
        VaultError: there is no room.
        OSError: a disk refused.
    """
    if bundle in second.bundles():
        return
    second.sweep()
    if second.folder(bundle).exists():  # it was there, and is whole no more
        second.set_aside(bundle)
    source = shelf.folder(bundle)
    try:
        manifest = read_manifest(source)
        check_files(source, manifest)
    except VaultDamagedError:
        shelf.set_aside(bundle)
        raise
    if shutil.disk_usage(second.place).free < bundle.size + _SPARE:
        raise VaultError(f"At the second place: {FULL}")
    part = second.place / f"{bundle.name}{PART}"
    part.mkdir()
    for name in (*sorted(manifest.files), MANIFEST):
        copy_file(source / name, part / name, pace)
    check_files(part, read_manifest(part))
    _flush(part)
    part.rename(second.folder(bundle))
    _flush(second.place)
    with suppress(OSError):  # an old one that cannot be removed is no harm
        thin(second)


def _flush(folder: Path) -> None:
    with suppress(OSError):  # some sticks and network folders cannot flush a folder
        flush_folder(folder)
