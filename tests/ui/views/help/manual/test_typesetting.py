from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.help.manual.typesetting import blocks_of, set_type
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName

PAGE = "# One\nwords\n\n## Two\n- item\n\n| a | b |\n|---|---|\n| c | d |\n"


def _document() -> QTextDocument:
    theme.apply(ThemeName.DIM)
    document = QTextDocument()
    document.setMarkdown(PAGE)
    set_type(document)
    return document


def _size_at(document: QTextDocument, position: int) -> int:
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    return cursor.charFormat().font().pixelSize()


def test_that_headings_have_the_sizes_of_the_program(qtbot: QtBot) -> None:
    del qtbot
    document = _document()
    headings = {
        block.text(): _size_at(document, block.position() + 1)
        for block in blocks_of(document)
        if block.blockFormat().headingLevel()
    }
    look = theme.current()
    assert headings == {
        "One": look.font(Type.TITLE_2).pixelSize(),
        "Two": look.font(Type.TILE).pixelSize(),
    }


def test_that_text_has_air_and_a_table_the_quiet_line_of_the_theme(qtbot: QtBot) -> None:
    del qtbot
    document = _document()
    words = next(block for block in blocks_of(document) if block.text() == "words")
    assert words.blockFormat().bottomMargin() > 0

    cell = next(block for block in blocks_of(document) if block.text() == "c")
    table = QTextCursor(cell).currentTable()
    assert table is not None
    assert table.format().borderBrush().color() == theme.current().colour(Ink.LINE)


def test_that_links_are_ink_and_take_no_colour_of_a_person(qtbot: QtBot) -> None:
    del qtbot
    theme.apply(ThemeName.LIGHT)
    document = QTextDocument()
    document.setMarkdown("See [The room](room.md), then go on.\n")
    set_type(document)
    cursor = document.find("room")

    assert cursor.charFormat().isAnchor()
    assert cursor.charFormat().foreground().color() == theme.current().colour(Ink.TEXT)
    assert cursor.charFormat().fontUnderline()
    assert not document.find("then").charFormat().fontUnderline()
