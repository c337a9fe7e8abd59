"""The agreements: a row each with owner, day and who agreed, and the form that adds one."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kadelyx_desk.domain.entries import Agreement
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.ui.viewmodels.intents import Intent, Record, Strike
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.integration.agreement_form import AgreementForm, form_of
from kadelyx_desk.ui.views.integration.agreement_row import AgreementRow
from kadelyx_desk.ui.views.kit.button import Button, IconButton
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.preparation.notes.undo_line import UndoLine
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

STRUCK = "no longer agreed"
_ROOM = 8
"""Px above and below a button together, so that it does not lie on the lines."""
_COLUMNS = ("", "owner", "by", "who agreed", "", "")


class Agreements(Card):
    """What the couple agreed, each to be put right or struck out, and the form for more."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("Agreements")
        self.rows = QGridLayout()
        self.rows.setHorizontalSpacing(16)
        self.rows.setVerticalSpacing(0)
        self.rows.setColumnStretch(0, 1)
        self.strikes: dict[UUID, IconButton] = {}
        self.edits: dict[UUID, IconButton] = {}
        self.opens: dict[UUID, Button] = {}
        self.forms: dict[UUID, AgreementForm] = {}
        """The forms of those that are being put right."""
        self.form = AgreementForm()
        self.answer = AnswerLine()
        self.undo = UndoLine()
        self._opened: set[UUID] = set()
        self._view: SessionView | None = None
        self._shown: object = None
        self._struck: tuple[Strike, Line[Agreement]] | None = None
        self._back: Intent | None = None
        self.body.addLayout(self.rows)
        self.body.addWidget(self.undo)
        self.body.addWidget(self.answer)
        self.body.addWidget(Rule())
        self.body.addWidget(self.form)
        self.form.asked.connect(self.asked.emit)
        self.answer.asked.connect(self.asked.emit)
        self.undo.asked.connect(self._take_up_again)

    def show_session(self, view: SessionView) -> None:
        """Show the agreements that stand; what is being typed stays."""
        self._view = view
        self.form.show_session(view)
        lines = tuple(view.snapshot.current(Agreement))
        self._follow_drafts(view, lines)
        for form in self.forms.values():
            form.show_session(view)
        self._show_rows(view, lines)

    def _follow_drafts(self, view: SessionView, lines: tuple[Line[Agreement], ...]) -> None:
        """Open the form of an agreement of which half a change is kept; close what is gone."""
        standing = {line.link.entry.id: line for line in lines}
        for gone in [entry for entry in self.forms if entry not in standing]:
            self.forms.pop(gone).deleteLater()
        kept = {(draft.about, draft.form) for draft in view.drafts}
        for entry, line in standing.items():
            if (line.link.entry.about, form_of(line)) in kept and entry not in self.forms:
                self._begin(line)

    def _show_rows(self, view: SessionView, lines: tuple[Line[Agreement], ...]) -> None:
        state = (view.session, lines, frozenset(self._opened), tuple(self.forms))
        if state == self._shown:
            return
        self._shown = state
        self._clear()
        self.show_aside(str(len(lines)) if lines else "none yet")
        if any(line.link.entry.id not in self.forms for line in lines):
            for place, words in enumerate(_COLUMNS):
                self.rows.addWidget(Text(words, Type.CAPTION, Ink.MUTED), 0, place)
        reached: list[QWidget] = []
        for number, line in enumerate(lines):
            place = 2 * number + 1
            entry = line.link.entry.id
            self.rows.addWidget(Rule(), place, 0, 1, len(_COLUMNS))
            form = self.forms.get(entry)
            if form is not None:
                self.rows.addWidget(form, place + 1, 0, 1, len(_COLUMNS))
                form.show()
                reached += form.targets()
                continue
            reached += self._add_row(view, line, place + 1)
        tab_after(self, reached)

    def _add_row(self, view: SessionView, line: Line[Agreement], place: int) -> list[QWidget]:
        entry = line.link.entry.id
        row = AgreementRow(view, line, opened=entry in self._opened)
        targets = list(row.put_into(self.rows, place))
        if row.is_veiled:
            self.rows.setRowMinimumHeight(place, row.open.sizeHint().height() + _ROOM)
            self.opens[entry] = row.open
            row.open.clicked.connect(lambda _checked: self._open(entry))
            return targets
        self.strikes[entry], self.edits[entry] = row.strike, row.edit
        row.strike.clicked.connect(lambda _checked: self._strike(line))
        row.edit.clicked.connect(lambda _checked: self._edit(line))
        return targets

    def _clear(self) -> None:
        self.strikes, self.edits, self.opens = {}, {}, {}
        for place in range(self.rows.rowCount()):
            self.rows.setRowMinimumHeight(place, 0)
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                if widget not in self.forms.values():
                    widget.deleteLater()

    def record(self, *, restored: bool = True) -> bool:
        """Record what is typed in the forms; only when going on, never when turning away."""
        forms = [*self.forms.values(), self.form]
        taken = [form.record(restored=restored) for form in forms]
        return all(taken)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of a row or of a form."""
        for form in [*self.forms.values(), self.form]:
            form.show_answer(answer)
        self.answer.heard(answer)
        struck = self._struck
        if struck is not None and answer.intent is struck[0]:
            self._struck = None
            if answer.done:
                entry = struck[1].link.entry
                again = Record(entry.about, struck[1].body, entry.visibility)
                self.undo.show_done("Struck out. It stays readable in the record.", again)
        elif answer.done and (answer.intent is self._back or answer.link is not None):
            self.undo.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        """Veil what was opened, for whoever sees the page next."""
        super().hideEvent(event)
        if not self.isVisible() and self._opened:
            self._opened = set()
            if self._view is not None:
                self.show_session(self._view)

    def _open(self, entry: UUID) -> None:
        self._opened.add(entry)
        if self._view is not None:
            self.show_session(self._view)
        self.edits[entry].setFocus()

    def _edit(self, line: Line[Agreement]) -> None:
        self._begin(line)
        if self._view is not None:
            self.show_session(self._view)
        self.forms[line.link.entry.id].what.setFocus()

    def _begin(self, line: Line[Agreement]) -> None:
        form = AgreementForm(line)
        form.setParent(self)
        self.forms[line.link.entry.id] = form
        form.asked.connect(self.asked.emit)
        form.left.connect(lambda: self._end(line.link.entry.id))

    def _end(self, entry: UUID) -> None:
        form = self.forms.pop(entry, None)
        if form is not None:
            form.hide()
            form.deleteLater()
        if self._view is not None:
            self.show_session(self._view)
        if entry in self.edits:
            self.edits[entry].setFocus()

    def _strike(self, line: Line[Agreement]) -> None:
        intent = Strike(line.link.entry.id, STRUCK)
        self._struck = (intent, line)
        self.answer.sent(intent)
        self.asked.emit(intent)

    def _take_up_again(self, intent: Intent) -> None:
        self._back = intent
        self.answer.sent(intent)
        self.asked.emit(intent)
