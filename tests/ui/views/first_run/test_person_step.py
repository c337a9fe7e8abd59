"""The first person directs and administers, and does more only where it was ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.ui.views.first_run.person_step import PersonStep


def _step(qtbot: QtBot) -> PersonStep:
    step = PersonStep()
    qtbot.addWidget(step)
    step.resize(1366, 768)
    step.show()
    return step


def test_that_a_person_without_a_name_is_refused_beside_the_field(qtbot: QtBot) -> None:
    step = _step(qtbot)
    assert not step.check()
    assert step._name.problem == "Type your name."


def test_that_nobody_may_inject_unless_it_was_said(qtbot: QtBot) -> None:
    step = _step(qtbot)
    qtbot.keyClicks(step._name.line, "Maya Lindqvist")
    assert step.check()
    assert step.roles == (Role.DIRECTOR, Role.ADMINISTRATOR)
    assert not step.may_inject
    assert step.licence is None


def test_that_what_is_ticked_becomes_a_role(qtbot: QtBot) -> None:
    step = _step(qtbot)
    qtbot.keyClicks(step._name.line, "Maya Lindqvist")
    qtbot.keyClicks(step._licence.line, "RN 12345")
    for check in (step._guides, step._prescribes, step._injects):
        qtbot.mouseClick(check, Qt.MouseButton.LeftButton)
    assert set(step.roles) == set(Role)
    assert step.may_inject
    assert step.name == "Maya Lindqvist"
    assert step.licence == "RN 12345"
