from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from couple_lists import clinic, couple_at, typical, view_of
from hands import press, write
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.listing.couples import CouplesView
from kadelyx_desk.ui.viewmodels.lists import OpenCouple
from kadelyx_desk.ui.views.couples.page import CouplesPage

SIZE = (1150, 768)


def shown(qtbot: QtBot, view: CouplesView) -> tuple[CouplesPage, list[Intent]]:
    page = CouplesPage()
    qtbot.addWidget(page)
    page.show_couples(view)
    shots.settle(page, SIZE)
    page.setFocus()
    asked: list[Intent] = []
    page.asked.connect(asked.append)
    return page, asked


def rows(page: CouplesPage) -> list[str]:
    return [page.model.couple(row).who for row in range(page.model.rowCount())]


def test_that_the_search_has_the_focus_and_each_key_narrows(qtbot: QtBot) -> None:
    page, _ = shown(qtbot, typical())
    seen = [len(rows(page))]
    for letter in "nak":
        QTest.keyClicks(page.search.line, letter)
        seen.append(len(rows(page)))

    assert page.search.line.hasFocus()
    assert seen[0] == 11
    assert seen == sorted(seen, reverse=True)
    assert rows(page) == ["MARSH, Dan and NAKÓ, Elif", "NAKÓ, Samuel and PIKE, Jonas"]
    assert page.count.text() == "2 of 11"


def test_that_enter_opens_the_first_that_is_found(qtbot: QtBot) -> None:
    page, asked = shown(qtbot, typical())
    wanted = couple_at(7)

    write(page.search, wanted.course.code)
    QTest.keyClick(page.search.line, Qt.Key.Key_Return)

    assert asked == [OpenCouple(wanted.couple)]


def test_that_arrows_walk_into_the_list_and_back(qtbot: QtBot) -> None:
    page, asked = shown(qtbot, typical())

    QTest.keyClick(page.search.line, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QTest.keyClick(page.list, Qt.Key.Key_Up)
    QTest.keyClick(page.list, Qt.Key.Key_Up)

    assert asked == [OpenCouple(page.model.couple(1).couple)]
    assert page.search.line.hasFocus()


def test_that_a_letter_typed_in_the_list_goes_on_in_the_search(qtbot: QtBot) -> None:
    page, _ = shown(qtbot, typical())
    write(page.search, "r")
    QTest.keyClick(page.search.line, Qt.Key.Key_Down)

    QTest.keyClicks(page.list, "i")
    QTest.keyClicks(page.search.line, "v")

    assert page.search.text() == "riv"
    assert all("RIVERA" in row for row in rows(page))


def test_that_a_press_opens_the_couple_of_the_row(qtbot: QtBot) -> None:
    page, asked = shown(qtbot, typical())
    place = page.list.visualRect(page.model.index(3)).center()

    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert asked == [OpenCouple(page.model.couple(3).couple)]


@pytest.mark.parametrize(
    "typed",
    ["zzz", "99-99-9999", "🙂", "a" * 10_000, "\N{RIGHT-TO-LEFT OVERRIDE}xq", "%_'\"; --"],
)
def test_that_a_search_that_finds_nobody_says_what_to_do_and_keeps_what_was_typed(
    typed: str, qtbot: QtBot
) -> None:
    page, asked = shown(qtbot, typical())
    page.search.line.setText(typed)
    page.search.edited.emit(page.search.text())

    assert page.nobody.isVisible()
    assert not page.list.isVisible()
    assert page.search.text() == typed
    QTest.keyClick(page.search.line, Qt.Key.Key_Return)
    QTest.keyClick(page.search.line, Qt.Key.Key_Down)
    assert (asked, page.search.line.hasFocus()) == ([], True)

    press(page.show_all)

    assert len(rows(page)) == 11
    assert page.list.isVisible()
    assert page.search.line.hasFocus()


def test_that_escape_shows_everybody_again(qtbot: QtBot) -> None:
    page, _ = shown(qtbot, typical())
    write(page.search, "riv")

    QTest.keyClick(page.search.line, Qt.Key.Key_Escape)

    assert page.search.text() == ""
    assert len(rows(page)) == 11


def test_that_an_empty_clinic_has_one_clear_action(qtbot: QtBot) -> None:
    page, _ = shown(qtbot, view_of())
    asked: list[bool] = []
    page.new_couple_asked.connect(lambda: asked.append(True))

    QTest.keyClick(page.first_couple, Qt.Key.Key_Return)

    assert asked == [True]
    assert page.first_couple.hasFocus()
    assert not page.search.isVisible()
    assert not page.new_couple.isVisible()
    assert not page.nobody.isVisible()


def test_that_new_couple_is_always_at_hand(qtbot: QtBot) -> None:
    page, _ = shown(qtbot, typical())
    asked: list[bool] = []
    page.new_couple_asked.connect(lambda: asked.append(True))

    press(page.new_couple)

    assert asked == [True]


def test_that_a_list_that_grows_stays_narrowed(qtbot: QtBot) -> None:
    page, _ = shown(qtbot, clinic(8))
    write(page.search, couple_at(9).course.code)

    page.show_couples(clinic(12))

    assert [page.model.couple(0).couple] == [UUID(int=1010)]
    assert page.model.rowCount() == 1
    assert page.list.isVisible()


def test_that_a_short_list_ends_after_its_last_row(qtbot: QtBot) -> None:
    page, _ = shown(qtbot, clinic(40))
    full = page.list.height()
    write(page.search, couple_at(9).course.code)
    qtbot.waitUntil(lambda: page.list.height() < full)

    assert page.list.height() == page.list.whole_height()
    page.begin()
    qtbot.waitUntil(lambda: page.list.height() == full)
