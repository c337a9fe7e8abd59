from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kadelyx_desk.domain.preparedness.checks import Check
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.today.check_lines import MOST, CheckLines


def words(lines: CheckLines) -> list[str]:
    return [text.text() for text in lines.findChildren(Text)]


def test_that_a_screen_reader_hears_what_is_missing_as_missing(qtbot: QtBot) -> None:
    lines = CheckLines(
        [
            Check(is_done=False, words="Ben: no escort is named"),
            Check(is_done=True, words="Ready"),
        ]
    )
    qtbot.addWidget(lines)

    names = [one.accessibleName() for one in lines.children() if isinstance(one, QWidget)]

    assert names == ["Missing: Ben: no escort is named", "Ready"]


def test_that_more_than_there_is_room_for_is_counted(qtbot: QtBot) -> None:
    lacking = [Check(is_done=False, words=f"thing {number}") for number in range(MOST + 3)]
    lines = CheckLines([*lacking, Check(is_done=True, words="done")])
    qtbot.addWidget(lines)

    assert words(lines) == [*(f"thing {number}" for number in range(MOST - 1)), "and 4 more"]


def test_that_what_is_done_is_left_out_before_anything_that_is_missing(qtbot: QtBot) -> None:
    lacking = [Check(is_done=False, words=f"thing {number}") for number in range(MOST)]
    lines = CheckLines([*lacking, Check(is_done=True, words="done")])
    qtbot.addWidget(lines)

    assert words(lines) == [check.words for check in lacking]
