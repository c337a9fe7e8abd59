from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from hands import press, write
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft, SessionView
from kadelyx_desk.ui.views.integration.parts.form_draft import FormDraft
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.chip import Reader, ReaderChip, ToggleChip
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.form.field import TextArea

FORM = "response"
NOTHING = {"text": "", "change": "", "chip": "", "reader": "all"}


class Form:
    """A form of one part of each sort, with everything that it asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.asked: list[Intent] = []
        self.text = TextArea("Words")
        self.change = AskedChoice("Change", [Option("up", "up"), Option("down", "down")])
        self.chip = ToggleChip("theme")
        self.reader = ReaderChip([Reader("all", "All"), Reader("team", "Team")], "all")
        self.draft = FormDraft(
            FORM,
            About.A,
            {
                "text": self.text,
                "change": self.change,
                "chip": self.chip,
                "reader": self.reader,
            },
            self.asked.append,
        )
        holder = QWidget()
        column = QVBoxLayout(holder)
        for part in (self.text, self.change, self.chip, self.reader):
            column.addWidget(part)
        qtbot.addWidget(holder)
        self.holder = holder
        shots.settle(holder, (400, 500))

    def held(self) -> dict[str, str]:
        return {
            "text": self.text.text(),
            "change": self.change.chosen() or "",
            "chip": "on" if self.chip.isChecked() else "",
            "reader": self.reader.chosen(),
        }


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    return Form(qtbot)


def _with(view: SessionView, **fields: str) -> SessionView:
    kept = view.now.moment.utc
    return replace(view, drafts=(KeptDraft(About.A, FORM, json.dumps(fields), kept),))


def test_that_it_follows_the_record_while_nobody_changed_anything(form: Form) -> None:
    view = new_session().view()
    form.draft.show_session(view, {"text": "one", "reader": "team"})
    form.draft.show_session(view, {"text": "two", "change": "up", "reader": "all"})

    assert form.held() == {"text": "two", "change": "up", "chip": "", "reader": "all"}
    assert not form.draft.is_typed
    assert form.asked == []


def test_z10_that_every_sort_of_part_is_kept_and_filled_in_again(
    qtbot: QtBot, form: Form
) -> None:
    session = new_session()
    form.draft.show_session(session.view(), {"reader": "all"})
    write(form.text, "Lig")
    press(form.change.group.choice("down"))
    press(form.chip)
    press(form.reader)
    last = form.asked[-1]
    assert isinstance(last, KeepDraft)
    assert (last.about, last.form) == (About.A, FORM)

    again = Form(qtbot)
    draft = KeptDraft(About.A, FORM, last.text, session.view().now.moment.utc)
    again.draft.show_session(replace(session.view(), drafts=(draft,)), {"reader": "all"})

    assert again.held() == {"text": "Lig", "change": "down", "chip": "on", "reader": "team"}
    assert again.draft.is_typed
    assert again.draft.words(session.view()) == "Draft from 12:15, not recorded yet."


def test_that_what_somebody_changed_stays_until_the_record_says_the_same(form: Form) -> None:
    view = new_session().view()
    form.draft.show_session(view, {"reader": "all"})
    write(form.text, "mine")

    form.draft.show_session(view, {"text": "theirs", "reader": "all"})
    assert form.text.text() == "mine"
    assert form.draft.is_typed

    form.draft.show_session(view, {"text": "mine", "reader": "all"})
    assert not form.draft.is_typed


def test_that_a_form_set_back_to_the_record_keeps_no_draft(form: Form) -> None:
    form.draft.show_session(new_session().view(), {"text": "one", "reader": "all"})
    write(form.text, "two")
    write(form.text, "one")

    assert form.asked[-1] == KeepDraft(About.A, FORM, "")


def test_that_once_recorded_it_shows_the_record_and_forgets_the_draft(form: Form) -> None:
    view = new_session().view()
    form.draft.show_session(view, {"reader": "all"})
    write(form.text, " 12 Dec 2026")
    form.draft.show_session(view, {"text": "12-Dec-2026", "reader": "all"})

    form.draft.settle(view.now.moment.utc)

    assert form.text.text() == "12-Dec-2026"
    assert form.asked[-1] == KeepDraft(About.A, FORM, "")
    assert not form.draft.is_typed


def test_that_a_draft_from_before_the_record_is_not_offered_again(form: Form) -> None:
    session = new_session()
    old = _with(session.view(), text="old")
    form.draft.show_session(session.view(), {"reader": "all"})
    form.draft.settle(session.view().now.moment.utc)

    form.draft.show_session(old, {"reader": "all"})
    assert form.text.text() == ""

    session.clock.forward(minutes=1)
    form.draft.show_session(_with(session.view(), text="new", reader="all"), {"reader": "all"})
    assert form.text.text() == "new"


def test_z11_that_another_session_begins_with_its_own(form: Form) -> None:
    form.draft.show_session(new_session().view(), {"reader": "all"})
    write(form.text, "of the first")

    form.draft.show_session(_other().view(), {"reader": "all"})

    assert form.held() == NOTHING


def test_that_anothers_draft_and_a_text_that_is_no_form_are_passed_over(form: Form) -> None:
    view = new_session().view()
    kept = view.now.moment.utc - timedelta(minutes=1)
    drafts = (
        KeptDraft(About.B, FORM, '{"text": "of B"}', kept),
        KeptDraft(About.A, "plan", '{"text": "of the plan"}', kept),
        KeptDraft(About.A, FORM, "half a sentence", kept),
    )
    form.draft.show_session(replace(view, drafts=drafts), {"reader": "all"})
    assert form.held() == NOTHING

    no_form = KeptDraft(About.A, FORM, "[1, 2]", kept)
    form.draft.show_session(replace(view, drafts=(no_form,)), {"reader": "all"})
    assert form.held() == NOTHING


def _other() -> Session:
    first = new_session()
    return Session(first.fake, couple=first.couple, days=21)
