from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import PRIYA, new_session
from hands import press, write
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.views.dosing.order_form import OrderForm


def test_that_a_register_without_a_prescriber_says_what_to_do(qtbot: QtBot) -> None:
    form = OrderForm(Partner.B)
    qtbot.addWidget(form)
    asked: list[Intent] = []
    form.asked.connect(asked.append)
    form.show_order(replace(new_session().view(), staff=()), 1)
    shots.settle(form, (416, 600))
    write(form.dose, "50")

    press(form.record)

    assert asked == []
    assert "Add a prescriber in Settings" in form.by.problem
    assert form.dose.text() == "50"


def test_that_the_next_number_begins_with_an_empty_form(qtbot: QtBot) -> None:
    form = OrderForm(Partner.B)
    qtbot.addWidget(form)
    view = new_session().view()
    form.show_order(view, 1)
    write(form.dose, "50")

    form.show_order(view, 2)

    assert form.dose.text() == ""


@pytest.mark.parametrize("typed", ["", "seventy", "0", "75 mL", "1,200"])
def test_that_a_bad_dose_gets_a_sentence_and_stays(qtbot: QtBot, typed: str) -> None:
    form = OrderForm(Partner.A)
    qtbot.addWidget(form)
    asked: list[Intent] = []
    form.asked.connect(asked.append)
    form.show_order(new_session().view(), 1)
    shots.settle(form, (416, 600))
    write(form.dose, typed)
    press(form.by.group.choice(str(PRIYA.id)))

    press(form.record)

    assert asked == []
    assert form.dose.problem.endswith(".")
    assert form.dose.text() == typed
