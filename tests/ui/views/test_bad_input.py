"""What is pasted into a field is all there; every screen is tried in test_every_screen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import pastes
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, ParsedField


def test_that_a_paste_of_several_lines_stays_whole_in_one_line(qtbot: QtBot) -> None:
    field = TextField("Name")
    qtbot.addWidget(field)

    assert pastes.paste(field, "Ana\nRivera").split() == ["Ana", "Rivera"]


def test_that_a_field_that_takes_nothing_is_found(qtbot: QtBot) -> None:
    field = DateField("Day")
    page = _around(qtbot, field)
    assert pastes.answers_amiss(page) == []

    field.line.setMaxLength(0)

    assert "comma: QLineEdit 'Day' took nothing" in pastes.answers_amiss(page)


def test_that_a_refusal_without_a_sentence_is_found(qtbot: QtBot) -> None:
    field = ParsedField("Mood", _refused)
    page = _around(qtbot, field)

    assert "comma: QLineEdit 'Mood': 'no' is no sentence" in pastes.answers_amiss(page)


def _refused(_typed: str) -> str:
    raise InvalidValueError("no")


def _around(qtbot: QtBot, field: TextField) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(field)
    page.show()
    return page
