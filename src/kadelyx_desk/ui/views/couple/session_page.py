"""A page of a session that is brought up to date only while somebody can see it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.session_view import SessionView


class SessionPage(QWidget):
    """Keeps the latest view while it is hidden, so that a press in the room pays for the room.

    A page derives from it and says in `refresh` what it shows of a session.
    """

    def __init__(self) -> None:
        super().__init__()
        self._has_shown = False
        self._behind: SessionView | None = None

    def show_session(self, view: SessionView) -> None:
        """Show the session; what is being typed stays."""
        if self._has_shown and not self.isVisible():
            self._behind = view
            return
        self._has_shown, self._behind = True, None
        self.refresh(view)

    def refresh(self, view: SessionView) -> None:
        """Show everything that the page shows of a session."""
        raise NotImplementedError

    def lead_to(self, hint: str, about: About) -> None:
        """Turn to the part, or the field, where an entry of a kind is made.

        A page of one part has nothing to turn.

        Args:
            hint: the name of the kind.
            about: whom it would be about.
        """

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody saw the page."""
        if self._behind is not None:
            view, self._behind = self._behind, None
            self.refresh(view)
        super().showEvent(event)
