"""After the recovery sheet: whose passphrase, and the new one typed twice."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.ui.views.first_run.intents import PassphraseTools
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.renew import RenewAsked, RenewView
from kadelyx_desk.ui.views.unlock_people import Person, PersonRow

MAYA, JONAH = UUID(int=1), UUID(int=2)
PEOPLE = (Person(MAYA, "Maya Lindqvist", "guide"), Person(JONAH, "Jonah Osei", "injector"))
GOOD = "harbour sixpence violin mustard gate"
TOO_EASY = "This passphrase is easily guessed."


def _check(passphrase: str, clinic: str) -> None:
    if passphrase != GOOD or clinic != "Hillside Clinic":
        raise InvalidValueError(TOO_EASY)


TOOLS = PassphraseTools(lambda: "five words that were drawn", _check)


def _view(qtbot: QtBot, people: tuple[Person, ...]) -> RenewView:
    view = RenewView(people, TOOLS, "Hillside Clinic")
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    with qtbot.waitActive(view):
        pass
    return view


@pytest.fixture
def view(qtbot: QtBot) -> RenewView:
    """The page with two people, neither chosen."""
    return _view(qtbot, PEOPLE)


def _type(view: RenewView, qtbot: QtBot, own: str, again: str) -> None:
    for field, text in ((view._own, own), (view._again, again)):
        field.set_text("")
        qtbot.keyClicks(field.line, text)


def _press(view: RenewView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view._set, Qt.MouseButton.LeftButton)


def test_that_the_person_and_the_new_passphrase_are_asked_for(
    view: RenewView, qtbot: QtBot
) -> None:
    qtbot.mouseClick(view.findChildren(PersonRow)[1], Qt.MouseButton.LeftButton)
    _type(view, qtbot, GOOD, GOOD)
    with qtbot.waitSignal(view.renew_asked) as asked:
        _press(view, qtbot)
    assert asked.args == [RenewAsked(JONAH, GOOD)]
    assert GOOD not in repr(RenewAsked(JONAH, GOOD))


def test_that_a_lone_person_is_chosen_and_enter_is_enough(qtbot: QtBot) -> None:
    view = _view(qtbot, PEOPLE[:1])
    _type(view, qtbot, GOOD, GOOD)
    with qtbot.waitSignal(view.renew_asked) as asked:
        qtbot.keyClick(view._again.line, Qt.Key.Key_Return)
    assert asked.args == [RenewAsked(MAYA, GOOD)]


def test_that_nobody_is_renewed_before_a_person_is_chosen(
    view: RenewView, qtbot: QtBot
) -> None:
    _type(view, qtbot, GOOD, GOOD)
    with qtbot.assertNotEmitted(view.renew_asked):
        _press(view, qtbot)
    assert view._own.problem == "Choose the person first."
    assert view._own.text() == GOOD


def test_that_a_passphrase_that_may_not_be_used_is_told_beside_it(qtbot: QtBot) -> None:
    view = _view(qtbot, PEOPLE[:1])
    _type(view, qtbot, "passwordpassword", "passwordpassword")
    with qtbot.assertNotEmitted(view.renew_asked):
        _press(view, qtbot)
    assert view._own.problem == TOO_EASY
    assert view._again.problem == ""


def test_that_two_that_differ_are_told_beside_the_second_and_mended(qtbot: QtBot) -> None:
    view = _view(qtbot, PEOPLE[:1])
    _type(view, qtbot, GOOD, GOOD[:-1])
    with qtbot.assertNotEmitted(view.renew_asked):
        _press(view, qtbot)
    assert view._again.problem == "The two differ. Type the same passphrase twice."
    assert view._again.line.hasFocus()
    qtbot.keyClicks(view._again.line, GOOD[-1])
    with qtbot.waitSignal(view.renew_asked):
        _press(view, qtbot)


def test_that_nothing_can_be_pressed_twice_while_the_keys_are_made(view: RenewView) -> None:
    view.show_working()
    assert view._set.text() == "Making the keys"
    for part in (view._set, view._own, view._again, view._people):
        assert not part.isEnabled()


def test_that_a_failure_is_told_and_what_was_typed_stays(qtbot: QtBot) -> None:
    view = _view(qtbot, PEOPLE[:1])
    _type(view, qtbot, GOOD, GOOD)
    view.show_working()
    view.show_problem("The folder of the record cannot be written.")
    assert view._own.problem == "The folder of the record cannot be written."
    assert (view._own.text(), view._again.text()) == (GOOD, GOOD)
    assert all(button.isEnabled() for button in view.findChildren(Button))


def test_that_a_passphrase_is_proposed_and_what_is_typed_shows_dots(view: RenewView) -> None:
    words = " ".join(text.text() for text in view.findChildren(Text))
    assert "five words that were drawn" in words
    modes = {line.echoMode() for line in view.findChildren(QLineEdit)}
    assert modes == {QLineEdit.EchoMode.Password}
