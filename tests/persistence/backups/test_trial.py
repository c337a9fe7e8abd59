from __future__ import annotations

from pathlib import Path

import pytest

from backups import Kept, flip
from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.errors import VaultDamagedError
from kadelyx_desk.persistence.backups.manifest import manifest_bytes, read_manifest
from kadelyx_desk.persistence.backups.trial import read_through


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_that_a_good_backup_is_read_through_and_not_changed(kept: Kept) -> None:
    bundle = kept.make()
    before = _files(kept.place / bundle.name)
    read_through(kept.shelf, bundle, kept.store.source.key, Pace(0))
    assert _files(kept.place / bundle.name) == before


@pytest.mark.parametrize("name", ["record.db", "slots.a.json", "heads.json"])
def test_that_a_flipped_byte_is_found_and_the_backup_set_aside(name: str, kept: Kept) -> None:
    older = kept.make()
    kept.write()
    bundle = kept.make()
    flip(kept.place / bundle.name / name, 60)
    with pytest.raises(VaultDamagedError, match="set aside"):
        read_through(kept.shelf, bundle, kept.store.source.key, Pace(0))
    assert kept.shelf.bundles() == (older,)


def test_that_counts_that_disagree_are_found(kept: Kept) -> None:
    bundle = kept.make()
    folder = kept.place / bundle.name
    manifest = read_manifest(folder)
    kept.write()
    other = kept.make()
    (folder / "record.db").write_bytes((kept.place / other.name / "record.db").read_bytes())
    newer = read_manifest(kept.place / other.name).files["record.db"]
    files = {**manifest.files, "record.db": newer}
    rewritten = type(manifest)(manifest.bundle, manifest.program, manifest.schema, files)
    (folder / "manifest.json").write_bytes(manifest_bytes(rewritten))
    with pytest.raises(VaultDamagedError, match="what its manifest says"):
        read_through(kept.shelf, bundle, kept.store.source.key, Pace(0))
