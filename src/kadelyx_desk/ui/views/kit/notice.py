"""What is said in passing: saved, not saved, a quote, the window of the integration."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.painting import draw_box
from kadelyx_desk.ui.views.kit.reminder import ProblemPill
from kadelyx_desk.ui.views.kit.text import Glyph, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_HOURS_SHOWN = 60.0
_BAR_WIDTH = 160
_BAR_HEIGHT = 20


def announcement(source: QWidget, words: str) -> QAccessibleAnnouncementEvent:
    """Words for a screen reader that wait until it has finished what it is saying."""
    event = QAccessibleAnnouncementEvent(source, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    return event


def announce(source: QWidget, words: str) -> None:
    """Let a screen reader say `words` when it has finished what it is saying."""
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


class WindowBar(QWidget):
    """When an integration is in time: 0 to 60 h after the journey, a box, a stem for now.

    Words always stand beside it; this is for the eye only.

    Args:
        opens: when the window opens, after the end of the journey.
        closes: when it closes.
    """

    def __init__(
        self,
        opens: timedelta = timedelta(hours=24),
        closes: timedelta = timedelta(hours=48),
    ) -> None:
        super().__init__()
        self._opens = opens
        self._closes = closes
        self._since = timedelta()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_window(self, opens: timedelta, closes: timedelta) -> None:
        """Show another window: the protocol of a session says which."""
        self._opens, self._closes = opens, closes
        self.update()

    def show_since(self, since: timedelta) -> None:
        """Show how long ago the journey ended; beyond 60 h the stem stays at the end."""
        self._since = since
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_BAR_WIDTH, _BAR_HEIGHT)

    def _x(self, since: timedelta) -> float:
        hours = min(max(since / timedelta(hours=1), 0.0), _HOURS_SHOWN)
        return 4 + hours / _HOURS_SHOWN * (self.width() - 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        middle = self.height() // 2
        painter.fillRect(0, middle, self.width(), 1, look.colour(Ink.BORDER))
        box = QRectF(
            round(self._x(self._opens)),
            middle - 5,
            round(self._x(self._closes) - self._x(self._opens)),
            11,
        )
        edge = look.colour(Ink.BORDER)
        draw_box(painter, box, fill=look.colour(Ink.PRESSED), edge=edge, radius=3)
        x = round(self._x(self._since))
        painter.fillRect(x, 1, 1, self.height() - 2, look.colour(Ink.TEXT))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(Ink.TEXT))
        painter.drawEllipse(QPointF(x + 0.5, middle + 0.5), 4, 4)
