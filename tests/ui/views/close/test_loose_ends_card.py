from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from closes import two_hours_after
from hands import press
from kadelyx_desk.domain.ending.loose_ends import LooseEnd, Where
from kadelyx_desk.domain.entries import Marked, VitalsTaken
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.close.loose_ends_card import LooseEndsCard


def test_that_each_has_the_way_to_its_place(qtbot: QtBot) -> None:
    session = two_hours_after(minutes=20)
    session.service.record(About.A, Marked())
    card = LooseEndsCard()
    qtbot.addWidget(card)
    card.show_session(session.view())
    shots.settle(card, (600, 300))
    asked: list[LooseEnd] = []
    card.way_asked.connect(asked.append)

    for button in card.buttons:
        press(button)

    assert card.sentences == (
        "A: vitals are due since 12:30.",
        "B: vitals are due since 12:30.",
        "1 mark has no words yet, about A.",
    )
    words = [button.text() for button in card.buttons]
    assert words == ["Enter vitals", "Enter vitals", "Finish these"]
    assert card.buttons[2].accessibleDescription() == card.sentences[2]
    assert [one.where for one in asked] == [Where.TILES, Where.TILES, Where.MARKS]
    assert [(one.hint, one.about) for one in asked] == [
        (VitalsTaken.KIND, About.A),
        (VitalsTaken.KIND, About.B),
        (Marked.KIND, About.A),
    ]


def test_that_nothing_open_is_said_and_nothing_is_made_again(qtbot: QtBot) -> None:
    session = two_hours_after(minutes=1)
    card = LooseEndsCard()
    qtbot.addWidget(card)
    card.show_session(session.view())
    assert card.sentences == ()
    assert card.buttons == []

    session.service.record(About.A, Marked())
    card.show_session(session.view())
    before = list(card.buttons)
    card.show_session(session.view())

    assert card.buttons == before
    assert len(before) == 1
