from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hands import press
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.couple.veil import Veil
from kadelyx_desk.ui.views.kit.text import Text


@pytest.mark.parametrize(
    ("reader", "name", "words"),
    [
        (Visibility.PARTNER, "Ana", "Open alone with Ana"),
        (Visibility.TEAM, "Ana", "Open for the team"),
        (Visibility.TEAM, "", "Open for the team"),
    ],
)
def test_that_the_button_says_with_whom_it_is_opened(
    qtbot: QtBot, reader: Visibility, name: str, words: str
) -> None:
    veil = Veil()
    qtbot.addWidget(veil)
    opened: list[bool] = []
    veil.opened.connect(lambda: opened.append(True))

    veil.show_veiled("What feels hard?", "18-Nov-2026", reader, name)
    press(veil.open)

    assert veil.open.text() == words
    assert veil.open.accessibleDescription() == "What feels hard?"
    assert opened == [True]


def test_that_half_a_text_is_veiled_as_a_draft(qtbot: QtBot) -> None:
    veil = Veil()
    qtbot.addWidget(veil)

    veil.show_veiled("Allergies", "", Visibility.PARTNER, "Ana")

    assert "A draft, hidden here." in [text.text() for text in veil.findChildren(Text)]


def test_that_another_reason_can_be_said_why_something_is_hidden(qtbot: QtBot) -> None:
    veil = Veil()
    qtbot.addWidget(veil)
    veil.show_veiled("An earlier agreement", "", Visibility.PARTNER, "Ana")

    veil.show_words("Not shared then, hidden here.")

    assert "Not shared then, hidden here." in [text.text() for text in veil.findChildren(Text)]
