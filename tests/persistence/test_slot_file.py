from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.errors import NewerFormatError, VaultDamagedError, VaultMissingError
from kadelyx_desk.persistence.slot_file import (
    COPIES,
    DATABASE,
    Json,
    canonical,
    heal,
    read_directory,
    read_slots,
    write_slots,
)
from vaults import CLINIC, DIRECTOR, GUIDE, MadeVault

_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | _TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(st.from_regex("[a-z_]+"), inner),
)


@given(_VALUES)
def test_that_the_bytes_are_those_of_rfc_8785(value: Any) -> None:
    assert canonical(value) == rfc8785.dumps(value)


def test_that_the_clinic_and_its_people_are_listed_without_a_passphrase(
    made: MadeVault,
) -> None:
    directory = read_directory(made.folder)
    assert directory.clinic == CLINIC
    assert [(p.staff, p.name, p.administrator) for p in directory.people] == [
        (DIRECTOR, "Marta Lind", True),
        (GUIDE, "Jonas Weber", False),
    ]


def test_that_listing_imports_nothing_heavy() -> None:
    code = (
        "import sys; import kadelyx_desk.persistence.slot_file; "
        "print(sorted({m.split('.')[0] for m in sys.modules} & "
        "{'cryptography', 'sqlalchemy', 'sqlmodel', 'rfc8785', 'sqlcipher3', 'PySide6'}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert run.stdout.strip() == "[]"


def test_that_an_empty_folder_is_a_missing_vault(tmp_path: Path) -> None:
    with pytest.raises(VaultMissingError):
        read_directory(tmp_path)
    with pytest.raises(VaultMissingError):
        read_directory(tmp_path / "nowhere")


def test_that_a_record_without_slots_is_damaged_and_never_missing(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_bytes(b"record")
    with pytest.raises(VaultDamagedError):
        read_directory(tmp_path)


@pytest.mark.parametrize("name", COPIES)
@pytest.mark.parametrize("damage", ["byte", "cut", "gone", "empty"])
def test_that_one_damaged_copy_is_told_and_healed(
    made: MadeVault, name: str, damage: str
) -> None:
    path = made.folder / name
    good = path.read_bytes()
    _damage(path, damage)
    found = read_slots(made.folder)
    assert not found.whole
    assert read_directory(made.folder).clinic == CLINIC
    heal(made.folder, found)
    assert path.read_bytes() == good
    assert read_slots(made.folder).whole


def test_that_two_damaged_copies_are_an_error_and_stay_as_they_are(made: MadeVault) -> None:
    for name in COPIES:
        _damage(made.folder / name, "byte")
    left = [(made.folder / name).read_bytes() for name in COPIES]
    with pytest.raises(VaultDamagedError):
        read_directory(made.folder)
    assert [(made.folder / name).read_bytes() for name in COPIES] == left


def test_that_every_altered_byte_of_the_content_is_found(made: MadeVault) -> None:
    path = made.folder / COPIES[0]
    good = path.read_bytes()
    (made.folder / COPIES[1]).unlink()
    for place in range(0, len(good), 97):
        altered = bytearray(good)
        altered[place] ^= 2
        if json.loads(good) == _or_none(bytes(altered)):
            continue  # blank space outside the content
        path.write_bytes(altered)
        with pytest.raises(VaultDamagedError):
            read_slots(made.folder)


def test_that_the_newer_of_two_whole_copies_wins(made: MadeVault) -> None:
    found = read_slots(made.folder)
    old = (made.folder / COPIES[1]).read_bytes()
    write_slots(made.folder, found.content | {"clinic": "New Name"}, found.sequence + 1)
    (made.folder / COPIES[1]).write_bytes(old)
    assert read_directory(made.folder).clinic == "New Name"
    assert not read_slots(made.folder).whole


def test_that_a_newer_format_is_told_as_newer(made: MadeVault) -> None:
    found = read_slots(made.folder)
    document: Json = {
        "format": "kadelyx-desk-slots",
        "version": 2,
        "sequence": found.sequence + 1,
        "content": {"anything": "else"},
    }
    document["checksum"] = hashlib.sha256(canonical(document)).hexdigest()
    (made.folder / COPIES[0]).write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(NewerFormatError):
        read_directory(made.folder)


@pytest.mark.parametrize(
    "content", [{}, {"slots": 5}, {"vault": "x", "clinic": "y", "slots": [{"header": {}}]}]
)
def test_that_a_whole_file_of_nonsense_is_damaged(made: MadeVault, content: Json) -> None:
    write_slots(made.folder, content, 9)
    with pytest.raises(VaultDamagedError):
        read_directory(made.folder)


def test_that_both_copies_are_private(made: MadeVault) -> None:
    for name in COPIES:
        assert (made.folder / name).stat().st_mode & 0o777 == 0o600


def _damage(path: Path, how: str) -> None:
    good = path.read_bytes()
    middle = len(good) // 2
    match how:
        case "byte":
            path.write_bytes(good[:middle] + bytes([good[middle] ^ 1]) + good[middle + 1 :])
        case "cut":
            path.write_bytes(good[:middle])
        case "gone":
            path.unlink()
        case _:
            path.write_bytes(b"")


def _or_none(content: bytes) -> object:
    try:
        return json.loads(content)
    except ValueError:
        return None
