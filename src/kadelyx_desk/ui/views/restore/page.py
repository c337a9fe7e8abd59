"""What is wrong with the record, and which backups could be restored into a new folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.partners import About
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_WIDTH: Final = 560
_STAYS: Final = "Nothing was changed, and nothing is: a backup goes into a new folder."
_NO_BACKUP: Final = "No backup was found beside the record or at the second place."


@dataclass(frozen=True, slots=True)
class Offer:
    """A backup that can be restored: where it lies, when it was made, and what is in it."""

    folder: Path
    words: str
    inside: str


class RestorePage(QWidget):
    """Says what is wrong and offers what is there; it never offers to make a new record.

    Args:
        title: what cannot be done.
        sentence: why.
        offers: backups that are there, the newest first.
        back: what the way back is called; empty where there is none.
    """

    restore_asked = signal_of(Path)
    another_asked = signal_of_nothing()
    left = signal_of_nothing()

    def __init__(
        self, title: str, sentence: str, offers: Sequence[Offer], back: str = ""
    ) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self.problem = ProblemLine("Not restored")
        inside, page = QWidget(), QWidget()
        inside.setFixedWidth(_WIDTH)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 24, 0, 24)
        self._column.setSpacing(8)
        self._column.addStretch(2)
        row = QHBoxLayout(page)
        row.addWidget(inside)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._column.addWidget(Mark(About.COUPLE, 52), 0, middle)
        self._column.addWidget(Text(title, Type.TITLE), 0, middle)
        self._say(sentence, Type.BODY, Ink.TEXT)
        self._say(_STAYS if offers else f"{_STAYS} {_NO_BACKUP}", Type.CAPTION, Ink.MUTED)
        self._column.addSpacing(16)
        for place, offer in enumerate(offers):
            self._offer(offer, is_main=place == 0)
        self.another = self._button("Choose a backup elsewhere…", Kind.PLAIN)
        self.another.clicked.connect(self.another_asked.emit)
        if back:
            leave = self._button(back, Kind.QUIET)
            leave.clicked.connect(self.left.emit)
        self._column.addWidget(self.problem)
        self._column.addStretch(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(page))
        self.setFocusProxy(self.buttons[0])

    def show_working(self) -> None:
        """A backup is being copied and read back."""
        self.problem.clear()
        self._enable(enabled=False)
        announce(self, "Restoring")

    def show_problem(self, sentence: str) -> None:
        """Why it was not restored; another one may be."""
        self._enable(enabled=True)
        self.problem.show_problem(sentence)
        announce(self, sentence)

    def _enable(self, *, enabled: bool) -> None:
        for button in self.buttons:
            button.setEnabled(enabled)

    def _offer(self, offer: Offer, *, is_main: bool) -> None:
        kind = Kind.MAIN if is_main else Kind.PLAIN
        button = self._button(f"Restore the backup of {offer.words}", kind)
        button.clicked.connect(lambda: self.restore_asked.emit(offer.folder))
        self._say(offer.inside, Type.CAPTION, Ink.MUTED)
        self._column.addSpacing(8)

    def _button(self, words: str, kind: Kind) -> Button:
        button = Button(words, kind)
        self.buttons.append(button)
        self._column.addWidget(button)
        return button

    def _say(self, words: str, type_: Type, ink: Ink) -> None:
        line = Text(words, type_, ink, wrap=True)
        line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(line)
