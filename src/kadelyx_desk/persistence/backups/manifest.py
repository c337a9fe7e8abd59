"""The manifest of a backup: when and why it was made, what is in it, and the hash of each file.

Imports nothing heavy: the unlock page reads the newest one before anything is opened.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from kadelyx_desk.domain.backups.bundle import Bundle, Cause, Holding, Keys
from kadelyx_desk.domain.errors import NewerFormatError, VaultDamagedError
from kadelyx_desk.domain.moments import Moment, utc_from_text, utc_text
from kadelyx_desk.persistence.slot_file import COPIES, DATABASE, canonical

MANIFEST: Final = "manifest.json"
HEADS: Final = "heads.json"
HOW_TO: Final = "HOW-TO-RESTORE.txt"
FORMAT: Final = "kadelyx-desk-backup"
VERSION: Final = 1
RECORD_FILES: Final = (DATABASE, *COPIES)
"""What a restored record is made of; the rest of a backup speaks of these."""

_LARGEST: Final = 64 * 1024 * 1024
_CHUNK: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of a backup: its size and the SHA-256 of its bytes."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself. `files` are all but the manifest."""

    bundle: Bundle
    program: str
    schema: int
    files: Mapping[str, Kept]


def manifest_bytes(manifest: Manifest) -> bytes:
    """The file, with its checksum."""
    bundle, holding = manifest.bundle, manifest.bundle.holding
    document: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "name": bundle.name,
        "vault": str(bundle.vault),
        "made": moment_json(bundle.made),
        "cause": bundle.cause.name.lower(),
        "program": manifest.program,
        "schema": manifest.schema,
        "entries": holding.entries,
        "sessions": holding.sessions,
        "upto": holding.upto,
        "slots": bundle.keys.sequence,
        "generation": bundle.keys.generation,
        "signed": sorted(str(session) for session in holding.signed),
        "files": {
            name: {"size": kept.size, "sha256": kept.sha256}
            for name, kept in sorted(manifest.files.items())
        },
    }
    document["checksum"] = _checksum(document)
    text = json.dumps(document, sort_keys=True, indent=1, ensure_ascii=False)
    return text.encode("utf-8") + b"\n"


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a backup, and that each file has the size it says.

    Raises:
        VaultDamagedError: it is not there or not whole, or a file is.
        NewerFormatError: a newer program wrote it.
    """
    try:
        path = folder / MANIFEST
        if path.stat().st_size > _LARGEST:
            raise _damaged()
        document = json.loads(path.read_bytes())
        if document["format"] != FORMAT or document["checksum"] != _checksum(document):
            raise _damaged()
        if document["version"] > VERSION:
            raise NewerFormatError("A newer version of Kadelyx Desk made this backup.")
        manifest = _manifest(document)
        for name, kept in manifest.files.items():
            if (folder / name).stat().st_size != kept.size:
                raise _damaged()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged() from error
    return manifest


def kept_file(path: Path) -> Kept:
    """Size and hash of a file as the disk gives it back.

    Raises:
        OSError: it cannot be read.
    """
    hashed, size = hashlib.sha256(), 0
    with path.open("rb", buffering=0) as file:
        while chunk := file.read(_CHUNK):
            hashed.update(chunk)  # lets other threads run, at this size
            size += len(chunk)
    return Kept(size, hashed.hexdigest())


def check_files(folder: Path, manifest: Manifest) -> None:
    """Read every file of a backup and compare it with its manifest.

    Raises:
        VaultDamagedError: one has other bytes, or cannot be read.
    """
    for name, kept in manifest.files.items():
        try:
            found = kept_file(folder / name)
        except OSError as error:
            raise _damaged() from error
        if found != kept:
            raise _damaged()


def moment_json(moment: Moment) -> dict[str, Any]:
    """A moment as the files beside the record spell it."""
    return {
        "utc": utc_text(moment.utc),
        "offset_minutes": moment.offset_minutes,
        "zone": moment.zone,
    }


def moment_of(found: Mapping[str, Any]) -> Moment:
    """The moment that `moment_json` wrote.

    Raises:
        ValueError, KeyError, TypeError: it is spelt in another way.
    """
    return Moment(utc_from_text(found["utc"]), int(found["offset_minutes"]), str(found["zone"]))


def _manifest(document: Mapping[str, Any]) -> Manifest:
    files = {
        str(name): Kept(int(kept["size"]), str(kept["sha256"]))
        for name, kept in document["files"].items()
        if name == Path(name).name  # nothing outside the folder
    }
    if not set(RECORD_FILES) <= files.keys():
        raise _damaged()
    holding = Holding(
        int(document["entries"]),
        int(document["sessions"]),
        int(document["upto"]),
        frozenset(UUID(session) for session in document["signed"]),
    )
    bundle = Bundle(
        str(document["name"]),
        UUID(document["vault"]),
        moment_of(document["made"]),
        Cause[str(document["cause"]).upper()],
        holding,
        Keys(int(document["slots"]), int(document["generation"])),
        sum(kept.size for kept in files.values()),
    )
    return Manifest(bundle, str(document["program"]), int(document["schema"]), files)


def _checksum(document: Mapping[str, Any]) -> str:
    covered = {key: value for key, value in document.items() if key != "checksum"}
    return hashlib.sha256(canonical(covered)).hexdigest()


def _damaged() -> VaultDamagedError:
    return VaultDamagedError("This backup is damaged or not whole. Use another one.")
