"""What every part of the arrangements can do: show, say what is to be recorded, say why not."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.preparedness import Item
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.preparation.arrangements.drafted import Drafted, draft_words
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

TAKEN_BACK = "taken back"
"""Why an arrangement is struck out whose fields were emptied."""
CORRECTED = "corrected in the preparation"


class ArrangedPart(QWidget):
    """One arrangement of one partner, or of both. Put its fields into `column`.

    Args:
        item: what is missing while it is not told.
        about: whom it is about; it never changes.
    """

    asked = signal_of(Intent)

    def __init__(self, item: Item, about: About) -> None:
        super().__init__()
        self.item = item
        self.about = about
        self.drafts: tuple[Drafted, ...] = ()
        self.draft_note = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.draft_note.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    def show_session(self, view: SessionView) -> None:
        """Show what is recorded or half typed; what is being typed stays."""
        raise NotImplementedError

    def wanted(self) -> Intent | None:
        """What has to be recorded now; None where nothing changed or a field is wrong."""
        raise NotImplementedError

    def show_problem(self, sentence: str) -> None:
        """Say why it was not recorded, beside its field."""
        raise NotImplementedError

    def go(self) -> None:
        """Put the keyboard into the first field."""
        raise NotImplementedError

    def show_drafts(self, view: SessionView) -> None:
        """Say which of the fields hold a draft."""
        words = draft_words(view, *self.drafts)
        self.draft_note.setText(words)
        self.draft_note.setVisible(bool(words))
