from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from builders import Session
from kadelyx_desk.domain.entries import Intention
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.room.carried.strip import strip_height
from kadelyx_desk.ui.views.room.carried.words_sheet import WordsSheet
from kadelyx_desk.ui.views.theme_tokens import ThemeName
from rooms import Room, in_journey


def told(words: str = "To hear him before I answer.") -> Session:
    session = in_journey()
    session.service.state(About.A, Intention(words), Visibility.SHARED)
    session.service.state(About.B, Intention("To feel lighter with her."), Visibility.SHARED)
    return session


def top_of_timeline(room: Room) -> int:
    timeline = room.page.timeline
    return timeline.mapTo(room.page, timeline.rect().topLeft()).y()


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot, told())


def test_that_the_line_lies_between_the_header_and_the_timeline(room: Room) -> None:
    page = room.page
    header = page.header.geometry().bottom()

    assert page.carried.isVisible()
    assert page.carried.geometry().center().y() == header + strip_height() // 2
    assert top_of_timeline(room) == header + 1 + strip_height()
    assert page.carried.height() >= 44, "the target is larger than the line"
    assert page.carried.accessibleName() == (
        "Intentions. A: To hear him before I answer.; B: To feel lighter with her."
    )


def test_that_a_session_without_them_gives_the_place_to_the_timeline(qtbot: QtBot) -> None:
    room = Room(qtbot, in_journey())

    assert not room.page.carried.isVisible()
    assert top_of_timeline(room) == room.page.header.geometry().bottom() + 1


def test_r4_that_one_press_opens_the_words_in_full(qtbot: QtBot) -> None:
    words = "To hear him " + "before I answer, " * 60
    room = Room(qtbot, told(words))
    assert room.page.carried.shown(About.A, 400).endswith("\N{HORIZONTAL ELLIPSIS}")

    room.key(Qt.Key.Key_F3)

    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, WordsSheet)
    assert words.strip() in " ".join(sheet.words)


def test_that_words_on_many_lines_are_shown_on_one(qtbot: QtBot) -> None:
    room = Room(qtbot, told("one\n\ntwo  \N{HEBREW LETTER ALEF}\N{SLIGHTLY SMILING FACE}"))

    assert room.page.carried.shown(About.A, 400) == (
        "one two \N{HEBREW LETTER ALEF}\N{SLIGHTLY SMILING FACE}"
    )


def test_r20_that_the_next_session_shows_none_of_the_former(room: Room) -> None:
    room.page.show_session(in_journey().view())

    assert not room.page.carried.isVisible()
    assert "hear" not in room.page.carried.accessibleName()


def test_z29_that_with_larger_text_the_line_gives_its_place_to_the_timeline(
    qtbot: QtBot,
) -> None:
    theme.apply(ThemeName.LIGHT, 14)
    room = Room(qtbot, told())
    assert not room.page.carried.isVisible()

    room.key(Qt.Key.Key_F3)
    assert isinstance(room.page.shelf.open_sheet, WordsSheet)

    room.page.resize(1920, 1080)
    QTest.qWait(1)
    assert room.page.carried.isVisible()
