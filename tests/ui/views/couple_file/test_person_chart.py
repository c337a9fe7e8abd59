from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import Session, new_session
from couples import view_of
from hands import press, write
from kadelyx_desk.domain.entries import (
    AllergiesStated,
    MedicinesStated,
    PersonRegistered,
    Weighed,
)
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.viewmodels.couple_intents import KeepForm, SayOf, TakeBack
from kadelyx_desk.ui.viewmodels.desk_model import DeskModel
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.views.couple_file.person_chart import PersonChart
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.text import Text


class Chart:
    """Ana's chart, joined with a model as in the window."""

    def __init__(self, qtbot: QtBot) -> None:
        self.session: Session = new_session()
        self.model = DeskModel(self.session.fake.desk, lambda: b"")
        self.chart = PersonChart(Partner.A)
        qtbot.addWidget(self.chart)
        self.asked: list[Intent] = []
        self.chart.asked.connect(self.asked.append)
        self.chart.asked.connect(self.model.do)
        self.model.answered.connect(self.chart.show_answer)
        self.model.changed.connect(self.show)
        self.show()
        shots.settle(self.chart, (520, 700))

    def show(self) -> None:
        view = self.model.couples.view(self.session.couple)
        self.chart.show_person(view, view.file.people[0])

    def words(self) -> str:
        return " ".join(one.text() for one in self.chart.findChildren(Text) if one.isVisible())

    def state_medicines(self, words: str) -> None:
        press(self.chart.edits[MedicinesStated])
        field = self.chart.forms[MedicinesStated].fields
        assert isinstance(field, ParsedField)
        write(field, words)
        press(self.chart.forms[MedicinesStated].save)


def test_that_a_statement_is_recorded_shown_and_taken_back(qtbot: QtBot) -> None:
    made = Chart(qtbot)
    made.state_medicines("lithium")
    assert "lithium" in made.words()
    assert made.chart.undo.words.endswith(": lithium.")
    assert made.chart.forms[MedicinesStated].isHidden()

    press(made.chart.undo.undo)

    assert isinstance(made.asked[-1], TakeBack)
    assert made.chart._values[MedicinesStated].text() == "not recorded"
    assert made.chart.before.text() == "Show what was said before (1)"


def test_that_what_was_said_before_is_shown_and_hidden_again(qtbot: QtBot) -> None:
    made = Chart(qtbot)
    made.state_medicines("lithium")
    made.state_medicines("none")

    press(made.chart.before)
    shown = "Medicines: lithium; stated 20-Nov-2026" in made.words()
    press(made.chart.before)

    assert shown
    assert "lithium" not in made.words()


def test_that_only_this_partners_statements_are_said(qtbot: QtBot) -> None:
    made = Chart(qtbot)
    made.state_medicines("lithium")

    said = [one for one in made.asked if isinstance(one, SayOf)]

    assert [one.partner for one in said] == [Partner.A]
    assert made.model.couples.view(made.session.couple).file.people[1].medicines == ()


def test_that_a_second_form_closes_one_in_which_nothing_was_typed(qtbot: QtBot) -> None:
    made = Chart(qtbot)
    press(made.chart.edits[PersonRegistered])
    press(made.chart.edits[AllergiesStated])

    assert made.chart.forms[PersonRegistered].isHidden()
    assert made.chart.forms[AllergiesStated].isVisible()


def test_that_a_form_with_something_typed_stays_open_beside_another(qtbot: QtBot) -> None:
    made = Chart(qtbot)
    press(made.chart.edits[AllergiesStated])
    field = made.chart.forms[AllergiesStated].fields
    assert isinstance(field, ParsedField)
    write(field, "latex")

    press(made.chart.edits[Weighed])

    assert field.text() == "latex"
    assert made.chart.forms[AllergiesStated].isVisible()


def test_z10_that_a_half_typed_form_is_kept_and_opens_again(qtbot: QtBot) -> None:
    made = Chart(qtbot)
    press(made.chart.edits[AllergiesStated])
    field = made.chart.forms[AllergiesStated].fields
    assert isinstance(field, ParsedField)
    write(field, "lat")
    made.model.forms.stop()
    assert any(isinstance(one, KeepForm) for one in made.asked)

    again = PersonChart(Partner.A)
    qtbot.addWidget(again)
    view = made.model.couples.view(made.session.couple)
    again.show_person(view, view.file.people[0])

    found = again.forms[AllergiesStated]
    assert isinstance(found.fields, ParsedField)
    assert (found.isHidden(), found.fields.text()) == (False, "lat")


def test_that_each_button_says_whose_and_what(qtbot: QtBot) -> None:
    made = Chart(qtbot)

    names = [button.accessibleName() for button in made.chart.edits.values()]

    assert names == [
        "Correct, name of Ana",
        "New weight, weight of Ana",
        "Change, allergies of Ana",
        "Change, medicines of Ana",
    ]


def test_that_the_chart_of_another_couple_offers_no_undo_of_this_one(qtbot: QtBot) -> None:
    made = Chart(qtbot)
    made.state_medicines("lithium")
    view = view_of(new_session(solo=True))

    made.chart.show_person(view, view.file.people[0])

    assert made.chart.undo.isHidden()
