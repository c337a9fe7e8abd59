"""A passphrase is made, or typed twice; weak ones are refused in a sentence."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.ui.views.first_run.intents import PassphraseTools
from kadelyx_desk.ui.views.first_run.passphrase_step import PassphraseStep
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.text import Text

SHORT = "The passphrase needs at least 15 characters."


def _check(passphrase: str, clinic: str) -> None:
    if len(passphrase) < 15 or passphrase == clinic:
        raise InvalidValueError(SHORT)


def _step(qtbot: QtBot) -> PassphraseStep:
    numbers = count(1)
    step = PassphraseStep(
        PassphraseTools(lambda: f"five words of number {next(numbers)}", _check)
    )
    qtbot.addWidget(step)
    step.resize(1366, 768)
    step.show()
    return step


def _press(qtbot: QtBot, step: PassphraseStep, words: str) -> None:
    button = next(one for one in step.findChildren(Button) if one.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_that_a_passphrase_is_proposed_and_another_one_on_request(qtbot: QtBot) -> None:
    step = _step(qtbot)
    assert step.passphrase == "five words of number 1"
    assert "five words of number 1" in [text.text() for text in step.findChildren(Text)]
    _press(qtbot, step, "Another one")
    assert step.passphrase == "five words of number 2"


def test_that_one_says_to_know_it_before_going_on(qtbot: QtBot) -> None:
    step = _step(qtbot)
    assert not step.check()
    assert step.forward.reason == "First say that you will find this passphrase again."
    step._known.setChecked(True)
    assert step.forward.reason == ""
    assert step.check()


def test_that_another_one_has_to_be_learnt_anew(qtbot: QtBot) -> None:
    step = _step(qtbot)
    step._known.setChecked(True)
    _press(qtbot, step, "Another one")
    assert not step.forward.button.isEnabled()


def test_that_an_own_one_is_typed_twice(qtbot: QtBot) -> None:
    step = _step(qtbot)
    _press(qtbot, step, "Type one of my own")
    qtbot.keyClicks(step._own.line, "a walk along the old pier")
    qtbot.keyClicks(step._again.line, "a walk along the odd pier")
    assert not step.check()
    assert step._again.problem == "The two differ. Type the same passphrase twice."
    step._again.set_text("a walk along the old pier")
    assert step.check()
    assert step.passphrase == "a walk along the old pier"


def test_that_a_weak_one_is_refused_beside_the_field(qtbot: QtBot) -> None:
    step = _step(qtbot)
    _press(qtbot, step, "Type one of my own")
    qtbot.keyClicks(step._own.line, "short")
    qtbot.keyClicks(step._again.line, "short")
    assert not step.check()
    assert step._own.problem == SHORT
    assert step._own.text() == "short"


def test_that_the_clinics_name_is_known_to_the_check(qtbot: QtBot) -> None:
    step = _step(qtbot)
    step.show_clinic("Hillside Clinic of Astoria")
    _press(qtbot, step, "Type one of my own")
    step._own.set_text("Hillside Clinic of Astoria")
    step._again.set_text("Hillside Clinic of Astoria")
    assert not step.check()


def test_that_one_can_go_back_to_a_proposed_one(qtbot: QtBot) -> None:
    step = _step(qtbot)
    _press(qtbot, step, "Type one of my own")
    assert step.forward.button.isEnabled()
    _press(qtbot, step, "Take one that is made for me")
    assert step.passphrase == "five words of number 1"
    assert not step.forward.button.isEnabled()


def test_that_nothing_is_pressed_twice_while_the_record_is_made(qtbot: QtBot) -> None:
    step = _step(qtbot)
    step._known.setChecked(True)
    step.show_working()
    assert step.forward.button.text() == "Making the record"
    assert not step.forward.button.isEnabled()
    assert not step._known.isEnabled()


def test_that_a_failure_is_told_and_every_answer_stays(qtbot: QtBot) -> None:
    step = _step(qtbot)
    step._known.setChecked(True)
    step.show_working()
    step.show_problem("There is no room on the disk.")
    said = [text.text() for text in step.findChildren(Text) if text.isVisible()]
    assert "There is no room on the disk." in said
    assert step.forward.button.isEnabled()
    assert step.passphrase == "five words of number 1"


def test_that_no_passphrase_stays_on_the_page_afterwards(qtbot: QtBot) -> None:
    step = _step(qtbot)
    step._own.set_text("canary")
    step._again.set_text("canary")
    step.forget()
    assert step._own.text() == step._again.text() == step.passphrase == ""
