from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import Session
from closes import READY, two_hours_after
from hands import press, write
from kadelyx_desk.domain.entries import EscortNamed, ReadyToLeave
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.close.leave_form import LeaveForm
from kadelyx_desk.ui.views.kit.form.field import Field


def form_of(qtbot: QtBot, session: Session) -> LeaveForm:
    form = LeaveForm(Partner.A)
    qtbot.addWidget(form)
    form.show_session(session.view())
    shots.settle(form, (500, 620))
    return form


@pytest.fixture
def form(qtbot: QtBot) -> LeaveForm:
    return form_of(qtbot, two_hours_after())


def test_that_nothing_is_preset(form: LeaveForm) -> None:
    assert {group.chosen() for group in form.answers.values()} == {None}
    assert form.said() == ReadyToLeave(
        *(Said.NOT_RECORDED,) * 8, padss=None, escort=None, follow_up=None
    )
    assert form.is_blank


def test_that_every_question_goes_into_its_own_answer(form: LeaveForm) -> None:
    for name, group in form.answers.items():
        before = form.said()
        press(group.choice("no"))
        assert form.said() == replace(before, **{name: Said.NO})  # type: ignore[arg-type] # one answer
    assert not form.is_blank


def test_that_padss_escort_and_call_are_typed(form: LeaveForm) -> None:
    write(form.padss, "9")
    write(form.escort, " Rosa  Vega ")
    write(form.call.day, "21-Nov-2026")
    write(form.call.time, "1015")

    said = form.said()

    assert form.check()
    assert (said.padss, said.escort) == (9, "Rosa Vega")
    assert said.follow_up == Moment(
        datetime(2026, 11, 21, 18, 15, tzinfo=UTC), -480, "America/Los_Angeles"
    )


def test_that_the_escort_of_the_preparation_is_carried_over(qtbot: QtBot) -> None:
    session = two_hours_after()
    session.service.record(About.A, EscortNamed("Rosa Vega", None))
    form = form_of(qtbot, session)

    assert form.escort.text() == "Rosa Vega"
    assert form.is_blank
    session.service.state(About.A, replace(READY, escort="Ines Vega"))
    form.show_session(session.view())

    assert form.escort.text() == "Ines Vega"


def test_that_what_is_recorded_is_shown_and_what_is_touched_stays(form: LeaveForm) -> None:
    session = two_hours_after()
    form.show_session(session.view())
    press(form.answers["oriented"].choice("no"))
    session.service.state(About.A, READY)

    form.show_session(session.view())

    assert form.said() == replace(READY, oriented=Said.NO)
    assert form.is_changed
    press(form.answers["oriented"].choice("yes"))
    assert not form.is_changed


def test_that_after_settling_the_record_is_shown(form: LeaveForm) -> None:
    session = two_hours_after()
    form.show_session(session.view())
    press(form.answers["oriented"].choice("no"))
    form.settle()

    form.show_session(session.view())

    assert form.answers["oriented"].chosen() is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("11", "Type a whole figure from 0 to 10."),
        ("-1", "Type a whole figure from 0 to 10."),
        ("9,5", "Type a whole figure from 0 to 10."),
        ("nine", "Type a whole figure from 0 to 10."),
    ],
)
def test_that_a_padss_that_cannot_be_meant_is_said_beside_it(
    form: LeaveForm, typed: str, sentence: str
) -> None:
    write(form.padss, typed)

    assert not form.check()
    assert form.padss.problem == sentence
    assert form.padss.text() == typed
    assert form.said().padss is None


def test_that_a_call_needs_day_and_time(form: LeaveForm) -> None:
    write(form.call.day, "21-Nov-2026")
    assert not form.check()
    assert form.call.time.problem == "Type the time."

    write(form.call.day, "21/11/2026")
    assert not form.check()
    assert form.call.day.problem.startswith("Type the day with the month in letters")


def test_that_an_escort_without_a_letter_is_refused_beside_the_field(form: LeaveForm) -> None:
    write(form.escort, "12345")

    assert not form.check()
    assert form.escort.problem == "Type the name; it needs at least one letter."


def test_z10_that_what_is_typed_is_kept_under_the_partners_own_name(form: LeaveForm) -> None:
    asked: list[Intent] = []
    form.asked.connect(asked.append)

    write(form.padss, "9")
    form.settle()

    assert asked == [
        KeepDraft(About.A, "leave.checked.padss", "9"),
        KeepDraft(About.A, "leave.checked.padss", ""),
    ]


def test_z10_that_a_draft_is_offered_again(form: LeaveForm) -> None:
    view = two_hours_after().view()
    now = view.now.moment.utc
    drafts = (
        KeptDraft(About.A, "leave.checked.escort", "Rosa", now),
        KeptDraft(About.B, "leave.checked.padss", "3", now),
    )

    form.show_session(replace(view, drafts=drafts))

    assert form.escort.text() == "Rosa"
    assert form.padss.text() == ""


@pytest.mark.parametrize(
    ("code", "where"),
    [("escort-partner", "escort"), ("padss", "padss"), ("follow-up-past", "call")],
)
def test_that_a_refusal_is_said_beside_its_field(
    form: LeaveForm, code: str, where: str
) -> None:
    assert form.show_refusal(code, "No.")

    said: dict[str, Field] = {
        "escort": form.escort,
        "padss": form.padss,
        "call": form.call.day,
    }
    assert {key for key, field in said.items() if field.problem == "No."} == {where}
    assert not form.show_refusal("not-started", "No.")


def test_z11_that_another_session_begins_blank(form: LeaveForm) -> None:
    press(form.answers["oriented"].choice("yes"))
    write(form.escort, "Rosa")

    form.show_session(two_hours_after().view())

    assert form.answers["oriented"].chosen() is None
    assert form.escort.text() == ""
