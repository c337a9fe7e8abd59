"""Gives a document that was made from Markdown the type, air and lines of the program."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import (
    QBrush,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_HEADINGS: Final = {1: Type.TITLE_2, 2: Type.TILE}
_ABOVE_HEADING: Final = 20
_BELOW_HEADING: Final = 6
_BELOW: Final = 8
_BELOW_ITEM: Final = 5
_LINE_HEIGHT: Final = 125
"""Of a line of text, in percent: long lines are read more easily with air between them."""


def blocks_of(document: QTextDocument) -> list[QTextBlock]:
    """Every paragraph, heading, list item and cell, in order."""
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def set_type(document: QTextDocument) -> None:
    """Set headings in the sizes of the program, paragraphs with air, tables in its line."""
    for block in blocks_of(document):
        _set_links(block)
        if block.blockFormat().headingLevel():
            _set_heading(block)
        elif QTextCursor(block).currentTable() is None:
            _set_paragraph(block)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame)


def _set_links(block: QTextBlock) -> None:
    """Links are ink with a line below: what Qt makes of them is blue, and blue is partner A."""
    found, step = [], block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        if fragment.charFormat().isAnchor():
            found.append((fragment.position(), fragment.length()))
        step += 1
    letters = QTextCharFormat()
    letters.setForeground(theme.current().colour(Ink.TEXT))
    letters.setFontUnderline(True)
    cursor = QTextCursor(block)
    for start, length in found:
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(letters)


def _set_heading(block: QTextBlock) -> None:
    level = block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    shape = block.blockFormat()
    shape.setTopMargin(0 if level == 1 else _ABOVE_HEADING)
    shape.setBottomMargin(_BELOW_HEADING)
    cursor.setBlockFormat(shape)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    letters = QTextCharFormat()
    letters.setFont(theme.current().font(_HEADINGS.get(level, Type.STRONG)))
    cursor.setCharFormat(letters)


def _set_paragraph(block: QTextBlock) -> None:
    shape = block.blockFormat()
    shape.setTopMargin(0)
    shape.setBottomMargin(_BELOW if block.textList() is None else _BELOW_ITEM)
    shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    QTextCursor(block).setBlockFormat(shape)


def _set_table(table: QTextTable) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(theme.current().colour(Ink.LINE)))
    shape.setCellPadding(7)
    shape.setBottomMargin(_BELOW)
    table.setFormat(shape)
