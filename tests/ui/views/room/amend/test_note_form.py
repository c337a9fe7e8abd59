from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hands import press
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.ui.views.room.amend.note_form import NoteForm


@pytest.fixture
def form(qtbot: QtBot) -> NoteForm:
    made = NoteForm()
    qtbot.addWidget(made)
    made.show()
    return made


def test_that_a_note_becomes_a_quote(form: NoteForm) -> None:
    form.show_body(Noted("lighter"), of_couple=False)
    press(form.quote)

    assert form.said() == Noted("lighter", quote=True)


def test_that_words_of_both_are_no_quote(form: NoteForm) -> None:
    form.show_body(Noted("Rain."), of_couple=True)

    assert not form.quote.isVisible()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("  ", "Nothing was typed yet."),
        ("word " * 2001, "At most 10,000 characters; this has 10,004."),
    ],
)
def test_that_words_that_cannot_be_taken_are_said_and_stay(
    form: NoteForm, typed: str, sentence: str
) -> None:
    form.show_body(Noted("lighter"), of_couple=False)
    form.text.set_text(typed)

    assert form.said() is None
    assert form.text.problem == sentence
    assert form.text.text() == typed
