from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from builders import new_session
from hands import write
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft, SessionView
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.room.care.drafted import DraftedText

A = About.A


class Kept:
    """A field with its drafts, and what it asked to keep."""

    def __init__(self, qtbot: QtBot) -> None:
        self.field = TextField("What happened")
        self.intents: list[KeepDraft] = []
        self.text = DraftedText(self.field, A, self.intents.append)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.text.note)
        qtbot.addWidget(self.window)
        self.window.show()
        self.view = new_session().view()

    def with_draft(self, about: About, form: str, text: str) -> SessionView:
        draft = KeptDraft(about, form, text, self.view.now.moment.utc)
        return replace(self.view, drafts=(draft,))


@pytest.fixture
def kept(qtbot: QtBot) -> Kept:
    return Kept(qtbot)


def test_z10_that_what_is_typed_is_kept_under_its_own_form(kept: Kept) -> None:
    kept.text.turn_to("event words 1", "", kept.view)
    write(kept.field, "slow")

    assert kept.intents[-1] == KeepDraft(A, "event words 1", "slow")
    assert kept.text.is_typed


def test_that_each_thing_has_its_own_text_again_when_it_is_turned_to(kept: Kept) -> None:
    kept.text.turn_to("event words 1", "", kept.view)
    write(kept.field, "slow")
    kept.text.turn_to("event words 2", "recorded of the second", kept.view)
    assert kept.field.text() == "recorded of the second"

    kept.text.turn_to("event words 1", "", kept.view)

    assert kept.field.text() == "slow"


def test_z10_that_a_draft_is_offered_again_and_marked_as_one(kept: Kept) -> None:
    view = kept.with_draft(A, "event words 1", "half a")
    kept.text.turn_to("event words 1", "", view)

    assert kept.field.text() == "half a"
    assert kept.text.note.text().startswith("Draft from ")


@pytest.mark.parametrize(("about", "form"), [(About.B, "event words 1"), (A, "event words 2")])
def test_z11_that_the_draft_of_another_is_never_offered(
    kept: Kept, about: About, form: str
) -> None:
    kept.text.turn_to("event words 1", "", kept.with_draft(about, form, "not mine"))

    assert kept.field.text() == ""


def test_that_what_was_recorded_is_forgotten_as_a_draft_and_not_offered_again(
    kept: Kept,
) -> None:
    view = kept.with_draft(A, "event words 1", "half a")
    kept.text.turn_to("event words 1", "", view)
    kept.text.forget()
    assert kept.intents == [KeepDraft(A, "event words 1", "")]

    kept.text.turn_to("event words 1", "recorded now", view)

    assert kept.field.text() == "recorded now"
    assert not kept.text.is_typed


def test_that_what_is_recorded_elsewhere_shows_unless_somebody_is_typing(kept: Kept) -> None:
    kept.text.turn_to("event words 1", "first", kept.view)
    kept.text.turn_to("event words 1", "second", kept.view)
    assert kept.field.text() == "second"

    write(kept.field, "typing")
    kept.text.turn_to("event words 1", "third", kept.view)

    assert kept.field.text() == "typing"
