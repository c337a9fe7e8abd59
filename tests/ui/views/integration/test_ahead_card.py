from __future__ import annotations

from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.integration.ahead_card import AheadCard


def test_that_of_a_client_alone_nobody_else_is_spoken_of(qtbot: QtBot) -> None:
    card = AheadCard()
    qtbot.addWidget(card)

    card.show_steps(alone=False)
    assert card.words[4] == "Risk: asked of each alone, hidden again when it is left"

    card.show_steps(alone=True)
    said = " ".join(card.words)
    assert not any(word in said for word in ("each", "both", "between", "together"))
