"""The integration session: prompts above, what follows below, agreements at the end."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import (
    Insight,
    IntegrationBegan,
    Intention,
    JourneyEnded,
    Noted,
    Practice,
)
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.journey.schedule import WindowState, window_state
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock, day, duration
from kadelyx_desk.ui.viewmodels.intents import Intent, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.session_head import SessionHead
from kadelyx_desk.ui.views.couple.session_page import SessionPage
from kadelyx_desk.ui.views.couple.text_board import SIDES, TextBoard
from kadelyx_desk.ui.views.integration.agreements import Agreements
from kadelyx_desk.ui.views.integration.prompts import Prompt, prompts
from kadelyx_desk.ui.views.kit.button import Button, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN, Foot, Scroll
from kadelyx_desk.ui.views.kit.notice import QuoteBlock, WindowBar
from kadelyx_desk.ui.views.kit.reminder import Pressing, Reminder
from kadelyx_desk.ui.views.kit.text import Rule

_QUESTIONS = (
    (Insight, About.A, "{name}, what did you find?"),
    (Practice, About.A, "{name}, how will you use it?"),
    (Insight, About.COUPLE, "What was different between you?"),
    (Practice, About.COUPLE, "How will you use it together?"),
    (Insight, About.B, "{name}, what did you find?"),
    (Practice, About.B, "{name}, how will you use it?"),
)
_PLACES = {
    WindowState.BEFORE: "before the window",
    WindowState.OPEN: "in the window",
    WindowState.CAUTION: "in the window, near its end",
    WindowState.OVER: "after the window",
}
_PRESSING = {
    WindowState.BEFORE: Pressing.DUE,
    WindowState.OPEN: Pressing.NEXT,
    WindowState.CAUTION: Pressing.DUE,
    WindowState.OVER: Pressing.LATE,
}


class IntegrationPage(SessionPage):
    """One main button: it begins the session, and then goes on to the review."""

    asked = signal_of(Intent)
    review_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._has_begun = False
        self._known: dict[About, tuple[object, ...]] = {}
        self._quotes: dict[About, tuple[Prompt, ...]] = {}
        self.head = SessionHead("Integration")
        self.bar = WindowBar()
        self.window_words = Reminder()
        self.board = TextBoard(_QUESTIONS)
        self.agreements = Agreements()
        self.answer = AnswerLine()
        self.next = Button("Begin integration", Kind.MAIN)
        self.action = ReasonedButton(self.next)
        self.foot = Foot(self.action)
        inside = QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, 0, 16)
        within.setSpacing(0)
        within.addWidget(self.board, 1)
        cards = QHBoxLayout()
        cards.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        cards.addWidget(self.agreements)
        within.addLayout(cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        window = QHBoxLayout()
        window.setContentsMargins(PAGE_MARGIN, 4, PAGE_MARGIN, 10)
        window.setSpacing(16)
        window.addWidget(self.bar)
        window.addWidget(self.window_words)
        window.addStretch(1)
        column.addLayout(window)
        column.addWidget(Rule())
        column.addWidget(Scroll(inside), 1)
        said = QHBoxLayout()
        said.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        said.addWidget(self.answer)
        column.addLayout(said)
        column.addWidget(self.foot)
        self.next.clicked.connect(self._go_on)
        for part in (self.board, self.agreements, self.answer):
            part.asked.connect(self.asked.emit)
        self.setFocusProxy(self.next)

    def refresh(self, view: SessionView) -> None:
        """Show the session; what is being typed stays."""
        began = time_of(view.snapshot, IntegrationBegan)
        ended = time_of(view.snapshot, JourneyEnded)
        self._has_begun = began is not None
        local = (began or view.now.moment.utc).astimezone(view.now.moment.local.tzinfo)
        at = f"{day(local.date())} {clock(local)}" if began is not None else "not begun"
        self.head.show_session(view, at)
        self._show_window(view)
        for about in SIDES:
            self._show_prompts(view, about)
        self.board.show_session(view)
        self.board.show_texts(shown=self._has_begun)
        self.agreements.setVisible(self._has_begun)
        self.agreements.show_session(view)
        self.next.set_words("Next: review" if self._has_begun else "Begin integration")
        self.foot.show_note(
            "" if self._has_begun else "What was shared in the journey, to begin the talk with."
        )
        if ended is None:
            self.action.block("The journey has not ended yet.")
        else:
            self.action.allow()

    def lead_to(self, hint: str, about: About) -> None:
        """Put the cursor into the text of a kind."""
        self.board.lead_to(hint, about)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what this page asked for."""
        self.board.show_answer(answer)
        self.agreements.show_answer(answer)
        self.answer.heard(answer)

    def _show_window(self, view: SessionView) -> None:
        ended = time_of(view.snapshot, JourneyEnded)
        self.bar.setVisible(ended is not None)
        self.window_words.setVisible(ended is not None)
        if ended is None:
            return
        at = time_of(view.snapshot, IntegrationBegan) or view.now.moment.utc
        state = window_state(view.protocol, ended, at)
        words = f"{duration(at - ended)} after the journey, {_PLACES[state]}"
        self.bar.show_window(view.protocol.window.opens, view.protocol.window.closes)
        self.bar.show_since(at - ended)
        self.window_words.show_reminder(_PRESSING[state], words)

    def _show_prompts(self, view: SessionView, about: About) -> None:
        known = _notes_known(view, about)
        if known == self._known.get(about):
            return
        self._known[about] = known
        found = prompts(view, about)
        if found == self._quotes.get(about):
            return
        self._quotes[about] = found
        column = self.board.columns[about]
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for prompt in found:
            block = QuoteBlock(about, prompt.caption, prompt.words, italic=prompt.is_said)
            column.addWidget(block)

    def _go_on(self) -> None:
        if not self._has_begun:
            intent = Record(About.COUPLE, IntegrationBegan())
            self.answer.sent(intent)
            self.asked.emit(intent)
        elif self.board.record():
            self.review_asked.emit()


def _notes_known(view: SessionView, about: About) -> tuple[object, ...]:
    """Changes whenever the prompts may; it is known without reading a long journey again."""
    snapshot = view.snapshot
    kinds = (Intention.KIND, Noted.KIND)
    counts = [len(snapshot.index.get((kind, about), ())) for kind in kinds]
    return (view.session, *counts, len(snapshot.amendments))
