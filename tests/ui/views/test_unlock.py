"""Unlock: a person, a passphrase, one press; or the code of the recovery sheet."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.backups.age import Said
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.unlock import (
    RecoveryAsked,
    UnlockAsked,
    UnlockState,
    UnlockView,
)
from kadelyx_desk.ui.views.unlock_people import Person, PersonRow

MAYA, JONAH = UUID(int=1), UUID(int=2)
STATE = UnlockState(
    "Hillside Clinic",
    (Person(MAYA, "Maya Lindqvist", "therapist"), Person(JONAH, "Jonah Osei", "nurse")),
    ("No network connection is opened",),
)


@pytest.fixture
def view(qtbot: QtBot) -> UnlockView:
    view = UnlockView()
    qtbot.addWidget(view)
    view.show_state(STATE)
    view.resize(1366, 768)
    view.show()
    with qtbot.waitActive(view):
        pass
    return view


def _button(view: UnlockView, words: str) -> Button:
    return next(one for one in view.findChildren(Button) if one.text() == words)


def _passphrase(view: UnlockView) -> TextField:
    return view._passphrase


def test_that_person_and_passphrase_are_asked_with_one_press(
    view: UnlockView, qtbot: QtBot
) -> None:
    qtbot.mouseClick(view.findChildren(PersonRow)[1], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(_passphrase(view).line, "canary words")
    with qtbot.waitSignal(view.unlock_asked) as asked:
        qtbot.mouseClick(_button(view, "Unlock"), Qt.MouseButton.LeftButton)
    assert asked.args == [UnlockAsked(JONAH, "canary words")]


def test_that_choosing_a_person_takes_the_focus_to_the_passphrase_and_enter_unlocks(
    view: UnlockView, qtbot: QtBot
) -> None:
    qtbot.mouseClick(view.findChildren(PersonRow)[0], Qt.MouseButton.LeftButton)
    assert _passphrase(view).line.hasFocus()
    qtbot.keyClicks(_passphrase(view).line, "canary")
    with qtbot.waitSignal(view.unlock_asked) as asked:
        qtbot.keyClick(_passphrase(view).line, Qt.Key.Key_Return)
    assert asked.args == [UnlockAsked(MAYA, "canary")]


def test_that_a_missing_person_or_passphrase_is_told_beside_the_field(
    view: UnlockView, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(view.unlock_asked):
        qtbot.mouseClick(_button(view, "Unlock"), Qt.MouseButton.LeftButton)
        assert _passphrase(view).problem == "Choose your name first."
        qtbot.mouseClick(view.findChildren(PersonRow)[0], Qt.MouseButton.LeftButton)
        qtbot.mouseClick(_button(view, "Unlock"), Qt.MouseButton.LeftButton)
    assert _passphrase(view).problem == "Type your passphrase."


def test_that_nothing_can_be_pressed_twice_while_the_record_opens(view: UnlockView) -> None:
    view.show_working()
    button = _button(view, "Opening the record")
    assert not button.isEnabled()
    assert not _passphrase(view).isEnabled()


def test_that_a_failure_is_told_and_the_passphrase_stays_to_be_mended(
    view: UnlockView, qtbot: QtBot
) -> None:
    qtbot.keyClicks(_passphrase(view).line, "canary")
    view.show_working()
    view.show_problem("The passphrase does not open the record.")
    assert _passphrase(view).problem == "The passphrase does not open the record."
    assert _passphrase(view).text() == "canary"
    assert _passphrase(view).line.hasFocus()
    assert _button(view, "Unlock").isEnabled()


def test_that_showing_the_page_again_forgets_what_was_typed(
    view: UnlockView, qtbot: QtBot
) -> None:
    qtbot.keyClicks(_passphrase(view).line, "canary")
    _passphrase(view).reveal(shown=True)
    view.show_state(STATE)
    assert _passphrase(view).text() == ""
    assert _passphrase(view).line.echoMode() is QLineEdit.EchoMode.Password


def test_that_the_recovery_code_has_a_form_of_its_own(view: UnlockView, qtbot: QtBot) -> None:
    qtbot.mouseClick(_button(view, "Use the recovery sheet"), Qt.MouseButton.LeftButton)
    code = next(one for one in view.findChildren(QLineEdit) if one.isVisible())
    with qtbot.assertNotEmitted(view.recovery_asked):
        qtbot.mouseClick(_button(view, "Open with the code"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(code, "7kq2m-xn4rb")
    with qtbot.waitSignal(view.recovery_asked) as asked:
        qtbot.keyClick(code, Qt.Key.Key_Return)
    assert asked.args == [RecoveryAsked("7kq2m-xn4rb")]

    view.show_problem("Group 2 of the recovery code has a typing error: XN4RB.")

    said = [text.text() for text in view.findChildren(Text) if text.isVisible()]
    assert "Group 2 of the recovery code has a typing error: XN4RB." in said
    assert code.text() == "7kq2m-xn4rb"


def test_that_the_form_for_the_code_is_made_for_whoever_asks_for_it(
    view: UnlockView, qtbot: QtBot
) -> None:
    assert len(view.findChildren(TextField)) == 1

    for _ in range(2):
        qtbot.mouseClick(_button(view, "Use the recovery sheet"), Qt.MouseButton.LeftButton)
        assert len(view.findChildren(TextField)) == 2
        qtbot.mouseClick(_button(view, "Back to the passphrase"), Qt.MouseButton.LeftButton)


def test_that_one_comes_back_from_the_recovery_code(view: UnlockView, qtbot: QtBot) -> None:
    qtbot.mouseClick(_button(view, "Use the recovery sheet"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(_button(view, "Back to the passphrase"), Qt.MouseButton.LeftButton)
    assert _passphrase(view).isVisible()
    assert _passphrase(view).line.hasFocus()


def test_that_no_secret_shows_in_the_text_of_an_intent() -> None:
    assert "canary" not in repr(UnlockAsked(MAYA, "canary"))
    assert "canary" not in repr(RecoveryAsked("canary"))


def test_that_clinic_and_facts_are_shown_once_each(view: UnlockView, qtbot: QtBot) -> None:
    view.show_state(STATE)

    def said() -> list[str]:
        return [text.text() for text in view.findChildren(Text) if text.isVisible()]

    qtbot.waitUntil(lambda: said().count("No network connection is opened") == 1)
    assert said().count("Hillside Clinic") == 1


def test_that_the_last_backup_is_said_once_before_the_other_facts(view: UnlockView) -> None:
    view.show_backup(Said("No backup yet", is_caution=True))
    view.show_backup(Said("Last backup 20-Nov-2026 08:55, checked"))
    first = view._facts.itemAt(0)
    assert first is not None
    line = first.widget()
    assert line is not None
    assert [one.text() for one in line.findChildren(Text)] == [
        "Last backup 20-Nov-2026 08:55, checked"
    ]
    assert view._facts.count() == len(STATE.facts) + 1
    view.show_state(STATE)
    assert view._facts.count() == len(STATE.facts)


def test_that_an_old_backup_is_a_caution_by_icon_and_word(view: UnlockView) -> None:
    view.show_backup(Said("Last backup 17-Nov-2026 08:55, 3 days old", is_caution=True))
    words = [one.text() for one in view.findChildren(Text)]
    assert "Check: Last backup 17-Nov-2026 08:55, 3 days old" in words


def test_z20_that_a_damaged_record_leads_to_its_backups_when_that_is_asked_for(
    view: UnlockView,
) -> None:
    asked: list[bool] = []
    view.restore_asked.connect(lambda: asked.append(True))
    assert not [one for one in view.findChildren(Button) if one.text() == "Look at the backups"]
    view.offer_restore()
    view.offer_restore()
    (button,) = [
        one for one in view.findChildren(Button) if one.text() == "Look at the backups"
    ]
    button.click()
    assert asked == [True]
