"""Typed values: what cannot be meant is said at once, in the field's own words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.parsing import parse_name
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, DecimalField, ParsedField
from kadelyx_desk.ui.views.kit.text import Text


@pytest.mark.parametrize("typed", ["04-Mar-1985", "1985-03-04", "4 Mar 1985"])
def test_that_a_day_is_taken_as_people_write_it(qtbot: QtBot, typed: str) -> None:
    field = DateField("Date of birth")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, typed)
    assert field.value() == date(1985, 3, 4)
    assert field.check()


def test_that_a_day_with_two_meanings_is_refused_with_a_sentence(qtbot: QtBot) -> None:
    field = DateField("Date of birth")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, "04/03/1985")
    assert field.value() is None
    assert not field.check()
    assert field.problem == "Type the day with the month in letters, such as 04-Mar-1985."
    assert field.text() == "04/03/1985"


@pytest.mark.parametrize("typed", ["68.2", "68,2", "68.2 kg"])
def test_that_a_figure_takes_point_comma_and_unit(qtbot: QtBot, typed: str) -> None:
    field = DecimalField("Weight", "kg")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, typed)
    assert field.value() == Decimal("68.2")


def test_that_the_unit_stands_beside_the_field_and_in_its_name(qtbot: QtBot) -> None:
    field = DecimalField("Weight", "kg")
    qtbot.addWidget(field)
    assert "kg" in [text.text() for text in field.findChildren(Text)]
    assert field.line.accessibleName() == "Weight, in kg"


def test_that_a_wrong_figure_is_told_when_the_person_goes_on(qtbot: QtBot) -> None:
    field = DecimalField("Weight", "kg")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, "150 lb")
    assert field.problem == ""
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.problem == "Type a figure in kg, such as 12.5."


def test_that_a_blank_is_no_problem_until_it_is_needed(qtbot: QtBot) -> None:
    free = ParsedField("Licence", parse_name)
    needed = ParsedField("Your name", parse_name, missing="Type your name.")
    for field in (free, needed):
        qtbot.addWidget(field)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
        assert field.problem == ""
        assert field.value() is None

    assert free.check()
    assert not needed.check()
    assert needed.problem == "Type your name."


def test_that_a_repaired_value_clears_the_problem(qtbot: QtBot) -> None:
    field = DecimalField("Weight", "kg", missing="Type the weight.")
    qtbot.addWidget(field)
    assert not field.check()
    qtbot.keyClicks(field.line, "68.2")
    assert field.problem == ""
    assert field.check()
