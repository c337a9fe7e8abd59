"""The clinic's name is needed, the address is not, and the demonstration is one press away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.first_run.clinic_step import ClinicStep
from kadelyx_desk.ui.views.kit.button import Button


def _step(qtbot: QtBot) -> ClinicStep:
    step = ClinicStep()
    qtbot.addWidget(step)
    step.resize(1366, 768)
    step.show()
    return step


def test_that_a_clinic_without_a_name_is_refused_beside_the_field(qtbot: QtBot) -> None:
    step = _step(qtbot)
    assert not step.check()
    assert step._name.problem == "Type the name of the clinic."


def test_that_name_and_address_are_taken_without_stray_spaces(qtbot: QtBot) -> None:
    step = _step(qtbot)
    qtbot.keyClicks(step._name.line, "  Hillside  Clinic ")
    qtbot.keyClicks(step._address.line, "212 Pier Street ")
    assert step.check()
    assert step.name == "Hillside Clinic"
    assert step.address == "212 Pier Street"


def test_that_the_address_may_stay_empty(qtbot: QtBot) -> None:
    step = _step(qtbot)
    qtbot.keyClicks(step._name.line, "Hillside Clinic")
    assert step.check()
    assert step.address is None


def test_that_an_endless_address_is_refused(qtbot: QtBot) -> None:
    step = _step(qtbot)
    step._name.set_text("Hillside Clinic")
    step._address.set_text("x" * 201)
    assert not step.check()
    assert "200" in step._address.problem


def test_that_the_demonstration_can_be_asked_for(qtbot: QtBot) -> None:
    step = _step(qtbot)
    demo = next(one for one in step.findChildren(Button) if "demonstration" in one.text())
    with qtbot.waitSignal(step.demo_asked):
        qtbot.mouseClick(demo, Qt.MouseButton.LeftButton)
