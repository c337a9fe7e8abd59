from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

import shots
from hands import press, write
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.keys.intents import ChangePassphrase, GiveKey
from kadelyx_desk.ui.viewmodels.keys.key_smith import WRONG
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.settings.key_form import KeyForm
from list_views import TOOLS, settings_view

NEW = "kettle north velvet anchor plum"
SAMUEL = settings_view().staff[1]


class Asked:
    """The form in a window, and what it asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.form = KeyForm(TOOLS)
        self.intents: list[Intent] = []
        self.closed = 0
        self.form.asked.connect(self.intents.append)
        self.form.closed.connect(self._count)
        qtbot.addWidget(self.form)
        shots.settle(self.form, (640, 400))

    def _count(self) -> None:
        self.closed += 1


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


def test_that_a_key_for_somebody_is_asked_for_once_both_passphrases_agree(asked: Asked) -> None:
    form = asked.form
    form.begin("Alder House Clinic", SAMUEL)
    assert not form.old.isVisible()
    write(form.new, NEW)
    write(form.again, NEW[:-1])
    press(form.save)
    assert form.again.problem == "The two differ. Type the same passphrase twice."
    assert asked.intents == []

    write(form.again, NEW)
    press(form.save)

    assert asked.intents == [GiveKey(SAMUEL.staff, NEW)]
    assert NEW not in repr(asked.intents)
    assert form.save.text() == "Making the key"
    press(form.save)
    assert len(asked.intents) == 1


def test_that_a_passphrase_that_is_refused_is_said_beside_it_and_stays(asked: Asked) -> None:
    form = asked.form
    form.begin("Alder House Clinic", SAMUEL)
    write(form.new, "short")
    write(form.again, "short")
    QTest.keyClick(form.again.line, Qt.Key.Key_Return)

    assert form.new.problem == "A passphrase has 15 characters or more."
    assert form.new.text() == "short"


def test_that_the_own_passphrase_asks_for_the_one_before(asked: Asked) -> None:
    form = asked.form
    form.begin("Alder House Clinic", None)
    write(form.new, NEW)
    write(form.again, NEW)
    press(form.save)
    assert form.old.problem == "Type the passphrase that you have now."

    write(form.old, "gravel orchid tunnel")
    press(form.save)

    assert asked.intents == [ChangePassphrase("gravel orchid tunnel", NEW)]


def test_that_a_wrong_passphrase_is_told_beside_its_field_and_can_be_typed_again(
    asked: Asked,
) -> None:
    form = asked.form
    form.begin("Alder House Clinic", None)
    for field, text in ((form.old, "gravel orchid"), (form.new, NEW), (form.again, NEW)):
        write(field, text)
    press(form.save)
    (intent,) = asked.intents

    form.show_answer(Answer(intent, done=False, sentence="It does not open it.", code=WRONG))

    assert form.old.problem == "It does not open it."
    assert form.old.isEnabled()
    assert form.new.text() == NEW


def test_z26_that_nothing_typed_stays_once_it_is_done_or_left(asked: Asked) -> None:
    form = asked.form
    form.begin("Alder House Clinic", SAMUEL)
    write(form.new, NEW)
    write(form.again, NEW)
    press(form.save)
    form.show_answer(Answer(asked.intents[0], done=True))
    assert asked.closed == 1

    form.begin("Alder House Clinic", None)
    write(form.old, "gravel orchid tunnel")
    press(form.cancel)

    assert asked.closed == 2
    assert {line.text() for line in form.findChildren(QLineEdit)} == {""}
