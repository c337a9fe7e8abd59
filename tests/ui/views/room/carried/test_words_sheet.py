from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import new_session
from hands import press
from kadelyx_desk.domain.entries import Intention
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.views.room.carried.words_sheet import WordsSheet
from rooms import Room


def test_that_each_text_is_said_with_whose_it_is_and_follows_a_change(qtbot: QtBot) -> None:
    session = new_session().prepare()
    room = Room(qtbot, session)
    press(room.page.carried)
    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, WordsSheet)
    assert sheet.words == [
        "Intention, Ana: To hear him before I answer.",
        "Intention, both: Either of us can say stop.",
        "Intention, Ben: To feel lighter with her.",
    ]

    session.service.state(About.A, Intention("To listen."), Visibility.SHARED)
    room.page.show_session(session.view())

    assert sheet.words[0] == "Intention, Ana: To listen."
    assert len(sheet.words) == 3


def test_that_a_session_without_shared_texts_says_where_they_come_from(qtbot: QtBot) -> None:
    room = Room(qtbot, new_session())
    room.key(Qt.Key.Key_F3)
    sheet = room.page.shelf.open_sheet
    assert isinstance(sheet, WordsSheet)

    assert sheet.words == []
    assert sheet.empty.isVisible()
