"""Restores a backup into a folder of its own; no record that is there is ever touched."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.backups.bundle import Bundle
from kadelyx_desk.domain.errors import RefusedError, VaultError
from kadelyx_desk.persistence.backups.copying import copy_file
from kadelyx_desk.persistence.backups.manifest import (
    MANIFEST,
    RECORD_FILES,
    Manifest,
    check_files,
    kept_file,
    read_manifest,
)
from kadelyx_desk.persistence.backups.refusals import refusals
from kadelyx_desk.persistence.durable_file import (
    PRIVATE_FOLDER,
    flush_folder,
    write_private,
)

RESTORED: Final = "restored.json"
"""Says in a restored folder where it came from, until that stands in its audit log."""

_BEGUN: Final = ".restoring"


def restore(backup: Path, target: Path) -> Bundle:
    """Copy the record of a backup into a new folder, whole or not at all.

    Raises:
        RefusedError: there is something at the target already; nothing was changed.
        VaultDamagedError: the backup is not whole, or a file has other bytes than it had.
        NewerFormatError: a newer program made it.
        VaultError: the disk refused.
    """
    manifest = read_manifest(backup)
    check_files(backup, manifest)
    with refusals("The new folder could not be written. Choose another place."):
        _see_new(backup, target)
        target.absolute().parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        begun = target.with_name(f"{target.name}{_BEGUN}")
        if begun.exists():
            shutil.rmtree(begun)  # a kill left it, and it never was a record
        begun.mkdir(mode=PRIVATE_FOLDER)
        _fill(backup, begun, manifest)
        if target.exists():
            target.rmdir()
        begun.rename(target)
        flush_folder(target.absolute().parent)
    return manifest.bundle


def _see_new(backup: Path, target: Path) -> None:
    inside = target.resolve().is_relative_to(backup.resolve())
    taken = target.exists() and (not target.is_dir() or any(target.iterdir()))
    if inside or taken:
        raise RefusedError(
            "There is something in that folder already. Nothing was changed. Choose a new "
            "folder.",
            "not-empty",
        )


def _fill(backup: Path, begun: Path, manifest: Manifest) -> None:
    for name in RECORD_FILES:
        copy_file(backup / name, begun / name, Pace(0))
        if kept_file(begun / name) != manifest.files[name]:
            raise VaultError("The disk gave back other bytes than were written.")
    said = json.dumps({"backup": manifest.bundle.words}).encode()
    write_private(begun / RESTORED, said + b"\n")
    flush_folder(begun)


def restored_from(folder: Path) -> str:
    """The backup that a folder was restored from; empty where that is noted, or was none."""
    try:
        return str(json.loads((folder / RESTORED).read_bytes())["backup"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def noted(folder: Path) -> None:
    """It stands in the audit log now."""
    with suppress(OSError):
        (folder / RESTORED).unlink(missing_ok=True)


def refuse_backup(folder: Path) -> None:
    """Keep the program from working in a backup: from then on it would not hold any more.

    Raises:
        RefusedError: the folder is a backup.
    """
    if (folder / MANIFEST).exists():
        raise RefusedError(
            "This folder is a backup, and is kept as it is. Restore it into a new folder: "
            "kadelyx-desk restore BACKUP DIR.",
            "backup",
        )
