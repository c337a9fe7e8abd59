"""The words of the help card: whom to call and what to do, as large as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.protocol import HelpCard
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type

EMPTY = (
    "No emergency steps and no numbers yet. They stand in the clinic's protocol, "
    "in the part “help”."
)
_LEAST = 36
_SIZES = (
    (Type.TITLE, Type.NAME_PLAIN),
    (Type.TITLE_2, Type.READ_BACK),
    (Type.NAME, Type.BODY),
    (Type.NAME, Type.CAPTION),
)
"""Numbers and words, the largest first."""


class HelpWords(Scroll):
    """Takes the focus, so that the arrow keys scroll a card that is longer than its place.

    Args:
        card: the clinic's own steps and numbers.
    """

    def __init__(self, card: HelpCard) -> None:
        inside = QWidget()
        super().__init__(inside)
        self._numbers = [Text(one.number) for one in card.numbers]
        self._names = [Text(one.name, wrap=True) for one in card.numbers]
        self._places = [Text(f"{place}") for place in range(1, len(card.steps) + 1)]
        self._steps = [Text(step, wrap=True) for step in card.steps]
        if not card.numbers and not card.steps:
            self._steps = [Text(EMPTY, wrap=True)]
            self._places = [Text("")]
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(6, 0, 6, 0)
        self._column.setSpacing(2)
        self._lay_out()
        self.setMinimumHeight(_LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Emergency numbers and steps")
        self.setAccessibleDescription(self.words)

    def _lay_out(self) -> None:
        numbers, steps = QGridLayout(), QGridLayout()
        for grid in (numbers, steps):
            grid.setHorizontalSpacing(8)
            grid.setVerticalSpacing(0)
        for place, (number, name) in enumerate(zip(self._numbers, self._names, strict=True)):
            row, column = divmod(place, 2)
            numbers.addWidget(number, row, 2 * column)
            numbers.addWidget(name, row, 2 * column + 1)
        numbers.setColumnStretch(1, 1)
        numbers.setColumnStretch(3, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, (place_, step) in enumerate(zip(self._places, self._steps, strict=True)):
            steps.addWidget(place_, row, 0, top)
            steps.addWidget(step, row, 1)
        steps.setColumnStretch(1, 1)
        self._column.addLayout(numbers)
        self._column.addLayout(steps)
        self._column.addStretch(1)

    @property
    def words(self) -> str:
        """Everything the card says, in its order."""
        numbers = (
            f"{name.text()}: {number.text()}."
            for number, name in zip(self._numbers, self._names, strict=True)
        )
        return " ".join((*numbers, *(step.text() for step in self._steps)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.isVisible():
            self._fit()

    def _fit(self) -> None:
        room = self.viewport().size()
        for number, words in _SIZES:
            for one in self._numbers:
                one.set_type(number)
            for one in (*self._names, *self._places, *self._steps):
                one.set_type(words)
            self._column.invalidate()
            if self._column.totalHeightForWidth(room.width()) <= room.height():
                return
