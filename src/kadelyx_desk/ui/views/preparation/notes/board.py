"""The notes of a preparation: the form at the left, what is recorded at the right."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import JourneyStarted, Noted
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent, KeepDraft, Record, Strike
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN, Card
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.preparation.notes.note_form import NoteForm
from kadelyx_desk.ui.views.preparation.notes.note_row import NoteRow
from kadelyx_desk.ui.views.preparation.notes.undo_line import UndoLine
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

UNDONE = "undone"
AGAIN = "struck out by mistake"
"""Why a note that is taken up again is entered later than it was written."""

_NONE_YET = "No note is recorded. Write the first one at the left."


def notes_before(snapshot: SessionSnapshot) -> tuple[Line[Noted], ...]:
    """The notes that were recorded before the journey started, oldest first."""
    began = time_of(snapshot, JourneyStarted)
    lines = [line for line in snapshot.current(Noted) if began is None or line.occurred < began]
    return tuple(sorted(lines, key=lambda line: (line.occurred, line.link.seq)))


class NotesBoard(QWidget):
    """Adds a note, and holds a row for each that is recorded."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self.form = NoteForm()
        self.rows: dict[UUID, NoteRow] = {}
        self.undo = UndoLine()
        self.answer = AnswerLine()
        self.none_yet = Text(_NONE_YET, Type.BODY, Ink.MUTED, wrap=True)
        self._said: tuple[Intent, str, Intent] | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        new, recorded = Card("New note"), Card("Recorded")
        self._recorded = recorded
        new.body.addWidget(self.form)
        new.body.addStretch(1)
        for part in (self.undo, self.answer, self.none_yet):
            recorded.body.addWidget(part)
        recorded.body.addLayout(self._list)
        recorded.body.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, 16, PAGE_MARGIN, 16)
        row.setSpacing(BETWEEN_CARDS)
        row.addWidget(new, 4, Qt.AlignmentFlag.AlignTop)
        row.addWidget(recorded, 5, Qt.AlignmentFlag.AlignTop)
        self.form.asked.connect(self.asked.emit)
        self.undo.asked.connect(self._send)
        self.answer.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        """Show the notes that stand; what is being typed stays."""
        self.form.show_session(view)
        lines = {line.link.entry.id: line for line in notes_before(view.snapshot)}
        for gone in [key for key in self.rows if key not in lines]:
            self._take_away(self.rows.pop(gone))
        new = [line for key, line in lines.items() if key not in self.rows]
        for line in new:
            self._add(line)
        for key, line in lines.items():
            self.rows[key].show_session(view, line)
        self.none_yet.setVisible(not lines)
        self._recorded.show_aside(str(len(lines)) if lines else "none yet")
        if new:
            self._order_tabs()

    def show_answer(self, answer: Answer) -> None:
        """Say what became of a note, and offer to take it back."""
        if self.form.show_answer(answer) and answer.link is not None:
            back = Strike(answer.link.entry.id, UNDONE)
            self.undo.show_done("The note is recorded.", back)
        done = self.answer.heard(answer)
        said, intent = self._said, answer.intent
        if said is None or intent is not said[0]:
            return
        self._said = None
        if done and said[1]:
            self.undo.show_done(said[1], said[2])
        elif done:
            self.undo.clear()
        elif isinstance(intent, Correct) and not answer.is_kept and intent.target in self.rows:
            self.answer.clear()
            self.rows[intent.target].show_problem(answer.sentence)

    def _add(self, line: Line[Noted]) -> None:
        row = NoteRow(line)
        row.asked.connect(lambda intent: self._from_row(row, intent))
        if self.rows:
            self._list.addWidget(Rule())
        self.rows[line.link.entry.id] = row
        self._list.addWidget(row)

    def _take_away(self, row: NoteRow) -> None:
        """The row and the line above it, or below it where it is the first."""
        place = self._list.indexOf(row)
        neighbour = self._list.itemAt(place - 1 if place else 1)
        rule = None if neighbour is None else neighbour.widget()
        for widget in (row, rule):
            if widget is not None:
                self._list.removeWidget(widget)
                widget.hide()
                widget.deleteLater()

    def _order_tabs(self) -> None:
        stops: list[QWidget] = [self.undo.undo, self.answer.again]
        for row in self.rows.values():
            stops += [row.edit, row.strike, row.open, row.field.area, row.save, row.leave]
        tab_after(self.form.record, stops)

    def _from_row(self, row: NoteRow, intent: Intent) -> None:
        """What a row asks for, with what takes it back."""
        line = row.line
        if isinstance(intent, KeepDraft):
            self.asked.emit(intent)
        elif isinstance(intent, Strike):
            entry = line.link.entry
            written = line.occurred
            again = Record(entry.about, line.body, entry.visibility, written, AGAIN)
            self._send(intent, "The note is struck out.", again)
        elif isinstance(intent, Correct):
            before = Correct(intent.target, line.body, UNDONE)
            self._send(intent, "The note is reworded.", before)

    def _send(self, intent: Intent, words: str = "", back: Intent | None = None) -> None:
        self._said = (intent, words, back or intent)
        self.answer.sent(intent)
        self.asked.emit(intent)
