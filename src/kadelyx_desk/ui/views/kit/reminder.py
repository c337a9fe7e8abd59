"""Reminders and problems: words in an outline, words in ink, and the one filled red pill."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
from kadelyx_desk.ui.views.kit.painting import chip_height, draw_box, draw_text, text_width
from kadelyx_desk.ui.views.kit.text import Glyph, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_ICON = 16
_BESIDE = 10
_SHORTEST_LINE = 100
"""A sentence in less room than this stands below its pill."""


class Pressing(Enum):
    """How near a reminder is; it never flashes and is never red."""

    NEXT = auto()
    DUE = auto()
    LATE = auto()


class Reminder(QWidget):
    """A reminder: next is muted words, due an outline, late filled.

    Args:
        pressing: next, due or late.
        words: "next vitals 14:30", "DUE since 14:24", "LATE 12 min".
    """

    def __init__(
        self,
        pressing: Pressing = Pressing.NEXT,
        words: str = "",
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_reminder(pressing, words)

    def show_reminder(self, pressing: Pressing, words: str) -> None:
        self._pressing = pressing
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        return self._words

    def _type(self) -> Type:
        return Type.CAPTION if self._pressing is Pressing.NEXT else Type.CAPTION_STRONG

    def sizeHint(self) -> QSize:
        words = text_width(self._words, self._type())
        if self._pressing is Pressing.NEXT:
            return QSize(words + 2, chip_height())
        return QSize(words + _ICON + 8 + 24, chip_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._pressing is Pressing.NEXT:
            draw_text(painter, rect, self._words, Type.CAPTION, Ink.MUTED)
            return
        late = self._pressing is Pressing.LATE
        fill = look.colour(Ink.TEXT) if late else None
        edge = None if late else look.colour(Ink.BORDER)
        draw_box(painter, rect, fill=fill, edge=edge, radius=rect.height() / 2)
        ink = Ink.WINDOW if late else Ink.TEXT
        box = QRectF(12, (rect.height() - _ICON) / 2, _ICON, _ICON)
        draw_icon(painter, Icon.CLOCK, box, look.colour(ink))
        place = rect.adjusted(12 + _ICON + 8, 0, 0, 0)
        draw_text(painter, place, self._words, Type.CAPTION_STRONG, ink)


class ProblemPill(QWidget):
    """A problem in one or two words: filled, with icon and word."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_word(word)

    def show_word(self, word: str) -> None:
        self._word = word
        self.setAccessibleName(f"Problem: {word}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(
            text_width(self._word, Type.CAPTION_STRONG) + _ICON + 8 + 24, chip_height()
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_box(
            painter, rect, fill=look.colour(Ink.PROBLEM), edge=None, radius=rect.height() / 2
        )
        box = QRectF(11, (rect.height() - _ICON) / 2, _ICON, _ICON)
        draw_icon(painter, Icon.WARN, box, look.colour(Ink.ON_PROBLEM))
        place = rect.adjusted(12 + _ICON + 7, 0, 0, 0)
        draw_text(painter, place, self._word, Type.CAPTION_STRONG, Ink.ON_PROBLEM)


class ProblemLine(QWidget):
    """A problem pill and the sentence that says what to do next; hidden at first.

    Below a narrow field the sentence stands under the pill, not in a column of single words.

    Args:
        word: what stands in the pill when nothing else is said.
    """

    def __init__(self, word: str = "Check") -> None:
        super().__init__()
        self._default = word
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BESIDE)
        self._pill = ProblemPill(word)
        self._sentence = Text("", Type.CAPTION, wrap=True)
        top_left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self._row.addWidget(self._pill, 0, top_left)
        self._row.addWidget(self._sentence, 1)
        self.hide()

    def show_problem(self, sentence: str, word: str = "") -> None:
        self._pill.show_word(word or self._default)
        self._sentence.setText(sentence)
        self._sentence.setMinimumHeight(chip_height())
        self.setAccessibleName(sentence)
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        left = self.width() - self._pill.sizeHint().width() - _BESIDE
        narrow = left < _SHORTEST_LINE * theme.current().scale
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if narrow else direction.LeftToRight
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)
            self._row.setSpacing(2 if narrow else _BESIDE)
        super().resizeEvent(event)

    def clear(self) -> None:
        self._sentence.setText("")
        self.setAccessibleName("")
        self.hide()

    @property
    def sentence(self) -> str:
        """What is being said; empty where there is no problem."""
        return self._sentence.text()


class Caution(QWidget):
    """An amber flag, which has no colour of its own: warn icon, bold word, sentence.

    Args:
        word: "Check", in bold.
        sentence: what was found, and against which setting.
    """

    def __init__(self, sentence: str, word: str = "Check:") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Glyph(Icon.WARN, 16, Ink.TEXT), 0, top)
        row.addWidget(Text(word, Type.CAPTION_STRONG), 0, top)
        self._word = word
        self._sentence = Text("", Type.CAPTION, wrap=True)
        row.addWidget(self._sentence, 1, top)
        self.show_sentence(sentence)

    def show_sentence(self, sentence: str) -> None:
        """Say another thing."""
        self._sentence.setText(sentence)
        self.setAccessibleName(f"{self._word} {sentence}")

    @property
    def sentence(self) -> str:
        return self._sentence.text()
