from __future__ import annotations

from decimal import Decimal

from pytestqt.qtbot import QtBot

import shots
from builders import PRIYA, new_session
from hands import press, write
from kadelyx_desk.domain.entries import DoseOrdered
from kadelyx_desk.domain.facts import open_order
from kadelyx_desk.domain.values import About, Milligrams, Partner
from kadelyx_desk.ui.views.dosing.prepare_form import PrepareForm


def test_that_another_order_begins_with_an_empty_form(qtbot: QtBot) -> None:
    session = new_session()
    form = PrepareForm(Partner.A)
    qtbot.addWidget(form)
    for _ in range(2):
        body = DoseOrdered(1, "ketamine", Milligrams(Decimal(25)), "IM", PRIYA)
        saved = session.service.record(About.A, body)
        order = open_order(session.snapshot, Partner.A)
        assert order is not None
        form.show_prepare(session.view(), order)
        shots.settle(form, (416, 1000))
        before = (form.volume.text(), form.strength.chosen())
        press(form.strength.group.choice("50"))
        write(form.volume, "0.5")
        session.service.amend(saved.link.entry.id, None, "entered by mistake")

    assert before == ("", None)


def test_that_a_figure_no_syringe_can_hold_is_said_beside_the_field(qtbot: QtBot) -> None:
    session = new_session()
    body = DoseOrdered(1, "ketamine", Milligrams(Decimal(25)), "IM", PRIYA)
    session.service.record(About.A, body)
    order = open_order(session.snapshot, Partner.A)
    assert order is not None
    form = PrepareForm(Partner.A)
    qtbot.addWidget(form)
    form.show_prepare(session.view(), order)
    shots.settle(form, (416, 1000))
    press(form.strength.group.choice("100"))

    write(form.mass, "25.001")

    assert "cannot be drawn exactly" in form.mass.problem
    assert form.volume.text() == ""
    assert form.mass.text() == "25.001"
