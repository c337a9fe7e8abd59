"""The form for one agreement: what, whose, by when, and who agreed; new, or put right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Agreement
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.integration.parts.form_draft import FormDraft, Part
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Choice, Option
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, ParsedField
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

NEW = f"{Agreement.KIND}.new"
"""The name of the draft of an agreement that is not recorded yet."""
REWORDED = "put right in the integration"
_ALONE = {"owner": About.A.value, "agreed": AgreedBy.A.value}
_LIMIT = 500


class AgreementForm(QWidget):
    """Asks for one agreement; it shows the record again once that is done.

    Args:
        line: the agreement that is put right; None for a new one.
    """

    asked = signal_of(Intent)
    left = signal_of_nothing()
    """The form of an agreement that is put right is done with."""

    def __init__(self, line: Line[Agreement] | None = None) -> None:
        super().__init__()
        self._line = line
        self.setAccessibleName("A new agreement" if line is None else line.body.text)
        self._view: SessionView | None = None
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
        words = "Add agreement" if line is None else "Record the change"
        self.add = Button(words, icon=Icon.ADD if line is None else None)
        self.leave = Button("Leave it as it is")
        self.leave.setVisible(False)
        self._arrange()
        parts: dict[str, Part] = {
            "what": self.what,
            "due": self.due,
            "owner": self.owner,
            "agreed": self.agreed,
        }
        form = NEW if line is None else form_of(line)
        about = About.COUPLE if line is None else line.link.entry.about
        self._draft = FormDraft(form, about, parts, self.asked.emit)
        self.add.clicked.connect(lambda _checked: self._send())
        self.leave.clicked.connect(lambda _checked: self._leave())
        self.answer.asked.connect(self.asked.emit)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(12)
        first = field_row(self.what, self.due, widths=(3, 1))
        second = field_row(self.owner, self.agreed)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self.note)
        last.addStretch(1)
        last.addWidget(self.leave)
        last.addWidget(self.add)
        for row in (first, second):
            column.addLayout(row)
        column.addWidget(self.answer)
        column.addLayout(last)

    def show_session(self, view: SessionView) -> None:
        """Offer the partners of this session; what is being typed stays."""
        self._view = view
        names = {partner: given_name(view, partner) for partner in partners(view.snapshot)}
        people = [Option(partner.value, name) for partner, name in names.items()]
        both = [Option(About.COUPLE.value, "Both")] if Partner.B in names else []
        self.owner.set_options([*both, *people])
        only = [
            Option(item.key, f"{item.words} only" if both else item.words) for item in people
        ]
        agreed = [Option(AgreedBy.BOTH.value, "Both")] if both else []
        self.agreed.set_options([*agreed, *only])
        self.leave.setVisible(self._line is not None)
        stored = {} if both else _ALONE  # there is nobody else to choose
        if self._line is not None:
            stored = _stored(self._line.body)
        self._draft.show_session(view, stored)
        self.note.setText(self._draft.words(view))

    def targets(self) -> list[QWidget]:
        """What Tab reaches, in the order of reading."""
        choices = [*self.owner.findChildren(Choice), *self.agreed.findChildren(Choice)]
        return [self.what.line, self.due.line, *choices, self.leave, self.add]

    @property
    def is_typed(self) -> bool:
        """Whether it holds something that is not recorded."""
        return self._draft.is_typed

    def record(self, *, restored: bool = True) -> bool:
        """Add what is typed as if the button had been pressed; only when going on."""
        if not self.is_typed or not restored:
            return True
        self._send()
        return not self._has_problem() and not self.answer.sentence

    def show_answer(self, answer: Answer) -> None:
        """Show the record once the agreement is recorded; say why where it is not."""
        if self.answer.heard(answer):
            self._settle()
            self.left.emit()

    def _settle(self) -> None:
        if self._view is not None:
            self._draft.settle(self._view.now.moment.utc)
        for part in (self.owner, self.agreed, self.what, self.due):
            part.clear_problem()
        self.note.setText("")

    def _has_problem(self) -> bool:
        return any(part.problem for part in (self.what, self.due, self.owner, self.agreed))

    def _leave(self) -> None:
        self._settle()
        self.left.emit()

    def _send(self) -> None:
        parts = (self.what, self.due, self.owner, self.agreed)
        checked = [part.check() for part in parts]
        what, owner, agreed = self.what.value(), self.owner.chosen(), self.agreed.chosen()
        if not all(checked) or what is None or owner is None or agreed is None:
            go_to_first_problem(self)
            return
        body = Agreement(what, About(owner), self.due.value(), AgreedBy(agreed))
        if self._line is None:
            intent: Intent = Record(About.COUPLE, body)
        elif body == self._line.body:
            self._leave()
            return
        else:
            intent = Correct(self._line.link.entry.id, body, REWORDED)
        self.answer.sent(intent)
        self.asked.emit(intent)


def form_of(line: Line[Agreement]) -> str:
    """The name of the draft in which an agreement is put right."""
    return f"{Agreement.KIND}.{line.link.entry.id}"


def _stored(body: Agreement) -> dict[str, str]:
    return {
        "what": body.text,
        "due": "" if body.due is None else day(body.due),
        "owner": body.owner.value,
        "agreed": body.agreed_by.value,
    }
