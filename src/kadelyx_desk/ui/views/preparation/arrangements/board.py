"""The arrangements of a session: the couple's card, then a card of each partner."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import AllergiesCopied, MedicinesCopied
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.preparedness import Item
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.field import Field
from kadelyx_desk.ui.views.kit.form.first_problem import bring_into_view, go_to_first_problem
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN, Card
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.preparation.arrangements.escort_part import EscortPart
from kadelyx_desk.ui.views.preparation.arrangements.fasting_part import FastingPart
from kadelyx_desk.ui.views.preparation.arrangements.part import ArrangedPart
from kadelyx_desk.ui.views.preparation.arrangements.pattern_part import PatternPart
from kadelyx_desk.ui.views.preparation.arrangements.told_part import ToldPart
from kadelyx_desk.ui.views.preparation.arrangements.weight_part import WeightPart
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class ArrangementsBoard(QWidget):
    """Holds the parts, and asks for the record of what changed."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self.answer = AnswerLine()
        self.pattern = PatternPart()
        self.parts: list[ArrangedPart] = [self.pattern]
        self._sent: list[tuple[Intent, ArrangedPart]] = []
        self._names = {partner: Text("", Type.STRONG) for partner in Partner}
        self._own_chart = {
            partner: Text("", Type.CAPTION, Ink.MUTED, wrap=True) for partner in Partner
        }
        self._cards = {partner: self._card(partner) for partner in Partner}
        self._couple = Card()
        self._couple.body.addWidget(self.pattern)
        self._couple.setAccessibleName("Dosing pattern")
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 16, PAGE_MARGIN, 16)
        column.setSpacing(BETWEEN_CARDS)
        column.addWidget(self.answer)
        column.addWidget(self._couple)
        row = QHBoxLayout()
        row.setSpacing(BETWEEN_CARDS)
        for card in self._cards.values():
            row.addWidget(card, 1)
        column.addLayout(row)
        column.addStretch(1)
        for part in self.parts:
            part.asked.connect(self.asked.emit)
        self.answer.asked.connect(self.asked.emit)

    def _card(self, partner: Partner) -> Card:
        card = Card()
        card.body.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Mark(About.of(partner), 14))
        head.addWidget(self._names[partner])
        head.addStretch(1)
        card.body.addLayout(head)
        parts: tuple[ArrangedPart, ...] = (
            WeightPart(partner),
            ToldPart(AllergiesCopied, partner),
            ToldPart(MedicinesCopied, partner),
            FastingPart(partner),
            EscortPart(partner),
        )
        for part in parts:
            card.body.addWidget(part)
        self.parts += parts
        card.body.addWidget(self._own_chart[partner])
        card.body.addStretch(1)
        return card

    def show_session(self, view: SessionView) -> None:
        """Show everything that is arranged; of a solo client no pattern is asked."""
        present = partners(view.snapshot)
        self._couple.setVisible(len(present) > 1)
        for partner, card in self._cards.items():
            card.setVisible(partner in present)
            name = given_name(view, partner)
            self._names[partner].setText(f"{partner.value}  {name}")
            card.setAccessibleName(f"Arrangements for {name}")
            self._own_chart[partner].setText(
                "What is corrected here counts for this session. The chart of"
                f" {name} keeps its own."
            )
        for part in self.parts:
            part.show_session(view)

    def record(self) -> bool:
        """Ask for everything that changed; False where something typed cannot be recorded."""
        for part in self._shown():
            intent = part.wanted()
            if intent is None:
                continue
            self._sent.append((intent, part))
            self.answer.sent(intent)
            self.asked.emit(intent)
            if self.answer.sentence:
                break
        go_to_first_problem(self)
        return not self._is_wrong() and not self.answer.sentence

    def show_answer(self, answer: Answer) -> None:
        """Say what became of an arrangement, beside its field."""
        self.answer.heard(answer)
        sent = next((pair for pair in self._sent if pair[0] is answer.intent), None)
        if sent is None:
            return
        self._sent.remove(sent)
        if not answer.done and not answer.is_kept:
            self.answer.clear()
            sent[1].show_problem(answer.sentence)

    def go(self, item: Item, about: About) -> None:
        """Put the keyboard where something is told."""
        for part in self._shown():
            if (part.item, part.about) == (item, about):
                part.go()
                bring_into_view(part)

    def go_to_problem(self) -> None:
        """Put the keyboard into the first field that cannot be taken."""
        go_to_first_problem(self)

    def _is_wrong(self) -> bool:
        fields: list[Field | AskedChoice] = [*self.findChildren(Field)]
        fields += self.findChildren(AskedChoice)
        return any(field.problem and field.isVisibleTo(self) for field in fields)

    def _shown(self) -> Iterator[ArrangedPart]:
        return (part for part in self.parts if part.isVisibleTo(self))
