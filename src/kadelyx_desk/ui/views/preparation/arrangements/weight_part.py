"""A partner's weight with its day, as the doses of this session count on it."""

from __future__ import annotations

from dataclasses import replace

from kadelyx_desk.domain.entries import PartnerCopied
from kadelyx_desk.domain.preparedness import Item
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import day, number
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.couple.weight import ASK_ABOVE, parse_weight
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.reminder import Caution
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.preparation.arrangements.drafted import Drafted
from kadelyx_desk.ui.views.preparation.arrangements.part import CORRECTED, ArrangedPart
from kadelyx_desk.ui.views.preparation.arrangements.past_time import PastDay
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class WeightPart(ArrangedPart):
    """Corrects the weight that the session copied, so that mg per kg is that of today.

    Args:
        partner: whose weight.
    """

    def __init__(self, partner: Partner) -> None:
        super().__init__(Item.WEIGHT, About.of(partner))
        self._line: Line[PartnerCopied] | None = None
        self.weight = ParsedField("Weight", parse_weight, example="68.2")
        self.weight.row.addWidget(Text("kg", Type.BODY, Ink.MUTED))
        self.weight.line.setAccessibleName("Weight, in kg")
        self.weighed = PastDay("Weighed on", "A day, or “today”.")
        self.ask = Caution("Is that in kg? Pounds are never meant here.")
        self.ask.hide()
        self.column.addLayout(field_row(self.weight, self.weighed))
        self.column.addWidget(self.ask)
        self.column.addWidget(self.draft_note)
        ask = self.asked.emit
        self._of_weight = Drafted(self.weight, self.about, "preparation.weight", ask)
        self._of_day = Drafted(self.weighed, self.about, "preparation.weighed", ask)
        self.drafts = (self._of_weight, self._of_day)
        self.weight.edited.connect(lambda _text: self._look())

    def show_session(self, view: SessionView) -> None:
        self.weighed.show_today(view.now.moment.local.date())
        self._line = view.snapshot.latest(PartnerCopied, self.about)
        body = None if self._line is None else self._line.body
        weight = None if body is None else body.weight
        weighed = None if body is None else body.weighed
        text = "" if weight is None else number(weight.value)
        self._of_weight.show_session(view, weight, text)
        self._of_day.show_session(view, weighed, "" if weighed is None else day(weighed))
        self.show_drafts(view)
        self._look()

    def wanted(self) -> Intent | None:
        checked = [self.weight.check(), self.weighed.check()]
        weight, weighed = self.weight.value(), self.weighed.value()
        if self._line is None or not all(checked):
            return None
        if (weight, weighed) == (self._line.body.weight, self._line.body.weighed):
            return None
        if weight is not None and weighed is None:
            self.weighed.show_problem("Type the day of this weight.")
            return None
        if weight is None and weighed is not None:
            self.weight.show_problem("Type the weight of that day, or leave the day blank.")
            return None
        body = replace(self._line.body, weight=weight, weighed=weighed)
        return Correct(self._line.link.entry.id, body, CORRECTED)

    def show_problem(self, sentence: str) -> None:
        self.weight.show_problem(sentence)

    def go(self) -> None:
        self.weight.setFocus()

    def _look(self) -> None:
        weight = self.weight.value()
        self.ask.setVisible(weight is not None and weight.value > ASK_ABOVE)
