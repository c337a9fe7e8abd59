from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

import shots
from builders import Session, full_session
from hands import press, write
from kadelyx_desk.domain.entries import Addendum
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, Record, Retry
from kadelyx_desk.ui.viewmodels.session_view import Answer, KeptDraft
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.review.addenda_card import AddendaCard

CALL = "B called: the headache had gone."
SHARED, TEAM = Visibility.SHARED, Visibility.TEAM


def card_of(qtbot: QtBot, session: Session) -> tuple[AddendaCard, list[Intent]]:
    card = AddendaCard()
    qtbot.addWidget(card)
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    card.show_session(session.view())
    shots.settle(card, (640, 600))
    return card, asked


def recorded(asked: list[Intent]) -> list[Intent]:
    return [intent for intent in asked if not isinstance(intent, KeepDraft)]


def test_that_what_is_typed_is_added_for_the_couple(qtbot: QtBot) -> None:
    card, asked = card_of(qtbot, full_session().sign())
    write(card.field, CALL)

    press(card.add)

    assert recorded(asked) == [Record(About.COUPLE, Addendum(CALL), SHARED)]


def test_that_the_reader_is_the_couple_or_the_team(qtbot: QtBot) -> None:
    card, asked = card_of(qtbot, full_session().sign())
    write(card.field, CALL)
    press(card.readers)

    press(card.add)

    assert recorded(asked) == [Record(About.COUPLE, Addendum(CALL), TEAM)]
    press(card.readers)
    assert card.readers.chosen() == SHARED.value


def test_that_it_says_before_that_it_cannot_be_undone(qtbot: QtBot) -> None:
    card, _ = card_of(qtbot, full_session().sign())

    assert "cannot be undone" in card.field.area.accessibleDescription()
    assert any("another one corrects it" in label.text() for label in card.findChildren(Text))


def test_that_nothing_typed_adds_nothing_and_says_so(qtbot: QtBot) -> None:
    card, asked = card_of(qtbot, full_session().sign())

    press(card.add)

    assert recorded(asked) == []
    assert card.field.problem == "Nothing was typed yet."


def test_that_once_it_is_recorded_the_field_is_empty_and_it_stands_below(qtbot: QtBot) -> None:
    session = full_session().sign()
    card, asked = card_of(qtbot, session)
    write(card.field, CALL)
    press(card.readers)
    press(card.add)
    session.service.record(About.COUPLE, Addendum(CALL), visibility=TEAM)

    card.show_session(session.view())
    assert card.field.text() == CALL
    card.show_answer(Answer(recorded(asked)[0], done=True))

    assert card.field.text() == ""
    assert card.readers.chosen() == SHARED.value
    assert [text.words.text() for text in card.texts] == [CALL]


def test_that_the_latest_stands_first(qtbot: QtBot) -> None:
    session = full_session().sign()
    for text in ("One.", "Two."):
        session.service.record(About.COUPLE, Addendum(text))
    card, _ = card_of(qtbot, session)

    assert [text.words.text() for text in card.texts] == ["Two.", "One."]


def test_z10_that_half_an_addendum_is_kept_and_offered_again_as_a_draft(qtbot: QtBot) -> None:
    session = full_session().sign()
    card, asked = card_of(qtbot, session)
    write(card.field, "B ca")
    assert asked[-1] == KeepDraft(About.COUPLE, Addendum.KIND, "B ca")

    view = session.view()
    draft = KeptDraft(About.COUPLE, Addendum.KIND, "B ca", view.now.moment.utc)
    later, _ = card_of(qtbot, session)
    later.show_session(replace(view, drafts=(draft,)))

    assert later.field.text() == "B ca"
    assert later.note.text() == "Draft from 08:11, not recorded yet. Check who reads it."
    assert later.note.isVisible()


def test_z6_that_an_addendum_not_saved_stays_and_is_offered_again(qtbot: QtBot) -> None:
    card, asked = card_of(qtbot, full_session().sign())
    write(card.field, CALL)
    press(card.add)
    sent = recorded(asked)[0]

    card.show_answer(Answer(sent, done=False, sentence="The disk is full.", is_kept=True))
    assert (card.answer.sentence, card.field.text()) == ("The disk is full.", CALL)
    press(card.answer.again)
    card.show_answer(Answer(Retry(), done=True))

    assert isinstance(asked[-1], Retry)
    assert (card.answer.sentence, card.field.text()) == ("", "")


def test_that_what_is_being_typed_stays_when_the_session_is_shown_again(qtbot: QtBot) -> None:
    session = full_session().sign()
    card, _ = card_of(qtbot, session)
    write(card.field, "half a")

    card.show_session(session.view())

    assert card.field.text() == "half a"
