"""The texts of a page in columns: A left, shared in the middle, B right; and their record."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent, State
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.stated_text import StatedText, TextKind
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN
from kadelyx_desk.ui.views.kit.text import Rule

SIDES = (About.A, About.COUPLE, About.B)
"""The columns from left to right."""

Question = tuple[TextKind, About, str]


class TextBoard(QWidget):
    """Three columns of texts; of a solo client the one column of A.

    Args:
        questions: kind, whom it is about, and the words, from top to bottom.
        lines: how many lines of each text are seen.
    """

    asked = signal_of(Intent)

    def __init__(self, questions: tuple[Question, ...], *, lines: int = 3) -> None:
        super().__init__()
        self.answer = AnswerLine()
        self.texts: dict[tuple[TextKind, About], StatedText] = {}
        self.columns: dict[About, QVBoxLayout] = {}
        self._sides: dict[About, list[QWidget]] = {}
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for about in SIDES:
            row.addWidget(self._side(about, questions, lines), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        foot.addWidget(self.answer)
        whole.addLayout(foot)
        self.answer.asked.connect(self.asked.emit)

    def _side(self, about: About, questions: tuple[Question, ...], lines: int) -> QWidget:
        side = QWidget()
        outer = QHBoxLayout(side)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._sides[about] = [side]
        if about is not About.A:
            rule = Rule(upright=True)
            self._sides[about].append(rule)
            outer.addWidget(rule)
        column = QVBoxLayout()
        column.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 12)
        column.setSpacing(12)
        self.columns[about] = QVBoxLayout()
        self.columns[about].setSpacing(12)
        column.addLayout(self.columns[about])
        for kind, whose, words in questions:
            if whose is about:
                text = StatedText(kind, about, words, lines=lines)
                text.asked.connect(self.asked.emit)
                self.texts[kind, about] = text
                column.addWidget(text)
        column.addStretch(1)
        outer.addLayout(column, 1)
        return side

    def show_session(self, view: SessionView) -> None:
        """Show every text; what is being typed stays."""
        couple = Partner.B in partners(view.snapshot)
        for about in (About.COUPLE, About.B):
            for widget in self._sides[about]:
                widget.setVisible(couple)
        for text in self.texts.values():
            text.show_session(view)

    def show_texts(self, *, shown: bool) -> None:
        """Show the fields, or only what stands above them."""
        for text in self.texts.values():
            text.setVisible(shown)

    def record(self) -> bool:
        """Ask for everything that changed; False where something typed cannot be recorded."""
        wanted = list(self._wanted())
        for intent in wanted:
            self.answer.sent(intent)
            self.asked.emit(intent)
            if self.answer.sentence:
                return False
        return not any(text.field.problem for text in self._visible())

    def show_answer(self, answer: Answer) -> None:
        """Say what became of a text, beside it."""
        self.answer.heard(answer)
        intent = answer.intent
        if isinstance(intent, State) and not answer.done and not answer.is_kept:
            for (kind, about), text in self.texts.items():
                if about is intent.about and isinstance(intent.body, kind):
                    text.show_problem(answer.sentence)

    def _visible(self) -> Iterator[StatedText]:
        return (text for text in self.texts.values() if text.isVisibleTo(self))

    def _wanted(self) -> Iterator[Intent]:
        for text in self._visible():
            intent = text.wanted()
            if intent is not None:
                yield intent
