from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from backups import Kept, flip
from kadelyx_desk.domain.errors import NewerFormatError, VaultDamagedError
from kadelyx_desk.persistence.backups.manifest import (
    MANIFEST,
    _checksum,
    check_files,
    kept_file,
    manifest_bytes,
    moment_json,
    moment_of,
    read_manifest,
)
from vaults import reading


def test_that_a_manifest_says_what_was_backed_up(kept: Kept) -> None:
    bundle = kept.make()
    manifest = read_manifest(kept.place / bundle.name)
    assert manifest.bundle == bundle
    assert (manifest.program, manifest.schema) == ("Kadelyx Desk test", 1)
    heads = json.loads((kept.place / bundle.name / "heads.json").read_text())
    assert heads == {str(kept.stream.id): [3, kept.links[-1].hash.hex()]}


@pytest.mark.parametrize("place", [3, 200, -40])
def test_that_a_changed_byte_of_a_manifest_is_found(place: int, kept: Kept) -> None:
    folder = kept.place / kept.make().name
    content = (folder / MANIFEST).read_bytes()
    flip(folder / MANIFEST, place % len(content))
    with pytest.raises(VaultDamagedError):
        read_manifest(folder)


def test_that_a_changed_byte_of_any_file_is_found(kept: Kept) -> None:
    folder = kept.place / kept.make().name
    manifest = read_manifest(folder)
    check_files(folder, manifest)
    for name, kept_bytes in manifest.files.items():
        flip(folder / name, kept_bytes.size // 2)
        with pytest.raises(VaultDamagedError):
            check_files(folder, manifest)
        flip(folder / name, kept_bytes.size // 2)


def test_that_a_file_that_is_missing_or_cut_short_is_found(kept: Kept) -> None:
    folder = kept.place / kept.make().name
    whole = (folder / "record.db").read_bytes()
    (folder / "record.db").write_bytes(whole[:-1])
    with pytest.raises(VaultDamagedError):
        read_manifest(folder)
    (folder / "record.db").unlink()
    with pytest.raises(VaultDamagedError):
        read_manifest(folder)


def _rewritten(folder: Path, **changes: object) -> None:
    document = json.loads((folder / MANIFEST).read_bytes()) | changes
    document["checksum"] = _checksum(document)
    (folder / MANIFEST).write_text(json.dumps(document))


def test_that_a_newer_manifest_is_told_as_newer(kept: Kept) -> None:
    folder = kept.place / kept.make().name
    _rewritten(folder, version=2)
    with pytest.raises(NewerFormatError):
        read_manifest(folder)


def test_that_a_manifest_without_a_record_is_none(kept: Kept) -> None:
    folder = kept.place / kept.make().name
    _rewritten(folder, files={})
    with pytest.raises(VaultDamagedError):
        read_manifest(folder)


def test_that_a_manifest_names_no_file_outside_its_folder(kept: Kept, tmp_path: Path) -> None:
    folder = kept.place / kept.make().name
    outside = tmp_path / "outside"
    outside.write_bytes(b"x")
    files = json.loads((folder / MANIFEST).read_bytes())["files"]
    _rewritten(folder, files=files | {"../../../outside": {"size": 1, "sha256": ""}})
    assert set(read_manifest(folder).files) == set(files)


def test_that_the_bytes_are_the_same_twice(kept: Kept) -> None:
    manifest = read_manifest(kept.place / kept.make().name)
    assert manifest_bytes(manifest) == manifest_bytes(manifest)


def test_that_a_moment_is_read_as_it_was_written() -> None:
    moment = reading().moment
    assert moment_of(moment_json(moment)) == moment


def test_that_a_file_is_hashed_whole(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"a" * 3_000_000)
    found = kept_file(tmp_path / "file")
    assert (found.size, found.sha256) == (
        3_000_000,
        hashlib.sha256(b"a" * 3_000_000).hexdigest(),
    )
