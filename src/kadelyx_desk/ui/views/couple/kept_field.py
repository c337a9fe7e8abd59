"""A field whose half-typed words are kept as a draft, and offered again after a crash."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import KeptDraft, SessionView
from kadelyx_desk.ui.views.kit.form.field import Field


class KeptField:
    """Joins a field with its draft. What a person has typed here is never overwritten.

    Args:
        field: where it is typed.
        about: whom it is about.
        form: a name of its own among the drafts of a session.
        ask: hands an intent on.
    """

    def __init__(
        self, field: Field, about: About, form: str, ask: Callable[[Intent], object]
    ) -> None:
        self.field = field
        self._about = about
        self._form = form
        self._ask = ask
        self._session: UUID | None = None
        self._is_typed = False
        field.edited.connect(self._was_typed)

    def show_session(self, view: SessionView, stored: str = "") -> None:
        """Show the draft, else what is recorded; what is being typed stays.

        Args:
            view: the session.
            stored: what the record holds of it.
        """
        if view.session != self._session:
            self._session = view.session
            self._is_typed = False
        if self._is_typed:
            return
        kept = next((item.text for item in view.drafts if self._fits(item)), None)
        self._is_typed = kept is not None
        wanted = stored if kept is None else kept
        if self.field.text() != wanted:
            self.field.set_text(wanted)

    def _fits(self, draft: KeptDraft) -> bool:
        return (draft.about, draft.form) == (self._about, self._form)

    def settle(self) -> None:
        """What was typed is recorded: its draft is forgotten."""
        if self._is_typed:
            self._is_typed = False
            self._ask(KeepDraft(self._about, self._form, ""))

    @property
    def is_typed(self) -> bool:
        """Whether it holds words that are not recorded."""
        return self._is_typed

    def _was_typed(self, text: str) -> None:
        self._is_typed = True
        self._ask(KeepDraft(self._about, self._form, text))
