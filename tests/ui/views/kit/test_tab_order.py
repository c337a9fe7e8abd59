from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.tab_order import tab_after


def test_that_tab_reaches_what_was_made_later_where_it_is_seen(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, group, last = Button("First"), QWidget(), Button("Last")
    inside = QVBoxLayout(group)
    for widget in (first, group, last):
        column.addWidget(widget)
    made = [Button("One"), Button("Two")]
    for button in made:
        inside.addWidget(button)

    tab_after(group, made)
    shots.settle(page, (300, 300))
    first.setFocus()
    reached = []
    for _ in range(3):
        QTest.keyClick(page, Qt.Key.Key_Tab)
        reached.append(page.focusWidget())

    assert reached == [*made, last]
