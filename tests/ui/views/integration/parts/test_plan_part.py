from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from builders import Session, full_session
from hands import write
from kadelyx_desk.domain.entries import PlanMade
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.integration.parts.plan_part import PlanPart
from sittings import sit_down


def _part(qtbot: QtBot, session: Session) -> PlanPart:
    part = PlanPart()
    sit_down(qtbot, part, part, session, (380, 560))
    return part


def _told(session: Session) -> PlanMade | None:
    line = session.snapshot.latest(PlanMade, About.COUPLE)
    return None if line is None else line.body


def test_that_words_date_and_referral_are_recorded(qtbot: QtBot) -> None:
    session = full_session()
    part = _part(qtbot, session)
    write(part.text, "A call in ten days.")
    write(part.next_on, "12 Dec 2026")
    write(part.referral, "B: own doctor")

    assert part.record()
    assert _told(session) == PlanMade(
        "A call in ten days.", date(2026, 12, 12), "B: own doctor"
    )
    assert part.next_on.text() == "12-Dec-2026"


@pytest.mark.parametrize("typed", ["12/12/2026", "soon", "31-Nov-2026"])
def test_that_a_day_no_calendar_has_holds_it_with_a_sentence(qtbot: QtBot, typed: str) -> None:
    session = full_session()
    part = _part(qtbot, session)
    write(part.text, "A call.")
    write(part.next_on, typed)

    assert not part.record()
    assert part.next_on.problem.endswith(".")
    assert (part.text.text(), _told(session)) == ("A call.", None)


def test_that_a_next_date_in_the_past_is_said_beside_the_date(qtbot: QtBot) -> None:
    session = full_session()
    part = _part(qtbot, session)
    write(part.next_on, "01-Nov-2026")

    assert not part.record()
    assert part.next_on.problem == "The next date cannot lie in the past."
    assert part.answer.sentence == ""
    assert part.next_on.text() == "01-Nov-2026"


def test_that_an_emptied_plan_is_taken_back(qtbot: QtBot) -> None:
    session = full_session()
    session.service.state(About.COUPLE, PlanMade("Rest.", None, "her doctor"))
    part = _part(qtbot, session)
    write(part.text, "")
    assert part.record()
    kept = _told(session)
    write(part.referral, "")
    assert part.record()

    assert kept == PlanMade(None, None, "her doctor")
    assert _told(session) is None


def test_that_it_says_how_many_sessions_are_left(qtbot: QtBot) -> None:
    part = _part(qtbot, full_session())

    assert part.left.text() == "Left in this course: 2 of 3 sessions."


def test_that_a_plan_for_the_team_is_never_widened(qtbot: QtBot) -> None:
    session = full_session()
    session.service.state(About.COUPLE, PlanMade("Rest.", None, None), Visibility.TEAM)
    part = _part(qtbot, session)
    part.open()
    write(part.text, "Rest more.")
    part.record()

    line = session.snapshot.latest(PlanMade, About.COUPLE)
    assert line is not None
    assert line.body.text == "Rest more."
    assert line.link.entry.visibility is Visibility.TEAM
