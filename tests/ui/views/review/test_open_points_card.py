from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from builders import Session, full_session, new_session, whole_session
from hands import press
from kadelyx_desk.domain.completeness import OpenPoint, Place
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.review.open_points_card import OpenPointsCard


def card_of(qtbot: QtBot, session: Session, *, is_signed: bool = False) -> OpenPointsCard:
    card = OpenPointsCard()
    qtbot.addWidget(card)
    card.show_session(session.view(), is_signed=is_signed)
    shots.settle(card, (640, 600))
    return card


def test_that_what_keeps_from_signing_stands_first(qtbot: QtBot) -> None:
    card = card_of(qtbot, new_session())

    said = [label.text() for label in card.findChildren(Text)]

    assert said.index("The journey has not ended.") < said.index("Ana: no vitals are recorded.")
    assert card.buttons[0].text() == "To the room"


def test_that_each_point_leads_to_its_place(qtbot: QtBot) -> None:
    card = card_of(qtbot, new_session())
    asked: list[OpenPoint] = []
    card.asked.connect(asked.append)
    button = next(item for item in card.buttons if item.text() == "To the preparation")

    press(button)

    assert [(point.place, point.hint, point.about) for point in asked] == [
        (Place.PREPARATION, "intention", About.A)
    ]
    assert button.accessibleDescription() == "Ana: no intention is recorded."


def test_that_a_whole_record_says_so(qtbot: QtBot) -> None:
    card = card_of(qtbot, whole_session())

    assert card.buttons == []
    assert "Everything is there." in [label.text() for label in card.findChildren(Text)]


def test_that_a_signed_record_has_nothing_open(qtbot: QtBot) -> None:
    card = card_of(qtbot, full_session().sign(), is_signed=True)

    assert "The record is closed." in [label.text() for label in card.findChildren(Text)]
