from __future__ import annotations

from pytestqt.qtbot import QtBot

from builders import full_session
from kadelyx_desk.domain.entries import RiskAsked, RiskAssessed
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.views.integration.steps.alone_step import AloneStep
from sittings import sit_down


def test_that_it_is_complete_once_its_own_partner_was_asked(qtbot: QtBot) -> None:
    session = full_session()
    step = AloneStep(Partner.B)
    sit_down(qtbot, step, step, session, (1150, 560))
    session.service.record(About.A, RiskAsked())
    other = step.is_complete(session.view())
    session.service.record(About.B, RiskAsked())

    assert not other
    assert step.is_complete(session.view())


def test_that_it_leads_to_the_button_and_opens_nothing(qtbot: QtBot) -> None:
    step = AloneStep(Partner.B)
    sit_down(qtbot, step, step, full_session(), (1150, 560))

    step.lead_to(RiskAsked.KIND, About.B)

    assert step.risk.open_alone.hasFocus()
    assert not step.risk.level.isVisible()
    assert not step.holds_the_way
    assert step.kinds() == {RiskAsked.KIND, RiskAssessed.KIND}
