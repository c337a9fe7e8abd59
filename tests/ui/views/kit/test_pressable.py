"""Whatever can be pressed is pressed by finger, by Space and by Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.theme_tokens import ThemeName


def _shown(qtbot: QtBot, button: Pressable) -> Pressable:
    qtbot.addWidget(button)
    button.show()
    return button


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_that_a_key_presses_it(qtbot: QtBot, key: Qt.Key) -> None:
    button = _shown(qtbot, Button("Open"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_that_enter_can_be_kept_from_it_against_a_stray_press(qtbot: QtBot) -> None:
    button = _shown(qtbot, Button("Given now"))
    button.enter_presses = False
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_that_a_disabled_button_takes_no_key(qtbot: QtBot) -> None:
    button = _shown(qtbot, Button("Sign"))
    button.setEnabled(False)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    with qtbot.assertNotEmitted(button.clicked):
        button.keyPressEvent(press)


def test_that_the_target_is_never_below_44_px(qtbot: QtBot) -> None:
    bare = _shown(qtbot, Pressable("x"))
    assert bare.sizeHint().toTuple() == (44, 44)
    assert bare.minimumSizeHint() == bare.sizeHint()
    assert bare.face() == bare.rect()
    assert bare.face_radius() == 8


def test_that_larger_text_makes_it_ask_for_more_room(qtbot: QtBot) -> None:
    button = _shown(qtbot, Button("Review and sign"))
    before = button.sizeHint()
    theme.apply(ThemeName.LIGHT, 18)
    assert button.sizeHint().width() > before.width()
    assert button.sizeHint().height() > before.height()


def test_that_a_screen_reader_meets_a_button_with_its_name(qtbot: QtBot) -> None:
    button = _shown(qtbot, Button("Open"))
    seen = QAccessible.queryAccessibleInterface(button)
    assert seen is not None
    assert seen.role() is QAccessible.Role.Button
    assert seen.text(QAccessible.Text.Name) == "Open"
