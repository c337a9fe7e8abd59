from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desks import protocol
from kadelyx_desk.domain.protocol import HelpCard, HelpNumber
from kadelyx_desk.ui.views.room.care.help_words import EMPTY, HelpWords
from kadelyx_desk.ui.views.theme import Type


def shown(qtbot: QtBot, card: HelpCard, height: int) -> HelpWords:
    words = HelpWords(card)
    qtbot.addWidget(words)
    words.resize(440, height)
    words.show()
    return words


def test_r19_that_the_numbers_come_before_the_steps_of_the_protocol(qtbot: QtBot) -> None:
    card = protocol().help_card

    words = shown(qtbot, card, 400).words

    assert words.startswith("Emergency services (United States): 911.")
    assert [words.index(step) for step in card.steps] == sorted(
        words.index(step) for step in card.steps
    )


def test_that_the_words_are_as_large_as_there_is_room_for(qtbot: QtBot) -> None:
    card = protocol().help_card
    roomy, tight = shown(qtbot, card, 700), shown(qtbot, card, 120)

    assert roomy._steps[0]._type is Type.NAME_PLAIN
    assert tight._steps[0]._type is Type.CAPTION


def test_that_an_empty_card_says_where_its_words_come_from(qtbot: QtBot) -> None:
    assert shown(qtbot, HelpCard(), 200).words == EMPTY
    assert "protocol" in EMPTY


def test_that_a_card_longer_than_its_place_is_scrolled_by_the_keyboard(qtbot: QtBot) -> None:
    numbers = tuple(HelpNumber(f"Clinic {place}", "555 0134") for place in range(9))
    words = shown(qtbot, HelpCard(protocol().help_card.steps, numbers), 120)
    words.setFocus()

    bar = words.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(words, Qt.Key.Key_Down)
    assert bar.value() > 0
