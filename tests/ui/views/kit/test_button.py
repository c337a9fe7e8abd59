"""Buttons show what they are, and one that is off says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import Button, IconButton, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.painting import text_width
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName


def _fill(button: Button) -> str:
    button.resize(button.sizeHint())
    return looks.painted(button).toImage().pixelColor(button.width() // 2, 4).name()


@pytest.mark.parametrize("name", ThemeName)
def test_that_the_main_action_is_filled_in_ink(qtbot: QtBot, name: ThemeName) -> None:
    theme.apply(name)
    button = Button("Next: plan", Kind.MAIN)
    qtbot.addWidget(button)
    look = theme.current()
    assert _fill(button) == look.colour(Ink.PRIMARY).name()
    button.setDown(True)
    assert _fill(button) == look.colour(Ink.PRESSED).name()
    button.setEnabled(False)
    assert _fill(button) == look.colour(Ink.WINDOW).name()


def test_that_a_plain_one_lies_on_the_surface_and_a_quiet_one_on_the_page(
    qtbot: QtBot,
) -> None:
    plain, quiet = Button("Open"), Button("Use the recovery sheet", Kind.QUIET)
    qtbot.addWidget(plain)
    qtbot.addWidget(quiet)
    assert _fill(plain) == theme.current().colour(Ink.SURFACE).name()
    assert _fill(quiet) == theme.current().colour(Ink.WINDOW).name()


def test_that_an_icon_and_a_key_cap_ask_for_their_room(qtbot: QtBot) -> None:
    bare, full = Button("Undo"), Button("Undo", icon=Icon.UNDO, key="Ctrl+Z")
    qtbot.addWidget(bare)
    qtbot.addWidget(full)
    assert full.sizeHint().width() > bare.sizeHint().width() + 20 + 30


def test_that_its_key_presses_it_from_anywhere_in_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("Undo", key="Ctrl+Z")
    button.setParent(window)
    window.show()
    with qtbot.waitActive(window):
        pass
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert button.accessibleDescription() == "Key Ctrl+Z"


def test_that_new_words_are_the_name_too(qtbot: QtBot) -> None:
    button = Button("Unlock")
    qtbot.addWidget(button)
    button.set_words("Opening the record")
    assert button.accessibleName() == "Opening the record"


def test_that_a_blocked_button_says_why_in_view_and_to_a_screen_reader(qtbot: QtBot) -> None:
    reasoned = ReasonedButton(Button("Sign"), "A dose of Ben has no site yet.")
    qtbot.addWidget(reasoned)
    reasoned.show()
    assert not reasoned.button.isEnabled()
    assert reasoned.reason == "A dose of Ben has no site yet."
    assert reasoned.button.accessibleDescription() == "A dose of Ben has no site yet."

    reasoned.allow()

    assert reasoned.button.isEnabled()
    assert reasoned.reason == ""


def test_that_the_sentence_can_stand_below_the_button(qtbot: QtBot) -> None:
    reasoned = ReasonedButton(Button("Given now"), "Choose a site.", upright=True)
    qtbot.addWidget(reasoned)
    reasoned.resize(300, 100)
    reasoned.show()
    words = reasoned.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    sentence = next(one for one in words if one is not reasoned.button)
    assert sentence.y() >= reasoned.button.geometry().bottom()


def test_that_an_icon_button_has_a_name_and_changes_it_with_its_icon(qtbot: QtBot) -> None:
    button = IconButton(Icon.OBSERVE, "Show the passphrase")
    qtbot.addWidget(button)
    assert button.size().toTuple() == (44, 44)
    assert button.rect().contains(button.face())
    before = looks.painted(button).toImage()

    button.show_icon(Icon.HIDE, "Hide the passphrase")

    assert button.accessibleName() == "Hide the passphrase"
    assert looks.painted(button).toImage() != before


def test_that_a_link_begins_and_ends_where_its_words_do(qtbot: QtBot) -> None:
    link = Button("Show what was said before", Kind.QUIET)
    qtbot.addWidget(link)

    assert link.sizeHint().width() == text_width(link.text(), Type.BODY)
