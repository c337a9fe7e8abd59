from __future__ import annotations

from pathlib import Path

import pytest

from backup_stores import FakeBackupStore
from desks import FakeDesk, fake_desk
from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.application.backing_up.service import BackupService, Order, Wanted
from kadelyx_desk.domain.backups.bundle import Cause
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import AlreadyOpenError, VaultDamagedError, VaultError

STICK = Path("stick")
AWAY = VaultError("The second place is not there now.")
TIMED = Order(Cause.TIMED)


@pytest.fixture
def desk() -> FakeDesk:
    return fake_desk()


@pytest.fixture
def store() -> FakeBackupStore:
    return FakeBackupStore()


@pytest.fixture
def service(desk: FakeDesk, store: FakeBackupStore) -> BackupService:
    return BackupService(store, desk.clock, desk.desk.audit)


def _done(service: BackupService, order: Order) -> None:
    outcome = service.work(order, Pace(0))
    service.note(outcome)
    service.remember_noted(outcome)


def _noted(desk: FakeDesk) -> list[tuple[Act, str | None]]:
    (audit,) = desk.log.streams(StreamKind.AUDIT)
    bodies = [link.entry.body for link in desk.log.read(audit.id)]
    acts = {Act.BACKED_UP, Act.BACKUP_TESTED}
    return [(b.act, b.detail) for b in bodies if isinstance(b, Audited) and b.act in acts]


def test_that_a_backup_is_made_where_there_is_something_new(
    service: BackupService, store: FakeBackupStore
) -> None:
    outcome = service.work(TIMED, Pace(0))
    assert outcome.made is outcome.newest is store.kept[0]
    assert (outcome.count, outcome.problem, outcome.second_problem) == (1, "", "")
    again = service.work(TIMED, Pace(0))
    assert again.made is None
    assert again.newest is store.kept[0]
    store.entries += 1
    assert service.work(TIMED, Pace(0)).made is store.kept[1]


def test_that_whoever_asks_gets_one_even_with_nothing_new(
    service: BackupService, store: FakeBackupStore
) -> None:
    service.work(TIMED, Pace(0))
    service.work(Order(Cause.ASKED, wanted=Wanted.ALWAYS), Pace(0))
    assert len(store.kept) == 2


def test_that_what_was_made_is_noted_once_with_what_it_holds(
    service: BackupService, desk: FakeDesk
) -> None:
    _done(service, TIMED)
    _done(service, TIMED)
    words = "ten minutes went by: 20-Nov-2026 12:15, 40 entries, 6 sessions"
    assert _noted(desk) == [(Act.BACKED_UP, words)]


def test_that_one_made_at_the_lock_is_noted_after_the_next_unlocking(
    service: BackupService, store: FakeBackupStore, desk: FakeDesk
) -> None:
    _done(service, TIMED)
    store.entries += 1
    service.work(Order(Cause.CLOSED), Pace(0))
    _done(service, Order(Cause.BEGUN))
    assert [str(detail).partition(":")[0] for _, detail in _noted(desk)] == [
        "ten minutes went by",
        "the record was locked",
    ]


def test_that_a_refusal_is_told_and_the_older_one_stays_the_newest(
    service: BackupService, store: FakeBackupStore, desk: FakeDesk
) -> None:
    _done(service, TIMED)
    store.entries += 1
    store.refusal = VaultError("The disk is nearly full.")
    outcome = service.work(TIMED, Pace(0))
    service.note(outcome)
    assert outcome.problem == "The disk is nearly full."
    assert outcome.newest is store.kept[0]
    assert len(_noted(desk)) == 1


def test_that_one_under_way_elsewhere_is_no_problem(
    service: BackupService, store: FakeBackupStore
) -> None:
    store.refusal = AlreadyOpenError("Kadelyx Desk is open.")
    assert service.work(TIMED, Pace(0)).problem == ""


def test_that_work_that_is_given_up_says_so(service: BackupService) -> None:
    pace = Pace(0)
    pace.give_up()
    assert "given up" in service.work(TIMED, pace).problem


def test_that_the_newest_goes_to_the_second_place_and_an_absence_is_tried_again(
    service: BackupService, store: FakeBackupStore
) -> None:
    order = Order(Cause.TIMED, STICK)
    store.second_refusal = AWAY
    away = service.work(order, Pace(0))
    assert away.problem == ""
    assert away.second_problem == str(AWAY)
    assert away.made is store.kept[0]
    assert away.remembered.second is None

    store.second_refusal = None  # plugged in again; the record holds nothing new
    back = service.work(order, Pace(0))
    assert store.there == [store.kept[0]]
    assert back.second_problem == ""
    assert back.remembered.second == store.kept[0].made


def test_that_a_test_reads_the_newest_and_is_remembered_and_noted(
    service: BackupService, store: FakeBackupStore, desk: FakeDesk
) -> None:
    _done(service, TIMED)
    outcome = service.work(Order(Cause.ASKED, wanted=Wanted.TEST), Pace(0))
    service.note(outcome)
    assert store.tested == ["0"]
    assert outcome.remembered.tested is not None
    assert _noted(desk)[-1] == (Act.BACKUP_TESTED, "20-Nov-2026 12:15, 40 entries, 6 sessions")


def test_that_a_test_that_fails_is_told_and_not_remembered(
    service: BackupService, store: FakeBackupStore, desk: FakeDesk
) -> None:
    _done(service, TIMED)
    store.refusal = VaultDamagedError("This backup is damaged.")
    outcome = service.work(Order(Cause.ASKED, wanted=Wanted.TEST), Pace(0))
    service.note(outcome)
    assert outcome.problem == "This backup is damaged."
    assert outcome.newest is None
    assert outcome.remembered.tested is None
    assert len(_noted(desk)) == 1


def test_that_a_test_without_a_backup_says_so(service: BackupService) -> None:
    outcome = service.work(Order(Cause.ASKED, wanted=Wanted.TEST), Pace(0))
    assert outcome.problem == "There is no backup to test yet."


def test_that_a_look_makes_nothing_and_disturbs_no_place(
    service: BackupService, store: FakeBackupStore
) -> None:
    store.second_refusal = AWAY
    outcome = service.work(Order(Cause.BEGUN, STICK, Wanted.LOOK), Pace(0))
    assert (outcome.newest, outcome.count, outcome.second_problem) == (None, 0, "")
