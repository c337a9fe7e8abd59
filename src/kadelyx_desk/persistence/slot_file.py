"""The two copies of the slot file, and the names Unlock lists; imports nothing heavy."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from kadelyx_desk.domain.errors import NewerFormatError, VaultDamagedError, VaultMissingError
from kadelyx_desk.persistence.durable_file import write_private

COPIES: Final = ("slots.a.json", "slots.b.json")
DATABASE: Final = "record.db"
FORMAT: Final = "kadelyx-desk-slots"
VERSION: Final = 1
_LARGEST: Final = 16 * 1024 * 1024

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """Somebody who has a slot, as the Unlock screen names them."""

    staff: UUID
    name: str
    roles: tuple[str, ...]
    administrator: bool


@dataclass(frozen=True, slots=True)
class VaultDirectory:
    """What a vault says of itself before it is opened."""

    vault: UUID
    clinic: str
    people: tuple[ListedPerson, ...]


@dataclass(frozen=True, slots=True)
class SlotFile:
    """The newest valid copy: its content, its number, and whether both copies hold it."""

    sequence: int
    content: Json
    whole: bool


def canonical(value: object) -> bytes:
    """RFC 8785 bytes of text, whole numbers, lists and objects whose keys are plain ASCII."""
    text = json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
    return text.encode("utf-8")


def read_directory(folder: Path) -> VaultDirectory:
    """Name the clinic and those who have a slot.

    Raises:
        VaultMissingError: there is no vault in the folder.
        VaultDamagedError: neither copy can be read.
        NewerFormatError: a newer program wrote it.
    """
    return directory_of(read_slots(folder).content)


def directory_of(content: Json) -> VaultDirectory:
    """The listing in a slot file's content.

    Raises:
        VaultDamagedError: the content is not that of a slot file.
    """
    try:
        people = tuple(
            ListedPerson(
                staff=UUID(slot["header"]["staff"]),
                name=str(slot["header"]["name"]),
                roles=tuple(str(role) for role in slot["header"]["roles"]),
                administrator=slot["grant"]["root_key"] is not None,
            )
            for slot in content["slots"]
            if slot["header"]["purpose"] == "person"
        )
        return VaultDirectory(UUID(content["vault"]), str(content["clinic"]), people)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _damaged() from error


def read_slots(folder: Path) -> SlotFile:
    """Read both copies and take the newest valid one.

    Raises:
        VaultMissingError: there is no vault in the folder.
        VaultDamagedError: neither copy can be read.
        NewerFormatError: the newest copy was written by a newer program.
    """
    paths = [folder / name for name in COPIES]
    if not any(path.exists() for path in paths):
        if (folder / DATABASE).exists():
            raise _damaged()
        raise VaultMissingError("There is no record at this place.")
    documents = [_read_copy(path) for path in paths]
    valid = [document for document in documents if document is not None]
    if not valid:
        raise _damaged()
    newest = max(valid, key=lambda document: int(document["sequence"]))
    if newest["version"] > VERSION:
        raise NewerFormatError("This record was written by a newer version of Kadelyx Desk.")
    whole = all(document == newest for document in documents)
    return SlotFile(newest["sequence"], newest["content"], whole)


def write_slots(folder: Path, content: Json, sequence: int) -> None:
    """Write both copies, one after the other, each whole or not at all.

    Raises:
        OSError: where the disk refused; at least one earlier or newer copy is whole.
    """
    document: Json = {
        "format": FORMAT,
        "version": VERSION,
        "sequence": sequence,
        "content": content,
    }
    document["checksum"] = _checksum(document)
    text = json.dumps(document, sort_keys=True, indent=1, ensure_ascii=False).encode("utf-8")
    for name in COPIES:
        write_private(folder / name, text + b"\n")


def heal(folder: Path, newest: SlotFile) -> None:
    """Bring a damaged, missing or older copy up to the newest one.

    Raises:
        OSError: where the disk refused; the good copy is unharmed.
    """
    if not newest.whole:
        write_slots(folder, newest.content, newest.sequence)


def _read_copy(path: Path) -> Json | None:
    try:
        if path.stat().st_size > _LARGEST:
            return None
        document = json.loads(path.read_bytes(), parse_float=_refuse, parse_constant=_refuse)
    except (OSError, ValueError, RecursionError):
        return None
    return document if _is_sound(document) else None


def _is_sound(document: Json) -> bool:
    match document:
        case {"format": str(named), "version": int(), "sequence": int(), "content": {}}:
            return named == FORMAT and document.get("checksum") == _checksum(document)
        case _:
            return False


def _checksum(document: Json) -> str:
    covered = {key: value for key, value in document.items() if key != "checksum"}
    return hashlib.sha256(canonical(covered)).hexdigest()


def _refuse(text: str) -> float:
    raise ValueError(f"a slot file holds no {text}")


def _damaged() -> VaultDamagedError:
    return VaultDamagedError(
        "Both copies of the key slots are damaged. Nothing was changed. "
        "Restore the slots from a backup; the record itself is not touched."
    )
