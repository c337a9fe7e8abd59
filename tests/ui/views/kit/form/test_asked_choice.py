from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import shots
from hands import press
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.text import Text

COURSES = (Option("1", "1 session"), Option("3", "3 sessions"))


def test_that_a_needed_answer_that_is_missing_gets_its_sentence(qtbot: QtBot) -> None:
    asked = AskedChoice("Course", COURSES, missing="Choose the course.")
    qtbot.addWidget(asked)

    assert not asked.check()
    assert asked.problem == "Choose the course."


def test_that_an_answer_takes_the_sentence_away_and_is_told(qtbot: QtBot) -> None:
    asked = AskedChoice("Course", COURSES, missing="Choose the course.")
    qtbot.addWidget(asked)
    told: list[str] = []
    asked.changed.connect(told.append)
    asked.check()

    press(asked.group.choice("3"))

    assert (asked.problem, asked.chosen(), told) == ("", "3", ["3"])


def test_that_the_same_answers_again_keep_what_was_chosen(qtbot: QtBot) -> None:
    asked = AskedChoice("Course", COURSES)
    qtbot.addWidget(asked)
    choice = asked.group.choice("1")
    asked.choose("1")

    asked.set_options(COURSES)

    assert asked.group.choice("1") is choice
    assert asked.chosen() == "1"


def test_that_tab_reaches_answers_offered_later_where_they_are_seen(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    before, asked, after = TextField("Dose"), AskedChoice("Course"), TextField("Lot")
    for widget in (before, asked, after):
        column.addWidget(widget)

    asked.set_options(COURSES)
    shots.settle(page, (400, 400))
    before.line.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Tab)

    assert page.focusWidget() is asked.group.choice("1")


def test_that_a_question_that_stands_elsewhere_takes_no_room(qtbot: QtBot) -> None:
    choice = AskedChoice("", COURSES)
    qtbot.addWidget(choice)
    choice.show()

    assert [label.text() for label in choice.findChildren(Text) if label.isVisible()] == []
