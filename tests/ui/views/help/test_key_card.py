from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.help.key_card import KeyCard
from kadelyx_desk.ui.views.help.keys import KEY_MAP
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.rail import RailRow
from rooms import Room, before_dose

TOLD = {key for group in KEY_MAP for row in group.rows for key in (row.a, row.b) if key}
PLAIN = {"Tab", "Shift+Tab", "Space or Enter", "Esc"} | {
    *("Ctrl+Enter", "Ctrl+T", "Shift with its key"),
    *("Page Down", "Page Up", "Home", "End"),
}
"""Keys that are no shortcut of a page: Qt's own, and those of whatever sheet is open."""


def _shortcuts(qtbot: QtBot) -> set[str]:
    window = MainWindow((RailRow("today", Icon.TODAY, "Today"),))
    page = Room(qtbot, before_dose()).page
    qtbot.addWidget(window)
    window.add_page("review", QWidget())
    window.offer_way_back("review", "Back to the review", "")
    found = [*window.findChildren(QShortcut), *page.findChildren(QShortcut)]
    return {
        shortcut.key().toString(QKeySequence.SequenceFormat.PortableText)
        for shortcut in found
        if "Return" not in shortcut.key().toString()
        and "Enter" not in shortcut.key().toString()
    }


def test_that_every_key_of_the_window_and_the_room_is_told_and_every_told_key_is_there(
    qtbot: QtBot,
) -> None:
    assert _shortcuts(qtbot) == TOLD - PLAIN


def test_that_a_row_says_what_its_keys_do_to_a_screen_reader(qtbot: QtBot) -> None:
    card = KeyCard(KEY_MAP[1])
    qtbot.addWidget(card)

    assert card.accessibleName() == "In the room: A left, B right"
    assert "Vitals: Q and P" in [text.accessibleName() for text in card.findChildren(Text)]


def test_that_a_key_of_one_hand_stands_alone(qtbot: QtBot) -> None:
    card = KeyCard(KEY_MAP[2])
    qtbot.addWidget(card)

    assert "Note: N" in [text.accessibleName() for text in card.findChildren(Text)]
