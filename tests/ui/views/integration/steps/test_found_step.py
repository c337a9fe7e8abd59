from __future__ import annotations

from pytestqt.qtbot import QtBot

from builders import Session, full_session, new_session
from kadelyx_desk.domain.entries import Insight, ThemesWorked
from kadelyx_desk.domain.entries.integration import Theme
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.integration.steps.found_step import FoundStep
from kadelyx_desk.ui.views.kit.notice import QuoteBlock
from sittings import sit_down


def _step(qtbot: QtBot, session: Session) -> FoundStep:
    step = FoundStep()
    sit_down(qtbot, step, step, session, (1150, 560))
    return step


def test_that_before_the_beginning_only_the_prompts_are_seen(qtbot: QtBot) -> None:
    step = _step(qtbot, new_session().prepare().journey())
    step.show_begun(begun=False)
    quotes = [block for block in step.findChildren(QuoteBlock) if block.isVisible()]

    assert len(quotes) == 6
    assert not step.themes.isVisible()
    assert not step.board.texts[Insight, About.A].isVisible()
    step.show_begun(begun=True)
    assert step.themes.isVisible()


def test_that_a_session_shown_again_keeps_its_quotes(qtbot: QtBot) -> None:
    session = new_session().prepare().journey()
    step = _step(qtbot, session)
    before = step.findChildren(QuoteBlock)

    step.show_session(session.minutes(1).view())

    assert step.findChildren(QuoteBlock) == before


def test_that_it_is_complete_with_an_insight_of_each_and_a_theme(qtbot: QtBot) -> None:
    session = full_session()
    step = _step(qtbot, session)
    before = step.is_complete(session.view())
    session.service.state(About.COUPLE, ThemesWorked((Theme.BIAS,)))

    assert not before
    assert step.is_complete(session.view())


def test_that_it_leads_to_the_text_or_to_the_themes(qtbot: QtBot) -> None:
    step = _step(qtbot, full_session())

    step.lead_to(Insight.KIND, About.B)
    assert step.board.texts[Insight, About.B].field.area.hasFocus()
    step.lead_to(ThemesWorked.KIND, About.COUPLE)
    assert step.themes.chips[Theme.PATTERNS].hasFocus()
    assert step.kinds() == {Insight.KIND, ThemesWorked.KIND}
