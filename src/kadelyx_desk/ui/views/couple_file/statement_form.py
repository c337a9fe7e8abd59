"""The forms by which something new is said of a client: identity, weight, and the words."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.course.statements import PersonFile
from kadelyx_desk.domain.entries import (
    AllergiesStated,
    MedicinesStated,
    PersonRegistered,
    Weighed,
)
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.couple_intents import SayOf, Statement
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.identity_fields import IdentityFields
from kadelyx_desk.ui.views.couple.kept_fields import KeptFields, Part, draft_words
from kadelyx_desk.ui.views.couple.person_form import words_field
from kadelyx_desk.ui.views.couple.weight_fields import WeightFields
from kadelyx_desk.ui.views.couple_file.chart_words import rows
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

Fields = IdentityFields | WeightFields | ParsedField[str]
Kind = type[Statement]


class StatementForm(QWidget):
    """One form; its draft belongs to the person it is about.

    Args:
        partner: whom it is about.
        kind: what it says.
        title: its heading.
    """

    asked = signal_of(Intent)
    closed = signal_of_nothing()

    def __init__(self, partner: Partner, kind: Kind, title: str) -> None:
        super().__init__()
        self._partner = partner
        self._kind = kind
        self._couple: UUID | None = None
        self._person: PersonFile | None = None
        self.fields: Fields = _fields(kind)
        self.kept = KeptFields(kind.KIND, _parts(self.fields), About.of(partner))
        self._draft = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.answer = AnswerLine()
        self.save = Button("Save")
        self.cancel = Button("Cancel")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(10)
        column.addWidget(Rule())
        column.addWidget(Text(title, Type.STRONG))
        column.addWidget(self._draft)
        column.addWidget(self.fields)
        column.addWidget(self.answer)
        column.addLayout(buttons)
        self.save.clicked.connect(self._send)
        self.cancel.clicked.connect(self._cancel)
        self.answer.asked.connect(self.asked.emit)
        self.kept.changed.connect(self.asked.emit)
        self.setFocusProxy(self.fields)
        self.setAccessibleName(title)
        self.hide()

    def show_person(
        self, couple: UUID, person: PersonFile, forms: tuple[KeptForm, ...], now: datetime
    ) -> None:
        """Say whose form it is; of another person nothing typed stays, and a draft opens it.

        Args:
            couple: whose file it is.
            person: what is known.
            forms: what was left half typed.
            now: the clinic's wall time.
        """
        if person.person != (self._person and self._person.person):
            self._clear()
        self._couple, self._person = couple, person
        self.kept.belong_to(person.person)
        if not isinstance(self.fields, ParsedField):
            self.fields.begin(now.date())
        kept = next((one for one in forms if self.kept.fits(one)), None)
        if kept is not None and self.isHidden():
            self.open()
            self.kept.show(kept)
            self._draft.setText(draft_words(kept.kept, now))
            self._draft.show()

    def open(self) -> None:
        """Show the form with what is known."""
        self._clear()
        if self._person is not None:
            self._fill(self._person)
        self.kept.settle()
        self.show()

    def show_answer(self, answer: Answer) -> bool:
        """Close once it is recorded; True then. Say why where it is not."""
        if not self.answer.heard(answer):
            return False
        self.close_form()
        return True

    def close_form(self) -> None:
        """Empty the form and forget its draft."""
        self._clear()
        self.kept.forget()

    def _fill(self, person: PersonFile) -> None:
        if isinstance(self.fields, IdentityFields):
            self.fields.show_identity(person.identity)
        elif isinstance(self.fields, ParsedField):
            stated = rows(person)[self._kind]
            self.fields.set_text(stated.value if stated.stated else "")

    def _clear(self) -> None:
        if isinstance(self.fields, ParsedField):
            self.fields.set_text("")
        else:
            self.fields.clear()
        self._draft.hide()
        self.answer.clear()
        self.hide()

    def _cancel(self) -> None:
        self.close_form()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
            return
        super().keyPressEvent(event)

    def _send(self) -> None:
        body = self._body() if self.fields.check() else None
        if self._couple is None or body is None:
            go_to_first_problem(self)
            return
        intent = SayOf(self._couple, self._partner, body)
        self.answer.sent(intent)
        self.asked.emit(intent)

    def _body(self) -> Statement | None:
        if not isinstance(self.fields, ParsedField):
            return self.fields.value()
        words = self.fields.value()
        if words is None:
            return None
        stated = AllergiesStated if self._kind is AllergiesStated else MedicinesStated
        return stated(words)


def _fields(kind: Kind) -> Fields:
    if kind is PersonRegistered:
        return IdentityFields()
    if kind is Weighed:
        return WeightFields(needed=True)
    if kind is AllergiesStated:
        return words_field("Allergies", "none known", missing="Type the allergies.")
    return words_field("Medicines", "none", missing="Type the medicines.")


def _parts(fields: Fields) -> dict[str, Part]:
    """The fields by the names under which a draft keeps them."""
    if isinstance(fields, IdentityFields):
        return {
            "family": fields.family,
            "given": fields.given,
            "born": fields.born,
            "preferred": fields.preferred,
            "pronouns": fields.pronouns,
        }
    if isinstance(fields, WeightFields):
        return {"weight": fields.weight, "weighed": fields.weighed}
    return {"words": fields}
