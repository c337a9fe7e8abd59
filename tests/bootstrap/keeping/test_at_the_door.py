"""A record that cannot be opened, and the backup that takes its place; at the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from demos import MadeRecord, clinic_in
from journeys.therapist import Therapist
from kadelyx_desk.bootstrap.keeping.by_command import back_up
from kadelyx_desk.persistence.slot_file import COPIES, DATABASE
from kadelyx_desk.system.preferences import Preferences
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.text import Text

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def made(tmp_path: Path) -> MadeRecord:
    return clinic_in(tmp_path / "record")


@pytest.fixture
def t(made: MadeRecord, qtbot: QtBot) -> Iterator[Therapist]:
    """Somebody before the locked record."""
    del qtbot
    somebody = Therapist(made.folder)
    yield somebody
    somebody.leave()


def _unlock(t: Therapist, passphrase: str) -> None:
    t.page("unlock")
    t.write("Passphrase", passphrase)
    t.key(Qt.Key.Key_Return)


def _problem(t: Therapist, label: str) -> str:
    """What is said beside a field; waits until something is."""
    said: list[str] = []

    def found() -> bool:
        said[:] = [
            one.problem
            for one in t.window.findChildren(TextField)
            if one.isVisible() and one.line.accessibleName() == label and one.problem
        ]
        return bool(said)

    t.until(found, f"a sentence beside {label}")
    return said[0]


def _words(t: Therapist) -> str:
    words = [one.text() for one in t.window.findChildren(Text) if one.isVisible()]
    return " ".join(words)


def _buttons(t: Therapist) -> list[str]:
    return [one.text() for one in t.window.findChildren(QAbstractButton) if one.isVisible()]


def _backed_up(made: MadeRecord) -> None:
    opened = made.open()
    back_up(opened, None, Preferences())
    opened.close()


def test_z20_that_a_damaged_record_is_restored_into_a_new_folder_and_stays_as_it_is(
    made: MadeRecord, qtbot: QtBot
) -> None:
    del qtbot
    _backed_up(made)
    database = made.folder / DATABASE
    database.write_bytes(b"\x00" * 4096 + database.read_bytes()[4096:])
    damaged = database.read_bytes()
    t = Therapist(made.folder)
    try:
        _unlock(t, made.passphrase)
        _problem(t, "Passphrase")
        t.press("Look at the backups")
        t.page("trouble")
        (offer,) = [words for words in _buttons(t) if words.startswith("Restore the backup")]
        t.press(offer)
        t.page("unlock")
        _unlock(t, made.passphrase)
        t.page("today")
    finally:
        t.leave()
    assert database.read_bytes() == damaged
    again = Therapist(made.folder)  # the next start finds the restored one
    try:
        _unlock(again, made.passphrase)
        again.page("today")
        record = again.program.entrance.opened
        assert record is not None
        assert record.vault.folder.parent == made.folder
    finally:
        again.leave()


def test_z20_that_damaged_slots_lead_to_the_backup_beside_them(
    made: MadeRecord, qtbot: QtBot
) -> None:
    del qtbot
    _backed_up(made)
    for name in COPIES:
        (made.folder / name).write_bytes(b"")
    t = Therapist(made.folder)
    try:
        t.page("trouble")
        (offer,) = [words for words in _buttons(t) if words.startswith("Restore the backup")]
        t.press(offer)
        _unlock(t, made.passphrase)
        t.page("today")
    finally:
        t.leave()


def test_that_the_age_of_the_last_backup_is_said_before_and_after_the_lock(
    t: Therapist, made: MadeRecord
) -> None:
    t.page("unlock")
    t.until(lambda: "No backup yet" in _words(t), "that there is no backup")
    _unlock(t, made.passphrase)
    t.page("today")
    t.key(Qt.Key.Key_L, CONTROL)
    t.page("unlock")
    t.until(lambda: "checked" in _words(t), "the backup that was made at the lock")
