"""The room as one page: header, timeline, last entry, tiles, foot, and one sheet at a time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    JourneyEnded,
    JourneyStarted,
    Marked,
    RescueAnswered,
    StateEnded,
    VitalsTaken,
)
from kadelyx_desk.domain.facts import Stage, stage, time_of
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.intents import Intent, KeepDraft, Record, Retry, Undo
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.room.carried.strip import (
    KEY,
    CarriedStrip,
    has_room_from,
    strip_height,
)
from kadelyx_desk.ui.views.room.carried.texts import carried
from kadelyx_desk.ui.views.room.entries_tab import EntriesTab
from kadelyx_desk.ui.views.room.finish_tab import FinishTab
from kadelyx_desk.ui.views.room.foot import ENTRIES, FINISH, TIMELINE, Foot
from kadelyx_desk.ui.views.room.header import Header
from kadelyx_desk.ui.views.room.last_entry import LastEntry
from kadelyx_desk.ui.views.room.sheet_shelf import SheetShelf
from kadelyx_desk.ui.views.room.sheets.dose_sheet import DoseSheet
from kadelyx_desk.ui.views.room.sheets.tiles.offer import unshifted
from kadelyx_desk.ui.views.room.tile_board import Job, TileBoard, TilePress
from kadelyx_desk.ui.views.room.timeline_view import TimelineView

_FINISHED_THERE = {
    *(Marked.KIND, AdverseEvent.KIND, EventResolved.KIND),
    RescueAnswered.KIND,
}
"""What waits for its words, its end or its answer: *Finish these* lists it."""

_ENTERED_THERE = {VitalsTaken.KIND: Job.VITALS, StateEnded.KIND: Job.OBSERVE}
"""What is missing and is entered on the sheet of a tile, at its own time."""


class RoomPage(QWidget):
    """The live screen. It is shown frozen views and announces intents; it holds no model.

    Args:
        metrics: the widths of the chart's face, made once from the fonts.
    """

    asked = signal_of(Intent)
    left = signal_of_nothing()
    """The room was left; the session goes on."""

    theme_asked = signal_of_nothing()
    checklist_asked = signal_of_nothing()
    close_asked = signal_of_nothing()

    def __init__(self, metrics: FontMetrics) -> None:
        super().__init__()
        self._view: SessionView | None = None
        self._unsaved: list[Intent] = []
        self._sent: Intent | None = None
        self.header = Header()
        self.carried = CarriedStrip(self)
        self._place_of_carried = QWidget()
        self.timeline = TimelineView(metrics)
        self.entries = EntriesTab()
        self.finish = FinishTab()
        self.last_entry = LastEntry()
        self.board = TileBoard()
        self.foot = Foot(metrics)
        self.shelf = SheetShelf(self)
        self._middle = QStackedWidget()
        self._tabs = {TIMELINE: self.timeline, ENTRIES: self.entries, FINISH: self.finish}
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        for part in self._tabs.values():
            self._middle.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._place_of_carried)
        column.addWidget(self._middle, 1)
        column.addWidget(self.last_entry)
        column.addWidget(self.board)
        column.addWidget(self.foot)

    def _join(self) -> None:
        self.board.pressed.connect(self._press)
        self.last_entry.undo_asked.connect(lambda: self._ask(Undo()))
        self.last_entry.retry_asked.connect(lambda: self._ask(Retry()))
        words = TilePress(Job.CARRIED, About.COUPLE)
        self.carried.clicked.connect(lambda _checked: self._press(words))
        shortcut = QShortcut(QKeySequence(KEY), self)
        shortcut.activated.connect(lambda: self._press(words))
        self.entries.asked.connect(self._ask)
        self.finish.asked.connect(self._ask)
        self.finish.way_asked.connect(self._press)
        self.entries.way_asked.connect(self._press)
        self.shelf.asked.connect(self._ask)
        self.shelf.turned.connect(self._sheet_turned)
        self.foot.turned.connect(self._turn)
        self.foot.theme_asked.connect(self.theme_asked.emit)
        self.foot.leave_asked.connect(self.left.emit)
        self.foot.close_asked.connect(self.close_asked.emit)
        self.last_entry.begin_asked.connect(self.checklist_asked.emit)

    def show_session(self, view: SessionView) -> None:
        """Show a session as it stands; what is being typed stays."""
        if self._view is None or self._view.session != view.session:
            self.shelf.clear()
            self.shelf.prepare(view)
        self._view, view = view, at_most_the_end(view)
        self.header.show_session(view)
        self.carried.show_texts(carried(view.snapshot))
        self._put_carried()
        self.board.show_session(view)
        self.timeline.show_snapshot(view.snapshot, view.protocol, view.now.moment)
        self.last_entry.show_session(view)
        self.finish.show_session(view)
        self.foot.tabs.show_count(FINISH, self.finish.count)
        began = time_of(view.snapshot, JourneyStarted) is not None
        self.foot.close_journey.setVisible(began)
        self.last_entry.begin.setVisible(
            not began and stage(view.snapshot) is not Stage.CANCELLED
        )
        if self._middle.currentWidget() is self.entries:
            self.entries.show_session(view)
        self.shelf.show_session(self._view)

    def show_tick(self, view: SessionView) -> None:
        """Show what changes with the time alone."""
        self._view, view = view, at_most_the_end(view)
        self.header.show_tick(view)
        self.board.show_tick(view)
        self.timeline.show_now(view.now.moment)
        self.shelf.show_tick(self._view)

    def show_answer(self, answer: Answer) -> None:
        """React to what became of an intent of this page."""
        if answer.is_kept:
            if not isinstance(answer.intent, Retry):
                self._unsaved.append(answer.intent)
            self.header.middle.show_unsaved(unsaved=True)
            self.last_entry.show_problem(answer.sentence, may_retry=True)
        elif answer.done:
            self._was_done(answer)
        elif answer.intent is self._sent and not self.shelf.expects(answer.intent):
            self.last_entry.show_problem(answer.sentence, may_retry=False)
        self._hand_on(answer)

    def lead_to(self, hint: str, about: About) -> None:
        """Turn to what has to be finished, or open the sheet on which it is entered."""
        if hint in _FINISHED_THERE:
            self.foot.tabs.turn_to(FINISH)
        elif (job := _ENTERED_THERE.get(hint)) is not None:
            self._press(TilePress(job, about))

    def _hand_on(self, answer: Answer) -> None:
        """Let whoever asked hear what became of it."""
        self.shelf.show_answer(answer)
        self.entries.show_answer(answer)
        self.finish.show_answer(answer)

    def _was_done(self, answer: Answer) -> None:
        """Whatever was saved took everything with it that had been kept in hand."""
        self.last_entry.clear_problem()
        if not self._unsaved or answer.link is None:
            return
        kept, self._unsaved = self._unsaved, []
        for intent in kept:
            is_last = intent is kept[-1] and isinstance(answer.intent, Retry)
            link = answer.link if is_last else None
            self._hand_on(Answer(intent, done=True, link=link))
        self.header.middle.show_unsaved(unsaved=False)
        if self._view is not None:
            self.header.middle.show_saved(self._view)

    def _ask(self, intent: Intent) -> None:
        """Announce an intent; only what becomes of the page's own is said on the page."""
        if not isinstance(intent, KeepDraft):
            self._sent = intent
        self.asked.emit(intent)

    def _press(self, press: TilePress) -> None:
        view = self._view
        if view is None:
            return
        match press.job:
            case Job.MARK:
                self._ask(Record(press.about, Marked()))
            case _:
                self.shelf.open(press, view, self.place_of_sheets())

    def _put_carried(self) -> None:
        """Lay the line's target, which is higher than the line, over its place.

        Where larger text leaves the timeline too little height, the line gives way: F3 still
        opens the words.
        """
        is_seen = self.carried.has_texts and self.height() >= has_room_from()
        self.carried.setVisible(is_seen)
        self._place_of_carried.setFixedHeight(strip_height() if is_seen else 0)
        target = self.carried.sizeHint().height()
        top = self.header.height() - (target - strip_height()) // 2
        self.carried.setGeometry(0, top, self.width(), target)

    def place_of_sheets(self) -> QRect:
        """Where a sheet may lie: below the bands and the clocks, above the foot."""
        top = self.header.height()
        return QRect(0, top, self.width(), self.foot.y() - top)

    def _sheet_turned(self) -> None:
        sheet = self.shelf.open_sheet
        partner = sheet.partner if isinstance(sheet, DoseSheet) else None
        self.header.dim_other_than(partner)
        self.board.dim_other_than(partner)
        self.timeline.dim(partner.other if partner is not None else None)

    def _turn(self, key: str) -> None:
        self._middle.setCurrentWidget(self._tabs[key])
        if key == ENTRIES and self._view is not None:
            self.entries.show_session(self._view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put_carried()
        self.shelf.move_to(self.place_of_sheets())

    def event(self, event: QEvent) -> bool:
        """Give an open sheet the keys it has a use for, before any tile's shortcut."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            sheet = self.shelf.open_sheet
            if sheet is not None and _is_plain(event) and sheet.takes_key(_name_of(event)):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sheet = self.shelf.open_sheet
        if sheet is not None and event.key() == Qt.Key.Key_Escape:
            sheet.close_sheet()
        elif sheet is not None and _is_plain(event) and sheet.takes_key(_name_of(event)):
            if not event.isAutoRepeat():
                sheet.press_key(_name_of(event), held=_is_shifted(event))
        else:
            super().keyPressEvent(event)


def _is_plain(event: QKeyEvent) -> bool:
    """Without Ctrl and Alt; Shift stands for a finger that is held."""
    taken = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    return not event.modifiers() & ~taken


def _is_shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _name_of(event: QKeyEvent) -> str:
    text = event.text().upper()
    return unshifted(text) if _is_shifted(event) else text


def at_most_the_end(view: SessionView) -> SessionView:
    """The view with its clock stopped at the journey's end: the room shows the journey only.

    Its sheets hear the real time: an event may befall after the end.
    """
    ended = time_of(view.snapshot, JourneyEnded)
    if ended is None or ended >= view.now.moment.utc:
        return view
    moment = view.now.moment
    stopped = moment.shifted(ended - moment.utc)
    return replace(view, now=replace(view.now, moment=stopped))
