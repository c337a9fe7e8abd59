"""The form for one agreement: what, whose, by when, and who agreed."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Agreement
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, ParsedField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_LIMIT = 500


class AgreementForm(QWidget):
    """Asks for one agreement; it empties itself once the agreement is recorded."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self._session: UUID | None = None
        self.what = ParsedField(
            "What is agreed",
            lambda typed: parse_text(typed, limit=_LIMIT),
            missing="Type what is agreed.",
        )
        self.due = DateField("By (may stay open)")
        self.owner = AskedChoice("Owner", missing="Choose whose it is.", columns=3)
        self.agreed = AskedChoice("Who agreed", missing="Choose who agreed.", columns=3)
        self.note = Text("", Type.CAPTION, Ink.MUTED)
        self.answer = AnswerLine()
        self.add = Button("Add agreement", icon=Icon.ADD)
        self._arrange()
        self.what.edited.connect(self._was_typed)
        self.add.clicked.connect(self._send)
        self.answer.asked.connect(self.asked.emit)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        first = field_row(self.what, self.due, widths=(3, 1))
        second = field_row(self.owner, self.agreed)
        last = QHBoxLayout()
        last.addWidget(self.note)
        last.addStretch(1)
        last.addWidget(self.add)
        for row in (first, second):
            column.addLayout(row)
        column.addWidget(self.answer)
        column.addLayout(last)

    def show_session(self, view: SessionView) -> None:
        """Offer the partners of this session; what is being typed stays."""
        if view.session != self._session:
            self._session = view.session
            self._empty()
            self._show_draft(view)
        names = {partner: given_name(view, partner) for partner in partners(view.snapshot)}
        if Partner.B not in names:
            self.owner.set_options([Option("A", names.get(Partner.A, "A"))])
            self.agreed.set_options([Option("A", names.get(Partner.A, "A"))])
            return
        people = [Option(partner.value, name) for partner, name in names.items()]
        self.owner.set_options([Option(About.COUPLE.value, "Both"), *people])
        only = [Option(item.key, f"{item.words} only") for item in people]
        self.agreed.set_options([Option(AgreedBy.BOTH.value, "Both"), *only])

    def show_answer(self, answer: Answer) -> None:
        """Empty the form once the agreement is recorded; say why where it is not."""
        if self.answer.heard(answer):
            self._empty()

    def _show_draft(self, view: SessionView) -> None:
        for draft in view.drafts:
            if (draft.about, draft.form) == (About.COUPLE, Agreement.KIND):
                kept = draft.kept.astimezone(view.now.moment.local.tzinfo)
                self.what.set_text(draft.text)
                self.note.setText(f"Draft from {clock(kept)}, not recorded yet")

    def _was_typed(self, text: str) -> None:
        self.note.setText("")
        self.asked.emit(KeepDraft(About.COUPLE, Agreement.KIND, text))

    def _empty(self) -> None:
        self.what.set_text("")
        self.due.set_text("")
        self.owner.choose(None)
        self.agreed.choose(None)
        self.note.setText("")
        self.answer.clear()

    def _send(self) -> None:
        parts = (self.what, self.due, self.owner, self.agreed)
        checked = [part.check() for part in parts]
        what, owner, agreed = self.what.value(), self.owner.chosen(), self.agreed.chosen()
        if not all(checked) or what is None or owner is None or agreed is None:
            go_to_first_problem(self)
            return
        body = Agreement(what, About(owner), self.due.value(), AgreedBy(agreed))
        intent = Record(About.COUPLE, body)
        self.answer.sent(intent)
        self.asked.emit(intent)
