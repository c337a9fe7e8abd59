"""One line of the room checklist: answered by the machine, or by a person with yes or no."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import RoomChecked
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.journey.room_check import Question, Told
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.told import capitalised
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.kept_field import KeptField
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.text import Glyph, Text
from kadelyx_desk.ui.views.room.sheets.figure_field import FigureField
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

NOTE_LIMIT = 500
_YES_NO = (Option(Said.YES.value, "Yes"), Option(Said.NO.value, "No"))


class ItemRow(QWidget):
    """The question at the left, then its answer, then room for a note. Nothing is preset."""

    asked = signal_of(Intent)
    changed = signal_of_nothing()

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self._told: Told | None = None
        label = capitalised(question.label)
        self._hint = Text(question.hint, Type.CAPTION, Ink.MUTED, wrap=True)
        self.answers = ChoiceGroup(label, _YES_NO)
        self._glyph = Glyph(Icon.CHECK)
        self._words = Text("", Type.STRONG, wrap=True)
        self.note = FigureField("", _note, example="note")
        self.note.line.setAccessibleName(f"Note, {question.label}")
        self._kept = KeptField(
            self.note, About.COUPLE, f"{RoomChecked.KIND}.{question.code}", self.asked.emit
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(label, Type.STRONG, wrap=True))
        words.addWidget(self._hint)
        self._machine = QWidget()
        machine = QHBoxLayout(self._machine)
        machine.setContentsMargins(0, 0, 0, 0)
        machine.setSpacing(8)
        machine.addWidget(self._glyph)
        machine.addWidget(self._words, 1)
        self._machine.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 2)
        whole.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(words, 5)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self.answers, 4, middle)
        row.addWidget(self._machine, 4, middle)
        row.addWidget(self.note, 4, middle)
        whole.addLayout(row)
        whole.addWidget(self.note.beside)
        self.answers.changed.connect(lambda _key: self.changed.emit())
        self.note.left.connect(
            lambda: self.note.line.setCursorPosition(0)
        )  # read from its start

    def _show_its_start(self) -> None:
        self.note.line.setCursorPosition(0)

    def show_session(self, view: SessionView) -> None:
        """Offer a half-typed note again."""
        self._kept.show_session(view)

    def show_told(self, told: Told | None) -> None:
        """Show what the machine answers; without an answer a person is asked."""
        self._told = told
        self.answers.setVisible(told is None)
        self._machine.setVisible(told is not None)
        if told is not None:
            is_right = told.answer is Said.YES
            icon = Icon.CHECK if is_right else Icon.WARN
            self._glyph.show_icon(icon, Ink.MUTED if is_right else Ink.TEXT)
            self._words.setText(told.note)
            self._words.setAccessibleName(f"{self.question.label}: {told.note}")

    def show_hint(self, words: str) -> None:
        """Show what there is to compare with."""
        self._hint.setText(words)

    @property
    def hint(self) -> str:
        """What there is to look at."""
        return self._hint.text()

    def answer(self) -> Said | None:
        """What a person said; None where nothing was answered, or the machine answers."""
        key = self.answers.chosen()
        return None if key is None or self._told is not None else Said(key)

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it yet."""
        return self._told is None and self.answers.chosen() is None

    def check(self) -> bool:
        """Whether the note can be taken as it stands; if not, it now says why."""
        return self.note.check()

    def words(self) -> str:
        """The note as it is recorded; empty where there is none, or none that can be taken."""
        return self.note.value() or ""

    def settle(self) -> None:
        """It is recorded: its draft is forgotten."""
        self._kept.settle()


def _note(typed: str) -> str:
    return parse_text(typed, limit=NOTE_LIMIT)
