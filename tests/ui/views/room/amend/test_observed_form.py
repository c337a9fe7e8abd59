from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from builders import protocol
from kadelyx_desk.domain.entries import Observed
from kadelyx_desk.ui.views.room.amend.observed_form import ObservedForm

TEARFUL = Observed("tearful", "feeling", "tearful", 2, "at the song")
GROUPS = tuple(group for group in protocol().groups if not group.of_couple)


@pytest.fixture
def form(qtbot: QtBot) -> ObservedForm:
    made = ObservedForm()
    qtbot.addWidget(made)
    made.show_body(TEARFUL, GROUPS)
    return made


def test_that_it_says_at_first_what_the_entry_says(form: ObservedForm) -> None:
    assert form.said() == TEARFUL
    assert form.terms.chosen() == "feeling tearful"
    assert form.intensity.chosen() == "2"


def test_that_a_term_that_the_protocol_lost_stays_what_it_was(form: ObservedForm) -> None:
    old = Observed("sighing", "breath", "sighing")
    form.show_body(old, GROUPS)

    assert form.said() == old


def test_that_an_emptied_line_is_no_line(form: ObservedForm) -> None:
    form.line.set_text("  ")

    assert form.said() == Observed("tearful", "feeling", "tearful", 2)


def test_that_a_line_that_is_too_long_is_said_and_stays(form: ObservedForm) -> None:
    form.line.set_text("x" * 301)

    assert form.said() is None
    assert form.line.problem == "At most 300 characters; this has 301."
