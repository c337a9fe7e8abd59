from __future__ import annotations

from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.views.help.key_card import KeyCard
from kadelyx_desk.ui.views.help.keys import KEY_MAP
from kadelyx_desk.ui.views.help.page import HelpPage
from kadelyx_desk.ui.views.help.words import WHAT_IT_IS
from kadelyx_desk.ui.views.kit.text import Text
from manuals import read_page


def _page(qtbot: QtBot) -> HelpPage:
    page = HelpPage("0.2.0", lambda name: name, read_page)
    qtbot.addWidget(page)
    return page


def test_that_help_says_what_the_program_is_not_and_its_version(qtbot: QtBot) -> None:
    said = [label.text() for label in _page(qtbot).findChildren(Text)]

    assert WHAT_IT_IS in said
    assert "not a monitor and not an alarm" in WHAT_IT_IS
    assert "0.2.0" in said
    assert "Room checklist" in said


def test_that_a_tab_shows_its_part_and_a_chapter_turns_back_to_the_manual(qtbot: QtBot) -> None:
    page = _page(qtbot)
    page.show()
    assert page.manual.isVisible()

    page.tabs.turn_to("about")
    assert page.licences.isVisible()
    assert not page.manual.isVisible()

    page.open_chapter("room.md")
    assert page.manual.isVisible()
    assert page.manual.reader.document().firstBlock().text() == "In the room"


def test_that_no_card_of_keys_is_stretched_by_its_neighbour(qtbot: QtBot) -> None:
    page = _page(qtbot)
    page.tabs.turn_to("keys")
    shots.settle(page, (1150, 768))
    cards = page.findChildren(KeyCard)

    assert len(cards) == len(KEY_MAP)
    assert all(card.height() <= card.sizeHint().height() for card in cards)
