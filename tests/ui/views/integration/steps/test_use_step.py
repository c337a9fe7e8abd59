from __future__ import annotations

from pytestqt.qtbot import QtBot

from builders import full_session
from hands import write
from kadelyx_desk.domain.entries import Intervention, Practice
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.integration.steps.use_step import UseStep
from sittings import sit_down


def test_that_what_is_used_and_what_was_done_are_recorded_in_one_go(qtbot: QtBot) -> None:
    session = full_session()
    step = UseStep()
    sit_down(qtbot, step, step, session, (1150, 560))
    write(step.board.texts[Practice, About.A].field, "Pause, then speak.")
    write(step.guide.text.field, "Slowed the pace.")
    before = step.is_complete(session.view())

    assert step.record()
    assert session.snapshot.latest(Practice, About.A) is not None
    assert session.snapshot.latest(Intervention, About.COUPLE) is not None
    assert not before
    assert step.is_complete(session.view())


def test_that_it_leads_to_the_text_of_whom_it_is_about(qtbot: QtBot) -> None:
    step = UseStep()
    sit_down(qtbot, step, step, full_session(), (1150, 560))

    step.lead_to(Practice.KIND, About.COUPLE)
    assert step.board.texts[Practice, About.COUPLE].field.area.hasFocus()
    step.lead_to(Intervention.KIND, About.COUPLE)
    assert step.guide.text.field.area.hasFocus()
    assert step.kinds() == {Practice.KIND, Intervention.KIND}
