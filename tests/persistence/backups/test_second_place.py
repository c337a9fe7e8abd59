from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from backups import Kept, entries_of, flip
from faults import at_call, full, killed_at, places
from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.backups.bundle import Bundle
from kadelyx_desk.domain.errors import RefusedError, VaultDamagedError, VaultError
from kadelyx_desk.persistence.backups import second_place
from kadelyx_desk.persistence.backups.copying import copy_file
from kadelyx_desk.persistence.backups.manifest import check_files, read_manifest
from kadelyx_desk.persistence.backups.refusals import PlaceAwayError
from kadelyx_desk.persistence.backups.second_place import (
    choose_second,
    second_shelf,
)
from kadelyx_desk.persistence.backups.shelf import SECOND_FOLDER


@pytest.fixture
def stick(kept: Kept, tmp_path: Path) -> Path:
    """A stick that was chosen."""
    place = tmp_path / "stick"
    place.mkdir()
    choose_second(place, kept.folder)
    return place


def _bring(kept: Kept, bundle: Bundle, stick: Path) -> None:
    kept.store.copy(bundle, stick, Pace(0))


def test_that_a_backup_at_the_second_place_gives_back_every_entry(
    kept: Kept, stick: Path, tmp_path: Path
) -> None:
    bundle, source = kept.make(), kept.store.source
    assert not kept.store.is_at(bundle, stick)
    _bring(kept, bundle, stick)
    assert kept.store.is_at(bundle, stick)
    copy = stick / SECOND_FOLDER / bundle.name
    assert entries_of(copy, source.key, source.vault, tmp_path / "new") == kept.links


def test_that_a_stick_that_is_not_plugged_in_is_said_calmly_and_nothing_is_made(
    kept: Kept, stick: Path
) -> None:
    bundle = kept.make()
    shutil.rmtree(stick)
    for ask in (
        lambda: kept.store.is_at(bundle, stick),
        lambda: _bring(kept, bundle, stick),
    ):
        with pytest.raises(PlaceAwayError, match="tried again by itself"):
            ask()
    stick.mkdir()  # where the stick was, an empty folder on the record's own disk
    with pytest.raises(PlaceAwayError):
        _bring(kept, bundle, stick)
    assert list(stick.iterdir()) == []


def test_that_a_stick_that_is_full_keeps_what_it_has(kept: Kept, stick: Path) -> None:
    older = kept.make()
    _bring(kept, older, stick)
    kept.write()
    newer = kept.make()
    with at_call(6, full), pytest.raises(VaultError, match="full"):
        _bring(kept, newer, stick)
    shelf = second_shelf(stick, kept.store.source.vault)
    assert shelf.bundles() == (older,)
    _bring(kept, newer, stick)
    assert shelf.bundles() == (newer, older)


def test_that_a_byte_that_flips_on_the_way_is_found_there(
    kept: Kept, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copied(source: Path, target: Path, pace: Pace) -> None:
        copy_file(source, target, pace)
        if target.name == "record.db":
            flip(target, 5000)

    monkeypatch.setattr(second_place, "copy_file", copied)
    bundle = kept.make()
    with pytest.raises(VaultDamagedError):
        _bring(kept, bundle, stick)
    assert not kept.store.is_at(bundle, stick)
    assert kept.shelf.bundles() == (bundle,)


def test_that_a_backup_that_went_bad_is_not_brought_and_is_set_aside(
    kept: Kept, stick: Path
) -> None:
    bundle = kept.make()
    flip(kept.place / bundle.name / "record.db", 5000)
    with pytest.raises(VaultDamagedError):
        _bring(kept, bundle, stick)
    assert kept.shelf.bundles() == ()
    assert second_shelf(stick, kept.store.source.vault).bundles() == ()


def test_that_a_kill_at_any_call_leaves_what_the_stick_has(
    kept: Kept, stick: Path, long: bool
) -> None:
    older = kept.make()
    _bring(kept, older, stick)
    kept.write()
    newer = kept.make()
    shelf = second_shelf(stick, kept.store.source.vault)
    killed = 0
    for nth in places(long):
        if not killed_at(nth, lambda: _bring(kept, newer, stick)):
            break
        killed += 1
        for bundle in shelf.bundles():
            check_files(shelf.folder(bundle), read_manifest(shelf.folder(bundle)))
        assert older in shelf.bundles()
    assert killed > 2
    assert shelf.bundles() == (newer, older)


def test_that_what_is_there_whole_is_not_brought_twice_and_what_is_not_is_brought_anew(
    kept: Kept, stick: Path
) -> None:
    bundle = kept.make()
    _bring(kept, bundle, stick)
    there = stick / SECOND_FOLDER / bundle.name
    before = there.stat().st_ino
    _bring(kept, bundle, stick)
    assert there.stat().st_ino == before
    (there / "record.db").unlink()
    _bring(kept, bundle, stick)
    assert kept.store.is_at(bundle, stick)


def test_that_the_record_itself_is_no_second_place(kept: Kept) -> None:
    for place in (kept.folder, kept.folder / "backups"):
        place.mkdir(exist_ok=True)
        with pytest.raises(RefusedError, match="record itself"):
            choose_second(place, kept.folder)


def test_that_the_same_disk_is_told(kept: Kept, tmp_path: Path) -> None:
    assert choose_second(tmp_path, kept.folder) is True


def test_that_a_place_that_cannot_be_written_is_told(kept: Kept, tmp_path: Path) -> None:
    with pytest.raises(VaultError, match="cannot be written"):
        choose_second(tmp_path / "nowhere", kept.folder)
