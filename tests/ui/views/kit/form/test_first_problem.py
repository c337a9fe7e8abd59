from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.layout import Scroll


def form_of(qtbot: QtBot, *parts: QWidget) -> Scroll:
    inside = QWidget()
    column = QVBoxLayout(inside)
    for part in parts:
        column.addWidget(part)
    scroll = Scroll(inside)
    qtbot.addWidget(scroll)
    shots.settle(scroll, (300, 200))
    return scroll


def test_that_the_topmost_wrong_field_takes_the_focus_and_comes_into_view(
    qtbot: QtBot,
) -> None:
    fields = [TextField(f"Field {number}") for number in range(12)]
    scroll = form_of(qtbot, *fields)
    fields[11].show_problem("Type it.")
    fields[9].show_problem("Type it.")
    before = fields[9].visibleRegion().isEmpty()

    found = go_to_first_problem(scroll)

    assert found
    assert before
    assert fields[9].line.hasFocus()
    assert not fields[9].line.visibleRegion().isEmpty()


def test_that_an_open_question_is_reached_at_its_first_answer(qtbot: QtBot) -> None:
    asked = AskedChoice("Course", [Option("1", "1 session")], missing="Choose.")
    scroll = form_of(qtbot, asked)
    asked.check()

    go_to_first_problem(scroll)

    assert asked.group.choice("1").hasFocus()


def test_that_a_form_without_a_problem_says_so(qtbot: QtBot) -> None:
    scroll = form_of(qtbot, TextField("Name"))

    assert not go_to_first_problem(scroll)
