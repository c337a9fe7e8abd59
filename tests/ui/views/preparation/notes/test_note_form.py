from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press, write
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, KeptDraft
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.preparation.notes.note_form import DRAFT, NoteForm


class Asked:
    """The form with what it asked for."""

    def __init__(self, qtbot: QtBot, session: Session, *drafts: KeptDraft) -> None:
        self.form = NoteForm()
        qtbot.addWidget(self.form)
        self.intents: list[Intent] = []
        self.form.asked.connect(self.intents.append)
        self.form.show_session(replace(session.view(), drafts=drafts))
        shots.settle(self.form, (430, 560))


def test_that_a_note_is_recorded_about_somebody_for_its_reader(qtbot: QtBot) -> None:
    asked = Asked(qtbot, new_session())
    press(asked.form.about.group.choice("A"))
    write(asked.form.text, "Asks for a hand on the shoulder.")
    press(asked.form.readers)

    press(asked.form.record)

    note = Noted("Asks for a hand on the shoulder.")
    assert asked.intents[-1] == Record(About.A, note, Visibility.SHARED)


def test_that_the_team_alone_reads_a_note_until_somebody_says_otherwise(qtbot: QtBot) -> None:
    asked = Asked(qtbot, new_session())
    press(asked.form.about.group.choice("couple"))
    write(asked.form.text, "Window seat.")

    press(asked.form.record)

    assert asked.intents[-1] == Record(About.COUPLE, Noted("Window seat."), Visibility.TEAM)


def test_that_it_empties_itself_once_the_note_is_recorded(qtbot: QtBot) -> None:
    asked = Asked(qtbot, new_session())
    press(asked.form.about.group.choice("B"))
    write(asked.form.text, "Worried about nausea.")
    press(asked.form.record)
    intent = asked.intents[-1]

    assert asked.form.show_answer(Answer(intent, done=True))

    assert asked.form.text.text() == ""
    assert asked.form.about.chosen() is None
    assert asked.intents[-1] == KeepDraft(About.B, DRAFT, "")


def test_that_a_refused_note_stays_with_the_reason(qtbot: QtBot) -> None:
    asked = Asked(qtbot, new_session())
    press(asked.form.about.group.choice("B"))
    write(asked.form.text, "Worried.")
    press(asked.form.record)

    asked.form.show_answer(Answer(asked.intents[-1], done=False, sentence="Signed."))

    assert asked.form.text.text() == "Worried."
    assert asked.form.answer.sentence == "Signed."


def test_z10_that_half_a_note_is_kept_with_whom_it_is_about(qtbot: QtBot) -> None:
    asked = Asked(qtbot, new_session())
    write(asked.form.text, "Hm")
    first = asked.intents[-1]

    press(asked.form.about.group.choice("A"))

    assert first == KeepDraft(About.COUPLE, DRAFT, "Hm")
    assert asked.intents[-2:] == [
        KeepDraft(About.COUPLE, DRAFT, ""),
        KeepDraft(About.A, DRAFT, "Hm"),
    ]


def test_z10_that_half_a_note_is_offered_again(qtbot: QtBot) -> None:
    session = new_session()
    kept = session.view().now.moment.utc

    asked = Asked(qtbot, session, KeptDraft(About.A, DRAFT, "Half a no", kept))

    assert asked.form.text.text() == "Half a no"
    words = "Draft from 12:15, not recorded yet. Check who reads it."
    assert asked.form.draft.text() == words


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Nothing was typed yet."),
        (" \n ", "Nothing was typed yet."),
        ("x" * 10_001, "At most 10,000 characters; this has 10,001."),
    ],
)
def test_that_what_is_no_note_has_its_sentence_and_stays(
    qtbot: QtBot, text: str, sentence: str
) -> None:
    asked = Asked(qtbot, new_session())
    asked.form.text.area.setPlainText(text)

    press(asked.form.record)

    assert asked.form.text.problem == sentence
    assert asked.form.about.problem == "Choose whom it is about."
    assert asked.form.text.text() == text
    assert not any(isinstance(intent, Record) for intent in asked.intents)


def test_that_words_of_any_script_are_kept(qtbot: QtBot) -> None:
    asked = Asked(qtbot, new_session())
    press(asked.form.about.group.choice("A"))
    asked.form.text.area.setPlainText("\u05e9\u05dc\u05d5\u05dd \U0001f642")

    press(asked.form.record)

    said = Record(About.A, Noted("\u05e9\u05dc\u05d5\u05dd \U0001f642"), Visibility.TEAM)
    assert asked.intents[-1] == said


def test_that_psychotherapy_notes_are_sent_elsewhere(qtbot: QtBot) -> None:
    asked = Asked(qtbot, new_session())

    said = [text.text() for text in asked.form.findChildren(Text) if text.isVisible()]

    assert any(words.startswith("Psychotherapy notes do not belong here.") for words in said)


def test_that_a_solo_client_is_chosen_already(qtbot: QtBot) -> None:
    asked = Asked(qtbot, new_session(solo=True))

    assert asked.form.about.chosen() == "A"
    assert asked.form.readers.chosen() == Visibility.TEAM.value


def test_that_once_the_journey_began_notes_are_taken_in_the_room(qtbot: QtBot) -> None:
    asked = Asked(qtbot, new_session().start())

    assert not asked.form.record.isEnabled()
    assert asked.form.action.reason == "The journey has begun. Notes are taken in the room now."


def test_z11_that_another_session_begins_with_an_empty_form(qtbot: QtBot) -> None:
    asked = Asked(qtbot, new_session())
    write(asked.form.text, "Of the first couple.")

    asked.form.show_session(new_session().view())

    assert asked.form.text.text() == ""
