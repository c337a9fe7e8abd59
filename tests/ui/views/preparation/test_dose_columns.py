from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import PRIYA, new_session
from hands import press, write
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
