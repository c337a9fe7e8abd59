from __future__ import annotations

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import PRIYA, SAMUEL, Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import DoseOrdered, DosePrepared
from kadelyx_desk.domain.values import About, Milligrams, Millilitres, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent, Record, Retry, Strike
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.dosing.dose_plan import DosePlan


@pytest.fixture
def session() -> Session:
    return new_session().prepare()


def shown(qtbot: QtBot, session: Session, partner: Partner = Partner.A) -> DosePlan:
    plan = DosePlan(partner)
    qtbot.addWidget(plan)
    plan.show_session(session.view())
    shots.settle(plan, (416, 1200))
    return plan


def ordered(session: Session, amount: str = "75", partner: Partner = Partner.A) -> Session:
    body = DoseOrdered(1, "ketamine", Milligrams(Decimal(amount)), "IM", PRIYA)
    session.service.record(About.of(partner), body)
    return session


def collect(plan: DosePlan) -> list[Intent]:
    asked: list[Intent] = []
    plan.asked.connect(asked.append)
    return asked


def fill(plan: DosePlan, volume: str = "1.5") -> None:
    form = plan.prepare_form
    press(form.strength.group.choice("50"))
    write(form.volume, volume)
    write(form.lot, "K4417")
    write(form.expiry, "30-Jun-2027")
    press(form.by.group.choice(str(SAMUEL.id)))


def test_that_an_order_names_mg_and_the_prescriber(qtbot: QtBot, session: Session) -> None:
    plan = shown(qtbot, session)
    asked = collect(plan)
    write(plan.order_form.dose, "75")
    press(plan.order_form.by.group.choice(str(PRIYA.id)))

    press(plan.order_form.record)

    body = DoseOrdered(1, "ketamine", Milligrams(Decimal(75)), "IM", PRIYA)
    assert asked == [Record(About.A, body)]


def test_that_only_those_who_may_order_are_offered(qtbot: QtBot, session: Session) -> None:
    plan = shown(qtbot, session)

    with pytest.raises(KeyError):
        plan.order_form.by.group.choice(str(SAMUEL.id))


def test_that_cautions_show_while_typing_and_do_not_stop(
    qtbot: QtBot, session: Session
) -> None:
    plan = shown(qtbot, session)

    write(plan.order_form.dose, "75")

    assert any("clinic setting" in line for line in plan.order_form.found.sentences)
    assert "Running total" in plan.order_form.figures.words


def test_that_a_dose_above_the_cap_is_not_sent(qtbot: QtBot, session: Session) -> None:
    plan = shown(qtbot, session)
    asked = collect(plan)
    write(plan.order_form.dose, "750")
    press(plan.order_form.by.group.choice(str(PRIYA.id)))

    press(plan.order_form.record)

    assert asked == []
    assert "above 2" in plan.order_form.found.sentences[0]


def test_that_no_strength_is_ever_preset(qtbot: QtBot, session: Session) -> None:
    plan = shown(qtbot, ordered(session))

    assert plan.prepare_form.strength.chosen() is None
    assert plan.prepare_form.mass.text() == ""


def test_that_mg_follow_from_ml_and_ml_from_mg(qtbot: QtBot, session: Session) -> None:
    plan = shown(qtbot, ordered(session))
    form = plan.prepare_form
    press(form.strength.group.choice("50"))

    write(form.volume, "1.5")
    from_volume = form.mass.text()
    write(form.mass, "60")
    from_mass = form.volume.text()
    press(form.strength.group.choice("100"))

    assert (from_volume, from_mass, form.volume.text()) == ("75", "1.2", "0.6")


def test_that_a_preparation_repeats_its_order_and_names_who_drew_it(
    qtbot: QtBot, session: Session
) -> None:
    plan = shown(qtbot, ordered(session))
    asked = collect(plan)
    fill(plan)
    press(plan.prepare_form.checker.group.choice(str(PRIYA.id)))

    press(plan.prepare_form.record)

    assert len(asked) == 1
    sent = asked[0]
    assert isinstance(sent, Record)
    assert isinstance(sent.body, DosePrepared)
    assert sent.about is About.A
    assert sent.body.volume == Millilitres(Decimal("1.5"))
    assert (sent.body.prepared_by, sent.body.checked_by) == (SAMUEL, PRIYA)
    session.service.record(sent.about, sent.body)
    plan.show_session(session.view())
    assert plan.is_ready


def test_that_a_ten_fold_dose_is_refused_at_once_and_nothing_is_lost(
    qtbot: QtBot, session: Session
) -> None:
    plan = shown(qtbot, ordered(session))
    asked = collect(plan)

    fill(plan, volume="15")
    press(plan.prepare_form.record)

    assert "far from the ordered" in plan.prepare_form.found.sentences[0]
    assert asked == []
    assert plan.prepare_form.volume.text() == "15"
    assert plan.prepare_form.lot.text() == "K4417"


def test_that_an_expired_vial_is_refused_beside_its_date(
    qtbot: QtBot, session: Session
) -> None:
    plan = shown(qtbot, ordered(session))
    asked = collect(plan)
    fill(plan)

    write(plan.prepare_form.expiry, "01-Nov-2026")
    press(plan.prepare_form.record)

    assert plan.prepare_form.expiry.problem == "The vial is past its expiry."
    assert asked == []


def test_that_nobody_checks_the_own_preparation(qtbot: QtBot, session: Session) -> None:
    plan = shown(qtbot, ordered(session))
    asked = collect(plan)
    fill(plan)

    press(plan.prepare_form.checker.group.choice(str(SAMUEL.id)))
    press(plan.prepare_form.record)

    assert "cannot check it" in plan.prepare_form.checker.problem
    assert asked == []
    press(plan.prepare_form.checker.group.choice(""))
    assert plan.prepare_form.checker.problem == ""


def test_that_every_blank_of_a_preparation_says_what_is_missing(
    qtbot: QtBot, session: Session
) -> None:
    plan = shown(qtbot, ordered(session))
    form = plan.prepare_form

    press(form.record)

    fields = (form.strength, form.volume, form.mass, form.lot, form.expiry, form.by)
    assert all(field.problem for field in fields)
    assert form.vial.problem == ""


def test_that_showing_the_session_again_leaves_what_is_typed(
    qtbot: QtBot, session: Session
) -> None:
    plan = shown(qtbot, ordered(session))
    fill(plan)
    session.service.record(
        About.B, DoseOrdered(1, "ketamine", Milligrams(Decimal(60)), "IM", PRIYA)
    )

    plan.show_session(session.view())

    assert plan.prepare_form.volume.text() == "1.5"
    assert plan.prepare_form.by.person() == SAMUEL


def test_that_a_refusal_stands_below_the_form_it_answers(
    qtbot: QtBot, session: Session
) -> None:
    plan = shown(qtbot, ordered(session))
    asked = collect(plan)
    fill(plan)
    press(plan.prepare_form.record)

    plan.show_answer(Answer(asked[0], done=False, sentence="A dose is prepared already."))

    assert plan.prepare_form.answer.sentence == "A dose is prepared already."
    assert plan.order_form.answer.sentence == ""


def test_that_what_the_disk_refused_can_be_tried_again(qtbot: QtBot, session: Session) -> None:
    plan = shown(qtbot, ordered(session))
    asked = collect(plan)
    fill(plan)
    press(plan.prepare_form.record)
    plan.show_answer(Answer(asked[0], done=False, sentence="The disk is full.", is_kept=True))

    press(plan.prepare_form.answer.again)
    plan.show_answer(Answer(Retry(), done=True))

    assert asked[-1] == Retry()
    assert plan.prepare_form.answer.sentence == ""


def test_that_a_prepared_dose_can_be_struck_out(qtbot: QtBot, session: Session) -> None:
    plan = shown(qtbot, session.ready_dose(Partner.A, "50"))
    asked = collect(plan)

    press(plan.strike)

    assert len(asked) == 1
    sent = asked[0]
    assert isinstance(sent, Strike)
    session.service.amend(sent.target, None, sent.reason)
    plan.show_session(session.view())
    assert not plan.is_ready
    assert plan.prepare_form.isVisibleTo(plan)


def test_that_the_other_partners_order_is_never_shown(qtbot: QtBot, session: Session) -> None:
    plan = shown(qtbot, ordered(session, partner=Partner.A), Partner.B)

    assert plan.title.text() == "Dose 1"
    assert plan.order_form.isVisibleTo(plan)


def test_that_after_the_first_injection_a_booster_is_asked_for(
    qtbot: QtBot, session: Session
) -> None:
    plan = shown(qtbot, session.journey())

    assert plan.title.text() == "Booster 1"
    assert plan.order_form.record.text() == "Record order of booster 1 for A"


def test_that_a_column_needs_no_more_than_its_416_px(qtbot: QtBot, session: Session) -> None:
    blank = shown(qtbot, session)
    typed = shown(qtbot, ordered(session))

    assert blank.minimumSizeHint().width() <= 416
    assert typed.minimumSizeHint().width() <= 416


def test_that_a_dose_taken_back_is_prepared_anew_without_any_preset(
    qtbot: QtBot, session: Session
) -> None:
    plan = shown(qtbot, ordered(session))
    asked = collect(plan)
    fill(plan)
    press(plan.prepare_form.record)
    sent = asked[0]
    assert isinstance(sent, Record)
    prepared = session.service.record(sent.about, sent.body).link.entry.id
    plan.show_session(session.view())
    session.service.amend(prepared, None, "entered by mistake")

    plan.show_session(session.view())

    assert plan.prepare_form.isVisible()
    assert plan.prepare_form.strength.chosen() is None
    assert plan.prepare_form.volume.text() == ""
