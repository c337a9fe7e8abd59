"""Choosing: one of a few, a yes or no, and chips that stand for a reader or a theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QSizePolicy, QWidget

from kadelyx_desk.domain.partners import About
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.icons import Icon, draw_icon
from kadelyx_desk.ui.views.kit.painting import (
    TARGET,
    draw_box,
    draw_text,
    line_height,
    text_width,
)
from kadelyx_desk.ui.views.kit.pressable import Pressable
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_TICK = 16
_TICK_GAP = 8
_SIDE = 8
_BOX = 20


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: a stable key, and the words shown."""

    key: str
    words: str


class Choice(Pressable):
    """One answer, 44 px high. Chosen: 2 px edge and tint in the person's colour, check, bold.

    Args:
        words: the answer.
        about: whose colour it takes when chosen; the couple's is ink.
    """

    def __init__(self, words: str, about: About = About.COUPLE) -> None:
        super().__init__(words)
        self._about = about
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def wanted(self) -> QSize:
        width = text_width(self.text(), Type.STRONG) + _TICK + _TICK_GAP + 2 * _SIDE
        return QSize(width, max(TARGET, line_height(Type.STRONG) + 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        chosen = self.isChecked()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if chosen:
            fill, edge = look.tint(self._about), QPen(look.person(self._about), 2)
        else:
            ink = Ink.PRESSED if self.isDown() else Ink.SURFACE
            fill, edge = look.colour(ink), QPen(look.colour(Ink.BORDER))
        if not self.isEnabled():
            edge = QPen(look.colour(Ink.LINE))
        draw_box(painter, rect, fill=fill, edge=edge)
        type_ = Type.STRONG if chosen else Type.BODY
        words = text_width(self.text(), type_)
        tick = _TICK + _TICK_GAP if chosen else 0
        left = (self.width() - words - tick) / 2
        if chosen:
            box = QRectF(left, (self.height() - _TICK) / 2, _TICK, _TICK)
            draw_icon(painter, Icon.CHECK, box, look.person(self._about))
        ink = Ink.TEXT if self.isEnabled() else Ink.MUTED
        place = QRectF(left + tick, 0, words + 2, self.height())
        draw_text(painter, place, self.text(), type_, ink)


class ChoiceGroup(QWidget):
    """A few answers of which at most one is chosen; nothing is chosen at first.

    Args:
        name: the question, for a screen reader.
        options: the answers in their order.
        about: whose colour the chosen one takes.
        columns: answers in a row.
    """

    changed = signal_of(str)
    """The key of the answer that was chosen by a press."""

    def __init__(
        self,
        name: str,
        options: Sequence[Option] = (),
        *,
        about: About = About.COUPLE,
        columns: int = 2,
    ) -> None:
        super().__init__()
        self._about = about
        self._columns = columns
        self._choices: dict[str, Choice] = {}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setHorizontalSpacing(12)
        self.setAccessibleName(name)
        self.set_options(options)

    def set_options(self, options: Sequence[Option], columns: int = 0) -> None:
        """Replace the answers; what was chosen stays chosen if it is still there.

        Args:
            options: the answers in their order.
            columns: answers in a row; 0 keeps what it was.
        """
        chosen = self.chosen()
        self._columns = columns or self._columns
        for choice in self._choices.values():
            self._group.removeButton(choice)
            self._grid.removeWidget(choice)
            choice.deleteLater()
        self._choices = {}
        for index, option in enumerate(options):
            choice = Choice(option.words, self._about)
            choice.setAccessibleDescription(self.accessibleName())
            self._choices[option.key] = choice
            self._group.addButton(choice)
            self._grid.addWidget(choice, index // self._columns, index % self._columns)
            choice.clicked.connect(lambda _checked, key=option.key: self.changed.emit(key))
        tab_after(self, self._choices.values())
        if chosen is not None:
            self.choose(chosen)

    def ask(self, question: str) -> None:
        """Say by another question what is answered; a screen reader hears it on each answer."""
        self.setAccessibleName(question)
        for choice in self._choices.values():
            choice.setAccessibleDescription(question)

    def fit_columns(self, width: int, most: int = 2, *, alike: bool = False) -> None:
        """Put as many answers into a row as `width` px have room for, `most` at most.

        Where they are to stand `alike`, none stands in a row of its own beside fuller ones.
        """
        choices = list(self._choices.values())
        widest = max((choice.sizeHint().width() for choice in choices), default=1)
        gap = self._grid.horizontalSpacing()
        columns = max(1, min(most, (width + gap) // (widest + gap)))
        if alike and len(choices) % columns == 1:
            columns = 1
        if columns == self._columns:
            return
        self._columns = columns
        for choice in choices:
            self._grid.removeWidget(choice)
        for index, choice in enumerate(choices):
            self._grid.addWidget(choice, index // columns, index % columns)

    def choose(self, key: str | None) -> None:
        """Show `key` as chosen, without telling anybody; None chooses nothing."""
        self._group.setExclusive(False)
        for own, choice in self._choices.items():
            choice.setChecked(own == key)
        self._group.setExclusive(True)

    def chosen(self) -> str | None:
        """The key of the chosen answer."""
        return next((key for key, one in self._choices.items() if one.isChecked()), None)

    def choice(self, key: str) -> Choice:
        return self._choices[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move between the answers, without choosing."""
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._columns,
            Qt.Key.Key_Up: -self._columns,
        }
        every = list(self._choices.values())
        focused = self.focusWidget()
        step = steps.get(Qt.Key(event.key()))
        if step is None or not isinstance(focused, Choice) or focused not in every:
            super().keyPressEvent(event)
            return
        target = every.index(focused) + step
        if 0 <= target < len(every):
            every[target].setFocus(Qt.FocusReason.TabFocusReason)


class Check(QCheckBox):
    """A yes or no with its words, drawn 20 px in a target of 44."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def face(self) -> QRect:
        return self.rect().adjusted(0, 6, 0, -6)

    def face_radius(self) -> float:
        return 6

    def sizeHint(self) -> QSize:
        width = _BOX + 8 + text_width(self.text(), Type.BODY) + 6
        return QSize(max(TARGET, width), max(TARGET, line_height(Type.BODY) + 12))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _position: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        box = QRectF(0, (self.height() - _BOX) / 2, _BOX, _BOX)
        checked = self.isChecked()
        fill = Ink.PRIMARY if checked else (Ink.PRESSED if self.isDown() else Ink.SURFACE)
        edge = Ink.PRIMARY_EDGE if checked else Ink.BORDER
        if not self.isEnabled():
            fill, edge = Ink.SUNKEN, Ink.LINE
        draw_box(painter, box, fill=look.colour(fill), edge=look.colour(edge), radius=4)
        if checked:
            ink = Ink.ON_PRIMARY if self.isEnabled() else Ink.MUTED
            draw_icon(painter, Icon.CHECK, box.adjusted(2, 2, -2, -2), look.colour(ink))
        words = QRectF(_BOX + 8, 0, self.width(), self.height())
        ink = Ink.TEXT if self.isEnabled() else Ink.MUTED
        draw_text(painter, words, self.text(), Type.BODY, ink)
