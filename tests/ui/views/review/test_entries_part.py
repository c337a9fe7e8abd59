from __future__ import annotations

from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

import shots
from builders import new_session
from hands import press
from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.review.entries_part import EntriesPart

LONG = "When he turned to me I did not look away, " * 6


def _part(qtbot: QtBot, reader: Visibility) -> EntriesPart:
    part = EntriesPart()
    qtbot.addWidget(part)
    session = new_session().prepare()
    session.service.record(About.A, Noted(LONG.strip()), visibility=reader)
    part.show_session(session.view())
    shots.settle(part, (760, 500))
    return part


def _choose_last(part: EntriesPart) -> None:
    part.table.setCurrentIndex(part.model.index(part.model.rowCount() - 1, 0))


def test_that_the_chosen_line_is_read_in_full_below_the_table(qtbot: QtBot) -> None:
    part = _part(qtbot, Visibility.SHARED)
    assert part.chosen.text() == "Choose a line to read it in full."

    _choose_last(part)

    assert part.chosen.text().endswith(LONG.strip())


def test_z26_that_the_line_below_hides_what_the_table_hides(qtbot: QtBot) -> None:
    part = _part(qtbot, Visibility.TEAM)
    _choose_last(part)
    assert "look away" not in part.chosen.text()

    press(part.private)
    assert "look away" in part.chosen.text()

    press(part.private)
    assert "look away" not in part.chosen.text()


def test_that_a_long_line_is_wrapped_in_its_row_and_a_short_one_is_not(qtbot: QtBot) -> None:
    part = _part(qtbot, Visibility.SHARED)
    last = part.model.rowCount() - 1
    qtbot.waitUntil(lambda: part.table.rowHeight(last) > part.table.rowHeight(0))
    three = 3 * part.table.fontMetrics().lineSpacing()

    assert three <= part.table.rowHeight(last) <= three + 12
    assert part.table.rowHeight(0) == part.table.verticalHeader().defaultSectionSize()

    part.resize(4000, 500)
    qtbot.waitUntil(lambda: part.table.rowHeight(last) == part.table.rowHeight(0))


def test_that_no_line_of_a_row_ends_within_a_date(qtbot: QtBot) -> None:
    part = _part(qtbot, Visibility.SHARED)
    words = part.table.cells.displayText(
        "weighed on 18-Nov-2026, a well-slept night", QLocale()
    )

    assert words == "weighed on 18\u2011Nov\u20112026, a well-slept night"
