"""What is half typed of a late entry, its time and its reason: kept, and offered again once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.kit.form.field import Field
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.partner_now import local_clock
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

REASON = "late entry of"
"""How the draft of a reason is named, before the name of its sheet."""

TIME = "late time of"
"""How the draft of a typed time is named, before the name of its sheet."""


class WhenDrafts:
    """Joins both fields with their drafts. Put `note` below them.

    Args:
        about: whom the sheet is about.
        sheet: its name.
        time: where the time is typed.
        words: where the reason is typed.
        keep: takes the intents that keep the text.
    """

    def __init__(
        self,
        about: About,
        sheet: str,
        time: Field,
        words: Field,
        keep: Callable[[KeepDraft], object],
    ) -> None:
        self.note = Text("", Type.CAPTION, Ink.MUTED)
        self.note.hide()
        self._about = about
        self._fields = {f"{TIME} {sheet}": time, f"{REASON} {sheet}": words}
        self._keep = keep
        self._looked_up = False
        for form, field in self._fields.items():
            field.edited.connect(partial(self._keep_text, form))

    def offer(self, view: SessionView) -> bool:
        """Fill in what was kept before the program went; whether there was something."""
        if self._looked_up:
            return False
        self._looked_up = True
        found = False
        for draft in view.drafts:
            field = self._fields.get(draft.form)
            if field is None or draft.about is not self._about:
                continue
            field.set_text(draft.text)
            at = local_clock(view, draft.kept)
            self.note.setText(f"Draft from {at}, not recorded yet")
            self.note.show()
            found = True
        return found

    def forget(self) -> None:
        """It is recorded, or is no longer meant."""
        for form, field in self._fields.items():
            if field.text():
                self._keep(KeepDraft(self._about, form, ""))
                field.set_text("")
        self.note.hide()

    def keep(self) -> None:
        """A time was filled in by a press instead of typed."""
        for form, field in self._fields.items():
            if field.text():
                self._keep(KeepDraft(self._about, form, field.text()))

    def _keep_text(self, form: str, text: str) -> None:
        self.note.hide()
        self._keep(KeepDraft(self._about, form, text))
