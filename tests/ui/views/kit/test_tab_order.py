from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.tab_order import bring_into_view, tab_after


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


def test_that_a_field_goes_with_its_line_and_sends_nobody_back(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, last, field = Button("First"), Button("Last"), TextField("Between")
    for widget in (first, field, last):
        column.addWidget(widget)
    QWidget.setTabOrder(last, field.line)

    tab_after(first, [field.line])
    shots.settle(page, (300, 300))
    first.setFocus()
    reached = []
    for _ in range(3):
        QTest.keyClick(page, Qt.Key.Key_Tab)
        reached.append(page.focusWidget())

    assert reached == [field.line, last, first]
    assert field.focusProxy() is field.line
    assert field.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_that_all_of_a_line_and_the_question_above_it_are_brought_into_view(
    qtbot: QtBot,
) -> None:
    inside = QWidget()
    column = QVBoxLayout(inside)
    fields = [TextField(f"Question {number}") for number in range(12)]
    for field in fields:
        column.addWidget(field)
    scroll = Scroll(inside)
    qtbot.addWidget(scroll)
    shots.settle(scroll, (300, 200))

    for field in (fields[7], fields[2]):
        bring_into_view(field.line)
        seen = scroll.viewport().visibleRegion().boundingRect()
        place = QRect(field.mapTo(scroll.viewport(), QPoint(0, 0)), field.size())
        assert seen.contains(place)
