from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from builders import BORN_A, new_session
from couples import view_of
from hands import press, write
from kadelyx_desk.domain.entries import (
    AllergiesStated,
    MedicinesStated,
    PersonRegistered,
    Weighed,
)
from kadelyx_desk.domain.values import About, Kilograms, Partner
from kadelyx_desk.ui.viewmodels.couple_intents import KeepForm, SayOf
from kadelyx_desk.ui.viewmodels.couple_view import CoupleView
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.couple.identity_fields import IdentityFields
from kadelyx_desk.ui.views.couple.weight_fields import WeightFields
from kadelyx_desk.ui.views.couple_file.statement_form import Kind, StatementForm
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField


class Form:
    """A form of Ana's, opened, with what it asked for."""

    def __init__(self, qtbot: QtBot, kind: Kind) -> None:
        self.view: CoupleView = view_of(new_session())
        self.form = StatementForm(Partner.A, kind, "Say it")
        qtbot.addWidget(self.form)
        self.asked: list[Intent] = []
        self.kept: list[KeepForm] = []
        self.form.asked.connect(self._hear)
        self.show(self.view)
        self.form.open()
        shots.settle(self.form, (500, 400))

    def _hear(self, intent: Intent) -> None:
        if isinstance(intent, KeepForm):
            self.kept.append(intent)
        else:
            self.asked.append(intent)

    def show(self, view: CoupleView) -> None:
        self.form.show_person(view.file.couple, view.file.people[0], view.forms, view.now)


def test_that_an_identity_is_corrected_from_what_is_known(qtbot: QtBot) -> None:
    made = Form(qtbot, PersonRegistered)
    fields = made.form.fields
    assert isinstance(fields, IdentityFields)
    write(fields.given, "Anna")

    press(made.form.save)

    said = PersonRegistered("Rivera", "Anna", BORN_A)
    assert made.asked == [SayOf(made.view.file.couple, Partner.A, said)]


def test_that_a_weight_is_never_preset_and_asked_for(qtbot: QtBot) -> None:
    made = Form(qtbot, Weighed)
    fields = made.form.fields
    assert isinstance(fields, WeightFields)
    press(made.form.save)
    assert made.asked == []
    assert fields.weight.problem

    write(fields.weight, "66")
    write(fields.weighed, "20-Nov-2026")
    press(made.form.save)

    said = Weighed(Kilograms(Decimal(66)), date(2026, 11, 20))
    assert made.asked == [SayOf(made.view.file.couple, Partner.A, said)]


@pytest.mark.parametrize("kind", [AllergiesStated, MedicinesStated])
def test_that_words_begin_with_what_was_stated_and_become_their_own_kind(
    qtbot: QtBot, kind: type[AllergiesStated | MedicinesStated]
) -> None:
    made = Form(qtbot, kind)
    field = made.form.fields
    assert isinstance(field, ParsedField)
    assert field.text() == ("penicillin" if kind is AllergiesStated else "")
    write(field, "none")

    press(made.form.save)

    assert made.asked == [SayOf(made.view.file.couple, Partner.A, kind("none"))]


BAD = ["", "   ", "x" * 501, "\N{SLIGHTLY SMILING FACE}" * 501]


@pytest.mark.parametrize("typed", BAD)
def test_that_bad_words_get_a_sentence_and_stay(qtbot: QtBot, typed: str) -> None:
    made = Form(qtbot, MedicinesStated)
    field = made.form.fields
    assert isinstance(field, ParsedField)
    field.line.setText(typed)

    press(made.form.save)

    assert made.asked == []
    assert field.problem.endswith(".")
    assert field.text() == typed


def test_that_a_recorded_statement_closes_the_form_and_forgets_its_draft(
    qtbot: QtBot,
) -> None:
    made = Form(qtbot, MedicinesStated)
    assert isinstance(made.form.fields, ParsedField)
    write(made.form.fields, "none")
    press(made.form.save)

    closed = made.form.show_answer(Answer(made.asked[0], done=True))

    assert closed
    assert made.form.isHidden()
    assert made.kept[-1].fields == ()
    assert made.kept[-1].stream == made.view.file.people[0].person


def test_that_a_refusal_keeps_the_form_and_what_was_typed(qtbot: QtBot) -> None:
    made = Form(qtbot, MedicinesStated)
    assert isinstance(made.form.fields, ParsedField)
    write(made.form.fields, "none")
    press(made.form.save)

    made.form.show_answer(Answer(made.asked[0], done=False, sentence="The disk is full."))

    assert made.form.answer.sentence == "The disk is full."
    assert made.form.fields.text() == "none"


def test_that_escape_closes_the_form(qtbot: QtBot) -> None:
    made = Form(qtbot, MedicinesStated)
    closed: list[bool] = []
    made.form.closed.connect(lambda: closed.append(True))

    QTest.keyClick(made.form.cancel, Qt.Key.Key_Escape)

    assert closed == [True]
    assert made.form.isHidden()


def test_z10_that_a_half_typed_statement_is_offered_again_and_marked(qtbot: QtBot) -> None:
    made = Form(qtbot, MedicinesStated)
    assert isinstance(made.form.fields, ParsedField)
    write(made.form.fields, "lith")
    person = made.view.file.people[0].person
    kept = KeptForm(person, About.A, MedicinesStated.KIND, made.kept[-1].fields, made.view.now)
    press(made.form.cancel)

    made.show(replace(made.view, forms=(kept,)))

    assert not made.form.isHidden()
    assert made.form.fields.text() == "lith"
    assert made.form._draft.text().startswith("Draft from")


def test_z11_that_the_draft_of_another_person_opens_nothing(qtbot: QtBot) -> None:
    made = Form(qtbot, MedicinesStated)
    press(made.form.cancel)
    other = made.view.file.people[1].person
    fields = (("words", "lith"),)
    kept = KeptForm(other, About.A, MedicinesStated.KIND, fields, made.view.now)

    made.show(replace(made.view, forms=(kept,)))

    assert made.form.isHidden()


def test_z11_that_what_is_typed_for_one_person_never_reaches_another(qtbot: QtBot) -> None:
    made = Form(qtbot, MedicinesStated)
    assert isinstance(made.form.fields, ParsedField)
    write(made.form.fields, "lith")

    made.show(view_of(new_session(solo=True)))

    assert made.form.isHidden()
    assert made.form.fields.text() == ""
