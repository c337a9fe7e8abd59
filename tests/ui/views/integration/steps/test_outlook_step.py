from __future__ import annotations

from pytestqt.qtbot import QtBot

from builders import full_session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import PlanMade, Responded
from kadelyx_desk.domain.entries.integration import Change
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.integration.steps.outlook_step import OutlookStep
from sittings import sit_down


def test_that_it_is_complete_with_a_response_of_each_and_a_plan(qtbot: QtBot) -> None:
    session = full_session()
    step = OutlookStep()
    sit_down(qtbot, step, step, session, (1150, 560))
    press(step.responses[Partner.A].change.group.choice(Change.BETTER.name))
    write(step.plan.text, "A call.")
    step.record()
    one = step.is_complete(session.view())
    press(step.responses[Partner.B].change.group.choice(Change.SAME.name))
    step.record()

    assert not one
    assert step.is_complete(session.view())


def test_that_a_solo_client_answers_alone(qtbot: QtBot) -> None:
    session = new_session(solo=True)
    step = OutlookStep()
    sit_down(qtbot, step, step, session, (1150, 560))

    assert step.responses[Partner.A].isVisible()
    assert not step.responses[Partner.B].isVisible()
    assert step.plan.isVisible()


def test_that_it_leads_to_the_response_of_whom_it_is_about_or_to_the_plan(
    qtbot: QtBot,
) -> None:
    step = OutlookStep()
    sit_down(qtbot, step, step, full_session(), (1150, 560))

    step.lead_to(Responded.KIND, About.B)
    assert step.responses[Partner.B].change.group.choice(Change.WORSE.name).hasFocus()
    step.lead_to(PlanMade.KIND, About.COUPLE)
    assert step.plan.text.area.hasFocus()
    assert step.kinds() == {Responded.KIND, PlanMade.KIND}
