"""The words of an adverse event: what happened, what was done, and whether help was called."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import AdverseEvent
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.journey.episodes import Event
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.form.choice import Check
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.form.flow import Flow
from kadelyx_desk.ui.views.room.care.drafted import DraftedText

WORDED, REWORDED = "worded", "reworded"
WHAT, DONE = "event words", "event action"
"""How the drafts are named, before the entry that they are for."""


class EventForm(QWidget):
    """Words one event after another; a correction keeps its time.

    Args:
        about: whose events.
    """

    asked = signal_of(Intent)

    def __init__(self, about: About) -> None:
        super().__init__()
        self._event: Event | None = None
        self._called_for: bool | None = None
        self.what = TextArea("What happened", lines=2)
        self.done = TextArea("What was done", lines=2)
        self.called = Check("medical help called")
        self._drafts = [
            DraftedText(field, about, self.asked.emit) for field in (self.what, self.done)
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for draft in self._drafts:
            column.addWidget(draft.field)
            column.addWidget(draft.note)
        self.row = Flow([self.called])
        column.addWidget(self.row)
        self.called.toggled.connect(self._turn)

    def show_event(self, view: SessionView, event: Event) -> None:
        """Show what is recorded of this event; what is half typed for it stays."""
        entry, body = event.line.link.entry.id, event.line.body
        if self._event is None or self._event.line.link.entry.id != entry:
            self._called_for = None
        self._event = event
        for draft, name, recorded in zip(
            self._drafts, (WHAT, DONE), (body.text, body.action), strict=True
        ):
            draft.turn_to(f"{name} {entry}", recorded or "", view)
        wanted = body.called_medical if self._called_for is None else self._called_for
        if self.called.isChecked() != wanted:
            self.called.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self.called.setChecked(wanted)
            self.called.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def check(self) -> bool:
        """Whether the words can be taken as they stand; if not, it is now said beside them."""
        for field in (self.what, self.done):
            field.clear_problem()
            try:
                _parsed(field)
            except KadelyxError as error:
                field.show_problem(str(error))
                field.setFocus()
                return False
        return True

    def wanted(self) -> Correct | None:
        """The correction that would say it; None where nothing is new."""
        if self._event is None:
            return None
        line = self._event.line
        said = replace(
            line.body,
            text=_parsed(self.what),
            action=_parsed(self.done),
            called_medical=self.called.isChecked(),
        )
        if said == line.body:
            return None
        return Correct(line.link.entry.id, said, REWORDED if _is_worded(line.body) else WORDED)

    def was_recorded(self) -> None:
        """The words are in the record."""
        self._called_for = None
        for draft in self._drafts:
            draft.forget()

    def _turn(self, is_called: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._called_for = is_called


def _parsed(field: TextArea) -> str | None:
    return parse_text(field.text()) if field.text().strip() else None


def _is_worded(body: AdverseEvent) -> bool:
    return bool(body.text or body.action)
