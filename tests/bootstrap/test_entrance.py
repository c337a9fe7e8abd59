"""The way in and out at the real window, over real encrypted files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from demos import MadeRecord, clinic_in
from journeys.therapist import Therapist
from kadelyx_desk.persistence.slot_file import COPIES, DATABASE
from kadelyx_desk.ui.views.first_run.view import FirstRunView
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.today.page import TodayPage

CONTROL = Qt.KeyboardModifier.ControlModifier
NEW = "harbour sixpence violin mustard gate"


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


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# --- the door -------------------------------------------------------------------------------


def test_that_the_clinic_and_its_people_are_named_before_the_record_is_open(
    t: Therapist,
) -> None:
    t.page("unlock")
    assert "Hillside Clinic" in _words(t)
    assert "No network connection is opened" in _words(t)
    assert t.seen("Maya Lindqvist, guide, administrator")


def test_that_an_empty_folder_leads_to_the_first_start_and_writes_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    t = Therapist(tmp_path / "nothing")
    try:
        t.page("first-run")
        assert t.part(FirstRunView).isVisible()
        assert not (tmp_path / "nothing").exists()
    finally:
        t.leave()


@pytest.mark.parametrize("harm", ["cut short", "empty", "no slots at all"])
def test_z20_that_damaged_slots_lead_to_a_page_that_offers_no_new_record(
    harm: str, made: MadeRecord, qtbot: QtBot
) -> None:
    del qtbot
    for name in COPIES:
        path = made.folder / name
        if harm == "no slots at all":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:40] if harm == "cut short" else b"")
    before = _bytes(made.folder)
    t = Therapist(made.folder)
    try:
        t.page("trouble")
        assert "damaged" in _words(t)
        assert _buttons(t) == ["Choose a backup elsewhere…"]
        asked: list[str] = []
        t.program.entrance.choose_folder = asked.append  # and nothing is chosen
        t.key(Qt.Key.Key_L, CONTROL)
        t.key(Qt.Key.Key_Return)
        t.page("trouble")
        assert asked == ["The folder of a backup"]
    finally:
        t.leave()
    after = _bytes(made.folder)
    assert {name: after[name] for name in before} == before


def test_z20_that_one_damaged_copy_of_the_slots_opens_and_is_mended(
    made: MadeRecord, qtbot: QtBot
) -> None:
    del qtbot
    whole = (made.folder / COPIES[0]).read_bytes()
    (made.folder / COPIES[0]).write_bytes(whole[:99])
    t = Therapist(made.folder)
    try:
        _unlock(t, made.passphrase)
        t.page("today")
    finally:
        t.leave()
    assert (made.folder / COPIES[0]).read_bytes() == whole


def test_z20_that_a_damaged_record_is_told_beside_the_passphrase_and_kept_as_it_is(
    made: MadeRecord, qtbot: QtBot
) -> None:
    del qtbot
    database = made.folder / DATABASE
    database.write_bytes(b"\x00" * 4096 + database.read_bytes()[4096:])
    before = database.read_bytes()
    t = Therapist(made.folder)
    try:
        _unlock(t, made.passphrase)
        assert _problem(t, "Passphrase").endswith(".")
        assert t.window.shown == "unlock"
    finally:
        t.leave()
    assert database.read_bytes() == before


# --- unlock and lock ------------------------------------------------------------------------


def test_that_a_wrong_passphrase_is_told_beside_the_field_and_what_was_typed_stays(
    t: Therapist,
) -> None:
    _unlock(t, "gravel orchid tunnel mirror sixpenny")
    assert _problem(t, "Passphrase").startswith("This does not open the record.")
    line = t.find("Passphrase", QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.text() == "gravel orchid tunnel mirror sixpenny"
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert t.window.shown == "unlock"


def test_z26_that_control_l_closes_the_record_and_forgets_what_was_typed(
    t: Therapist, made: MadeRecord
) -> None:
    _unlock(t, made.passphrase)
    t.page("today")
    t.key(Qt.Key.Key_L, CONTROL)
    t.page("unlock")
    line = t.find("Passphrase", QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.text() == ""
    t.until(lambda: t.window.findChild(TodayPage) is None, "the pages behind the lock are gone")
    opened = made.open()  # another program may have it now
    opened.close()


def test_that_after_a_lock_the_same_window_opens_the_record_again_and_all_keys_work(
    t: Therapist, made: MadeRecord
) -> None:
    _unlock(t, made.passphrase)
    t.page("today")
    first = t.part(TodayPage)
    t.key(Qt.Key.Key_L, CONTROL)
    t.page("unlock")
    t.key(Qt.Key.Key_F10)
    _unlock(t, made.passphrase)
    t.page("today")
    assert t.part(TodayPage) is not first
    t.press("Settings")
    t.page("settings")
    t.press("Today")
    t.page("today")
    t.key(Qt.Key.Key_F10)
    assert t.window.shown == "today"
    t.key(Qt.Key.Key_F1)
    t.page("help")


def test_z25_that_a_second_window_is_told_that_the_desk_is_open(
    t: Therapist, made: MadeRecord
) -> None:
    opened = made.open()
    try:
        _unlock(t, made.passphrase)
        assert "Kadelyx Desk is open" in _problem(t, "Passphrase")
    finally:
        opened.close()
    t.key(Qt.Key.Key_Return)
    t.page("today")


# --- the recovery sheet ---------------------------------------------------------------------


def test_z17_that_the_recovery_sheet_gives_a_new_passphrase_and_ends_the_old_one(
    t: Therapist, made: MadeRecord
) -> None:
    t.page("unlock")
    t.press("Use the recovery sheet")
    t.write("Recovery code", made.recovery_code.lower().replace("-", " "))
    t.press("Open with the code")
    t.page("renew")
    t.write("New passphrase", NEW)
    t.write("The same once more", NEW)
    t.press("Set it and open the record")
    t.page("today")
    t.key(Qt.Key.Key_L, CONTROL)
    _unlock(t, made.passphrase)
    assert _problem(t, "Passphrase").startswith("This does not open the record.")
    assert t.window.shown == "unlock"


def test_that_a_code_of_another_sheet_or_a_misread_one_is_told_beside_it(
    t: Therapist, made: MadeRecord
) -> None:
    t.page("unlock")
    t.press("Use the recovery sheet")
    t.write("Recovery code", made.recovery_code[:-1])
    t.key(Qt.Key.Key_Return)
    assert "35 characters" in _problem(t, "Recovery code")
    other = "".join(reversed(made.recovery_code))
    t.write("Recovery code", other)
    t.key(Qt.Key.Key_Return)
    t.until(lambda: "Group" in _problem(t, "Recovery code"), "the group that is wrong")
    assert t.window.shown == "unlock"


# --- a passphrase file ----------------------------------------------------------------------


@pytest.mark.parametrize(("right", "page"), [(True, "today"), (False, "unlock")])
def test_that_a_passphrase_file_opens_the_window_at_today_if_it_is_right(
    qtbot: QtBot, made: MadeRecord, tmp_path: Path, *, right: bool, page: str
) -> None:
    del qtbot
    file = tmp_path / "passphrase.txt"
    file.write_text(made.passphrase if right else "not the passphrase", encoding="utf-8")
    t = Therapist(made.folder, "--passphrase-file", str(file))
    try:
        t.page(page)
        if not right:
            assert _problem(t, "Passphrase")
    finally:
        t.leave()
