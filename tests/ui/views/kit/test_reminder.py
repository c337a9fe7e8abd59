"""Reminders are words and ink; only a problem is red, and it has an icon and a word."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.reminder import (
    Caution,
    Pressing,
    ProblemLine,
    ProblemPill,
    Reminder,
)
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName


def _middle(widget: Reminder | ProblemPill) -> str:
    widget.resize(widget.sizeHint())
    return looks.painted(widget).toImage().pixelColor(widget.width() // 2, 3).name()


@pytest.mark.parametrize("name", ThemeName)
def test_that_only_a_late_reminder_is_filled_and_none_is_red(
    qtbot: QtBot, name: ThemeName
) -> None:
    theme.apply(name)
    look = theme.current()
    expected = {
        Pressing.NEXT: look.colour(Ink.WINDOW).name(),
        Pressing.DUE: look.colour(Ink.WINDOW).name(),
        Pressing.LATE: look.colour(Ink.TEXT).name(),
    }
    for pressing, fill in expected.items():
        reminder = Reminder(pressing, "LATE 12 min")
        qtbot.addWidget(reminder)
        assert _middle(reminder) == fill


def test_that_a_reminder_is_named_by_its_words(qtbot: QtBot) -> None:
    reminder = Reminder(Pressing.NEXT, "next vitals 14:30")
    qtbot.addWidget(reminder)
    calm = reminder.sizeHint()
    reminder.show_reminder(Pressing.DUE, "DUE since 14:30")
    assert reminder.accessibleName() == reminder.words == "DUE since 14:30"
    assert reminder.sizeHint().width() > calm.width()


def test_that_a_problem_is_a_filled_pill(qtbot: QtBot) -> None:
    pill = ProblemPill("Not saved")
    qtbot.addWidget(pill)
    assert _middle(pill) == theme.current().colour(Ink.PROBLEM).name()
    assert pill.accessibleName() == "Problem: Not saved"


def test_that_a_problem_line_is_seen_only_while_there_is_a_problem(qtbot: QtBot) -> None:
    line = ProblemLine()
    qtbot.addWidget(line)
    assert line.isHidden()
    line.show_problem("the ordered 75 mg. Type the dose again.", "Ten times")
    assert not line.isHidden()
    assert line.sentence == line.accessibleName()
    line.clear()
    assert line.isHidden()
    assert line.sentence == ""


def test_that_a_caution_has_a_word_and_no_colour_of_its_own(qtbot: QtBot) -> None:
    caution = Caution("1.5 mL in one deltoid is above 1 mL (clinic setting).")
    qtbot.addWidget(caution)
    caution.resize(500, 30)
    assert caution.accessibleName().startswith("Check: 1.5 mL")
    assert caution.sentence.endswith("(clinic setting).")
    image = looks.painted(caution).toImage()
    found = {image.pixelColor(x, y).name() for x in range(400) for y in range(30)}
    assert theme.current().colour(Ink.B).name() not in found
    assert theme.current().colour(Ink.PROBLEM).name() not in found


def test_that_a_caution_may_come_to_say_another_thing(qtbot: QtBot) -> None:
    caution = Caution("First.", "Not in the plan:")
    qtbot.addWidget(caution)

    caution.show_sentence("Second.")

    assert caution.sentence == "Second."
    assert caution.accessibleName() == "Not in the plan: Second."


def test_that_below_a_narrow_field_the_sentence_stands_under_its_pill(qtbot: QtBot) -> None:
    line = ProblemLine()
    qtbot.addWidget(line)
    line.show_problem("Type a time such as 14:03.")
    (pill,) = line.findChildren(ProblemPill)
    (words,) = line.findChildren(Text)
    tops = []
    for width in (400, 130, 400):
        line.resize(width, 100)
        qtbot.waitUntil(lambda: (words.y() > pill.y()) == (line.width() < 200))
        tops.append(words.x())

    assert tops[0] == tops[2] > tops[1]
