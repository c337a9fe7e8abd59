"""The same data as a table: every entry, and where one is put right or struck out."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.journey.episodes import Episode, Event, episode_of
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.entry_table_model import EntryTableModel
from kadelyx_desk.ui.viewmodels.entry_words import in_short, seen_words
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent, Strike
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button, ReasonedButton
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.layout import Card, Scroll
from kadelyx_desk.ui.views.kit.painting import TARGET
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.amend.correction import Correction
from kadelyx_desk.ui.views.room.amend.entry_table import EntryTable
from kadelyx_desk.ui.views.room.care.care_panel import way_to
from kadelyx_desk.ui.views.room.care.drafted import DraftedText
from kadelyx_desk.ui.views.room.tile_board import TilePress
from kadelyx_desk.ui.views.theme import Type

_LONGEST = 90
_CARD = 360
_LONGEST_REASON = 200

REASON_OF = "reason about"
"""How the draft of a reason is named, before the entry that it is about."""


class EntriesTab(QWidget):
    """The table at the left; at the right the entry chosen, to be put right or struck out."""

    asked = signal_of(Intent)
    way_asked = signal_of(TilePress)

    def __init__(self) -> None:
        super().__init__()
        self.model = EntryTableModel()
        self.table = EntryTable(self.model)
        self._view: SessionView | None = None
        self._sent: Strike | Correct | None = None
        self.what = Text("", Type.BODY, wrap=True)
        self.correction = Correction()
        self.reason = TextField("", example="Reason, in a few words")
        self.reason.line.setAccessibleName("Reason")
        self._kept = DraftedText(self.reason, About.COUPLE, self.asked.emit)
        self.draft = self._kept.note
        self.correct = ReasonedButton(Button("Correct"), upright=True)
        self.care = Button("Open the event")
        self.strike = ReasonedButton(Button("Strike out"), upright=True)
        card = Card()
        card.body.setContentsMargins(12, 8, 12, 8)
        card.body.addWidget(self.what)
        card.body.addWidget(self.correction)
        card.body.addWidget(self.care)
        card.body.addStretch(1)
        side = QWidget()
        side.setFixedWidth(_CARD)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        scroll = Scroll(card)
        scroll.setMinimumHeight(TARGET)
        column.addWidget(scroll, 1)
        column.addWidget(self.reason)
        column.addWidget(self.draft)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        bottom = Qt.AlignmentFlag.AlignBottom
        buttons.addWidget(self.correct, 1, bottom)
        buttons.addWidget(self.strike, 1, bottom)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self.table, 1)
        row.addWidget(side)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.care.clicked.connect(lambda _checked: self._go())
        self.strike.button.clicked.connect(lambda _checked: self._strike())
        self.reason.line.returnPressed.connect(self._enter)
        self.correct.button.clicked.connect(lambda _checked: self._correct())
        self.correction.asked.connect(self.asked.emit)
        self._show_chosen()

    def show_session(self, view: SessionView) -> None:
        """Show the entries as they stand."""
        self._view = view
        at_end = self.table.is_at_end
        self.model.show_session(view)
        self.table.follow_end(was_at_end=at_end)
        self._show_chosen()

    def show_answer(self, answer: Answer) -> None:
        """Say what became of the strike-out."""
        if self._sent is None or answer.intent is not self._sent or answer.is_kept:
            return
        self._sent = None
        if not answer.done:
            self.reason.show_problem(answer.sentence)
            return
        self._kept.forget()
        self.reason.set_text("")
        if isinstance(answer.intent, Correct):
            self.correction.forget()

    def chosen(self) -> UUID | None:
        """The entry chosen in the table."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.link_at(rows[0].row()).entry.id if rows else None

    def _go(self) -> None:
        item = self._episode()
        if item is not None:
            self.way_asked.emit(way_to(item))

    def _episode(self) -> Episode | None:
        """The event or rescue medicine that the chosen entry is, or that it closes."""
        entry = self.chosen()
        if entry is None or self._view is None:
            return None
        return episode_of(self._view.snapshot, entry)

    def _show_chosen(self) -> None:
        entry = self.chosen()
        item = self._episode()
        self.care.setVisible(item is not None)
        is_event = isinstance(item, Event)
        self.care.set_words("Open the event" if is_event else "Open the medicine")
        if entry is None or self._view is None:
            self.what.setText(
                "Choose an entry in the table to put it right or to strike it out. What it said"
                " first stays readable."
            )
            self.correction.hide()
            self.correct.hide()
            self.reason.hide()
            self.strike.block("No entry is chosen.")
            return
        line = self._view.snapshot.line(self._view.snapshot.link(entry))
        said = in_short(seen_words(line), _LONGEST)
        self.what.setText(f"No. {line.link.seq}: {said}")
        self.correction.show_line(line, self._view)
        self.reason.show()
        self._kept.turn_to(f"{REASON_OF} {entry}", "", self._view)
        self.correct.setVisible(self.correction.form is not None)
        if line.is_struck:
            self.strike.block("It is struck out already.")
        elif not line.link.entry.body.UNDOABLE:
            self.strike.block("The session stands on it; it cannot be struck out here.")
        else:
            self.strike.allow()

    def _why(self, sentence: str) -> str | None:
        """The reason; None where there is none, which is then said."""
        try:
            return parse_text(self.reason.text(), limit=_LONGEST_REASON)
        except KadelyxError as error:
            is_empty = not self.reason.text().strip()
            self.reason.show_problem(sentence if is_empty else str(error))
            self.reason.setFocus()
            return None

    def _enter(self) -> None:
        """Enter does what the form asks for: put right where it says something else."""
        if self.correction.form is not None and not self.correction.changes_nothing:
            self._correct()
        else:
            self._strike()

    def _strike(self) -> None:
        entry = self.chosen()
        if entry is None or not self.strike.button.isEnabled():
            return
        reason = self._why("Say why it is struck out.")
        if reason is not None:
            self._ask(Strike(entry, reason))

    def _correct(self) -> None:
        entry, body = self.chosen(), self.correction.said()
        if entry is None or body is None or self._sent is not None:
            return
        if self.correction.changes_nothing:
            self.reason.show_problem("It says that already.")
            return
        reason = self._why("Say why it is corrected.")
        if reason is not None:
            self._ask(Correct(entry, body, reason))

    def _ask(self, intent: Strike | Correct) -> None:
        self._sent = intent
        self.asked.emit(intent)
