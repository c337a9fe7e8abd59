"""A short list of sentences, each behind its icon; made again only when it changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.text import Glyph, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class LineList(QWidget):
    """Sentences below each other, or the one that says that there is none.

    Args:
        nothing: what is said where the list is empty.
        icon: what stands before each sentence.
    """

    def __init__(self, nothing: str, icon: Icon = Icon.INFO) -> None:
        super().__init__()
        self._nothing = nothing
        self._icon = icon
        self.sentences: tuple[str, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these."""
        if tuple(sentences) == self.sentences:
            return
        self.sentences = tuple(sentences)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for sentence in sentences:
            self._column.addWidget(IconLine(self._icon, sentence))
        if not sentences:
            self._column.addWidget(IconLine(Icon.CHECK, self._nothing, Ink.MUTED))


class IconLine(QWidget):
    """Words behind a small icon."""

    def __init__(self, icon: Icon, words: str, ink: Ink = Ink.TEXT) -> None:
        super().__init__()
        self._glyph = Glyph(icon, 16, Ink.MUTED)
        self._words = Text(words, Type.BODY, ink, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)

    def show_line(self, icon: Icon, words: str) -> None:
        """Say something else."""
        self._glyph.show_icon(icon, Ink.MUTED)
        self._words.setText(words)

    @property
    def words(self) -> str:
        return self._words.text()
