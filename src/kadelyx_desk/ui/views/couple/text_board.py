"""The texts of a page in columns: A left, shared in the middle, B right; and their record."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent, State
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.stated_text import StatedText, TextKind
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.first_problem import bring_into_view, go_to_first_problem
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
        grows: whether the texts take the height of a large window.
    """

    asked = signal_of(Intent)

    def __init__(
        self, questions: tuple[Question, ...], *, lines: int = 3, grows: bool = False
    ) -> None:
        super().__init__()
        self._grows = grows
        self.answer = AnswerLine()
        self._couple = True
        self.texts: dict[tuple[TextKind, About], StatedText] = {}
        self.columns: dict[About, QVBoxLayout] = {}
        self._sides: dict[About, list[QWidget]] = {about: [] for about in SIDES}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(12)
        for about in SIDES:
            self._add_side(about, questions, lines)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._grid, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        foot.addWidget(self.answer)
        whole.addLayout(foot)
        self.answer.asked.connect(self.asked.emit)

    def _add_side(self, about: About, questions: tuple[Question, ...], lines: int) -> None:
        """One column: what stands above, then its questions; rows align across columns."""
        place = 2 * SIDES.index(about)
        above = QWidget()
        self.columns[about] = QVBoxLayout(above)
        self.columns[about].setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 0)
        self.columns[about].setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(above, 0, place, top)
        self._sides[about].append(above)
        own = [(kind, words) for kind, whose, words in questions if whose is about]
        for row, (kind, words) in enumerate(own, 1):
            text = StatedText(kind, about, words, lines=lines)
            text.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
            text.asked.connect(self.asked.emit)
            self.texts[kind, about] = text
            self._sides[about].append(text)
            if self._grows:
                self._grid.addWidget(text, row, place)
                self._grid.setRowStretch(row, 1)
            else:
                self._grid.addWidget(text, row, place, top)
        if about is not About.A:
            rule = Rule(upright=True)
            self._sides[about].append(rule)
            self._grid.addWidget(rule, 0, place - 1, len(own) + 2, 1)
        self._grid.setRowStretch(len(own) + 1, 0 if self._grows else 1)

    def show_session(self, view: SessionView) -> None:
        """Show every text; what is being typed stays."""
        self._couple = Partner.B in partners(view.snapshot)
        for about in SIDES:
            present = self._couple or about is About.A
            self._grid.setColumnStretch(2 * SIDES.index(about), 1 if present else 0)
            for widget in self._sides[about]:
                widget.setVisible(present)
        for text in self.texts.values():
            text.show_session(view)

    def show_texts(self, *, shown: bool) -> None:
        """Show the fields, or only what stands above them."""
        for (_, about), text in self.texts.items():
            text.setVisible(shown and (self._couple or about is About.A))

    def lead_to(self, hint: str, about: About) -> None:
        """Put the cursor into the text of a kind; what is veiled stays so."""
        for (kind, whose), text in self.texts.items():
            if (kind.KIND, whose) == (hint, about):
                text.field.setFocus()
                bring_into_view(text)

    def record(self, *, restored: bool = True) -> bool:
        """Ask for everything that changed; False where something typed cannot be recorded.

        Args:
            restored: whether a draft that was found again counts, though nobody touched it.
        """
        if self.answer.again.isHidden():
            self.answer.clear()  # a refusal of last time; what is not saved stays said
        wanted = list(self._wanted(restored=restored))
        for intent in wanted:
            self.answer.sent(intent)
            self.asked.emit(intent)
            if self.answer.sentence:
                break
        wrong = any(text.field.problem for text in self._visible())
        if wrong:
            go_to_first_problem(self)
        return not wrong and not self.answer.sentence

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

    def _wanted(self, *, restored: bool) -> Iterator[Intent]:
        for text in self._visible():
            if text.is_restored and not restored:
                continue
            intent = text.wanted()
            if intent is not None:
                yield intent
