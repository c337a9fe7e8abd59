from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from builders import DANA, SAMUEL
from hands import press
from kadelyx_desk.domain.entries import DoseNotGiven
from kadelyx_desk.domain.entries.dose import Outcome
from kadelyx_desk.domain.facts import waiting_dose
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.views.room.sheets.dose_sheet import DoseSheet
from kadelyx_desk.ui.views.room.sheets.not_given_form import NotGivenForm
from kadelyx_desk.ui.views.room.tile_board import Job
from rooms import Room, before_dose


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, before_dose())


@pytest.fixture
def form(room: Room) -> NotGivenForm:
    sheet = room.open(Job.DOSE, About.B, DoseSheet)
    press(sheet.leave)
    return sheet.not_given


def test_that_a_returned_dose_needs_no_witness(room: Room, form: NotGivenForm) -> None:
    assert form.record.reason == "Say whether it was returned or wasted."

    press(form.outcome.choice(Outcome.RETURNED.value))
    press(form.record.button)

    (intent,) = room.intents
    assert isinstance(intent, Record)
    assert isinstance(intent.body, DoseNotGiven)
    assert (intent.about, intent.body.outcome, intent.body.witness) == (
        About.B,
        Outcome.RETURNED,
        None,
    )
    assert waiting_dose(room.session.snapshot, Partner.B) is None


def test_that_a_wasted_dose_needs_a_witness_who_did_not_draw_it(
    room: Room, form: NotGivenForm
) -> None:
    press(form.outcome.choice(Outcome.WASTED.value))

    assert form.record.reason == "A wasted dose needs a witness."
    assert str(SAMUEL.id) not in form._names  # who drew it

    press(form.witness.choice(str(DANA.id)))
    press(form.record.button)

    (intent,) = room.intents
    assert isinstance(intent, Record)
    assert isinstance(intent.body, DoseNotGiven)
    assert intent.body.witness == DANA
    assert str(intent.body.milligrams.value) == "60"
