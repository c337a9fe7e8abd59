from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from builders import protocol
from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.values import BloodPressure
from kadelyx_desk.ui.views.room.amend.vitals_form import VitalsForm

WHOLE = VitalsTaken(BloodPressure(132, 84), 78, 97, 14, 4, 2, "mild")


@pytest.fixture
def form(qtbot: QtBot) -> VitalsForm:
    made = VitalsForm(protocol())
    qtbot.addWidget(made)
    made.show_body(WHOLE)
    return made


def test_that_it_says_at_first_what_was_recorded(form: VitalsForm) -> None:
    assert form.said() == WHOLE


def test_that_a_part_of_a_set_shows_no_figure_that_was_not_measured(form: VitalsForm) -> None:
    form.show_body(VitalsTaken(heart_rate=80))

    assert form.pressure.text() == ""
    assert form.said() == VitalsTaken(heart_rate=80)


def test_that_half_typed_figures_are_filled_in_again(form: VitalsForm) -> None:
    kept: list[str] = []
    form.edited.connect(kept.append)
    form.whole["spo2"].line.setText("9")
    form.whole["spo2"].line.textEdited.emit("9")

    form.show_body(WHOLE)
    form.show_draft(kept[-1])

    assert form.whole["spo2"].text() == "9"
    assert form.pressure.text() == "132/84"


def test_that_a_pressure_that_cannot_be_meant_is_said(form: VitalsForm) -> None:
    form.pressure.set_text("132")

    assert form.said() is None
    assert "both figures" in form.pressure.problem
