from __future__ import annotations

import shutil
from uuid import uuid4

from backups import Kept
from kadelyx_desk.persistence.backups.shelf import Shelf


def test_that_the_newest_comes_first_whatever_the_clock_said(kept: Kept) -> None:
    kept.minutes = 10 * 365 * 24 * 60
    ahead = kept.make()
    kept.minutes = 0
    kept.write()
    newest = kept.make()
    assert ahead.made.utc > newest.made.utc
    assert [one.name for one in kept.shelf.bundles()] == [newest.name, ahead.name]


def test_that_a_backup_that_is_set_aside_counts_no_more_and_stays(kept: Kept) -> None:
    bundle = kept.make()
    kept.shelf.set_aside(bundle)
    assert kept.shelf.bundles() == ()
    assert (kept.place / f"{bundle.name}.damaged" / "record.db").exists()
    kept.shelf.sweep()
    assert (kept.place / f"{bundle.name}.damaged" / "record.db").exists()


def test_that_what_is_half_made_or_half_removed_is_swept(kept: Kept) -> None:
    bundle = kept.make()
    for ending in (".part", ".removing"):
        shutil.copytree(kept.place / bundle.name, kept.place / f"x{ending}")
    assert kept.shelf.bundles() == (bundle,)
    kept.shelf.sweep()
    assert [path.name for path in kept.place.iterdir() if path.is_dir()] == [bundle.name]


def test_that_a_removed_backup_is_gone(kept: Kept) -> None:
    kept.shelf.remove(kept.make())
    assert [path.name for path in kept.place.iterdir() if path.is_dir()] == []


def test_that_backups_of_another_vault_or_name_are_left_alone(kept: Kept) -> None:
    bundle = kept.make()
    assert Shelf(kept.place, uuid4()).bundles() == ()
    shutil.copytree(kept.place / bundle.name, kept.place / "my own copy")
    assert kept.shelf.bundles() == (bundle,)


def test_that_a_place_that_is_not_there_holds_nothing(kept: Kept) -> None:
    assert kept.shelf.bundles() == ()
    kept.shelf.sweep()
