"""What an entry says instead, in the form of its kind; and the draft of it."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import Noted, Observed, VitalsTaken
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.room.amend.note_form import NoteForm
from kadelyx_desk.ui.views.room.amend.observed_form import ObservedForm
from kadelyx_desk.ui.views.room.amend.vitals_form import VitalsForm

CORRECTED = (Noted, Observed, VitalsTaken)
"""The kinds that are put right here; others are told again where they were told."""

FORM = "correction of"
_Form = TypeVar("_Form", NoteForm, ObservedForm, VitalsForm)


class Correction(QWidget):
    """One form at a time, made when an entry of its kind is first chosen."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self._entry: UUID | None = None
        self._body: Body | None = None
        self._about = About.COUPLE
        self.note: NoteForm | None = None
        self.observed: ObservedForm | None = None
        self.vitals: VitalsForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def form(self) -> NoteForm | ObservedForm | VitalsForm | None:
        """The form of the entry that was chosen; None where it has none."""
        match self._body:
            case Noted():
                return self.note
            case Observed():
                return self.observed
            case VitalsTaken():
                return self.vitals
            case _:
                return None

    def show_line(self, line: Line[Body] | None, view: SessionView) -> None:
        """Show the form of an entry; what is half typed for it stays."""
        entry = line.link.entry.id if line is not None else None
        body = line.body if line is not None and not line.is_struck else None
        if entry == self._entry and body == self._body:
            return
        self._entry, self._body = entry, body
        if line is not None:
            self._about = line.link.entry.about
        self._fill(body, view)
        shown = self.form
        for form in (self.note, self.observed, self.vitals):
            if form is not None:
                form.setVisible(form is shown)
        self.setVisible(shown is not None)
        if shown is not None:
            by_tab = Qt.FocusPolicy.TabFocus
            parts = shown.findChildren(QWidget)
            tab_after(self, [part for part in parts if part.focusPolicy() & by_tab])
        name = f"{FORM} {entry}"
        for draft in view.drafts:
            if shown is not None and (draft.about, draft.form) == (self._about, name):
                shown.show_draft(draft.text)

    def _fill(self, body: Body | None, view: SessionView) -> None:
        of_couple = self._about is About.COUPLE
        match body:
            case Noted():
                self.note = self.note or self._made(NoteForm())
                self.note.show_body(body, of_couple=of_couple)
            case Observed():
                self.observed = self.observed or self._made(ObservedForm())
                groups = (g for g in view.protocol.groups if g.of_couple == of_couple)
                self.observed.show_body(body, tuple(groups))
            case VitalsTaken():
                self.vitals = self.vitals or self._made(VitalsForm(view.protocol))
                self.vitals.show_body(body)
            case _:
                pass

    def _made(self, form: _Form) -> _Form:
        self._column.addWidget(form)
        form.edited.connect(self._edited)
        return form

    def said(self) -> Body | None:
        """What it says instead; None where that cannot be taken, which is then said."""
        return None if self.form is None else self.form.said()

    @property
    def changes_nothing(self) -> bool:
        """Whether the form says what the entry says already."""
        return self.form is not None and self.form.said() == self._body

    def forget(self) -> None:
        """It is recorded: nothing is half typed any more."""
        self._edited("")

    def _edited(self, text: str) -> None:
        if self._entry is not None:
            self.asked.emit(KeepDraft(self._about, f"{FORM} {self._entry}", text))
