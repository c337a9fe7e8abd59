"""A field whose half-typed text is kept as a draft and offered again, thing by thing."""

from __future__ import annotations

from collections.abc import Callable

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.form.field import Field
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.partner_now import local_clock
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class DraftedText:
    """Joins a field with the drafts of a form. Put `note` below the field.

    A field that words one entry after another is turned from form to form; what was half
    typed for each is there again when it is turned back.

    Args:
        field: where it is typed.
        about: whom it is about.
        keep: takes the intents that keep the text.
    """

    def __init__(self, field: Field, about: About, keep: Callable[[KeepDraft], object]) -> None:
        self.field = field
        self.note = Text("", Type.CAPTION, Ink.MUTED)
        self.note.hide()
        self._about = about
        self._keep = keep
        self._form = ""
        self._typed: dict[str, str] = {}
        self._looked_up: set[str] = set()
        field.edited.connect(self._was_edited)

    def turn_to(self, form: str, recorded: str, view: SessionView) -> None:
        """Show what is half typed for `form`; else its draft; else what is recorded."""
        is_same = form == self._form
        self._form = form
        if form not in self._looked_up:
            self._looked_up.add(form)
            self._offer(view)
        text = self._typed.get(form, recorded)
        if not is_same:
            self.note.setVisible(bool(self.note.text()) and form in self._typed)
        if self.field.text() != text:
            self.field.set_text(text)

    @property
    def is_typed(self) -> bool:
        """Whether it holds something that is not recorded."""
        return self._form in self._typed

    def forget(self) -> None:
        """It is recorded, or is no longer meant: nothing is half typed any more."""
        if self._typed.pop(self._form, None) is not None:
            self._keep(KeepDraft(self._about, self._form, ""))
        self.note.hide()
        self.note.setText("")

    def _offer(self, view: SessionView) -> None:
        self.note.setText("")
        for draft in view.drafts:
            if (draft.about, draft.form) == (self._about, self._form):
                self._typed[self._form] = draft.text
                at = local_clock(view, draft.kept)
                self.note.setText(f"Draft from {at}, not recorded yet")
                self.note.show()

    def _was_edited(self, text: str) -> None:
        self._typed[self._form] = text
        self.note.hide()
        self._keep(KeepDraft(self._about, self._form, text))
