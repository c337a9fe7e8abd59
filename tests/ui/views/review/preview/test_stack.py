from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.viewmodels.preview.view import DrawnPage, DrawPage
from kadelyx_desk.ui.views.review.preview.stack import SheetStack, Zoom
from previews import LETTER, FakePages

ON_ITS_SIDE = (792.0, 612.0)
TEXTS = ("Session summary", "Intentions", "The chart", "Vital signs", "Entries")
SIZES = (LETTER, LETTER, ON_ITS_SIDE, LETTER, LETTER)


class Shown:
    """A stack that is answered at once."""

    def __init__(self, qtbot: QtBot) -> None:
        self.stack = SheetStack()
        qtbot.addWidget(self.stack)
        self.asked: list[DrawPage] = []
        self.turned: list[int] = []
        self.pages = FakePages(*TEXTS)
        self.pages.sizes = SIZES
        self.stack.wanted.connect(self._draw)
        self.stack.turned.connect(self.turned.append)
        shots.settle(self.stack, (500, 400))
        self.stack.show_pages(SIZES, TEXTS)

    def _draw(self, wanted: DrawPage) -> None:
        self.asked.append(wanted)
        picture = self.pages.picture(wanted.page, wanted.width)
        self.stack.show_page(DrawnPage(wanted.page, picture))

    def key(self, key: Qt.Key) -> int:
        QTest.keyClick(self.stack, key)
        return self.stack.page


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_that_every_page_is_as_wide_as_there_is_room_and_keeps_its_shape(shown: Shown) -> None:
    widths = {sheet.width() for sheet in shown.stack.sheets}
    assert len(widths) == 1
    assert 480 <= widths.pop() <= 500
    upright, aside = shown.stack.sheets[0], shown.stack.sheets[2]
    assert upright.height() > upright.width()
    assert aside.height() < aside.width()


def test_that_only_what_is_near_is_drawn_and_each_page_once(shown: Shown) -> None:
    drawn = [wanted.page for wanted in shown.asked]
    assert drawn[0] == 0
    assert 4 not in drawn
    assert len(drawn) == len(set(drawn))

    shown.key(Qt.Key.Key_End)
    shown.key(Qt.Key.Key_Home)

    drawn = [wanted.page for wanted in shown.asked]
    assert 4 in drawn
    assert len(drawn) == len(set(drawn))


def test_that_the_keys_move_through_the_pages_and_say_which(shown: Shown) -> None:
    assert shown.stack.page == 1
    down = [shown.key(Qt.Key.Key_PageDown) for _ in range(3)]
    assert down == sorted(down)
    assert down[-1] > 1
    assert shown.key(Qt.Key.Key_PageUp) <= down[-1]
    assert shown.key(Qt.Key.Key_End) == 5
    assert shown.stack.accessibleDescription() == "Page 5 of 5. Entries"
    assert shown.key(Qt.Key.Key_Home) == 1
    assert shown.turned[-2:] == [5, 1]


def test_that_at_100_per_cent_a_page_is_as_large_as_on_paper_and_stays_in_view(
    shown: Shown,
) -> None:
    shown.stack.go_to(3)

    shown.stack.set_zoom(Zoom.WHOLE)

    assert [sheet.width() for sheet in shown.stack.sheets] == [816, 816, 1056, 816, 816]
    assert shown.stack.page == 3
    assert shown.stack.horizontalScrollBar().maximum() > 0
    assert shown.asked[-1].width in {816, 1056}


def test_that_a_wider_window_draws_what_is_in_view_again(shown: Shown, qtbot: QtBot) -> None:
    before = shown.stack.sheets[0].width()

    shown.stack.resize(700, 400)
    qtbot.waitUntil(lambda: shown.stack.sheets[0].width() > before)

    assert shown.stack.sheets[0].drawn_width == shown.stack.sheets[0].width()


def test_that_a_new_report_begins_at_its_first_page(shown: Shown) -> None:
    shown.key(Qt.Key.Key_End)

    shown.stack.show_pages(SIZES[:2], TEXTS[:2])

    assert (shown.stack.page, len(shown.stack.sheets)) == (1, 2)
    assert shown.stack.verticalScrollBar().value() == 0


def test_that_a_picture_that_comes_too_late_has_no_place(shown: Shown) -> None:
    shown.stack.clear()

    shown.stack.show_page(DrawnPage(0, shown.pages.picture(0, 10)))

    assert (shown.stack.sheets, shown.stack.page) == ([], 0)
