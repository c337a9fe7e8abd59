"""The chart of one partner: what is known, since when, what was said before, and its forms."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.course.statements import PersonFile
from kadelyx_desk.domain.entries import (
    AllergiesStated,
    MedicinesStated,
    PersonRegistered,
    Weighed,
)
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.couple_intents import SayOf, Statement, TakeBack
from kadelyx_desk.ui.viewmodels.couple_view import CoupleView
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple_file.chart_words import earlier, goes_by, rows, said_words
from kadelyx_desk.ui.views.couple_file.statement_form import StatementForm
from kadelyx_desk.ui.views.couple_file.undo_line import UndoLine
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.first_problem import bring_into_view
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_EDITS: dict[type[Statement], tuple[str, str]] = {
    PersonRegistered: ("Correct", "Correct name or date of birth"),
    Weighed: ("New weight", "New weight"),
    AllergiesStated: ("Change", "Allergies as stated now"),
    MedicinesStated: ("Change", "Medicines as stated now"),
}
"""The button of each row, and the heading of the form that it opens."""


_GOES_BY = ("Preferred name", "Pronouns")


class PersonChart(Card):
    """One partner.

    Args:
        partner: A or B; the letter never changes afterwards.
    """

    asked = signal_of(Intent)

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self._partner = partner
        self.setAccessibleName(f"Partner {partner.value}")
        self._view: CoupleView | None = None
        self._title = Text("", Type.STRONG)
        self._values = {kind: Text("", Type.BODY, wrap=True) for kind in _EDITS}
        self._stated = {kind: Text("", Type.CAPTION, Ink.MUTED, wrap=True) for kind in _EDITS}
        self._words = {kind: Text("", Type.BODY, Ink.MUTED) for kind in _EDITS}
        self._goes_by = (Text("", wrap=True), Text("", wrap=True))
        self.edits = {kind: Button(words, Kind.QUIET) for kind, (words, _) in _EDITS.items()}
        self.forms = {
            kind: StatementForm(partner, kind, title) for kind, (_, title) in _EDITS.items()
        }
        self.undo = UndoLine(f"of partner {partner.value}")
        self.before = Button("", Kind.QUIET)
        self._earlier = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self._earlier.hide()
        self._arrange()
        for kind, form in self.forms.items():
            form.asked.connect(self.asked.emit)
            form.closed.connect(self.edits[kind].setFocus)
            self.edits[kind].clicked.connect(lambda _=False, one=kind: self._open(one))
        self.undo.asked.connect(self.asked.emit)
        self.before.clicked.connect(self._turn_earlier)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Mark(About.of(self._partner), 14))
        head.addWidget(self._title)
        head.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        place = 0
        for kind in _EDITS:
            self._add_row(grid, place, kind)
            place += 1
            if kind is PersonRegistered:
                for word, value in zip(_GOES_BY, self._goes_by, strict=True):
                    grid.addWidget(Text(word, Type.BODY, Ink.MUTED), place, 0)
                    grid.addWidget(value, place, 1)
                    place += 1
            grid.addWidget(self.forms[kind], place, 0, 1, 3)
            place += 1
        self.body.setSpacing(6)
        self.body.addLayout(head)
        self.body.addLayout(grid)
        self.body.addWidget(self.undo)
        foot = QHBoxLayout()
        foot.addWidget(self.before)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addWidget(self._earlier)
        self.body.addStretch(1)

    def _add_row(self, grid: QGridLayout, place: int, kind: type[Statement]) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        value = QWidget()
        column = QVBoxLayout(value)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._values[kind])
        column.addWidget(self._stated[kind])
        grid.addWidget(self._words[kind], place, 0, middle)
        grid.addWidget(value, place, 1, middle)
        grid.addWidget(self.edits[kind], place, 2, middle | Qt.AlignmentFlag.AlignRight)

    def show_person(self, view: CoupleView, person: PersonFile) -> None:
        """Show what is known; what is being typed stays."""
        if self._view is None or view.file.couple != self._view.file.couple:
            self.undo.clear()
            self._earlier.hide()
        self._view = view
        name = view.file.called(person)
        self._title.setText(f"{name}'s chart")
        for kind, row in rows(person).items():
            self._words[kind].setText(row.word)
            self._values[kind].setText(row.value)
            self._values[kind].setAccessibleName(f"{row.word}: {row.value}")
            self._stated[kind].setText(row.stated)
            self._stated[kind].setVisible(bool(row.stated))
            edit = self.edits[kind]
            edit.setAccessibleName(f"{edit.text()}, {row.word.lower()} of {name}")
        known = person.weight is not None
        self._values[Weighed].set_type(Type.STRONG if known else Type.BODY)
        for text, value in zip(self._goes_by, goes_by(person), strict=True):
            text.setText(value)
        gone = earlier(person)
        self.before.setVisible(bool(gone))
        self._earlier.setText("\n".join(gone))
        self._earlier.setVisible(bool(gone) and not self._earlier.isHidden())
        self._name_before(len(gone))
        for form in self.forms.values():
            form.show_person(view.file.couple, person, view.forms, view.now)

    def show_answer(self, answer: Answer) -> None:
        """Close the form whose statement is recorded, and offer to take it back."""
        self.undo.show_answer(answer)
        for kind, form in self.forms.items():
            if form.show_answer(answer):
                self._show_saved(answer)
                self.edits[kind].setFocus()

    def _show_saved(self, answer: Answer) -> None:
        intent, link = answer.intent, answer.link
        if isinstance(intent, SayOf) and link is not None:
            at = clock(link.entry.occurred.local)
            back = TakeBack(intent.couple, intent.partner, link.entry.id)
            self.undo.show_saved(f"Saved {at}: {said_words(intent.body)}.", back)

    def _open(self, kind: type[Statement]) -> None:
        for other, form in self.forms.items():
            if other is not kind and not form.isHidden() and not form.kept.typed():
                form.close_form()
        self.undo.clear()
        if self.forms[kind].isHidden():
            self.forms[kind].open()
        self.forms[kind].setFocus()
        QTimer.singleShot(0, self.forms[kind], lambda: bring_into_view(self.forms[kind]))

    def _turn_earlier(self) -> None:
        self._earlier.setVisible(self._earlier.isHidden())
        self._name_before(len(self._earlier.text().splitlines()))

    def _name_before(self, count: int) -> None:
        verb = "Show" if self._earlier.isHidden() else "Hide"
        self.before.set_words(f"{verb} what was said before ({count})")
