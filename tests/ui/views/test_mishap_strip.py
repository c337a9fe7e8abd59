from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from hands import press
from kadelyx_desk.ui.views.kit.reminder import ProblemPill
from kadelyx_desk.ui.views.mishap_strip import MishapStrip

SENTENCE = "Something went wrong in the program. Everything up to 14:32 is safely recorded."


@pytest.fixture
def strip(qtbot: QtBot) -> MishapStrip:
    made = MishapStrip()
    qtbot.addWidget(made)
    made.show_sentence(SENTENCE, problem=True)
    shots.settle(made, (1000, 60))
    return made


def test_that_a_strip_says_its_sentence_and_asks_for_a_report(strip: MishapStrip) -> None:
    asked: list[bool] = []
    strip.report_asked.connect(lambda: asked.append(True))
    assert (strip.sentence, strip.accessibleName()) == (SENTENCE, SENTENCE)
    press(strip.save)
    assert len(asked) == 1
    assert strip.isVisible()


def test_that_going_on_takes_the_strip_away(strip: MishapStrip) -> None:
    press(strip.go_on)
    assert not strip.isVisible()


def test_that_what_became_of_a_report_goes_when_something_else_is_said(
    strip: MishapStrip,
) -> None:
    strip.tell("The report is saved.")
    assert strip.told == "The report is saved."
    strip.show_sentence(SENTENCE, problem=True)
    assert strip.told == ""


def test_that_what_is_over_has_no_problem_pill(strip: MishapStrip) -> None:
    pill = strip.findChild(ProblemPill)
    assert pill is not None
    assert pill.isVisible()
    strip.show_sentence("It was not closed.", problem=False)
    assert not pill.isVisible()
