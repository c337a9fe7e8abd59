from __future__ import annotations

from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

import shots
from kadelyx_desk.ui.viewmodels.manual.chapters import read_manual
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.help.manual.reader import Reader
from kadelyx_desk.ui.views.theme_tokens import ThemeName
from manuals import read_page, small_manual


def _reader(qtbot: QtBot) -> Reader:
    reader = Reader()
    qtbot.addWidget(reader)
    shots.settle(reader, (600, 200))
    return reader


def test_that_a_chapter_opens_at_its_heading(qtbot: QtBot) -> None:
    reader = _reader(qtbot)
    room = next(chapter for chapter in read_manual(read_page) if chapter.file == "room.md")

    reader.open(room, "Cancel or stop", ())
    shots.settle(reader, (600, 201))
    qtbot.waitUntil(lambda: reader.verticalScrollBar().value() > 1000)

    reader.open(room, room.title, ())
    qtbot.waitUntil(lambda: reader.verticalScrollBar().value() == 0)


def test_that_only_words_that_begin_so_are_marked(qtbot: QtBot) -> None:
    reader = _reader(qtbot)
    room, _ = small_manual()

    reader.open(room, "A dose", ("lo", "giv"))
    marked = [each.cursor.selectedText() for each in reader.extraSelections()]
    assert marked == ["Given", "lot"]

    reader.clear_marks()
    assert reader.extraSelections() == []


def test_that_a_link_is_told_and_not_followed(qtbot: QtBot) -> None:
    reader = _reader(qtbot)
    reader.open(small_manual()[0], "In the room", ())
    heard: list[str] = []
    reader.followed.connect(heard.append)

    reader.anchorClicked.emit(QUrl("cafe.md"))

    assert heard == ["cafe.md"]
    assert reader.document().firstBlock().text() == "In the room"


def test_that_a_chapter_follows_the_theme_and_keeps_its_place(qtbot: QtBot) -> None:
    theme.apply(ThemeName.LIGHT)
    reader = _reader(qtbot)
    room = next(chapter for chapter in read_manual(read_page) if chapter.file == "room.md")
    reader.open(room, room.title, ())
    reader.grab()
    reader.verticalScrollBar().setValue(120)

    theme.apply(ThemeName.DIM, 14)

    assert reader.document().defaultFont() == theme.current().font(theme.Type.BODY)
    assert reader.verticalScrollBar().value() == 120
