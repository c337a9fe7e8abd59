"""One line of words added to something that was observed; half a line is kept as a draft."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kadelyx_desk.domain.entries import Observed
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.field import TextField

FORM = "line of"
"""How the draft of a line is named, before the entry that it is for."""

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Lined:
    """A line is to be added to what was observed: the entry and what it says then."""

    entry: UUID
    body: Observed
    line: str


class LineRow(QWidget):
    """A field of one line and its button; Enter adds. Hidden until a tile was held.

    Args:
        about: whom the sheet is about.
    """

    asked = signal_of(Intent)
    added = signal_of(Lined)

    def __init__(self, about: About) -> None:
        super().__init__()
        self._about = about
        self._entry: UUID | None = None
        self._body: Observed | None = None
        self.field = TextField("Add a line")
        self.add = Button("Add")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        self.field.edited.connect(self._edited)
        self.field.line.returnPressed.connect(self._add)
        self.add.clicked.connect(lambda _checked: self._add())
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def open_for(self, entry: UUID, body: Observed, text: str = "") -> None:
        """Ask for a line for this entry; `text` is a draft of it."""
        self._entry, self._body = entry, body
        self.field.set_label(f"Add a line to “{body.label}”")
        self.field.set_text(text or body.line or "")
        self.show()

    def show_session(self, view: SessionView, groups: frozenset[str]) -> None:
        """Offer a line again that was half typed before the program went."""
        if self.is_open:
            return
        for draft in view.drafts:
            found = _entry_of(draft.form) if draft.about is self._about else None
            if found is None or found not in view.snapshot:
                continue
            line = view.snapshot.line(view.snapshot.link(found))
            body = line.body
            if isinstance(body, Observed) and body.group in groups and not line.is_struck:
                self.open_for(found, body, draft.text)

    def was_added(self) -> None:
        """It is in the record: nothing is half typed any more."""
        self._forget()
        self.field.set_text("")
        self.hide()

    def put_away(self) -> None:
        """The sheet closes; what was typed stays and is there again."""
        if not self.field.text().strip() or self._body is None:
            self.hide()

    def _add(self) -> None:
        if self._entry is None or self._body is None:
            return
        try:
            text = parse_text(self.field.text(), limit=_LONGEST)
        except KadelyxError as error:
            self.field.show_problem(str(error))
            self.field.setFocus()
            return
        self.added.emit(Lined(self._entry, self._body, text))

    def _edited(self, text: str) -> None:
        if self._entry is not None:
            self.asked.emit(KeepDraft(self._about, f"{FORM} {self._entry}", text))

    def _forget(self) -> None:
        if self._entry is not None:
            self.asked.emit(KeepDraft(self._about, f"{FORM} {self._entry}", ""))
        self._entry = self._body = None


def _entry_of(form: str) -> UUID | None:
    """The entry that a draft is a line for; None for a draft of another form."""
    if not form.startswith(f"{FORM} "):
        return None
    try:
        return UUID(form.removeprefix(f"{FORM} "))
    except ValueError:
        return None
