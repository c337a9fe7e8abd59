"""What is said in passing: saved, not saved, a quote.

What Qt has for screen readers is imported with the first words: a start says nothing.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.partners import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.reminder import ProblemPill
from kadelyx_desk.ui.views.kit.text import Glyph, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleAnnouncementEvent


def announcement(source: QWidget, words: str) -> QAccessibleAnnouncementEvent:
    """Words for a screen reader that wait until it has finished what it is saying."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(source, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    return event


def announce(source: QWidget, words: str) -> None:
    """Let a screen reader say `words` when it has finished what it is saying."""
    from PySide6.QtGui import QAccessible

    QAccessible.updateAccessibility(announcement(source, words))


class SavedNotice(QWidget):
    """A check and "Saved 14:03", or the pill "Not saved"; empty until something was saved."""

    def __init__(self, type_: Type = Type.CAPTION) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._check = Glyph(Icon.CHECK, 16)
        self._words = Text("", type_, Ink.MUTED)
        self._pill = ProblemPill("Not saved")
        row.addWidget(self._pill)
        row.addWidget(self._check)
        row.addWidget(self._words)
        self._pill.hide()
        self._check.hide()

    def show_saved(self, words: str) -> None:
        """Say that the record has it: "Saved 14:03"."""
        self._pill.hide()
        self._check.show()
        self._words.set_ink(Ink.MUTED)
        self._words.setText(words)

    def show_not_saved(self, sentence: str) -> None:
        """Say that the record does not have it, and what to do."""
        self._check.hide()
        self._pill.show()
        self._words.set_ink(Ink.TEXT)
        self._words.setText(sentence)

    @property
    def words(self) -> str:
        return self._words.text()


class QuoteBlock(QWidget):
    """Somebody's words behind a bar in the speaker's colour.

    Args:
        about: the speaker; the couple's bar is muted ink.
        caption: who and when.
        words: what was said, with its quotation marks.
        italic: off for what was seen rather than said.
    """

    def __init__(
        self,
        about: About,
        caption: str,
        words: str,
        *,
        italic: bool = True,
    ) -> None:
        super().__init__()
        self._about = about
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(caption, Type.CAPTION, Ink.MUTED, wrap=True))
        type_ = Type.QUOTE if italic else Type.QUOTE_PLAIN
        column.addWidget(Text(words, type_, wrap=True))
        self.setAccessibleName(f"{caption}: {words}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        couple = self._about is About.COUPLE
        colour = look.colour(Ink.BORDER) if couple else look.person(self._about)
        QPainter(self).fillRect(0, 0, 2, self.height(), colour)
