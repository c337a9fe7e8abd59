from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from builders import Session, full_session, new_session
from hands import write
from kadelyx_desk.domain.entries import Intervention
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, State
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.integration.parts.guide_part import GuidePart
from sittings import sit_down


@pytest.mark.parametrize("session", [full_session(), new_session(solo=True)])
def test_that_the_guide_writes_about_a_couple_and_about_one_alone(
    qtbot: QtBot, session: Session
) -> None:
    part = GuidePart()
    qtbot.addWidget(part)
    asked: list[Intent] = []
    part.asked.connect(
        lambda intent: None if isinstance(intent, KeepDraft) else asked.append(intent)
    )
    part.show_session(session.view())
    write(part.text.field, "Slowed the pace.")

    assert part.record()
    body = Intervention("Slowed the pace.")
    assert asked == [State(About.COUPLE, body, Visibility.SHARED)]


def test_that_a_refusal_stands_beside_the_text(qtbot: QtBot) -> None:
    part = GuidePart()
    sit_down(qtbot, part, part, new_session(), (600, 200))
    write(part.text.field, "Slowed the pace.")

    assert not part.record()
    assert part.text.field.problem == "Begin the integration session first."
    assert part.text.field.text() == "Slowed the pace."


def test_that_it_is_recorded_once(qtbot: QtBot) -> None:
    session = full_session()
    part = GuidePart()
    sit_down(qtbot, part, part, session, (600, 200))
    write(part.text.field, "Slowed the pace.")
    part.record()
    part.record()

    assert [line.body.text for line in session.snapshot.current(Intervention)] == [
        "Slowed the pace."
    ]


def test_that_the_keyboard_goes_to_the_text(qtbot: QtBot) -> None:
    part = GuidePart()
    sit_down(qtbot, part, part, full_session(), (600, 200))
    part.setFocus()

    part.go()

    assert part.text.field.area.hasFocus()


def test_that_another_pages_answer_is_not_said_here(qtbot: QtBot) -> None:
    part = GuidePart()
    qtbot.addWidget(part)
    other = State(About.COUPLE, Intervention("x"))
    part.show_answer(Answer(other, done=True))

    assert part.answer.sentence == ""
