from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from backups import Kept, entries_of, flip
from entries import begun, note
from faults import at_call, full, killed_at, places, refuse
from kadelyx_desk.application.backing_up.pace import GivenUpError, Pace
from kadelyx_desk.application.backing_up.ports import Remembered
from kadelyx_desk.domain.backups.bundle import Bundle, Cause
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import (
    AlreadyOpenError,
    KadelyxError,
    RecordAlteredError,
    VaultDamagedError,
    VaultError,
)
from kadelyx_desk.persistence.backups.store import DiskBackupStore
from kadelyx_desk.persistence.lock_file import LockFile
from kadelyx_desk.persistence.slot_file import DATABASE
from kadelyx_desk.persistence.vault import unlock
from vaults import DIRECTOR, PASSPHRASE, reading


class _Meanwhile(Pace):
    """Does something between two steps of a backup."""

    def __init__(self, *does: Callable[[], object]) -> None:
        super().__init__(0)
        self.steps = 0
        self._does = list(does)

    def step(self) -> None:
        self.steps += 1
        if self._does:
            self._does.pop(0)()


def _nothing() -> None: ...


def _restored(kept: Kept, bundle: Bundle, into: Path) -> object:
    source = kept.store.source
    return entries_of(kept.place / bundle.name, source.key, source.vault, into)


def _bytes(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in {"vault.lock", "state.json"}
    }


def _names(kept: Kept) -> list[str]:
    return sorted(path.name for path in kept.place.iterdir() if path.is_dir())


def test_z7_that_a_backup_gives_back_every_entry_and_opens_with_the_same_passphrase(
    kept: Kept, tmp_path: Path
) -> None:
    bundle = kept.make()
    assert _restored(kept, bundle, tmp_path / "new") == kept.links
    vault = unlock(tmp_path / "new", DIRECTOR, PASSPHRASE, reading())
    assert vault.database_key == kept.store.source.key
    assert bundle.holding.words == "3 entries, 1 session"


def test_that_only_its_owner_can_read_a_backup(kept: Kept) -> None:
    folder = kept.place / kept.make().name
    assert {path.stat().st_mode & 0o777 for path in (kept.place, folder)} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_that_a_backup_is_one_state_while_the_record_goes_on(
    kept: Kept, tmp_path: Path
) -> None:
    for _ in range(120):
        kept.write("words " * 400)
    before = list(kept.links)
    meanwhile = _Meanwhile(*[lambda: kept.write("meanwhile")] * 8)

    bundle = kept.store.make(Cause.TIMED, kept.now(), meanwhile)

    assert meanwhile.steps > 8
    assert _restored(kept, bundle, tmp_path / "new") == before
    assert list(kept.log.read(kept.stream.id)) == kept.links
    assert len(kept.links) == len(before) + 8


def test_that_the_record_is_due_only_after_something_new(kept: Kept) -> None:
    assert kept.store.is_due()
    kept.make()
    assert not kept.store.is_due()
    kept.write()
    assert kept.store.is_due()


def test_that_a_line_of_the_audit_log_is_no_reason_for_a_backup(kept: Kept) -> None:
    audit = begun(kept.log, StreamKind.AUDIT)
    kept.make()
    kept.log.append(note(audit))
    assert not kept.store.is_due()


def test_that_a_copy_with_a_flipped_byte_does_not_count_and_thins_nothing(kept: Kept) -> None:
    older = kept.make()
    kept.write()

    def damage() -> None:
        (part,) = kept.place.glob("*.part")
        flip(part / DATABASE, 4096 + 100)

    copying = _Meanwhile()
    kept.store.make(Cause.TIMED, kept.now(), copying)
    kept.write()
    steps = [_nothing] * (copying.steps - 5) + [damage]  # the checks come last
    with pytest.raises(VaultDamagedError):
        kept.store.make(Cause.TIMED, kept.now(), _Meanwhile(*steps))

    assert older.name in [one.name for one in kept.store.bundles()]
    assert len(kept.store.bundles()) == 2
    assert kept.store.is_due()


def test_that_a_record_whose_chain_was_altered_is_never_called_backed_up(kept: Kept) -> None:
    older = kept.make()
    driver = kept.record._driver
    driver.set_authorizer(None)
    driver.execute("DROP TRIGGER entry_not_changed")
    driver.execute("UPDATE entry SET salt = zeroblob(32) WHERE seq = 2")
    with pytest.raises(RecordAlteredError):
        kept.make()
    assert [one.name for one in kept.store.bundles()] == [older.name]


def test_that_a_backup_that_is_given_up_leaves_nothing_that_counts(kept: Kept) -> None:
    older = kept.make()
    pace = Pace(0)
    pace.give_up()
    with pytest.raises(GivenUpError):
        kept.store.make(Cause.TIMED, kept.now(), pace)
    assert [one.name for one in kept.store.bundles()] == [older.name]
    kept.make()
    assert len(_names(kept)) == 2


def test_that_two_backups_are_never_made_at_once(kept: Kept) -> None:
    kept.make()
    with LockFile(kept.place), pytest.raises(AlreadyOpenError):
        kept.make()


def test_z19_that_a_disk_without_room_makes_no_backup_and_keeps_the_older(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = kept.make()
    monkeypatch.setattr("kadelyx_desk.persistence.backups.making.SPARE", 10**15)
    with pytest.raises(VaultError, match="nearly full"):
        kept.make()
    assert [one.name for one in kept.store.bundles()] == [older.name]


def test_z19_that_a_disk_that_fills_up_on_the_way_is_told_as_full(kept: Kept) -> None:
    older = kept.make()
    with at_call(12, full), pytest.raises(VaultError, match="disk is full"):
        kept.make()
    assert [one.name for one in kept.store.bundles()] == [older.name]


def test_z19_that_a_limit_of_the_system_stops_the_copy_and_harms_nothing(kept: Kept) -> None:
    resource = pytest.importorskip("resource")
    for _ in range(60):
        kept.write("words " * 400)
    older, store = kept.make(), kept.store
    kept.close()
    before = _bytes(kept.folder)
    at = kept.now()

    child = os.fork()
    if child == 0:
        code = 1
        try:
            import signal  # noqa: PLC0415 - of the child only

            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (128 * 1024, 128 * 1024))
            store.make(Cause.TIMED, at, Pace(0))
        except VaultError:
            code = 0
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0

    after = _bytes(kept.folder)
    assert {name: after[name] for name in before} == before
    assert [one.name for one in store.bundles()] == [older.name]


def test_z7_that_a_kill_at_any_call_leaves_the_record_and_the_older_backups(
    kept: Kept, long: bool, tmp_path: Path
) -> None:
    kept.make()
    kept.write()
    store, at = kept.store, kept.now()
    kept.close()
    before = _bytes(kept.folder)
    killed = 0
    for nth in places(long):
        if not killed_at(nth, lambda: store.make(Cause.TIMED, at, Pace(0))):
            break
        killed += 1
        after = _bytes(kept.folder)
        assert {name: after[name] for name in before} == before, nth
        for bundle in store.bundles():
            store.test(bundle, Pace(0))
    assert killed > 5
    newest = store.bundles()[0]
    assert _restored(kept, newest, tmp_path / "new") == kept.links
    assert not [path for path in kept.place.iterdir() if path.suffix == ".part"]


def test_that_a_refusal_at_any_call_is_a_sentence_and_harms_nothing(
    kept: Kept, long: bool
) -> None:
    kept.make()
    kept.write()
    store, at = kept.store, kept.now()
    kept.close()
    before = _bytes(kept.folder)
    refused = 0
    for nth in places(long):
        with at_call(nth, refuse) as count:
            try:
                store.make(Cause.TIMED, at, Pace(0))
            except KadelyxError:
                refused += 1
        after = _bytes(kept.folder)
        assert {name: after[name] for name in before} == before, nth
        if count.calls < nth:
            break
    assert refused > 5
    for bundle in store.bundles():
        store.test(bundle, Pace(0))


def test_that_what_is_remembered_is_there_again(kept: Kept) -> None:
    assert kept.store.remembered() == Remembered()
    kept.make()
    what = Remembered(3, kept.now(), None)
    kept.store.remember(what)
    assert DiskBackupStore(kept.store.source).remembered() == what


def test_that_a_store_shows_no_key(kept: Kept) -> None:
    assert kept.store.source.key.hex() not in repr(kept.store)
    assert str(kept.store.source.key) not in repr(kept.store)
