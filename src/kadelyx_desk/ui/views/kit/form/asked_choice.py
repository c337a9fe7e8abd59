"""A question with a few answers: its words, the answers, and what is wrong with the choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.partners import About
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class AskedChoice(QWidget):
    """A choice as a field of a form; nothing is chosen at first.

    Args:
        label: the question, in bold above; empty where it stands elsewhere.
        options: the answers in their order.
        hint: what the answer means, below, muted.
        missing: the sentence when it is needed and nothing is chosen.
        about: whose colour the chosen answer takes.
        columns: answers in a row.
    """

    changed = signal_of(str)
    """The key of the answer that was chosen by a press."""

    def __init__(  # noqa: PLR0913 - a question, its answers, and how they look
        self,
        label: str,
        options: Sequence[Option] = (),
        *,
        hint: str = "",
        missing: str = "",
        about: About = About.COUPLE,
        columns: int = 2,
    ) -> None:
        super().__init__()
        self._missing = missing
        self._shown = (tuple(options), columns)
        self.group = ChoiceGroup(label, options, about=about, columns=columns)
        self._hint = Text(hint, Type.CAPTION, Ink.MUTED, wrap=True)
        if not hint:
            self._hint.hide()
        self._problem = ProblemLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        title = Text(label, Type.STRONG, wrap=True)
        column.addWidget(title)
        if not label:
            title.hide()
        column.addWidget(self.group)
        column.addWidget(self._hint)
        column.addWidget(self._problem)
        self.group.changed.connect(self._was_changed)

    def set_options(self, options: Sequence[Option], columns: int = 0) -> None:
        """Show these answers; what was chosen stays chosen if it is still there."""
        shown = (tuple(options), columns or self._shown[1])
        if shown != self._shown:
            self._shown = shown
            self.group.set_options(options, columns)

    def chosen(self) -> str | None:
        """The key of the chosen answer."""
        return self.group.chosen()

    def choose(self, key: str | None) -> None:
        """Show `key` as chosen and forget a problem, without telling anybody."""
        self.group.choose(key)
        self.clear_problem()

    def check(self) -> bool:
        """Whether the answer can be taken as it stands; if not, it now says why."""
        self.clear_problem()
        if self.chosen() is None and self._missing:
            self.show_problem(self._missing)
            return False
        return True

    def show_problem(self, sentence: str, word: str = "") -> None:
        """Say what is wrong and what to do, in one sentence."""
        self._problem.show_problem(sentence, word)

    def clear_problem(self) -> None:
        self._problem.clear()

    @property
    def problem(self) -> str:
        """The sentence beside the answers; empty where there is none."""
        return self._problem.sentence

    def _was_changed(self, key: str) -> None:
        self.clear_problem()
        self.changed.emit(key)
