from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import Challenge, Insight, Intention
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import State
from kadelyx_desk.ui.views.couple.stated_text import StatedText

SHARED = Visibility.SHARED


def text_of(qtbot: QtBot, session: Session) -> StatedText:
    text = StatedText(Intention, About.A, "{name}, what do you hope for?")
    qtbot.addWidget(text)
    text.show_session(session.view())
    return text


def test_that_a_shared_intention_goes_to_the_room_unless_it_is_unchecked(qtbot: QtBot) -> None:
    text = text_of(qtbot, new_session())
    write(text.field, "To be heard.")
    first = text.wanted()

    press(text.to_room)

    assert first == State(About.A, Intention("To be heard.", to_room=True), SHARED)
    assert text.wanted() == State(About.A, Intention("To be heard.", to_room=False), SHARED)


def test_that_the_check_alone_is_a_change_that_is_recorded_as_a_rewording(
    qtbot: QtBot,
) -> None:
    session = new_session().prepare()
    text = text_of(qtbot, session)
    press(text.to_room)
    wanted = text.wanted()
    assert isinstance(wanted, State)

    session.service.state(wanted.about, wanted.body, wanted.visibility)
    text.show_session(session.view())

    line = session.snapshot.latest(Intention, About.A)
    assert line is not None
    assert line.amendment is not None
    assert line.body == Intention("To hear him before I answer.", to_room=False)
    assert text.wanted() is None
    assert not text.to_room.isChecked()


def test_that_showing_the_session_never_turns_a_check_that_a_person_set(qtbot: QtBot) -> None:
    session = new_session().prepare()
    text = text_of(qtbot, session)
    press(text.to_room)

    text.show_session(session.view())

    assert not text.to_room.isChecked()


def test_that_only_what_is_shared_can_go_to_the_room_and_it_says_so(qtbot: QtBot) -> None:
    text = text_of(qtbot, new_session())
    shots.settle(text, (340, 300))
    before = text.to_room.isEnabled(), text.room_note.isVisible()

    press(text.readers)

    assert before == (True, False)
    assert not text.to_room.isEnabled()
    assert not text.to_room.isChecked()
    assert text.room_note.text() == "Only what is shared goes to the room."
    assert text.to_room.accessibleDescription() == text.room_note.text()
    press(text.readers)
    press(text.readers)
    assert text.to_room.isChecked()


def test_that_a_private_text_of_an_older_record_wants_nothing_for_its_check(
    qtbot: QtBot,
) -> None:
    session = new_session()
    old = Intention("Only mine.", to_room=True)
    session.service.state(About.A, old, Visibility.PARTNER)

    assert text_of(qtbot, session).wanted() is None


def test_that_a_challenge_stays_out_of_the_room_unless_it_is_checked(qtbot: QtBot) -> None:
    text = StatedText(Challenge, About.COUPLE, "What is hard?")
    qtbot.addWidget(text)
    text.show_session(new_session().view())
    write(text.field, "Money.")
    first = text.wanted()

    press(text.to_room)

    assert first == State(About.COUPLE, Challenge("Money."), SHARED)
    assert text.wanted() == State(About.COUPLE, Challenge("Money.", to_room=True), SHARED)


def test_that_a_text_of_the_integration_knows_no_room(qtbot: QtBot) -> None:
    text = StatedText(Insight, About.A, "What stays?")
    qtbot.addWidget(text)
    text.show_session(new_session().view())
    shots.settle(text, (340, 300))
    write(text.field, "The list.")

    assert not text.to_room.isVisible()
    assert text.wanted() == State(About.A, Insight("The list."), SHARED)
