"""One note that is recorded: read, veiled where it is not shared, reworded, struck out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.domain.wording import at
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent, KeepDraft, Strike
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.kit.button import Button, IconButton
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.preparation.arrangements.drafted import Drafted, draft_words
from kadelyx_desk.ui.views.preparation.notes.readers import reader_words
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

STRUCK = "struck out in the preparation"
REWORDED = "reworded in the preparation"


class NoteRow(QWidget):
    """A note and what can be done with it.

    Args:
        line: the note as it is recorded.
    """

    asked = signal_of(Intent)

    def __init__(self, line: Line[Noted]) -> None:
        super().__init__()
        self._line = line
        self._about = line.link.entry.about
        self._is_opened = False
        self._is_edited = False
        self.caption = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.words = Text("", wrap=True)
        self.open = Button("Open")
        self.edit = IconButton(Icon.EDIT, "Reword this note", Ink.MUTED)
        self.strike = IconButton(Icon.CLOSE, "Strike out this note", Ink.MUTED)
        self.field = TextArea("", lines=4)
        self.field.area.setAccessibleName("Reworded note")
        self.draft = Text("", Type.CAPTION, Ink.MUTED)
        self.save = Button("Record rewording")
        self.leave = Button("Leave it as it is")
        self._form = f"preparation.note.{line.link.entry.id}"
        self._typed = Drafted(self.field, self._about, self._form, self.asked.emit)
        self._lay_out()
        self.open.clicked.connect(self._was_opened)
        self.edit.clicked.connect(self._begin)
        self.strike.clicked.connect(lambda: self.asked.emit(Strike(line.link.entry.id, STRUCK)))
        self.save.clicked.connect(self._send)
        self.leave.clicked.connect(self._leave)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Mark(self._about, 12), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.caption, 1)
        head.addWidget(self.edit)
        head.addWidget(self.strike)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.save)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        hidden = QHBoxLayout()
        hidden.addWidget(self.open)
        hidden.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addLayout(hidden)
        column.addWidget(self.field)
        column.addWidget(self.draft)
        column.addLayout(foot)

    @property
    def line(self) -> Line[Noted]:
        """The note as it is recorded."""
        return self._line

    def show_session(self, view: SessionView, line: Line[Noted]) -> None:
        """Show the note as it counts now; what is being typed stays."""
        self._line = line
        partner = self._about.partner
        name = "both" if partner is None else given_name(view, partner)
        entry = line.link.entry
        reader = reader_words(self._about, name, entry.visibility)
        reworded = "" if line.amendment is None else ", reworded"
        self.caption.setText(f"{reader}, {at(entry.occurred)}{reworded}")
        for button in (self.edit, self.strike):
            button.setAccessibleDescription(self.caption.text())
        alone = entry.visibility is Visibility.PARTNER and self._about is not About.COUPLE
        self.open.set_words(f"Open alone with {name}" if alone else "Open for the team")
        was_typed = self._typed.is_own
        self._typed.show_session(view, line.body.text, line.body.text)
        if was_typed and not self._typed.is_own:
            self._is_edited = False
        self.draft.setText(draft_words(view, self._typed))
        self._is_edited = self._is_edited or self._typed.kept is not None
        self._show()

    def show_problem(self, sentence: str) -> None:
        """Say why it was not reworded; what is typed stays."""
        self._is_opened = True
        self._show()
        self.field.show_problem(sentence)

    def hideEvent(self, event: QHideEvent) -> None:
        """Veil what was opened, for whoever sees the page next."""
        super().hideEvent(event)
        if not self.isVisible():
            self._is_opened = False
            self._show()

    def _show(self) -> None:
        private = self._line.link.entry.visibility is not Visibility.SHARED
        veiled = private and not self._is_opened
        edited = self._is_edited and not veiled
        self.words.setText("Hidden here." if veiled else self._line.body.text)
        self.words.set_ink(Ink.MUTED if veiled else Ink.TEXT)
        self.words.setVisible(not edited)
        self.open.setVisible(veiled)
        self.edit.setVisible(not edited and not veiled)
        for part in (self.field, self.save, self.leave):
            part.setVisible(edited)
        self.draft.setVisible(edited and bool(self.draft.text()))

    def _was_opened(self) -> None:
        self._is_opened = True
        self._show()
        (self.field if self._is_edited else self.edit).setFocus()

    def _begin(self) -> None:
        self._is_edited = True
        self._show()
        self.field.setFocus()

    def _leave(self) -> None:
        """Keep what is recorded, and forget what was typed."""
        self._is_edited = self._typed.is_own = False
        self._typed.kept = None
        self.field.set_text(self._line.body.text)
        self.asked.emit(KeepDraft(self._about, self._form, ""))
        self._show()
        self.edit.setFocus()

    def _send(self) -> None:
        try:
            text = parse_text(self.field.text())
        except KadelyxError as error:
            self.field.show_problem(str(error))
            self.field.setFocus()
            return
        if text == self._line.body.text:
            self._leave()
            return
        body = Noted(text, quote=self._line.body.quote)
        self.asked.emit(Correct(self._line.link.entry.id, body, REWORDED))
