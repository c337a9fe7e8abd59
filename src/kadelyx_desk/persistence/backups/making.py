"""Makes a backup under a name that does not count yet, and checks it there."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from uuid import UUID

from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.backups.bundle import Bundle, Cause, Keys
from kadelyx_desk.domain.errors import VaultDamagedError, VaultError
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.wording import at
from kadelyx_desk.persistence.backups.copying import copy_record
from kadelyx_desk.persistence.backups.examination import Found, examine
from kadelyx_desk.persistence.backups.manifest import (
    HEADS,
    HOW_TO,
    MANIFEST,
    RECORD_FILES,
    Manifest,
    kept_file,
    manifest_bytes,
)
from kadelyx_desk.persistence.backups.shelf import PART
from kadelyx_desk.persistence.durable_file import PRIVATE_FOLDER, flush_folder, write_private
from kadelyx_desk.persistence.slot_file import (
    DATABASE,
    SlotFile,
    directory_of,
    read_slots,
    write_slots,
)

SPARE: Final = 128 * 1024 * 1024
"""What has to stay free beside the backup, so that the record itself never runs out of disk."""

_HOW: Final = """\
This folder is a backup of a record of Kadelyx Desk, made {made}.

It is encrypted. It opens with the passphrases and the recovery sheet of that day.
Do not work in it: restore it into a new folder, and keep this one as it is.

1. Install Kadelyx Desk.
2. kadelyx-desk restore "THIS FOLDER" "A NEW FOLDER"
3. kadelyx-desk --data-dir "A NEW FOLDER"

Without the program: docs/record-format.md of its source says how the files are read.
"""


@dataclass(frozen=True, slots=True)
class Source:
    """The record that is backed up: where it lies, and the key of that generation."""

    folder: Path
    vault: UUID
    key: bytes = field(repr=False)
    generation: int
    program: str

    @property
    def database(self) -> Path:
        return self.folder / DATABASE


@dataclass(frozen=True, slots=True)
class Label:
    """What a backup is called, why it is made, and when."""

    name: str
    cause: Cause
    made: Moment


def make_part(source: Source, place: Path, label: Label, pace: Pace) -> tuple[Path, Bundle]:
    """The whole backup, checked and on the disk, under a name that does not count.

    Raises:
        VaultError: there is no room, or the record or its copy cannot be read.
        RecordAlteredError: a chain of the record does not hold.
        OSError, sqlcipher.Error: the disk refused.
    """
    _see_room(source, place)
    part = place / f"{label.name}{PART}"
    part.mkdir(mode=PRIVATE_FOLDER)
    copy_record(source.database, source.key, source.vault, part / DATABASE, pace)
    keys = _copy_slots(source, part)
    found = examine(part / DATABASE, source.key, source.vault, pace)
    heads = {str(stream): [head.seq, head.hash.hex()] for stream, head in found.heads.items()}
    write_private(part / HEADS, json.dumps(heads, sort_keys=True, indent=1).encode() + b"\n")
    write_private(part / HOW_TO, _HOW.format(made=at(label.made)).encode())
    bundle = _seal(source, part, label, (found, keys))
    flush_folder(part)
    return part, bundle


def _seal(source: Source, part: Path, label: Label, inside: tuple[Found, Keys]) -> Bundle:
    """Write the manifest, last of all, over what the disk gives back."""
    files = {name: kept_file(part / name) for name in (*RECORD_FILES, HEADS, HOW_TO)}
    size = sum(kept.size for kept in files.values())
    found, keys = inside
    bundle = Bundle(
        label.name, source.vault, label.made, label.cause, found.holding, keys, size
    )
    manifest = Manifest(bundle, source.program, found.schema, files)
    write_private(part / MANIFEST, manifest_bytes(manifest))
    return bundle


def _copy_slots(source: Source, part: Path) -> Keys:
    """Both copies of the newest slots, which have to be those that open the copy."""
    slots = read_slots(source.folder)
    keys = keys_of(slots)
    if keys.generation != source.generation:
        raise VaultError("The keys were changed meanwhile. The next backup has the new ones.")
    write_slots(part, slots.content, slots.sequence)
    written = read_slots(part)
    if not written.whole or directory_of(written.content).vault != source.vault:
        raise VaultDamagedError("The key slots do not belong to this record.")
    return keys


def keys_of(slots: SlotFile) -> Keys:
    """Which slots these are."""
    return Keys(slots.sequence, int(slots.content["generation"]))


def _see_room(source: Source, place: Path) -> None:
    needed = source.database.stat().st_size + SPARE
    if shutil.disk_usage(place).free < needed:
        raise VaultError(
            "The disk is nearly full: there is no room for a backup. "
            "The older ones are as they were."
        )
