from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from backup_stores import FakeBackupStore
from desks import FakeDesk, fake_desk
from kadelyx_desk.application.backing_up.pace import Pace
from kadelyx_desk.application.backing_up.service import BackupService
from kadelyx_desk.domain.backups.bundle import Bundle, Cause
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import VaultError
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.ui import background
from kadelyx_desk.ui.viewmodels.backups.model import EVERY_MS, BackupModel


class _HeldStore(FakeBackupStore):
    """Waits in the middle of making one until the test lets it go on."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.go_on = Event(), Event()

    def make(self, cause: Cause, made: Moment, pace: Pace) -> Bundle:
        self.begun.set()
        self.go_on.wait(5)
        pace.step()
        return super().make(cause, made, pace)


@pytest.fixture
def desk() -> FakeDesk:
    return fake_desk()


@pytest.fixture
def store() -> _HeldStore:
    made = _HeldStore()
    made.go_on.set()
    return made


@pytest.fixture
def model(desk: FakeDesk, store: FakeBackupStore, qapp: object) -> Iterator[BackupModel]:
    del qapp
    service = BackupService(store, desk.clock, desk.desk.audit)
    made = BackupModel(service, desk.clock, None)
    yield made
    made._every.stop()
    made._soon.stop()
    background.finish()


def _noted(desk: FakeDesk) -> int:
    (audit,) = desk.log.streams(StreamKind.AUDIT)
    bodies = [link.entry.body for link in desk.log.read(audit.id)]
    return sum(isinstance(body, Audited) and body.act is Act.BACKED_UP for body in bodies)


def _make(model: BackupModel, qtbot: QtBot, cause: Cause = Cause.TIMED) -> None:
    with qtbot.waitSignal(model.worked, timeout=5000):
        model.make(cause)


def test_that_a_backup_is_made_beside_the_window_noted_and_shown(
    model: BackupModel, store: _HeldStore, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert model.view() is None
    with qtbot.waitSignal(model.shown, timeout=5000) as shown:
        model.make(Cause.TIMED)
    (view,) = shown.args
    assert view == model.view()
    assert view.has_backup
    assert len(store.kept) == 1
    assert _noted(desk) == 1
    _make(model, qtbot)  # nothing new: none is made, none is noted again
    assert (len(store.kept), _noted(desk)) == (1, 1)


def test_that_the_first_look_makes_nothing_and_ten_minutes_go_by_between_two(
    model: BackupModel, store: _HeldStore, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.worked, timeout=5000):
        model.begin()
    assert store.kept == []
    assert model._every.isActive()
    assert model._every.interval() == EVERY_MS == 10 * 60 * 1000
    with qtbot.waitSignal(model.worked, timeout=5000):
        model._soon.timeout.emit()
    assert [one.cause for one in store.kept] == [Cause.BEGUN]
    store.entries += 1
    with qtbot.waitSignal(model.worked, timeout=5000):
        model._every.timeout.emit()
    assert store.kept[-1].cause is Cause.TIMED


def test_that_orders_wait_for_each_other_and_the_same_one_is_kept_once(
    model: BackupModel, store: _HeldStore, qtbot: QtBot
) -> None:
    store.go_on.clear()
    model.make(Cause.TIMED)
    store.begun.wait(5)
    for _ in range(3):
        model.test()
    assert model.is_working
    assert len(model._waiting) == 1
    store.go_on.set()
    qtbot.waitUntil(lambda: not model.is_working)
    assert store.tested == ["0"]


def test_that_closing_gives_up_what_is_under_way_and_makes_a_last_one(
    model: BackupModel, store: _HeldStore, desk: FakeDesk
) -> None:
    store.go_on.clear()
    model.begin()
    background.finish()
    model._running = None
    model.make(Cause.TIMED)
    store.begun.wait(5)
    model.close()
    store.go_on.set()
    assert background.finish()
    assert [one.cause for one in store.kept] == [Cause.CLOSED]
    assert not model._every.isActive()
    assert not model._soon.isActive()
    assert _noted(desk) == 0  # the record is closed; it is noted after the next unlocking


def test_that_a_place_that_is_chosen_gets_the_newest_at_once(
    model: BackupModel, store: _HeldStore, qtbot: QtBot
) -> None:
    _make(model, qtbot)
    with qtbot.waitSignal(model.worked, timeout=5000):
        model.use_second(Path("KADELYX-1"))
    assert store.there == store.kept
    view = model.view()
    assert view is not None
    assert view.second.words == "KADELYX-1 has it too"


def test_that_a_refusal_is_shown(model: BackupModel, store: _HeldStore, qtbot: QtBot) -> None:
    store.refusal = VaultError("The disk is nearly full.")
    _make(model, qtbot)
    view = model.view()
    assert view is not None
    assert view.problem == "The disk is nearly full."
