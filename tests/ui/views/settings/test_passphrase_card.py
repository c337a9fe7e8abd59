from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from hands import press, write
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.keys.intents import GiveKey
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.settings.passphrase_card import PassphraseCard
from list_views import TOOLS, settings_view

NEW = "kettle north velvet anchor plum"


def test_that_the_own_passphrase_is_changed_and_said_to_be(qtbot: QtBot) -> None:
    card = PassphraseCard(TOOLS)
    qtbot.addWidget(card)
    shots.settle(card, (640, 400))
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    card.show_clinic("Alder House Clinic")

    press(card.change)
    assert card.form.isVisible()
    assert not card.change.isVisible()
    for field, text in (
        (card.form.old, "gravel orchid tunnel"),
        (card.form.new, NEW),
        (card.form.again, NEW),
    ):
        write(field, text)
    press(card.form.save)
    card.show_answer(Answer(asked[0], done=True))

    assert not card.form.isVisible()
    assert card.change.hasFocus()
    assert card.note.text() == "Changed. The one before opens nothing any more."


def test_that_an_answer_about_somebody_elses_key_is_not_taken_for_its_own(qtbot: QtBot) -> None:
    card = PassphraseCard(TOOLS)
    qtbot.addWidget(card)
    shots.settle(card, (640, 400))
    before = card.note.text()

    card.show_answer(Answer(GiveKey(settings_view().staff[1].staff, NEW), done=True))

    assert card.note.text() == before
