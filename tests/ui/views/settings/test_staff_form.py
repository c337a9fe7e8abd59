from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import SAMUEL
from hands import press, write
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.ui.viewmodels.intents import Intent, RegisterStaff
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.settings.staff_form import StaffForm
from list_views import settings_view


@pytest.fixture
def form(qtbot: QtBot) -> StaffForm:
    made = StaffForm()
    qtbot.addWidget(made)
    made.show_person(None)
    shots.settle(made, (640, 400))
    return made


def asked_of(form: StaffForm) -> list[Intent]:
    asked: list[Intent] = []
    form.asked.connect(asked.append)
    return asked


def test_that_a_person_is_added_with_roles_and_licence(form: StaffForm) -> None:
    asked = asked_of(form)
    write(form.name, "Maya Lindqvist")
    write(form.licence, "RN")
    press(form.roles[Role.INJECTOR])
    press(form.roles[Role.GUIDE])
    form.may_inject.click()

    press(form.save)

    roles = (Role.GUIDE, Role.INJECTOR)
    assert asked == [RegisterStaff(None, "Maya Lindqvist", roles, "RN", may_inject=True)]


def test_that_a_change_names_the_person_it_changes(form: StaffForm) -> None:
    asked = asked_of(form)
    form.show_person(settings_view().staff[1])
    write(form.licence, "NP")

    press(form.save)

    assert asked == [
        RegisterStaff(SAMUEL.id, SAMUEL.name, (Role.INJECTOR,), "NP", may_inject=True)
    ]


@pytest.mark.parametrize("typed", ["", "123", "x" * 81])
def test_that_a_bad_name_gets_a_sentence_and_stays(form: StaffForm, typed: str) -> None:
    asked = asked_of(form)
    write(form.name, typed)
    press(form.roles[Role.GUIDE])

    press(form.save)

    assert asked == []
    assert form.name.problem.endswith(".")
    assert form.name.text() == typed


def test_that_a_person_needs_a_role(form: StaffForm) -> None:
    asked = asked_of(form)
    write(form.name, "Maya Lindqvist")

    press(form.save)

    assert asked == []
    assert form.problem.sentence == "Choose at least one role."


def test_that_a_refusal_keeps_the_form_open_and_done_closes_it(form: StaffForm) -> None:
    asked = asked_of(form)
    closed: list[bool] = []
    form.closed.connect(lambda: closed.append(True))
    write(form.name, "Maya Lindqvist")
    press(form.roles[Role.GUIDE])
    press(form.save)
    form.show_answer(Answer(asked[0], done=False, sentence="Only an administrator may."))
    still = list(closed), form.answer.sentence, form.name.text()
    press(form.save)

    form.show_answer(Answer(asked[1], done=True))

    assert still == ([], "Only an administrator may.", "Maya Lindqvist")
    assert closed == [True]
