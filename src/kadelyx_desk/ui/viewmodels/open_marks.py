"""The marks that wait for their words, followed entry by entry."""

from __future__ import annotations

from uuid import UUID

from kadelyx_desk.domain.entries import Amendment, Marked
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.ui.viewmodels.session_view import SessionView


class OpenMarks:
    """Looks at each entry once, so that a press costs the same however long the session is."""

    def __init__(self) -> None:
        self._session: UUID | None = None
        self._seen = 0
        self._open: dict[UUID, Link] = {}

    def follow(self, view: SessionView) -> tuple[Link, ...]:
        """The open marks of the session as it stands now, in the order of their presses."""
        links = view.snapshot.links
        if view.session != self._session or len(links) < self._seen:
            self._session, self._seen, self._open = view.session, 0, {}
        for place in range(self._seen, len(links)):
            entry = links[place].entry
            if isinstance(entry.body, Marked):
                self._open[entry.id] = links[place]
            elif isinstance(entry.body, Amendment):
                self._amended(view, entry.body)
        self._seen = len(links)
        return tuple(sorted(self._open.values(), key=lambda link: link.seq))

    def _amended(self, view: SessionView, body: Amendment) -> None:
        """A mark got its words or was struck out; or its words were taken back."""
        self._open.pop(body.target, None)
        if isinstance(body.replacement, Marked):
            self._open[body.target] = view.snapshot.link(body.target)
