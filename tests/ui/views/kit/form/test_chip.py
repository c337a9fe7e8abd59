"""Chips: tags say something, reasons are ticked, and a reader is turned to without a menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.form.chip import Reader, ReaderChip, Tag, ToggleChip
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.theme_tokens import Ink

READERS = (
    Reader("shared", "Shared, about Ana"),
    Reader("partner", "Ana and team", Icon.PERSON),
    Reader("team", "Team only", Icon.LOCK),
)


def _chip(qtbot: QtBot) -> ReaderChip:
    chip = ReaderChip(READERS, "shared")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.show()
    return chip


def test_that_each_press_turns_to_the_next_reader_and_around(qtbot: QtBot) -> None:
    chip = _chip(qtbot)
    seen: list[str] = []
    chip.changed.connect(seen.append)
    for _ in READERS:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert seen == ["partner", "team", "shared"]
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize(
    ("key", "reader"),
    [(Qt.Key.Key_Down, "partner"), (Qt.Key.Key_Up, "team"), (Qt.Key.Key_Space, "partner")],
)
def test_that_keys_turn_it_too(qtbot: QtBot, key: Qt.Key, reader: str) -> None:
    chip = _chip(qtbot)
    with qtbot.waitSignal(chip.changed) as changed:
        qtbot.keyClick(chip, key)
    assert changed.args == [reader]


def test_that_the_page_can_choose_a_reader_without_telling_anybody(qtbot: QtBot) -> None:
    chip = _chip(qtbot)
    with qtbot.assertNotEmitted(chip.changed):
        chip.choose("team")
    assert chip.chosen() == "team"
    assert chip.accessibleName() == "Team only"


def test_that_turning_moves_nothing_because_the_longest_words_fit(qtbot: QtBot) -> None:
    chip = _chip(qtbot)
    widths = set()
    for reader in READERS:
        chip.choose(reader.key)
        widths.add(chip.sizeHint().width())
    assert len(widths) == 1


def test_that_a_chip_is_drawn_28_high_in_a_target_of_44(qtbot: QtBot) -> None:
    chip = _chip(qtbot)
    assert chip.height() == 44
    assert chip.face().height() == 28
    assert chip.face_radius() == 14


def test_that_a_tag_has_nothing_to_press(qtbot: QtBot) -> None:
    tag = Tag("deeper connection", Icon.CHECK)
    qtbot.addWidget(tag)
    assert tag.focusPolicy() == Qt.FocusPolicy.NoFocus
    tag.show_words("recurring arguments and more")
    assert tag.accessibleName() == "recurring arguments and more"
    assert tag.sizeHint().height() == 28


def test_that_a_tag_with_a_check_asks_for_its_room(qtbot: QtBot) -> None:
    bare, checked = Tag("in the window"), Tag("in the window", Icon.CHECK)
    qtbot.addWidget(bare)
    qtbot.addWidget(checked)
    assert checked.sizeHint().width() == bare.sizeHint().width() + 22


def test_that_a_chosen_reason_is_filled(qtbot: QtBot) -> None:
    chip = ToggleChip("Recurring arguments")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.show()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    fill = looks.painted(chip).toImage().pixelColor(chip.width() // 2, 3)
    assert fill == theme.current().colour(Ink.PRIMARY)
    assert chip.face_radius() == 22
