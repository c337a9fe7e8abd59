"""Who takes a partner home, and how to reach them."""

from __future__ import annotations

from kadelyx_desk.domain.entries import EscortNamed
from kadelyx_desk.domain.parsing import parse_name, parse_phone
from kadelyx_desk.domain.preparedness import Item
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent, State, Strike
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.preparation.arrangements.drafted import Drafted
from kadelyx_desk.ui.views.preparation.arrangements.part import TAKEN_BACK, ArrangedPart


class EscortPart(ArrangedPart):
    """Name and phone of the escort, who is never the other partner.

    Args:
        partner: who is taken home.
    """

    def __init__(self, partner: Partner) -> None:
        super().__init__(Item.ESCORT, About.of(partner))
        self._line: Line[EscortNamed] | None = None
        self.name = ParsedField("Escort", parse_name, hint="Who takes them home.")
        self.phone = ParsedField("Phone", parse_phone, example="+1 415 555 0134")
        self.phone.line.setAccessibleName("Phone of the escort")
        self.column.addLayout(field_row(self.name, self.phone))
        self.column.addWidget(self.draft_note)
        ask = self.asked.emit
        self._of_name = Drafted(self.name, self.about, "preparation.escort", ask)
        self._of_phone = Drafted(self.phone, self.about, "preparation.phone", ask)
        self.drafts = (self._of_name, self._of_phone)

    def show_session(self, view: SessionView) -> None:
        self._line = view.snapshot.latest(EscortNamed, self.about)
        name = None if self._line is None else self._line.body.name
        phone = None if self._line is None else self._line.body.phone
        self._of_name.show_session(view, name, name or "")
        self._of_phone.show_session(view, phone, phone or "")
        self.show_drafts(view)

    def wanted(self) -> Intent | None:
        checked = [self.name.check(), self.phone.check()]
        name, phone = self.name.value(), self.phone.value()
        if not all(checked):
            return None
        if name is None:
            if phone is not None:
                self.name.show_problem("Type the name of the escort.")
                return None
            return None if self._line is None else Strike(self._line.link.entry.id, TAKEN_BACK)
        body = EscortNamed(name, phone)
        if self._line is not None and self._line.body == body:
            return None
        return State(self.about, body)

    def show_problem(self, sentence: str) -> None:
        self.name.show_problem(sentence)

    def go(self) -> None:
        self.name.setFocus()
