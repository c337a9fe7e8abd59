from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from builders import DANA, PRIYA, SAMUEL, Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import RescueGiven
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.room.care.rescue_form import AMOUNT, DRUG, RescueForm

A = About.A


@pytest.fixture
def session() -> Session:
    return new_session().start()


@pytest.fixture
def form(qtbot: QtBot, session: Session) -> RescueForm:
    made = RescueForm(A)
    qtbot.addWidget(made)
    made.resize(430, 900)
    made.show_session(session.view())
    made.show()
    return made


def fill(form: RescueForm) -> None:
    press(form.drug.group.choice("ondansetron"))
    press(form.unit.group.choice("mg"))
    write(form.amount, "4,0")
    press(form.route.group.choice("oral"))
    write(form.reason, "nausea")
    press(form.ordered.group.choice(str(PRIYA.id)))
    press(form.given.group.choice(str(DANA.id)))


def test_z2_that_nothing_is_preset(form: RescueForm) -> None:
    assert form.missing() == (
        "the medicine",
        "the amount",
        "the unit",
        "the route",
        "what it is for",
        "who ordered it",
        "who gave it",
    )
    assert form.body() is None


def test_that_what_was_said_makes_the_entry(form: RescueForm) -> None:
    fill(form)

    assert form.body() == RescueGiven(
        "ondansetron", Decimal(4), "mg", "oral", "nausea", PRIYA, DANA
    )
    assert form.missing() == ()


def test_that_another_medicine_takes_the_place_of_the_one_picked(form: RescueForm) -> None:
    fill(form)
    write(form.other, "promethazine")
    assert form.drug.chosen() is None
    body = form.body()
    assert body is not None
    assert body.drug == "promethazine"

    press(form.drug.group.choice("midazolam"))

    assert form.other.text() == ""
    body = form.body()
    assert body is not None
    assert body.drug == "midazolam"


@pytest.mark.parametrize(("typed", "unit"), [("4 mg", "mcg"), ("1,200", "mg"), ("-3", "g")])
def test_z3_that_an_amount_that_cannot_be_meant_is_said_and_kept(
    form: RescueForm, typed: str, unit: str
) -> None:
    fill(form)
    press(form.unit.group.choice(unit))
    write(form.amount, typed)
    form.amount.check()

    assert form.amount.problem
    assert form.amount.text() == typed
    assert form.body() is None


def test_that_picking_the_unit_looks_at_the_amount_again(form: RescueForm) -> None:
    write(form.amount, "4 mg")
    form.amount.check()
    assert form.amount.problem

    press(form.unit.group.choice("mg"))

    assert form.amount.problem == ""
    assert form.amount.value() == Decimal(4)


def test_that_who_may_order_is_offered_and_everybody_where_nobody_may(
    form: RescueForm, session: Session
) -> None:
    assert {str(PRIYA.id), str(DANA.id)} == set(form.ordered.group._choices)
    assert str(SAMUEL.id) in form.given.group._choices

    view = session.view()
    staff = tuple(replace(person, roles=()) for person in view.staff)
    form.show_session(replace(view, staff=staff))

    assert str(SAMUEL.id) in form.ordered.group._choices


def test_z10_that_what_is_typed_is_kept_and_forgotten_once_recorded(form: RescueForm) -> None:
    kept: list[Intent] = []
    form.asked.connect(kept.append)
    write(form.other, "pro")
    assert kept[-1] == KeepDraft(A, DRUG, "pro")

    form.forget()

    assert kept[-1] == KeepDraft(A, DRUG, "")
    assert form.other.text() == ""


def test_z10_that_a_draft_is_offered_again(qtbot: QtBot, session: Session) -> None:
    view = session.view()
    draft = KeptDraft(A, AMOUNT, "4", view.now.moment.utc)
    form = RescueForm(A)
    qtbot.addWidget(form)
    form.show_session(replace(view, drafts=(draft,)))

    assert form.amount.text() == "4"
