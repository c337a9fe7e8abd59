from __future__ import annotations

from pathlib import Path

import pytest

from backups import Kept, entries_of, flip
from faults import at_call, killed_at, places, refuse
from kadelyx_desk.domain.errors import KadelyxError, RefusedError, VaultDamagedError
from kadelyx_desk.persistence.backups.restoring import (
    noted,
    refuse_backup,
    restore,
    restored_from,
)


def _backup(kept: Kept) -> Path:
    return kept.place / kept.make().name


def test_that_a_restored_folder_is_a_record_that_says_where_it_came_from(
    kept: Kept, tmp_path: Path
) -> None:
    backup = _backup(kept)
    bundle = restore(backup, tmp_path / "deep" / "new")
    new = tmp_path / "deep" / "new"
    assert sorted(path.name for path in new.iterdir()) == [
        "record.db",
        "restored.json",
        "slots.a.json",
        "slots.b.json",
    ]
    assert restored_from(new) == bundle.words
    noted(new)
    assert restored_from(new) == ""
    assert new.stat().st_mode & 0o777 == 0o700


def test_that_nothing_is_ever_restored_over_a_record(kept: Kept, tmp_path: Path) -> None:
    backup = _backup(kept)
    before = {path.name: path.read_bytes() for path in kept.folder.iterdir() if path.is_file()}
    for taken in (kept.folder, backup, backup / "inside", tmp_path):
        with pytest.raises(RefusedError, match="Nothing was changed"):
            restore(backup, taken)
    after = {path.name: path.read_bytes() for path in kept.folder.iterdir() if path.is_file()}
    assert after == before
    (tmp_path / "a file").write_bytes(b"mine")
    with pytest.raises(RefusedError):
        restore(backup, tmp_path / "a file")
    assert (tmp_path / "a file").read_bytes() == b"mine"


def test_that_an_empty_folder_may_be_restored_into(kept: Kept, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    restore(_backup(kept), tmp_path / "empty")
    assert (tmp_path / "empty" / "record.db").exists()


def test_that_a_damaged_backup_is_not_restored(kept: Kept, tmp_path: Path) -> None:
    backup = _backup(kept)
    flip(backup / "record.db", 5000)
    with pytest.raises(VaultDamagedError):
        restore(backup, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_that_a_folder_that_is_no_backup_is_told(tmp_path: Path) -> None:
    with pytest.raises(VaultDamagedError, match="Use another one"):
        restore(tmp_path, tmp_path / "new")


def test_that_a_kill_at_any_call_leaves_no_half_record(
    kept: Kept, long: bool, tmp_path: Path
) -> None:
    backup, new = _backup(kept), tmp_path / "new"
    killed = 0
    for nth in places(long, 2):
        if not killed_at(nth, lambda: restore(backup, new)):
            break
        killed += 1
        if new.exists():  # the kill came after the rename
            break
    assert killed > 2
    if not new.exists():
        restore(backup, new)
    source = kept.store.source
    assert entries_of(backup, source.key, source.vault, tmp_path / "other") == kept.links
    assert (new / "record.db").read_bytes() == (backup / "record.db").read_bytes()


def test_that_a_refusal_at_any_call_is_a_sentence(
    kept: Kept, long: bool, tmp_path: Path
) -> None:
    backup = _backup(kept)
    refused = 0
    for nth in places(long, 2):
        with at_call(nth, refuse) as count:
            try:
                restore(backup, tmp_path / f"new {nth}")
            except KadelyxError:
                refused += 1
        if count.calls < nth:
            break
    assert refused > 2


def test_that_nobody_works_in_a_backup(kept: Kept) -> None:
    backup = _backup(kept)
    with pytest.raises(RefusedError, match="is a backup"):
        refuse_backup(backup)
    refuse_backup(kept.folder)
