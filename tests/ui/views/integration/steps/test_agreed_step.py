from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from builders import Session, full_session
from hands import press
from kadelyx_desk.application.earlier_agreements import earlier_agreements
from kadelyx_desk.domain.entries import Agreement, AgreementReviewed
from kadelyx_desk.domain.entries.integration import Kept
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.integration.steps.agreed_step import AgreedStep
from sittings import sit_down


def _second() -> Session:
    first = full_session()
    second = Session(first.fake, couple=first.couple, days=21)
    return second.prepare().journey().integrate()


def _step(qtbot: QtBot, session: Session) -> AgreedStep:
    step = AgreedStep()
    sit_down(qtbot, step, step, session, (1150, 700))
    desk = session.fake.desk
    step.show_earlier(earlier_agreements(desk.log, desk.directory, session.id))
    return step


def test_that_it_is_complete_once_the_last_ones_are_looked_back_at(qtbot: QtBot) -> None:
    session = _second()
    step = _step(qtbot, session)
    (row,) = step.earlier.rows.values()
    before = step.is_complete(session.view())
    press(row.kept.group.choice(Kept.KEPT.name))
    assert step.record()

    assert not before
    assert step.is_complete(session.view())
    (told,) = session.snapshot.current(AgreementReviewed)
    assert told.body.kept is Kept.KEPT


def test_that_a_private_one_of_then_holds_nobody_up(qtbot: QtBot) -> None:
    session = _second()
    step = AgreedStep()
    sit_down(qtbot, step, step, session, (1150, 700))
    desk = session.fake.desk
    found = earlier_agreements(desk.log, desk.directory, session.id)
    private = replace(found.made[0], visibility=Visibility.PARTNER, about=About.A)
    step.show_earlier(replace(found, made=(private,)))

    assert step.is_complete(session.view())


def test_that_it_leads_to_the_last_ones_or_to_a_new_one(qtbot: QtBot) -> None:
    session = _second()
    step = _step(qtbot, session)

    step.lead_to(AgreementReviewed.KIND, About.COUPLE)
    (row,) = step.earlier.rows.values()
    assert row.kept.group.choice(Kept.KEPT.name).hasFocus()
    step.lead_to(Agreement.KIND, About.COUPLE)
    assert step.agreements.form.what.line.hasFocus()
    assert step.kinds() == {Agreement.KIND, AgreementReviewed.KIND}
