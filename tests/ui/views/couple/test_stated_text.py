from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import Challenge, Intention
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, State, Strike
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft
from kadelyx_desk.ui.views.couple.stated_text import EMPTIED, StatedText
from kadelyx_desk.ui.views.kit.text import Text

SHARED = Visibility.SHARED


def text_of(qtbot: QtBot, session: Session, about: About = About.A) -> StatedText:
    text = StatedText(Intention, about, "{name}, what do you hope for?")
    qtbot.addWidget(text)
    text.show_session(session.view())
    return text


def test_that_what_is_typed_becomes_the_text_with_its_reader(qtbot: QtBot) -> None:
    text = text_of(qtbot, new_session())
    write(text.field, "To be heard.")
    press(text.readers)

    said = Intention("To be heard.", to_room=False)
    assert text.wanted() == State(About.A, said, Visibility.PARTNER)


def test_that_every_change_keeps_a_draft(qtbot: QtBot) -> None:
    text = text_of(qtbot, new_session())
    asked: list[Intent] = []
    text.asked.connect(asked.append)

    write(text.field, "Hm")

    assert asked[-1] == KeepDraft(About.A, Intention.KIND, "Hm")


def test_that_what_is_recorded_is_shown_and_wants_nothing(qtbot: QtBot) -> None:
    text = text_of(qtbot, new_session().prepare())

    assert text.field.text() == "To hear him before I answer."
    assert text.wanted() is None


def test_that_showing_the_session_never_overwrites_what_is_typed(qtbot: QtBot) -> None:
    session = new_session().prepare()
    text = text_of(qtbot, session)
    write(text.field, "Half a sen")
    press(text.readers)
    session.service.state(About.A, Intention("Said elsewhere."), SHARED)

    text.show_session(session.view())

    assert text.field.text() == "Half a sen"
    assert text.readers.chosen() == Visibility.PARTNER.value


def test_that_once_recorded_it_follows_the_record_again(qtbot: QtBot) -> None:
    session = new_session().prepare()
    text = text_of(qtbot, session)
    write(text.field, "Own words.")
    session.service.state(About.A, Intention("Own words."), SHARED)
    text.show_session(session.view())
    session.service.state(About.A, Intention("Reworded."), SHARED)

    text.show_session(session.view())

    assert text.field.text() == "Reworded."


def test_that_a_draft_is_offered_and_says_since_when(qtbot: QtBot) -> None:
    session = new_session()
    text = StatedText(Intention, About.A, "What?")
    qtbot.addWidget(text)
    view = session.view()
    kept = view.now.moment.utc - timedelta(minutes=13)
    draft = KeptDraft(About.A, Intention.KIND, "Half a sen", kept)

    text.show_session(replace(view, drafts=(draft,)))

    assert text.field.text() == "Half a sen"
    assert text.note.text() == "Draft from 12:02, not recorded yet. Check who reads it."
    assert isinstance(text.wanted(), State)


def test_that_another_partners_draft_is_never_offered(qtbot: QtBot) -> None:
    view = new_session().view()
    text = StatedText(Intention, About.A, "What?")
    qtbot.addWidget(text)
    draft = KeptDraft(About.B, Intention.KIND, "Of B", view.now.moment.utc)

    text.show_session(replace(view, drafts=(draft,)))

    assert text.field.text() == ""


def test_that_an_emptied_text_is_struck_out(qtbot: QtBot) -> None:
    session = new_session().prepare()
    text = text_of(qtbot, session)
    line = session.snapshot.latest(Intention, About.A)
    assert line is not None

    write(text.field, "")

    assert text.wanted() == Strike(line.link.entry.id, EMPTIED)


def test_that_another_reader_alone_is_a_change(qtbot: QtBot) -> None:
    text = text_of(qtbot, new_session().prepare(), About.COUPLE)

    press(text.readers)

    wanted = text.wanted()
    assert isinstance(wanted, State)
    assert wanted.visibility is Visibility.TEAM


def test_that_a_text_beyond_the_limit_gets_a_sentence_and_stays(qtbot: QtBot) -> None:
    text = text_of(qtbot, new_session())
    text.field.area.setPlainText("x" * 10_001)

    assert text.wanted() is None
    assert "At most 10,000" in text.field.problem
    assert len(text.field.text()) == 10_001


def test_that_another_session_begins_with_its_own_text(qtbot: QtBot) -> None:
    text = text_of(qtbot, new_session())
    write(text.field, "Of the first couple.")

    text.show_session(new_session().prepare().view())

    assert text.field.text() == "To hear him before I answer."


def test_that_the_question_and_the_readers_call_the_partner_by_name(qtbot: QtBot) -> None:
    text = text_of(qtbot, new_session(), About.B)

    assert text.field.area.accessibleName() == "Ben, what do you hope for?"
    assert text.readers.accessibleName() == "Shared, about Ben"


def private(qtbot: QtBot) -> StatedText:
    session = new_session()
    session.service.state(About.A, Intention("Only mine."), Visibility.PARTNER)
    text = text_of(qtbot, session)
    shots.settle(text, (340, 300))
    return text


def test_that_what_is_not_shared_is_veiled_on_a_page_both_may_see(qtbot: QtBot) -> None:
    text = private(qtbot)

    said = [label.text() for label in text.findChildren(Text) if label.isVisible()]

    assert not text.field.isVisible()
    assert said == ["Ana, what do you hope for?", "Answered 20-Nov-2026, hidden here."]
    assert text.veil.open.text() == "Open alone with Ana"


def test_that_it_opens_with_a_press_and_is_veiled_again_when_left(qtbot: QtBot) -> None:
    text = private(qtbot)

    press(text.veil.open)
    opened = text.field.isVisible(), text.field.text()
    text.hide()
    text.show()

    assert opened == (True, "Only mine.")
    assert not text.field.isVisible()


def test_that_a_text_becomes_veiled_once_it_is_recorded_for_one_alone(qtbot: QtBot) -> None:
    session = new_session()
    text = text_of(qtbot, session)
    shots.settle(text, (340, 300))
    write(text.field, "Only mine.")
    press(text.readers)
    wanted = text.wanted()
    assert isinstance(wanted, State)

    session.service.state(wanted.about, wanted.body, wanted.visibility)
    text.show_session(session.view())

    assert not text.field.isVisible()
    assert text.wanted() is None


def test_that_a_refused_text_is_never_veiled(qtbot: QtBot) -> None:
    text = private(qtbot)

    text.show_problem("The session is signed.")

    assert text.field.isVisible()
    assert text.field.problem == "The session is signed."


def test_that_who_comes_alone_is_asked_of_no_relationship(qtbot: QtBot) -> None:
    for session, asked in (
        (new_session(), "Ana, what feels hard in the relationship?"),
        (new_session(solo=True), "Ana, what feels hard?"),
    ):
        text = StatedText(Challenge, About.A, "{name}, what feels hard{between}?")
        qtbot.addWidget(text)
        text.show_session(session.view())
        assert text.field.area.accessibleName() == asked
