from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views.kit.painting import TARGET
from kadelyx_desk.ui.views.today.line_button import LineButton


def test_that_a_row_is_pressed_with_the_enter_key(qtbot: QtBot) -> None:
    row = LineButton("RIVERA and OKAFOR", "C-0001, 20-Nov-2026 13:00", "journey")
    qtbot.addWidget(row)
    pressed: list[bool] = []
    row.clicked.connect(lambda: pressed.append(True))

    QTest.keyClick(row, Qt.Key.Key_Return)

    assert pressed == [True]
    assert row.sizeHint().height() >= TARGET


def test_that_a_screen_reader_hears_all_three_parts(qtbot: QtBot) -> None:
    row = LineButton("RIVERA and OKAFOR", "C-0001", "journey")
    qtbot.addWidget(row)

    row.show_aside("signed")

    assert row.accessibleName() == "RIVERA and OKAFOR, C-0001, signed"


def test_that_a_longer_word_at_the_right_asks_for_more_width(qtbot: QtBot) -> None:
    row = LineButton("RIVERA and OKAFOR", "C-0001")
    qtbot.addWidget(row)
    before = row.sizeHint().width()

    row.show_aside("awaiting integration")

    assert row.sizeHint().width() > before
