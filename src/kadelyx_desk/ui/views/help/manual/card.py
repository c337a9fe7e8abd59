"""The manual: what is looked for above its contents, and beside them the chapter."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.manual.chapters import Chapter, ReadPage, Section, read_manual
from kadelyx_desk.ui.viewmodels.manual.search import beginnings_of
from kadelyx_desk.ui.viewmodels.manual.sections_model import SectionsModel
from kadelyx_desk.ui.views.help.manual.contents import Contents
from kadelyx_desk.ui.views.help.manual.reader import Reader
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, Card
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_NOTHING = "Nothing in the manual says that. One or two plain words find more."
_OF_CONTENTS, _OF_CHAPTER = 2, 5
"""Shares of the width."""


class ManualCard(QWidget):
    """The manual is read from its files when it is seen for the first time.

    Args:
        read_page: gives the Markdown of a page of the manual.
    """

    def __init__(self, read_page: ReadPage) -> None:
        super().__init__()
        self._read_page = read_page
        self._chapters: dict[str, Chapter] = {}
        self._model = SectionsModel(())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(BETWEEN_CARDS)
        self.search = TextField("Find in the manual", example="fall, lot, restore")
        self.count = Text(_NOTHING, Type.CAPTION, Ink.MUTED, wrap=True)
        self.reader = Reader()
        self.contents = Contents()
        self._arrange()
        self.setFocusProxy(self.search)
        self.search.line.installEventFilter(self)
        self.search.edited.connect(self._narrow)
        self.search.line.returnPressed.connect(self._open_first)
        self.reader.followed.connect(self.open_chapter)

    def _arrange(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.count)
        self._listed = Card()
        self._listed.body.setContentsMargins(1, 6, 1, 6)
        self._listed.body.addWidget(self.contents)
        column.addWidget(self._listed, 1)
        self._space = QWidget()
        column.addWidget(self._space, 1)
        self.count.hide()
        self._space.hide()
        page = Card()
        page.body.addWidget(self.reader)
        self._row.addWidget(left, _OF_CONTENTS)
        self._row.addWidget(page, _OF_CHAPTER)

    def showEvent(self, event: QShowEvent) -> None:
        self._read()
        super().showEvent(event)

    def _read(self) -> None:
        if self._chapters:
            return
        chapters = read_manual(self._read_page)
        self._chapters = {chapter.file: chapter for chapter in chapters}
        self._model = SectionsModel(chapters)
        self.contents.show_sections(self._model)
        self.contents.chosen.connect(self._open)
        self._open(chapters[0].sections[0])
        self.contents.show_chosen(chapters[0].sections[0])

    def open_chapter(self, file: str) -> None:
        """Show a chapter from its beginning, with all the contents beside it."""
        self._read()
        chapter = self._chapters.get(file)
        if chapter is None:
            return
        self._begin_again()
        self._open(chapter.sections[0])
        self.contents.show_chosen(chapter.sections[0])

    def _open(self, section: Section) -> None:
        chapter = self._chapters[section.file]
        heading = chapter.title if section.opens else section.heading
        self.reader.open(chapter, heading, beginnings_of(self.search.text()))

    def _narrow(self, typed: str) -> None:
        self._model.find(typed)
        found = self._model.rowCount()
        self.count.setVisible(not found)
        self._listed.setVisible(found > 0)
        self._space.setVisible(not found)
        if found and typed.strip():
            self._open(self._model.section(0))
            self.contents.show_chosen(self._model.section(0))
            announce(self.search.line, f"{found} found")
        else:
            self.reader.clear_marks()
        if not found:
            announce(self.search.line, _NOTHING)

    def _open_first(self) -> None:
        if self._model.rowCount():
            self._open(self._model.section(0))
            self.reader.setFocus()

    def _begin_again(self) -> None:
        self.search.set_text("")
        self._narrow("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search.line and event.type() is QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event).key()
            if key == Qt.Key.Key_Down and self._model.rowCount():
                self.contents.setFocus()
                return True
            if key == Qt.Key.Key_Escape and self.search.text():
                self._begin_again()
                return True
        return super().eventFilter(watched, event)
