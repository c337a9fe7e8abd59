"""The first start from the first page to the last, driven as a person would."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.ui.views.first_run.intents import (
    FoundAsked,
    PassphraseTools,
    RecoverySheet,
)
from kadelyx_desk.ui.views.first_run.step import Step
from kadelyx_desk.ui.views.first_run.view import FirstRunView
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.text import Text

CODE = "7KQ2M-XN4RB-T9HWC-2FZKA-JJ8QP-V5ME3-6RYDD"


class _Printer:
    """Takes sheets, or says in a sentence why not."""

    def __init__(self) -> None:
        self.sheets: list[RecoverySheet] = []
        self.answer = ""

    def __call__(self, _parent: QWidget, sheet: RecoverySheet) -> str:
        self.sheets.append(sheet)
        return self.answer


@pytest.fixture
def printer() -> _Printer:
    return _Printer()


@pytest.fixture
def view(qtbot: QtBot, printer: _Printer) -> FirstRunView:
    tools = PassphraseTools(lambda: "five words drawn by chance", lambda _words, _clinic: None)
    view = FirstRunView(tools, printer)
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    with qtbot.waitActive(view):
        pass
    return view


def _forward(qtbot: QtBot, step: Step) -> None:
    qtbot.mouseClick(step.forward.button, Qt.MouseButton.LeftButton)


def _fill(qtbot: QtBot, view: FirstRunView) -> None:
    qtbot.keyClicks(view.clinic._name.line, "Hillside Clinic")
    _forward(qtbot, view.clinic)
    qtbot.keyClicks(view.person._name.line, "Maya Lindqvist")
    _forward(qtbot, view.person)
    qtbot.mouseClick(view.passphrase._known, Qt.MouseButton.LeftButton)


def test_that_a_wrong_answer_keeps_one_on_its_step(view: FirstRunView, qtbot: QtBot) -> None:
    _forward(qtbot, view.clinic)
    assert view.step == 1


def test_that_every_answer_is_in_the_intent(view: FirstRunView, qtbot: QtBot) -> None:
    _fill(qtbot, view)
    with qtbot.waitSignal(view.found_asked) as asked:
        _forward(qtbot, view.passphrase)
    assert asked.args == [
        FoundAsked(
            clinic="Hillside Clinic",
            address=None,
            name="Maya Lindqvist",
            roles=(Role.DIRECTOR, Role.ADMINISTRATOR),
            licence=None,
            may_inject=False,
            passphrase="five words drawn by chance",
        )
    ]


def test_that_going_back_loses_nothing(view: FirstRunView, qtbot: QtBot) -> None:
    _fill(qtbot, view)
    back = next(one for one in view.passphrase.findChildren(Button) if one.text() == "Back")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert view.step == 2
    assert view.person.name == "Maya Lindqvist"


def test_that_the_sheet_follows_the_record_and_the_start_follows_the_sheet(
    view: FirstRunView, qtbot: QtBot
) -> None:
    _fill(qtbot, view)
    view.show_working()
    view.show_recovery_sheet(CODE)
    assert view.step == 4
    assert view.passphrase.passphrase == ""

    qtbot.keyClicks(view.recovery._last.line, "6rydd")
    with qtbot.waitSignal(view.kept):
        _forward(qtbot, view.recovery)


def test_that_a_failure_keeps_every_answer(view: FirstRunView, qtbot: QtBot) -> None:
    _fill(qtbot, view)
    view.show_working()
    view.show_problem("The folder could not be written.")
    assert view.step == 3
    with qtbot.waitSignal(view.found_asked):
        _forward(qtbot, view.passphrase)


def test_that_the_sheet_is_printed_with_the_clinics_name(
    view: FirstRunView, qtbot: QtBot, printer: _Printer
) -> None:
    _fill(qtbot, view)
    view.show_recovery_sheet(CODE)
    button = next(one for one in view.recovery.findChildren(Button) if one.text() == "Print")
    printer.answer = "The printer did not take the page."
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert printer.sheets == [RecoverySheet("Hillside Clinic", CODE)]
    said = [text.text() for text in view.findChildren(Text) if text.isVisible()]
    assert "The printer did not take the page." in said


def test_that_the_demonstration_can_be_looked_at_instead(
    view: FirstRunView, qtbot: QtBot
) -> None:
    demo = next(one for one in view.findChildren(Button) if "demonstration" in one.text())
    with qtbot.waitSignal(view.demo_asked):
        qtbot.mouseClick(demo, Qt.MouseButton.LeftButton)


def test_that_each_step_takes_the_focus_to_its_first_answer(
    view: FirstRunView, qtbot: QtBot
) -> None:
    view.setFocus()
    assert view.clinic._name.line.hasFocus()
    qtbot.keyClicks(view.clinic._name.line, "Hillside Clinic")
    _forward(qtbot, view.clinic)
    assert view.person._name.line.hasFocus()


def test_that_the_focus_stays_on_the_step_with_the_sheet(view: FirstRunView) -> None:
    view.show_recovery_sheet("7KQ2M-XN4RB-T9HWC-2FZKA-JJ8QP-V5ME3-6RYDD")

    view.setFocus()

    focused = view.focusWidget()
    assert focused is not None
    assert view.recovery.isAncestorOf(focused)
