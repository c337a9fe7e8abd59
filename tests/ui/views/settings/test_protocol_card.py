from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

import shots
from builders import protocol
from hands import press
from kadelyx_desk.ui.viewmodels.intents import AdoptProtocol, Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.settings.protocol_card import ProtocolCard

NEWER = replace(protocol(), version=9, sha256="ab" * 32)


def _card(qtbot: QtBot) -> tuple[ProtocolCard, list[Intent]]:
    card = ProtocolCard()
    qtbot.addWidget(card)
    asked: list[Intent] = []
    card.asked.connect(asked.append)
    shots.settle(card, (500, 400))
    return card, asked


def test_that_what_is_in_force_is_said_and_nothing_offered_where_nothing_is_newer(
    qtbot: QtBot,
) -> None:
    card, _ = _card(qtbot)

    card.show_protocol(protocol(), None)

    said = [label.text() for label in card.findChildren(Text)]
    assert f"Couples IM, version {protocol().version}" in said
    assert not card.adopt.isVisible()


def test_that_a_newer_one_is_adopted_by_one_press(qtbot: QtBot) -> None:
    card, asked = _card(qtbot)
    card.show_protocol(protocol(), NEWER)

    press(card.adopt)
    card.show_protocol(NEWER, None)

    assert asked == [AdoptProtocol(NEWER.sha256)]
    assert not card.adopt.isVisible()


def test_that_a_refusal_is_said_beside_the_button(qtbot: QtBot) -> None:
    card, asked = _card(qtbot)
    card.show_protocol(protocol(), NEWER)
    press(card.adopt)

    card.show_answer(Answer(asked[0], done=False, sentence="It did not come with it."))

    assert card.answer.sentence == "It did not come with it."
