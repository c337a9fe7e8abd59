"""How an adverse event ended, or how a partner responded to a rescue medicine, and when."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import EventResolved, RescueAnswered
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.journey.earlier import not_before
from kadelyx_desk.domain.journey.episodes import Episode, Event
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Correct, Intent, Record
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.kit.form.choice import Check
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.room.care.drafted import DraftedText
from kadelyx_desk.ui.views.room.care.event_form import REWORDED
from kadelyx_desk.ui.views.room.sheets.when_row import WhenRow
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

HOW = "end of"
"""How the draft is named, before the entry that it closes."""

_SAY = "Say how the partner responded."


class EndForm(QWidget):
    """Closes one thing after another, now or at an earlier time.

    `resolved` stands beside the words of an event; the rest opens with it.

    Args:
        about: whose event or medicine.
    """

    asked = signal_of(Intent)
    opened = signal_of_nothing()
    """More is asked than before."""

    def __init__(self, about: About) -> None:
        super().__init__()
        self._about = about
        self._item: Episode | None = None
        self.resolved = Check("it is over")
        self.ended = Text("", Type.CAPTION, Ink.MUTED)
        self.how = TextArea("", lines=2)
        self.when = WhenRow(about, "the end", in_journey=False)
        self._draft = DraftedText(self.how, about, self.asked.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        parts = (self.ended, self.how, self._draft.note, self.when)
        for part in parts:
            column.addWidget(part)
        self.resolved.toggled.connect(lambda _on: self._show_parts())
        self.resolved.clicked.connect(lambda is_over: self.opened.emit() if is_over else None)
        self.when.turn.clicked.connect(lambda _checked: self.opened.emit())
        self.when.asked.connect(self.asked.emit)

    def show_item(self, view: SessionView, item: Episode) -> None:
        """Show how this one ended; what is half typed for it stays."""
        entry = item.line.link.entry.id
        is_other = self._item is None or self._item.line.link.entry.id != entry
        self._item = item
        recorded = item.end.body.text if item.end is not None else None
        self.how.set_label("How it ended" if isinstance(item, Event) else "Response")
        self._draft.turn_to(f"{HOW} {entry}", recorded or "", view)
        if is_other:
            self.resolved.setChecked(self._draft.is_typed)
            self.when.reset()
            self.when.give_back()
        self.when.show_session(view)
        if item.end is not None:
            word = "Resolved" if isinstance(item, Event) else "Responded"
            self.ended.setText(f"{word} {clock(item.end.link.entry.occurred.local)}")
        self._show_parts()

    def show_tick(self, view: SessionView) -> None:
        """Hear what time it is."""
        self.when.show_tick(view)

    def _show_parts(self) -> None:
        item = self._item
        if item is None:
            return
        is_open_event = isinstance(item, Event) and item.end is None
        self.resolved.setVisible(is_open_event)
        self.ended.setVisible(item.end is not None)
        asks = not is_open_event or self.resolved.isChecked()
        self.how.setVisible(asks)
        asks_when = asks and item.end is None
        self.when.turn.setVisible(asks_when)
        if not asks_when:
            self.when.put_away()

    def wanted(self) -> tuple[Intent, ...] | None:
        """What closes it, or words its end anew; nothing where it stays open; None if wrong."""
        item = self._item
        if item is None or (not self.how.isVisibleTo(self)):
            return ()
        typed = self.how.text().strip()
        is_response = not isinstance(item, Event)
        is_late = self.when.is_open
        if is_response and not typed and (item.end is not None or is_late):
            self._refuse(_SAY)
            return None
        if is_response and not typed:
            return ()
        try:
            text = parse_text(typed) if typed else None
        except KadelyxError as error:
            self._refuse(str(error))
            return None
        return self._intents(item, text)

    def _intents(self, item: Episode, text: str | None) -> tuple[Intent, ...] | None:
        entry = item.line.link.entry.id
        body: EventResolved | RescueAnswered = (
            EventResolved(entry, text)
            if isinstance(item, Event)
            else RescueAnswered(entry, text or "")
        )
        if item.end is not None:
            same = item.end.body == body
            return () if same else (Correct(item.end.link.entry.id, body, REWORDED),)
        when = self.when.said()
        if when is None:
            return None
        occurred = not_before(when.occurred, item.line.occurred)
        return (Record(self._about, body, None, occurred, when.late_reason),)

    def was_recorded(self) -> None:
        """It is in the record."""
        self._draft.forget()
        self.resolved.setChecked(False)
        self.when.reset()
        self.when.give_back()

    def _refuse(self, sentence: str) -> None:
        self.how.show_problem(sentence)
        self.how.setFocus()
