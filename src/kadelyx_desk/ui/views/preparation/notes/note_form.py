"""The form of a new note: about whom, who reads it, the words; half typed it is kept."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import JourneyStarted, Noted
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import partners, time_of
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.kit.button import Button, ReasonedButton
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.chip import ReaderChip
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.preparation.notes.readers import readers_of
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

DRAFT = "preparation.note"
"""Apart from the note of the room: half a note of the one is never offered in the other."""
NO_PSYCHOTHERAPY_NOTES = (
    "Psychotherapy notes do not belong here. This version has no place for them."
)
_BEGAN = "The journey has begun. Notes are taken in the room now."


class NoteForm(QWidget):
    """Asks for one note; it empties itself once the note is recorded."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self._session: UUID | None = None
        self._names: dict[About, str] = {}
        self._kept_about: About | None = None
        self.about = AskedChoice("About", missing="Choose whom it is about.", columns=3)
        self.text = TextArea("Note", lines=4)
        self.readers = ReaderChip(readers_of(About.COUPLE, ""), Visibility.TEAM.value)
        self.draft = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.answer = AnswerLine()
        self.record = Button("Record note")
        self.action = ReasonedButton(self.record)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        chip = QHBoxLayout()
        chip.addWidget(self.readers)
        chip.addStretch(1)
        column.addWidget(self.about)
        column.addWidget(self.text)
        column.addLayout(chip)
        column.addWidget(self.draft)
        column.addWidget(Text(NO_PSYCHOTHERAPY_NOTES, Type.CAPTION, Ink.MUTED, wrap=True))
        column.addWidget(self.answer)
        column.addWidget(self.action)
        self.draft.hide()
        self.about.changed.connect(lambda _key: self._was_turned())
        self.text.edited.connect(lambda _text: self._was_typed())
        self.record.clicked.connect(self._send)
        self.answer.asked.connect(self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        """Offer those who are in the session; what is being typed stays."""
        present = partners(view.snapshot)
        self._names = {About.of(partner): given_name(view, partner) for partner in present}
        if view.session != self._session:
            self._session = view.session
            self._empty()
            self._show_draft(view)
        if len(present) > 1:
            self._names[About.COUPLE] = "Both"
        options = [Option(about.value, name) for about, name in self._names.items()]
        self.about.set_options(options)
        if len(present) == 1 and self.about.chosen() is None:
            self.about.choose(About.A.value)
        self._show_readers()
        if time_of(view.snapshot, JourneyStarted) is None:
            self.action.allow()
        else:
            self.action.block(_BEGAN)

    def show_answer(self, answer: Answer) -> bool:
        """Empty the form once the note is recorded; True where it was."""
        if not self.answer.heard(answer):
            return False
        self._forget()
        self._empty()
        return True

    def _show_draft(self, view: SessionView) -> None:
        for draft in view.drafts:
            if draft.form == DRAFT and not self.text.text():
                self.text.set_text(draft.text)
                at = clock(draft.kept.astimezone(view.now.moment.local.tzinfo))
                self.draft.setText(f"Draft from {at}, not recorded yet. Check who reads it.")
                self.draft.show()
                self._kept_about = draft.about

    def _was_typed(self) -> None:
        self.draft.hide()
        self._keep()

    def _was_turned(self) -> None:
        self._show_readers()
        if self.text.text().strip():
            self._keep()

    def _keep(self) -> None:
        """The draft goes with whom the note is about; before that is chosen, with both."""
        about = About(self.about.chosen() or About.COUPLE.value)
        if self._kept_about not in {None, about}:
            self._forget()
        self._kept_about = about
        self.asked.emit(KeepDraft(about, DRAFT, self.text.text()))

    def _forget(self) -> None:
        if self._kept_about is not None:
            self.asked.emit(KeepDraft(self._kept_about, DRAFT, ""))
        self._kept_about = None

    def _show_readers(self) -> None:
        about = About(self.about.chosen() or About.COUPLE.value)
        keys = [one.key for one in readers_of(about, "")]
        if self.readers.chosen() not in keys:
            self.readers.choose(Visibility.TEAM.value)
        self.readers.set_readers(readers_of(about, self._names.get(about, "")))

    def _empty(self) -> None:
        self.text.set_text("")
        self.about.choose(None)
        self._show_readers()
        self.readers.choose(Visibility.TEAM.value)
        self.draft.hide()
        self.answer.clear()

    def _send(self) -> None:
        checked = self.about.check()
        try:
            text = parse_text(self.text.text())
        except KadelyxError as error:
            self.text.show_problem(str(error))
            checked = False
        about = self.about.chosen()
        if not checked or about is None:
            go_to_first_problem(self)
            return
        intent = Record(About(about), Noted(text), Visibility(self.readers.chosen()))
        self.answer.sent(intent)
        self.asked.emit(intent)
