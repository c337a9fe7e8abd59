"""A note in other words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Noted
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.form.choice import Check
from kadelyx_desk.ui.views.kit.form.field import TextArea


class NoteForm(QWidget):
    """The words of the note, and whether they are the partner's own."""

    edited = signal_of(str)
    """The words, after every change by a person."""

    def __init__(self) -> None:
        super().__init__()
        self.text = TextArea("It says instead", lines=3)
        self.quote = Check("their own words (quote)")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addWidget(self.quote)
        self.text.edited.connect(self.edited.emit)

    def show_body(self, body: Noted, *, of_couple: bool) -> None:
        """Show what it says now."""
        self.text.set_text(body.text)
        self.quote.setChecked(body.quote)
        self.quote.setVisible(not of_couple)

    def show_draft(self, text: str) -> None:
        self.text.set_text(text)

    def said(self) -> Noted | None:
        """What it says instead; None where that cannot be taken, which is then said."""
        try:
            return Noted(parse_text(self.text.text()), quote=self.quote.isChecked())
        except KadelyxError as error:
            self.text.show_problem(str(error))
            self.text.setFocus()
            return None
