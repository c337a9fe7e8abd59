from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import PRIYA, Session, new_session, order
from hands import press, write
from kadelyx_desk.domain.entries import DosingPlanned
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent, Record
from kadelyx_desk.ui.views.preparation.dose_columns import DoseColumns


def test_that_an_order_reaches_one_partner_only(qtbot: QtBot) -> None:
    columns = DoseColumns()
    qtbot.addWidget(columns)
    asked: list[Intent] = []
    columns.asked.connect(asked.append)
    columns.show_session(new_session().view())
    shots.settle(columns, (1150, 900))
    form = columns.plans[Partner.B].order_form
    write(form.dose, "60")
    press(form.by.group.choice(str(PRIYA.id)))

    press(form.record)

    assert [intent.about for intent in asked if isinstance(intent, Record)] == [About.B]
    assert columns.plans[Partner.A].order_form.dose.text() == ""


def test_that_the_plan_is_ready_once_everybodys_dose_waits(qtbot: QtBot) -> None:
    session = new_session().ready_dose(Partner.A)
    columns = DoseColumns()
    qtbot.addWidget(columns)
    columns.show_session(session.view())
    half = columns.is_ready(session.view())

    session.ready_dose(Partner.B)
    columns.show_session(session.view())

    assert not half
    assert columns.is_ready(session.view())


def test_that_a_solo_client_has_one_plan(qtbot: QtBot) -> None:
    columns = DoseColumns()
    qtbot.addWidget(columns)

    columns.show_session(new_session(solo=True).view())
    shots.settle(columns, (1150, 900))

    assert columns.plans[Partner.A].isVisible()
    assert not columns.plans[Partner.B].isVisible()


def planned(qtbot: QtBot, session: Session, plan: DosingPlanned) -> DoseColumns:
    session.service.state(About.COUPLE, plan)
    columns = DoseColumns()
    qtbot.addWidget(columns)
    columns.show_session(session.view())
    shots.settle(columns, (1150, 900))
    return columns


def test_that_of_a_plan_for_one_the_other_card_says_so_and_forbids_nothing(
    qtbot: QtBot,
) -> None:
    plan = DosingPlanned(Pattern.ONE_ONLY, Partner.A, None)
    session = new_session().ready_dose(Partner.A)

    columns = planned(qtbot, session, plan)

    caution = columns.sitting[Partner.B]
    assert caution.isVisible()
    assert caution.sentence.startswith("the plan doses only Ana.")
    assert not columns.sitting[Partner.A].isVisible()
    assert columns.plans[Partner.B].order_form.record.isEnabled()
    assert columns.is_ready(session.view())


def test_that_a_staggered_plan_says_whose_dose_is_first(qtbot: QtBot) -> None:
    columns = planned(qtbot, new_session(), DosingPlanned(Pattern.STAGGERED, Partner.B, None))

    said = [columns.turns[partner].text() for partner in Partner]

    assert said == ["second by the plan", "first by the plan"]
    assert not columns.sitting[Partner.A].isVisible()


def test_that_both_together_says_nothing_of_turns(qtbot: QtBot) -> None:
    columns = planned(qtbot, new_session(), DosingPlanned(Pattern.TOGETHER, None, None))

    assert [columns.turns[partner].text() for partner in Partner] == ["", ""]


def test_that_the_keyboard_goes_to_an_order_or_to_what_takes_it_back(qtbot: QtBot) -> None:
    session = new_session()
    session.service.record(About.B, order("60"))
    columns = planned(qtbot, session, DosingPlanned(Pattern.ONE_ONLY, Partner.A, None))
    columns.go(Partner.A)
    first = columns.plans[Partner.A].order_form.dose.line.hasFocus()

    columns.go(Partner.B)

    assert first
    assert columns.plans[Partner.B].strike.hasFocus()
