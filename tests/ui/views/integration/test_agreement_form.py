from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import full_session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import Agreement
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent, KeepDraft, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, KeptDraft
from kadelyx_desk.ui.views.integration.agreement_form import (
    NEW,
    REWORDED,
    AgreementForm,
    form_of,
)
from sittings import asked_for, sit_down


@pytest.fixture
def form(qtbot: QtBot) -> AgreementForm:
    made = AgreementForm()
    qtbot.addWidget(made)
    made.show_session(new_session().view())
    shots.settle(made, (1000, 400))
    return made


def recorded(form: AgreementForm) -> list[Intent]:
    asked: list[Intent] = []
    form.asked.connect(
        lambda intent: None if isinstance(intent, KeepDraft) else asked.append(intent)
    )
    return asked


def fill(form: AgreementForm) -> None:
    write(form.what, "Sunday walk, no phones")
    write(form.due, "29-Nov-2026")
    press(form.owner.group.choice(About.B.value))
    press(form.agreed.group.choice(AgreedBy.A.value))


def test_that_an_agreement_has_owner_day_and_who_agreed(form: AgreementForm) -> None:
    asked = recorded(form)
    fill(form)

    press(form.add)

    body = Agreement("Sunday walk, no phones", About.B, date(2026, 11, 29), AgreedBy.A)
    assert asked == [Record(About.COUPLE, body)]


def test_that_the_day_may_stay_open(form: AgreementForm) -> None:
    asked = recorded(form)
    fill(form)
    write(form.due, "")

    press(form.add)

    assert len(asked) == 1


@pytest.mark.parametrize("typed", ["29/11/2026", "soon", "31-Nov-2026"])
def test_that_a_day_no_calendar_has_gets_a_sentence(form: AgreementForm, typed: str) -> None:
    asked = recorded(form)
    fill(form)
    write(form.due, typed)

    press(form.add)

    assert asked == []
    assert form.due.problem.endswith(".")
    assert form.what.text() == "Sunday walk, no phones"


def test_that_every_blank_says_what_is_missing(form: AgreementForm) -> None:
    asked = recorded(form)

    press(form.add)

    assert asked == []
    assert form.what.problem
    assert form.owner.problem
    assert form.agreed.problem


def test_that_a_refusal_keeps_the_form_and_done_empties_it(form: AgreementForm) -> None:
    asked = recorded(form)
    fill(form)
    press(form.add)
    sentence = "The day of an agreement cannot lie in the past."
    form.show_answer(Answer(asked[0], done=False, sentence=sentence))
    kept = form.what.text(), form.answer.sentence
    press(form.add)

    form.show_answer(Answer(asked[1], done=True))

    assert kept == ("Sunday walk, no phones", sentence)
    assert (form.what.text(), form.owner.chosen()) == ("", None)


def test_z10_that_a_half_typed_agreement_is_kept_whole_and_offered_again(
    qtbot: QtBot, form: AgreementForm
) -> None:
    asked: list[Intent] = []
    form.asked.connect(asked.append)
    write(form.what, "Sun")
    press(form.owner.group.choice(About.B.value))
    last = asked[-1]
    assert isinstance(last, KeepDraft)
    view = new_session().view()
    draft = KeptDraft(About.COUPLE, NEW, last.text, view.now.moment.utc)
    again = AgreementForm()
    qtbot.addWidget(again)

    again.show_session(replace(view, drafts=(draft,)))

    assert (last.about, last.form) == (About.COUPLE, NEW)
    assert (again.what.text(), again.owner.chosen()) == ("Sun", About.B.value)
    assert again.note.text() == "Draft from 12:15, not recorded yet."


def test_that_going_on_adds_what_is_typed_and_turning_away_does_not(
    form: AgreementForm,
) -> None:
    asked = recorded(form)
    fill(form)

    assert form.record(restored=False)
    assert asked == []
    assert form.record()
    assert len(asked) == 1
    write(form.what, "")
    assert not form.record()
    assert form.what.problem


def test_that_an_agreement_is_put_right_and_the_form_is_left(qtbot: QtBot) -> None:
    session = full_session()
    (line,) = session.snapshot.current(Agreement)
    form = AgreementForm(line)
    heard = sit_down(qtbot, form, form, session, (1000, 400))
    left: list[bool] = []
    form.left.connect(lambda: left.append(True))
    shown = form.what.text(), form.due.text(), form.owner.chosen(), form.agreed.chosen()
    write(form.due, "06-Dec-2026")
    press(form.add)

    assert shown == ("Sunday walk, no phones", "29-Nov-2026", "couple", "both")
    body = replace(line.body, due=date(2026, 12, 6))
    assert asked_for(heard, Correct) == [Correct(line.link.entry.id, body, REWORDED)]
    assert left == [True]


def test_that_an_unchanged_agreement_is_left_as_it_is(qtbot: QtBot) -> None:
    session = full_session()
    (line,) = session.snapshot.current(Agreement)
    form = AgreementForm(line)
    heard = sit_down(qtbot, form, form, session, (1000, 400))
    left: list[bool] = []
    form.left.connect(lambda: left.append(True))
    write(form.what, "Something else")
    press(form.leave)
    press(form.add)

    assert form.what.text() == "Sunday walk, no phones"
    assert left == [True, True]
    assert asked_for(heard, Correct) == []
    assert form_of(line) == f"agreement.{line.link.entry.id}"


def test_that_tab_goes_through_the_form_in_the_order_of_reading(form: AgreementForm) -> None:
    targets = form.targets()

    assert targets[:2] == [form.what.line, form.due.line]
    assert targets[-2:] == [form.leave, form.add]
    assert len(targets) == 10


def test_that_showing_the_session_again_leaves_what_is_typed(form: AgreementForm) -> None:
    session = new_session()
    form.show_session(session.view())
    shots.settle(form, (1000, 400))
    fill(form)

    form.show_session(session.prepare().view())

    assert form.what.text() == "Sunday walk, no phones"
    assert form.owner.chosen() == About.B.value


def test_that_a_solo_client_agrees_alone(qtbot: QtBot) -> None:
    form = AgreementForm()
    qtbot.addWidget(form)

    form.show_session(new_session(solo=True).view())

    assert form.owner.group.choice("A").text() == "Ana"
    with pytest.raises(KeyError):
        form.owner.group.choice(About.COUPLE.value)


def test_that_of_a_solo_client_nobody_has_to_be_chosen(qtbot: QtBot) -> None:
    form = AgreementForm()
    qtbot.addWidget(form)
    form.show_session(new_session(solo=True).view())
    asked = recorded(form)
    assert not form.is_typed
    write(form.what, "Sunday walk, no phones")

    press(form.add)

    body = Agreement("Sunday walk, no phones", About.A, None, AgreedBy.A)
    assert asked == [Record(About.COUPLE, body)]
