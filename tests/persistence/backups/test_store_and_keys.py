"""Backups of a record whose keys change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backups import Kept
from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.domain.errors import AlreadyOpenError, VaultError
from kadelyx_desk.persistence.backups.store import DiskBackupStore, no_backup_meanwhile
from kadelyx_desk.persistence.lock_file import LockFile
from kadelyx_desk.persistence.slot_file import read_slots, write_slots


def test_that_new_slots_are_a_reason_for_a_backup(kept: Kept) -> None:
    kept.make()
    slots = read_slots(kept.folder)
    write_slots(kept.folder, slots.content, slots.sequence + 1)
    assert kept.store.is_due()


def test_z22_that_slots_of_another_key_are_never_put_beside_a_copy(kept: Kept) -> None:
    older = kept.make()
    slots = read_slots(kept.folder)
    content = slots.content | {"generation": 2}
    write_slots(kept.folder, content, slots.sequence + 1)
    with pytest.raises(VaultError, match="keys were changed"):
        kept.make()
    assert [one.name for one in kept.store.bundles()] == [older.name]


def test_that_a_backup_of_an_older_key_is_not_called_damaged(kept: Kept) -> None:
    bundle = kept.make()
    later = DiskBackupStore(replace(kept.store.source, generation=2))
    with pytest.raises(VaultError, match="Back up now"):
        later.test(bundle, Pace(0))
    assert kept.store.bundles() == (bundle,)


def test_z7_that_the_record_is_written_again_only_while_no_backup_reads_it(kept: Kept) -> None:
    kept.make()
    at_once = no_backup_meanwhile(kept.folder, 0.1)
    with LockFile(kept.place), pytest.raises(AlreadyOpenError), at_once:
        pass
    kept.write()
    with no_backup_meanwhile(kept.folder):
        with pytest.raises(AlreadyOpenError):
            kept.store.is_due()
        with pytest.raises(AlreadyOpenError):
            kept.make()
    kept.make()
