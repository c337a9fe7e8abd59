"""What was found: prompts of the journey above, insights below, and the themes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kadelyx_desk.domain.entries import (
    Insight,
    Intention,
    Noted,
    StateBegan,
    StateEnded,
    ThemesWorked,
)
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.couple.text_board import SIDES, TextBoard
from kadelyx_desk.ui.views.integration.ahead_card import AheadCard
from kadelyx_desk.ui.views.integration.parts.themes_part import ThemesPart
from kadelyx_desk.ui.views.integration.prompts import Prompt, prompts
from kadelyx_desk.ui.views.integration.steps.step import Step
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN
from kadelyx_desk.ui.views.kit.notice import QuoteBlock

_QUESTIONS = (
    (Insight, About.A, "{name}, what did you find?"),
    (Insight, About.COUPLE, "What was different between you?"),
    (Insight, About.B, "{name}, what did you find?"),
)
_SHOWN = (Intention, Noted, StateBegan, StateEnded)


class FoundStep(Step):
    """Before the session has begun it shows the prompts only."""

    def __init__(self) -> None:
        super().__init__("What was found", "Who reads it is on the chip below each answer.")
        self._known: dict[About, tuple[object, ...]] = {}
        self._quotes: dict[About, tuple[Prompt, ...]] = {}
        self.board = TextBoard(_QUESTIONS, grows=True)
        self.themes = ThemesPart()
        self.ahead = AheadCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(12)
        column.addWidget(self.board, 1)
        ahead = QHBoxLayout()
        ahead.setContentsMargins(PAGE_MARGIN, 8, PAGE_MARGIN, 0)
        ahead.addWidget(self.ahead)
        column.addLayout(ahead)
        chips = QHBoxLayout()
        chips.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        chips.addWidget(self.themes)
        column.addLayout(chips)
        column.addStretch()
        self._column = column
        self.take((self.board, self.themes))
        for part in (self.board, self.themes):
            part.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        for about in SIDES:
            self._show_prompts(view, about)
        self.ahead.show_steps(alone=len(partners(view.snapshot)) == 1)
        super().show_session(view)

    def show_begun(self, *, begun: bool) -> None:
        """Show the questions too, or the prompts only."""
        self.board.show_texts(shown=begun)
        self.themes.setVisible(begun)
        self.ahead.setVisible(not begun)
        self._column.setStretchFactor(self.board, 1 if begun else 0)
        self._column.setStretch(self._column.count() - 1, 0 if begun else 1)

    def is_complete(self, view: SessionView) -> bool:
        latest = view.snapshot.latest
        abouts = [About.of(partner) for partner in partners(view.snapshot)]
        found = all(latest(Insight, about) is not None for about in abouts)
        return found and latest(ThemesWorked, About.COUPLE) is not None

    def kinds(self) -> frozenset[str]:
        return frozenset({Insight.KIND, ThemesWorked.KIND})

    def lead_to(self, hint: str, about: About) -> None:
        if hint == ThemesWorked.KIND:
            self.themes.go()
        else:
            self.board.lead_to(hint, about)

    def _show_prompts(self, view: SessionView, about: About) -> None:
        known = _known(view, about)
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


def _known(view: SessionView, about: About) -> tuple[object, ...]:
    """Changes whenever the prompts may; it is known without reading a long journey again."""
    snapshot = view.snapshot
    counts = [len(snapshot.index.get((kind.KIND, about), ())) for kind in _SHOWN]
    return (view.session, *counts, len(snapshot.amendments))
