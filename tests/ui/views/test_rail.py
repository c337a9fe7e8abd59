"""The rail leads somewhere with every row, and says who is signed in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.rail import Rail, RailRow
from kadelyx_desk.ui.views.theme_tokens import Ink

ROWS = (
    RailRow("today", Icon.TODAY, "Today"),
    RailRow("settings", Icon.SETTINGS, "Settings"),
)


def _rail(qtbot: QtBot) -> Rail:
    rail = Rail(ROWS)
    qtbot.addWidget(rail)
    rail.resize(216, 768)
    rail.show()
    return rail


def _row(rail: Rail, words: str) -> Pressable:
    return next(row for row in rail.findChildren(Pressable) if row.text() == words)


def test_that_the_rail_is_216_px_wide(qtbot: QtBot) -> None:
    assert _rail(qtbot).sizeHint().width() == 216


def test_that_a_row_asks_for_its_page_and_leaves_the_choice_to_the_window(
    qtbot: QtBot,
) -> None:
    rail = _rail(qtbot)
    rail.show_chosen("today")
    with qtbot.waitSignal(rail.asked) as asked:
        qtbot.mouseClick(_row(rail, "Settings"), Qt.MouseButton.LeftButton)
    assert asked.args == ["settings"]
    assert _row(rail, "Today").isChecked()
    assert not _row(rail, "Settings").isChecked()


def test_that_one_row_is_the_chosen_one(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    rail.show_chosen("today")
    rail.show_chosen("settings")
    assert [row.text() for row in rail.findChildren(Pressable) if row.isChecked()] == [
        "Settings"
    ]
    rail.show_chosen("a page without a row")
    assert _row(rail, "Settings").isChecked()


def test_that_the_chosen_row_is_filled(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    rail.show_chosen("today")
    image = looks.painted(rail).toImage()
    for words, ink in (("Today", Ink.PRESSED), ("Settings", Ink.SUNKEN)):
        place = _row(rail, words).geometry()
        inside = image.pixelColor(place.right() - 60, place.top() + 4)
        assert inside == theme.current().colour(ink)


def test_that_what_waits_on_a_page_is_counted(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    row = _row(rail, "Today")
    bare = looks.painted(row).toImage()
    rail.show_count("today", 3)
    assert row.accessibleName() == "Today, 3"
    assert looks.painted(row).toImage() != bare
    rail.show_count("today", 0)
    assert row.accessibleName() == "Today"


def test_that_the_signed_in_person_stands_at_the_foot(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    rail.show_person("Maya Lindqvist", "therapist, signed in 07:35")
    words = {text.text() for text in rail.findChildren(Text)}
    assert {"Maya Lindqvist", "therapist, signed in 07:35"} <= words
    assert looks.clipped(rail) == []


def test_that_lock_asks_to_lock(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    lock = next(one for one in rail.findChildren(Button) if one.text() == "Lock")
    with qtbot.waitSignal(rail.lock_asked):
        qtbot.mouseClick(lock, Qt.MouseButton.LeftButton)


def test_that_a_page_behind_a_row_has_that_row_chosen(qtbot: QtBot) -> None:
    rail = Rail((ROWS[0], RailRow("couples", Icon.PEOPLE, "Couples", ("preparation",))))
    qtbot.addWidget(rail)
    rail.show_chosen("today")

    rail.show_chosen("preparation")

    assert _row(rail, "Couples").isChecked()
    assert not _row(rail, "Today").isChecked()
