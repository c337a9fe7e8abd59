"""The texts that were carried to the room, in full, on a sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.notice import QuoteBlock
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.carried.texts import Carried, carried
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_EMPTY = "Nothing was sent to the room. The preparation sends what is shared, text by text."


class WordsSheet(RoomSheet):
    """Each text behind a bar in the colour of whom it belongs to.

    Args:
        page: the room.
        names: the given names of those in the session, and the word for both.
    """

    def __init__(self, page: QWidget, names: dict[About, str]) -> None:
        super().__init__(page, None, "Intentions")
        self._names = names
        self._texts: tuple[Carried, ...] = ()
        self._blocks: list[QuoteBlock] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        self.empty = Text(_EMPTY, Type.BODY, Ink.MUTED, wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 8, 4, 8)
        column.addWidget(self.empty)
        column.addLayout(self._list)
        column.addStretch(1)
        self.body.addWidget(Scroll(inside), 1)

    @property
    def words(self) -> list[str]:
        """What the sheet says, text by text."""
        return [block.accessibleName() for block in self._blocks]

    def show_session(self, view: SessionView) -> None:
        texts = carried(view.snapshot)
        if texts == self._texts:
            return
        self._texts = texts
        self.empty.setVisible(not texts)
        for block in self._blocks:
            self._list.removeWidget(block)
            block.deleteLater()
        self._blocks = []
        for text in texts:
            whose = self._names.get(text.about, text.about.value)
            caption = f"{text.called}, {whose}"
            block = QuoteBlock(text.about, caption, text.words, italic=False)
            self._blocks.append(block)
            self._list.addWidget(block)
