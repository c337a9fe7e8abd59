from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import full_session
from hands import press
from kadelyx_desk.domain.entries import Agreement
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, Strike
from kadelyx_desk.ui.views.integration.agreements import STRUCK, Agreements
from kadelyx_desk.ui.views.kit.text import Text


def words(card: Agreements) -> list[str]:
    return [label.text() for label in card.findChildren(Text) if label.isVisible()]


def test_that_a_row_says_what_whose_by_when_and_who_agreed(qtbot: QtBot) -> None:
    session = full_session()
    alone = Agreement("Put the list away", About.A, None, AgreedBy.A)
    session.service.record(About.COUPLE, alone)
    card = Agreements()
    qtbot.addWidget(card)

    card.show_session(session.view())
    shots.settle(card, (1086, 500))

    found = words(card)
    for part in ("Sunday walk, no phones", "Both", "29-Nov-2026", "both agreed"):
        assert part in found
    for part in ("Put the list away", "Ana", "no day set", "Ana only"):
        assert part in found


def test_that_an_agreement_is_struck_out_from_its_row(qtbot: QtBot) -> None:
    session = full_session()
    card = Agreements()
    qtbot.addWidget(card)
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    card.show_session(session.view())
    shots.settle(card, (1086, 500))
    target, button = next(iter(card.strikes.items()))

    press(button)

    assert asked == [Strike(target, STRUCK)]
    session.service.amend(target, None, STRUCK)
    card.show_session(session.view())
    assert card.strikes == {}
