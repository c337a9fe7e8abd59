"""A chapter to read, in the program's own type; found words are marked, links stay inside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import (
    QColor,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QScroller, QTextBrowser, QTextEdit

from kadelyx_desk.domain.finding.folding import folded
from kadelyx_desk.ui.viewmodels.manual.chapters import Chapter
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.help.manual.typesetting import blocks_of, set_type
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_LETTERS: Final = 96
"""In a line, at the most."""
_WORD: Final = re.compile(r"\w+")


class Reader(QTextBrowser):
    """Shows one chapter. Nothing is fetched: a link leads to another chapter, or nowhere."""

    followed = signal_of(str)
    """The file of another chapter, from a link."""

    def __init__(self) -> None:
        super().__init__()
        self._chapter: Chapter | None = None
        self._heading = ""
        self._marked: tuple[str, ...] = ()
        self._is_to_turn = False
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Chapter of the manual")
        self.anchorClicked.connect(self._follow)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def open(self, chapter: Chapter, heading: str, marked: Sequence[str]) -> None:
        """Show a chapter from one of its headings on.

        Args:
            chapter: the chapter.
            heading: the heading to begin at.
            marked: beginnings of words that are marked in the text.
        """
        if chapter is not self._chapter:
            self._chapter = chapter
            self._write()
        self._heading, self._marked = heading, tuple(marked)
        self._mark()
        self._is_to_turn = True
        self.viewport().update()

    def _write(self) -> None:
        if self._chapter is None:
            return
        document = self.document()
        document.setDefaultFont(theme.current().font(Type.BODY))
        document.setDocumentMargin(4)
        self.setMarkdown(self._chapter.markdown)
        set_type(document)
        self.setAccessibleDescription(self._chapter.title)

    def clear_marks(self) -> None:
        """Mark nothing any more; the place in the chapter stays."""
        self._marked = ()
        self._mark()

    def _mark(self) -> None:
        ground = theme.current().colour(Ink.PRESSED)
        self.setExtraSelections(
            [
                _marked(block, match, ground)
                for block in (blocks_of(self.document()) if self._marked else ())
                for match in _WORD.finditer(block.text())
                if folded(match[0]).startswith(self._marked)
            ]
        )

    def _top_of(self, heading: str) -> int:
        layout = self.document().documentLayout()
        for place, block in enumerate(blocks_of(self.document())):
            if place and block.blockFormat().headingLevel() and block.text() == heading:
                return round(layout.blockBoundingRect(block).top()) - 2
        return 0

    def paintEvent(self, event: QPaintEvent) -> None:
        # Only now is the width known that the chapter was broken into lines for.
        if self._is_to_turn:
            self._is_to_turn = False
            self.verticalScrollBar().setValue(self._top_of(self._heading))
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let no line grow longer than an eye finds back from, however wide the window is."""
        letter = theme.current().metrics(Type.BODY).averageCharWidth()
        self.setViewportMargins(0, 0, max(0, self.width() - round(_LETTERS * letter)), 0)
        super().resizeEvent(event)

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(url.fileName())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._chapter is not None:
            at = self.verticalScrollBar().value()
            self._write()
            self._mark()
            self.verticalScrollBar().setValue(at)


def _marked(
    block: QTextBlock, match: re.Match[str], ground: QColor
) -> QTextEdit.ExtraSelection:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + match.start())
    cursor.setPosition(block.position() + match.end(), QTextCursor.MoveMode.KeepAnchor)
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    letters = QTextCharFormat()
    letters.setBackground(ground)
    letters.setFontUnderline(True)
    selection.format = letters
    return selection
