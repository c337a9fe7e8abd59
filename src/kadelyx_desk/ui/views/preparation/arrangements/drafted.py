"""A field that keeps what is half typed, and follows the record while nobody types in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft, SessionView
from kadelyx_desk.ui.views.kit.form.field import Field
from kadelyx_desk.ui.views.kit.form.parsed_field import ParsedField


class Drafted:
    """Joins a field with its draft and with what is recorded.

    From the first key on nothing overwrites the field, until the record says the same.

    Args:
        field: where it is typed.
        about: whom it is about; a draft never leaves that person.
        form: the draft's name, one per field.
        ask: takes the intents that keep the draft.
    """

    def __init__(
        self, field: Field, about: About, form: str, ask: Callable[[Intent], object]
    ) -> None:
        self._field = field
        self._about = about
        self._form = form
        self._ask = ask
        self._session: UUID | None = None
        self._forgotten: datetime | None = None
        self.is_own = False
        self.kept: datetime | None = None
        """When the draft was kept that the field shows; None where it shows none."""
        field.edited.connect(self._was_typed)

    def show_session(self, view: SessionView, recorded: object, text: str) -> None:
        """Show what is recorded or half typed; what a person is typing stays.

        Args:
            view: the session.
            recorded: the value that is recorded; None for nothing.
            text: that value as it is typed.
        """
        if view.session != self._session:
            self._session, self._forgotten = view.session, None
            self.is_own, self.kept = False, None
        if self.is_own:
            if self._meant() != recorded:
                return
            self.is_own, self.kept = False, None
            self._forgotten = view.now.moment.utc
            self._ask(KeepDraft(self._about, self._form, ""))
        draft = self._draft(view, text)
        if draft is not None:
            self.is_own, self.kept = True, draft.kept
        wanted = text if draft is None else draft.text
        if self._field.text() != wanted:
            self._field.set_text(wanted)

    def _draft(self, view: SessionView, text: str) -> KeptDraft | None:
        """The draft of this field, unless it says what is recorded or was kept before that."""
        for draft in view.drafts:
            is_old = self._forgotten is not None and draft.kept <= self._forgotten
            if (draft.about, draft.form) == (self._about, self._form) and not is_old:
                return draft if draft.text.strip() != text else None
        return None

    def _meant(self) -> object:
        """The value of what is typed; what cannot be meant is never the recorded one."""
        typed = self._field.text().strip()
        if not typed:
            return None
        value = self._field.value() if isinstance(self._field, ParsedField) else None
        return typed if value is None else value

    def _was_typed(self, text: str) -> None:
        self.is_own, self.kept = True, None
        self._ask(KeepDraft(self._about, self._form, text))


def draft_words(view: SessionView, *fields: Drafted) -> str:
    """Since when the fields hold a draft, in words; empty where they hold none."""
    kept = [field.kept for field in fields if field.kept is not None]
    if not kept:
        return ""
    at = clock(min(kept).astimezone(view.now.moment.local.tzinfo))
    return f"Draft from {at}, not recorded yet."
