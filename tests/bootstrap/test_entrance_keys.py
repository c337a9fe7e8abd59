"""Keys at the real window: given, used, changed, taken away, over a real encrypted file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from demos import MadeRecord, clinic_in
from journeys.therapist import Therapist
from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.application.ports import Clock
from kadelyx_desk.bootstrap import vault
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.system.clock import SystemClock
from vaults import CHEAP

SAMUELS = "kettle north velvet anchor plum"
OWN = "harbour sixpence violin mustard gate"
SAMUEL = NewStaff("Samuel Ortiz", (Role.INJECTOR,), "RN", may_inject=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
surroundings = vault.surroundings


def _cheap(clock: Clock) -> vault.Surroundings:
    return surroundings(clock, CHEAP)


@pytest.fixture
def made(tmp_path: Path) -> MadeRecord:
    record = clinic_in(tmp_path / "record")
    opened = record.open()
    opened.desk.clinic.register(opened.desk.clinic.new_staff_id(), SAMUEL)
    opened.close()
    return record


@pytest.fixture
def t(made: MadeRecord, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Therapist]:
    """An administrator in the settings; a key costs as little as it may."""
    del qtbot
    monkeypatch.setattr(vault, "surroundings", _cheap)
    somebody = Therapist(made.folder)
    _unlock(somebody, made.passphrase)
    somebody.press("Settings")
    somebody.page("settings")
    yield somebody
    somebody.leave()


def _unlock(t: Therapist, passphrase: str) -> None:
    t.page("unlock")
    t.write("Passphrase", passphrase)
    t.key(Qt.Key.Key_Return)
    t.page("today")


def _give(t: Therapist) -> None:
    t.press("Give Samuel Ortiz a key")
    t.write("New passphrase", SAMUELS)
    t.write("The same once more", SAMUELS)
    t.press("Give the key")
    t.find("New passphrase for Samuel Ortiz")


def _acts(made: MadeRecord, passphrase: str) -> list[Act]:
    opened = vault.enter(made.folder, made.staff, passphrase, _cheap(SystemClock()))
    (stream,) = opened.desk.log.streams(StreamKind.AUDIT)
    bodies = [link.entry.body for link in opened.desk.log.read(stream.id)]
    opened.close()
    return [body.act for body in bodies if isinstance(body, Audited)]


def test_z16_that_somebody_who_got_a_key_unlocks_in_the_own_name(t: Therapist) -> None:
    _give(t)
    t.key(Qt.Key.Key_L, CONTROL)
    t.page("unlock")
    t.press("Samuel Ortiz, injector")
    t.write("Passphrase", SAMUELS)
    t.key(Qt.Key.Key_Return)
    t.page("today")

    t.press("Settings")
    t.page("settings")
    assert "Give Maya Lindqvist a key" not in t.in_view()
    assert "New passphrase for Maya Lindqvist" not in t.in_view()


def test_that_the_own_passphrase_is_changed_at_the_window(
    t: Therapist, made: MadeRecord
) -> None:
    t.press("Change my passphrase")
    t.write("The passphrase you have now", made.passphrase)
    t.write("New passphrase", OWN)
    t.write("The same once more", OWN)
    t.press("Change it")
    t.find("Change my passphrase")
    t.key(Qt.Key.Key_L, CONTROL)
    _unlock(t, OWN)
    t.key(Qt.Key.Key_L, CONTROL)
    t.page("unlock")

    assert Act.KEY_CHANGED in _acts(made, OWN)


def test_z22_that_whoever_lost_the_key_is_gone_from_the_door_and_nothing_is_lost(
    t: Therapist, made: MadeRecord
) -> None:
    _give(t)
    t.press("New passphrase for Samuel Ortiz")
    t.press("Take the key away")
    t.write("Your own passphrase", made.passphrase)
    t.press("Take the key away")
    t.page("today")
    t.key(Qt.Key.Key_L, CONTROL)
    t.page("unlock")
    assert "Samuel Ortiz, injector" not in t.in_view()

    acts = _acts(made, made.passphrase)
    assert [act for act in acts if act in {Act.KEY_GIVEN, Act.KEY_TAKEN}] == [
        Act.KEY_GIVEN,
        Act.KEY_TAKEN,
    ]


def test_z22_that_a_wrong_passphrase_takes_no_key(t: Therapist) -> None:
    _give(t)
    t.press("New passphrase for Samuel Ortiz")
    t.press("Take the key away")
    t.write("Your own passphrase", "not what it is at all")
    t.press("Take the key away")
    t.page("unlock")

    t.find("Samuel Ortiz, injector")
