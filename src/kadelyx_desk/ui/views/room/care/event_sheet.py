"""One partner's adverse events and rescue medicines: what still lacks words, or an end."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import JourneyStarted
from kadelyx_desk.domain.journey.episodes import Episode, Event, episodes
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import on_its_day
from kadelyx_desk.ui.viewmodels.entry_words import in_short
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.choice import ChoiceGroup, Option
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.identity import Identity
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.room.care.end_form import EndForm
from kadelyx_desk.ui.views.room.care.event_form import EventForm
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet, main_button
from kadelyx_desk.ui.views.room.tile_board import Job, TilePress
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

EMPTY = "Nothing is recorded. One tap on the help card (F2) marks an event."
NOTHING_NEW = "Nothing new is said yet."
_LONGEST = 26
_SEEN = 3.5
"""So many of the list are in view at once; half of one says that there are more."""

_RING = 4


class EventSheet(RoomSheet):
    """A list, and below it the words of the one that is chosen; one button records them all.

    Args:
        page: the room.
        identity: whose events.
    """

    def __init__(self, page: QWidget, identity: Identity) -> None:
        super().__init__(page, identity)
        self._partner: Partner = identity.partner
        self._view: SessionView | None = None
        self._found: tuple[Episode, ...] = ()
        self._next: list[Intent] = []
        self._brought: str | None = None
        self.list = ChoiceGroup("Events and rescue medicines", about=self.about, columns=1)
        self.empty = Text(EMPTY, Type.BODY, Ink.MUTED, wrap=True)
        self.told = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.words = EventForm(self.about)
        self.end = EndForm(self.about)
        self.rescue = Button("Rescue medicine", icon=Icon.DOSE)
        self.record = main_button("Record")
        self._lay_out()
        self.list.changed.connect(lambda _key: self._turn())
        self.end.opened.connect(self._show_end)
        self.words.asked.connect(self.asked.emit)
        self.end.asked.connect(self.asked.emit)
        self.record.clicked.connect(lambda _checked: self._record())
        rescue = TilePress(Job.RESCUE, self.about)
        self.rescue.clicked.connect(lambda _checked: self.way_asked.emit(rescue))

    def _lay_out(self) -> None:
        self.body.setContentsMargins(12, 4, 12, 8)
        self.body.setSpacing(6)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(8)
        column.addWidget(self.empty)
        listed = QWidget()
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(_RING, _RING, _RING, _RING)
        rows.addWidget(self.list)
        self.listed = Scroll(listed)
        self.body.addWidget(self.listed)
        self._rule = Rule()
        self.body.addWidget(self._rule)
        for part in (self.told, self.words, self.end):
            column.addWidget(part)
        self.words.row.add(self.end.resolved)
        column.addStretch(1)
        QWidget.setTabOrder(self.words.called, self.end.resolved)
        self.scrolled = Scroll(inside)
        self.body.addWidget(self.scrolled, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.setSpacing(6)
        foot.addWidget(self.problem)
        foot.addWidget(self.rescue)
        last = self.beside_now(self.record)
        last.insertWidget(0, self.end.when.turn)
        foot.addLayout(last)
        self.body.addLayout(foot)

    def show_session(self, view: SessionView) -> None:
        self._view = view
        self._found = episodes(view.snapshot, self._partner)
        began = view.snapshot.latest(JourneyStarted, About.COUPLE)
        on = None if began is None else began.link.entry.occurred.local.date()
        options = [Option(_key(item), _label(item, on)) for item in self._found]
        if self.list.property("offered") != str(options):
            self.list.setProperty("offered", str(options))
            self.list.set_options(options)
        if self.chosen() is None and self._found:
            first = next((item for item in self._found if item.lacks), self._found[-1])
            self.list.choose(_key(first))
        self._fit_list()
        self._show_chosen()

    def _fit_list(self) -> None:
        """A long list scrolls by itself, so that the words of the chosen one stay in view."""
        count = len(self._found)
        row = self.list.sizeHint().height() / max(count, 1)
        self.listed.setFixedHeight(round(row * min(count, _SEEN)) + 2 * _RING)
        self.listed.setVisible(bool(count))
        chosen = self.list.chosen()
        if chosen is not None and chosen != self._brought:
            self._brought = chosen
            choice = self.list.choice(chosen)
            QTimer.singleShot(0, choice, lambda: self.listed.ensureWidgetVisible(choice, 0, 30))

    def show_tick(self, view: SessionView) -> None:
        self._view = view
        self.end.show_tick(view)

    def choose(self, entry: UUID) -> None:
        """Turn to one event or medicine."""
        if any(item.line.link.entry.id == entry for item in self._found):
            self.list.choose(str(entry))
            self._fit_list()
            self._turn()

    def chosen(self) -> Episode | None:
        """The event or medicine that is worded."""
        key = self.list.chosen()
        return next((item for item in self._found if _key(item) == key), None)

    def _turn(self) -> None:
        """Another one is meant: its words come into view below the list."""
        self.problem.clear()
        self._show_chosen()
        self._bring(self.words if isinstance(self.chosen(), Event) else self.end)

    def _show_end(self) -> None:
        self._bring(self.end)

    def _bring(self, part: QWidget) -> None:
        """Bring a part into view, once what it opens has its place."""
        QTimer.singleShot(0, self, lambda: self._ensure(part))

    def _ensure(self, part: QWidget) -> None:
        focused = QApplication.focusWidget()
        is_inside = focused is not None and part.isAncestorOf(focused)
        target = focused if focused is not None and is_inside else part
        self.scrolled.ensureWidgetVisible(target, 0, 60)

    def _show_chosen(self) -> None:
        item, view = self.chosen(), self._view
        self.empty.setVisible(item is None)
        for part in (self._rule, self.told, self.words, self.end, self.record):
            part.setVisible(item is not None)
        if item is None or view is None:
            self.end.when.turn.hide()
            return
        is_event = isinstance(item, Event)
        self.words.setVisible(is_event)
        self.told.setVisible(not is_event)
        if isinstance(item, Event):
            self.words.show_event(view, item)
        else:
            body = item.line.body
            by = f"ordered by {body.ordered_by.name}, given by {body.given_by.name}"
            self.told.setText(f"{item.name}, {body.route}, for {body.indication}; {by}")
        self.end.show_item(view, item)

    def _record(self) -> None:
        item = self.chosen()
        if item is None or self.is_waiting:
            return
        is_event = isinstance(item, Event)
        if is_event and not self.words.check():
            return
        closing = self.end.wanted()
        if closing is None:
            self._bring(self.end)
            return
        said = self.words.wanted() if is_event else None
        self._next = [intent for intent in (said, *closing) if intent is not None]
        if not self._next:
            self.problem.show_problem(NOTHING_NEW)
            return
        self.ask(self._next.pop(0))

    def was_recorded(self, answer: Answer) -> None:
        del answer
        if self._next:
            self.ask(self._next.pop(0))
            return
        if isinstance(self.chosen(), Event):
            self.words.was_recorded()
        self.end.was_recorded()
        if self._view is not None:
            self._show_chosen()

    def was_refused(self, answer: Answer) -> None:
        self._next = []
        super().was_refused(answer)


def _key(item: Episode) -> str:
    return str(item.line.link.entry.id)


def _label(item: Episode, day_of: date | None) -> str:
    """13:44 breathing, open; of a day after the journey's with its day."""
    at = on_its_day(item.line.link.entry.occurred, day_of)
    if isinstance(item, Event):
        state = "open" if item.end is None else "resolved"
    else:
        state = "unanswered" if item.end is None else "answered"
    return f"{at} {in_short(item.name, _LONGEST)}, {state}"
