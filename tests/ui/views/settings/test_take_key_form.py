from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from hands import press, write
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.keys.intents import TakeKey
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.settings.take_key_form import TakeKeyForm
from list_views import settings_view

SAMUEL = settings_view().staff[1]
OWN = "gravel orchid tunnel mirror sixpence"


def _form(qtbot: QtBot) -> tuple[TakeKeyForm, list[Intent]]:
    form = TakeKeyForm()
    qtbot.addWidget(form)
    shots.settle(form, (640, 400))
    asked: list[Intent] = []
    form.asked.connect(asked.append)
    form.begin(SAMUEL)
    return form, asked


def test_z22_that_the_own_passphrase_is_asked_for_before_a_key_is_taken(qtbot: QtBot) -> None:
    form, asked = _form(qtbot)
    press(form.take)
    assert form.own.problem == "Type your passphrase, so that it is you who takes it."
    assert asked == []

    write(form.own, OWN)
    QTest.keyClick(form.own.line, Qt.Key.Key_Return)

    assert asked == [TakeKey(SAMUEL.staff, OWN)]
    assert OWN not in repr(asked)


def test_that_it_says_what_stays_readable(qtbot: QtBot) -> None:
    form, _ = _form(qtbot)
    assert "Copies of the record that were made before still open" in form.what.text()


def test_that_a_refusal_is_said_below_the_field(qtbot: QtBot) -> None:
    form, asked = _form(qtbot)
    write(form.own, OWN)
    press(form.take)

    form.show_answer(Answer(asked[0], done=False, sentence="You may not give somebody a key."))

    assert form.answer.sentence == "You may not give somebody a key."


def test_that_leaving_forgets_what_was_typed(qtbot: QtBot) -> None:
    form, _ = _form(qtbot)
    write(form.own, OWN)

    press(form.cancel)

    assert form.own.text() == ""
