from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from builders import Session, full_session
from hands import press, write
from kadelyx_desk.domain.entries import Responded
from kadelyx_desk.domain.entries.integration import Change
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import State
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.integration.parts.response_part import ResponsePart
from sittings import asked_for, sit_down


def _part(qtbot: QtBot, session: Session) -> ResponsePart:
    part = ResponsePart(Partner.B)
    sit_down(qtbot, part, part, session, (380, 560))
    return part


def _told(session: Session) -> Responded | None:
    line = session.snapshot.latest(Responded, About.B)
    return None if line is None else line.body


def test_that_nothing_is_preset_and_a_blank_asks_for_nothing(qtbot: QtBot) -> None:
    session = full_session()
    part = _part(qtbot, session)

    assert part.change.chosen() is None
    assert part.record()
    assert _told(session) is None


def test_that_change_and_words_are_recorded_and_said_again_they_are_corrected(
    qtbot: QtBot,
) -> None:
    session = full_session()
    part = ResponsePart(Partner.B)
    heard = sit_down(qtbot, part, part, session, (380, 560))
    press(part.change.group.choice(Change.LITTLE.name))
    write(part.text, "I sleep.")
    assert part.record()
    first = _told(session)
    press(part.change.group.choice(Change.BETTER.name))
    assert part.record()

    assert first == Responded(Change.LITTLE, "I sleep.")
    assert _told(session) == Responded(Change.BETTER, "I sleep.")
    assert len(list(session.snapshot.current(Responded, About.B))) == 1
    assert len(asked_for(heard, State)) == 2


def test_that_words_without_a_change_ask_for_it_and_are_not_lost(qtbot: QtBot) -> None:
    session = full_session()
    part = _part(qtbot, session)
    write(part.text, "I sleep.")

    assert not part.record()
    assert part.change.problem == "Choose the change that the words speak of."
    assert part.text.text() == "I sleep."
    assert _told(session) is None


def test_that_a_text_that_is_too_long_says_so(qtbot: QtBot) -> None:
    part = _part(qtbot, full_session())
    press(part.change.group.choice(Change.WORSE.name))
    part.text.set_text("x" * 10_001)
    part.text.edited.emit(part.text.text())

    assert not part.record()
    assert "At most 10,000" in part.text.problem


def test_that_a_response_for_the_team_is_veiled_also_while_it_is_a_draft(
    qtbot: QtBot,
) -> None:
    session = full_session()
    part = _part(qtbot, session)
    press(part.change.group.choice(Change.WORSE.name))
    press(part.readers)
    press(part.readers)
    while_typing = part.change.isVisible()
    part.hide()
    part.show()

    assert while_typing
    assert part.readers.chosen() == Visibility.TEAM.value
    assert not part.change.isVisible()
    assert part.veil.open.text() == "Open for the team"


def test_that_a_response_stays_with_the_reader_it_was_told_to(qtbot: QtBot) -> None:
    session = full_session()
    session.service.state(About.B, Responded(Change.WORSE, None), Visibility.PARTNER)
    part = _part(qtbot, session)
    press(part.veil.open)
    press(part.change.group.choice(Change.SAME.name))
    part.record()

    line = session.snapshot.latest(Responded, About.B)
    assert line is not None
    assert line.body.change is Change.SAME
    assert line.link.entry.visibility is Visibility.PARTNER


def test_that_a_response_is_taken_back(qtbot: QtBot) -> None:
    session = full_session()
    session.service.state(About.B, Responded(Change.WORSE, "Heavy."))
    part = _part(qtbot, session)

    press(part.back)

    assert _told(session) is None
    assert (part.change.chosen(), part.text.text()) == (None, "")
    assert not part.back.isVisible()


def test_z10_that_a_half_chosen_response_is_offered_again(qtbot: QtBot) -> None:
    session = full_session()
    view = session.view()
    text = '{"change": "BETTER", "text": "I sl", "reader": "shared"}'
    draft = KeptDraft(About.B, Responded.KIND, text, view.now.moment.utc)
    part = ResponsePart(Partner.B)
    qtbot.addWidget(part)

    part.show_session(replace(view, drafts=(draft,)))

    assert (part.change.chosen(), part.text.text()) == ("BETTER", "I sl")
    assert part.draft_note.text() == "Draft from 08:11, not recorded yet."
    assert part.is_restored
