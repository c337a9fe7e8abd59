"""The dose plans of both partners side by side, each in its own card."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.dosing.dose_plan import DosePlan
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN, Card
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type


class DoseColumns(QWidget):
    """A card per partner; no press reaches both."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self.plans = {partner: DosePlan(partner) for partner in Partner}
        self._names = {partner: Text("", Type.STRONG) for partner in Partner}
        self._cards: dict[Partner, QWidget] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, 16, PAGE_MARGIN, 16)
        row.setSpacing(BETWEEN_CARDS)
        for partner, plan in self.plans.items():
            card = Card()
            head = QHBoxLayout()
            head.setSpacing(10)
            head.addWidget(Mark(About.of(partner), 14))
            head.addWidget(self._names[partner])
            head.addStretch(1)
            card.body.addLayout(head)
            card.body.addWidget(plan)
            card.body.addStretch(1)
            self._cards[partner] = card
            holder = QVBoxLayout()
            holder.addWidget(card)
            holder.addStretch(1)
            row.addLayout(holder, 1)
            plan.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        """Show both plans; of a solo client the one."""
        present = partners(view.snapshot)
        for partner, plan in self.plans.items():
            self._cards[partner].setVisible(partner in present)
            if partner in present:
                self._names[partner].setText(f"{partner.value}  {given_name(view, partner)}")
                plan.show_session(view)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what a plan asked for."""
        for plan in self.plans.values():
            plan.show_answer(answer)

    def is_ready(self, view: SessionView) -> bool:
        """Whether a prepared dose waits for everybody who is in the session."""
        return all(self.plans[partner].is_ready for partner in partners(view.snapshot))
