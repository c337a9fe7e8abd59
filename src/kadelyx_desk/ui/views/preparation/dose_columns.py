"""The dose plans of both partners side by side, each in its own card."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import DosingPlanned
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.preparedness import dosed
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.dosing.dose_plan import DosePlan
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN, Card
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.reminder import Caution
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class DoseColumns(QWidget):
    """A card per partner; no press reaches both."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self.plans = {partner: DosePlan(partner) for partner in Partner}
        self._names = {partner: Text("", Type.STRONG) for partner in Partner}
        self.turns = {partner: Text("", Type.CAPTION, Ink.MUTED) for partner in Partner}
        self.sitting = {partner: Caution("", "Not in the plan:") for partner in Partner}
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
            head.addWidget(self.turns[partner])
            card.body.addLayout(head)
            card.body.addWidget(self.sitting[partner])
            self.sitting[partner].hide()
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
                self._show_turn(view, partner)

    def _show_turn(self, view: SessionView, partner: Partner) -> None:
        """Whose turn it is by the dosing pattern; nothing is forbidden by it."""
        line = view.snapshot.latest(DosingPlanned, About.COUPLE)
        to_dose = dosed(view.snapshot)
        is_sitting = partner not in to_dose
        if is_sitting:
            only, name = given_name(view, to_dose[0]), given_name(view, partner)
            self.sitting[partner].show_sentence(
                f"the plan doses only {only}. A dose for {name} can be ordered all the same;"
                " if it is meant, change the pattern under Arrangements."
            )
        self.sitting[partner].setVisible(is_sitting)
        first = None if line is None else line.body.first
        turn = "" if first is None or len(to_dose) == 1 else "first by the plan"
        if turn and first is not partner:
            turn = "second by the plan"
        self.turns[partner].setText(turn)

    def go(self, partner: Partner) -> None:
        """Put the keyboard where the partner's dose is ordered, or its order struck out."""
        plan = self.plans[partner]
        form = plan.order_form
        (form.dose if form.isVisibleTo(plan) else plan.strike).setFocus()

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what a plan asked for."""
        for plan in self.plans.values():
            plan.show_answer(answer)

    def is_ready(self, view: SessionView) -> bool:
        """Whether a prepared dose waits for everybody whom the plan doses."""
        return all(self.plans[partner].is_ready for partner in dosed(view.snapshot))
