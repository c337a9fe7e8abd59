"""What became of the last agreements: a row each, handed over apart from this session."""

from __future__ import annotations

from uuid import UUID

from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreements
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.integration.earlier_row import EarlierRow, told_of
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme_tokens import Ink


class EarlierCard(Card):
    """Hidden where the couple agreed on nothing before."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("What became of the last agreements")
        self.rows: dict[UUID, EarlierRow] = {}
        self._earlier = EarlierAgreements()
        self._view: SessionView | None = None
        self.problem = Text("", ink=Ink.MUTED, wrap=True)
        self.body.setSpacing(12)
        self.body.addWidget(self.problem)
        self.hide()

    def show_earlier(self, earlier: EarlierAgreements) -> None:
        """Show the agreements of the session before; they are handed over once."""
        if self.has_any:
            return
        self._earlier = earlier
        for agreement in earlier.made:
            if self.rows:
                self.body.addWidget(Rule())
            row = EarlierRow(agreement)
            row.asked.connect(self.asked.emit)
            self.rows[agreement.agreement] = row
            self.body.addWidget(row)
        tab_after(self, [target for row in self.rows.values() for target in row.targets()])
        self.problem.setText(earlier.problem)
        self.problem.setVisible(bool(earlier.problem))
        self.setVisible(self.has_any)
        if self._view is not None:
            self.show_session(self._view)

    @property
    def has_any(self) -> bool:
        """Whether there is something to look back at."""
        return bool(self._earlier.made or self._earlier.problem)

    def show_session(self, view: SessionView) -> None:
        """Show what is told so far; what is being typed stays."""
        self._view = view
        told = sum(1 for item in self._earlier.made if told_of(view.snapshot, item))
        count = len(self._earlier.made)
        self.show_aside(f"session {self._earlier.number}; {told} of {count} told")
        for row in self.rows.values():
            row.show_session(view)

    def is_complete(self) -> bool:
        """Whether of every agreement that both may see it is told what became of it."""
        shared = (
            row for row in self.rows.values() if row.agreement.visibility is Visibility.SHARED
        )
        return all(row.is_told for row in shared)

    def record(self, *, restored: bool = True) -> bool:
        """Ask for the record of what changed; False where something cannot be recorded."""
        taken = [row.record(restored=restored) for row in self.rows.values()]
        return all(taken)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of a row, below it."""
        for row in self.rows.values():
            row.show_answer(answer)

    def go(self) -> None:
        """Put the keyboard into the first row that is not told yet."""
        for row in self.rows.values():
            if not row.is_told:
                row.go()
                return
