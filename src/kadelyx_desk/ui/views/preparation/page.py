"""The preparation of a session: intentions, arrangements, notes, and the plan of the doses."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    Challenge,
    DosingPlanned,
    EscortNamed,
    Fasted,
    Intention,
    JourneyStarted,
    MedicinesCopied,
    PartnerCopied,
)
from kadelyx_desk.domain.facts import Stage, opening, stage, time_of
from kadelyx_desk.domain.preparedness import Item, Part
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.viewmodels.wall_time import local_of
from kadelyx_desk.ui.views.couple.session_head import SessionHead
from kadelyx_desk.ui.views.couple.session_page import SessionPage
from kadelyx_desk.ui.views.couple.text_board import TextBoard
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.layout import Foot, Scroll
from kadelyx_desk.ui.views.kit.tabs import Tabs
from kadelyx_desk.ui.views.kit.text import Rule
from kadelyx_desk.ui.views.preparation.arrangements.board import ArrangementsBoard
from kadelyx_desk.ui.views.preparation.dose_columns import DoseColumns
from kadelyx_desk.ui.views.preparation.missing_strip import MissingStrip
from kadelyx_desk.ui.views.preparation.notes.board import NotesBoard

_QUESTIONS = (
    (Intention, About.A, "{name}, what do you hope for?"),
    (Challenge, About.A, "{name}, what feels hard{between}?"),
    (Intention, About.COUPLE, "What should be true afterwards?"),
    (Challenge, About.COUPLE, "What keeps happening between you?"),
    (Intention, About.B, "{name}, what do you hope for?"),
    (Challenge, About.B, "{name}, what feels hard{between}?"),
)
_WHO_READS = (
    "Who reads it is on the chip below each answer. The joint report shows what is shared."
)
_FEET = {
    "intentions": ("Next: arrangements", _WHO_READS),
    "arrangements": ("Next: notes", "Allergies and medicines are never in the joint report."),
    "notes": ("Next: plan", "Who reads a note is on its chip. Only Record note records it."),
    "plan": ("To the checklist", "Nothing is preset. The strength is read from the vial."),
}
"""The parts in their order, each with the words of the main button and the line at the foot."""
_TABS = tuple(_FEET)
_TEXTS = {Item.INTENTION: Intention.KIND, Item.CHALLENGE: Challenge.KIND}
_ITEMS = {kind: item for item, kind in _TEXTS.items()} | {
    DosingPlanned.KIND: Item.PATTERN,
    PartnerCopied.KIND: Item.WEIGHT,
    AllergiesCopied.KIND: Item.ALLERGIES,
    MedicinesCopied.KIND: Item.MEDICINES,
    Fasted.KIND: Item.FASTING,
    EscortNamed.KIND: Item.ESCORT,
}


class PreparationPage(SessionPage):
    """Intentions first, then what is arranged, notes, and the plan; the main button goes on.

    Going on records what was typed, and so does turning to another part.
    """

    asked = signal_of(Intent)
    room_asked = signal_of_nothing()
    cancel_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self.head = SessionHead("Preparation")
        self.tabs = Tabs()
        self.board = TextBoard(_QUESTIONS, lines=4, grows=True)
        self.arrangements = ArrangementsBoard()
        self.notes = NotesBoard()
        self.doses = DoseColumns()
        self.strip = MissingStrip()
        self.pages = QStackedWidget()
        self._boards = (self.board, self.arrangements, self.notes, self.doses)
        self._goes_on = False
        for key, board in zip(_TABS, self._boards, strict=True):
            self.tabs.add(key, key.capitalize())
            self.pages.addWidget(Scroll(board))
        for asked in (self.board.asked, self.arrangements.asked, self.notes.asked):
            asked.connect(self.asked.emit)
        self.doses.asked.connect(self.asked.emit)
        self.next = Button("", Kind.MAIN)
        self.cancel = Button("Cancel this session", Kind.QUIET)
        self.foot = Foot(None, "")
        self.foot.row.addWidget(self.cancel)
        self.foot.row.addWidget(self.next)
        self._lay_out()
        self._show_foot()
        self.tabs.turned.connect(self._turned)
        self.next.clicked.connect(self._go_on)
        self.cancel.clicked.connect(lambda _checked: self.cancel_asked.emit())
        self.strip.asked.connect(lambda one: self._go_to(one.item, one.about))
        self.setFocusProxy(self.tabs)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(20, 4, 20, 0)
        tabs.addWidget(self.tabs)
        column.addLayout(tabs)
        column.addWidget(Rule())
        column.addWidget(self.pages, 1)
        column.addWidget(self.strip)
        column.addWidget(self.foot)

    def refresh(self, view: SessionView) -> None:
        """Show the session; what is being typed stays."""
        planned = opening(view.snapshot).planned_journey
        local = local_of(planned, view.now.moment.local)
        self.head.show_session(view, f"journey {day(local.date())} {clock(local)}")
        for board in self._boards:
            board.show_session(view)
        self.strip.show_session(view)
        began = time_of(view.snapshot, JourneyStarted) is not None
        self.cancel.setVisible(not began and stage(view.snapshot) is not Stage.CANCELLED)
        for part in Part:
            complete = self.strip.is_complete(part)
            if part is Part.PLAN:
                complete = complete and self.doses.is_ready(view)
            self.tabs.show_complete(part.value, complete=complete)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what this page asked for."""
        for board in self._boards:
            board.show_answer(answer)

    def lead_to(self, hint: str, about: About) -> None:
        """Turn to the tab, and to the field, where an entry of a kind is made."""
        self._go_to(_ITEMS.get(hint, Item.ORDER), about)

    def show_intentions(self) -> None:
        """Turn to the first tab."""
        self.tabs.turn_to("intentions")

    def _turned(self, key: str) -> None:
        before = self.pages.currentIndex()
        place = _TABS.index(key)
        if place == before:
            return
        left = self._boards[before]
        if not self._goes_on and not _is_recorded(left):
            self.tabs.turn_to(_TABS[before])
            return
        self.pages.setCurrentIndex(place)
        self._show_foot()

    def _show_foot(self) -> None:
        key = _TABS[self.pages.currentIndex()]
        words, note = _FEET[key]
        self.next.set_words(words)
        self.foot.show_note(note)
        parts = {part.value: part for part in Part}
        self.strip.show_part(parts.get(key))

    def _go_on(self) -> None:
        place = self.pages.currentIndex()
        self._goes_on = True
        if not self.board.record():
            self.tabs.turn_to("intentions")
        elif not self.arrangements.record():
            self.tabs.turn_to("arrangements")
            self.arrangements.go_to_problem()
        elif place + 1 < len(_TABS):
            self.tabs.turn_to(_TABS[place + 1])
        else:
            self.room_asked.emit()
        self._goes_on = False

    def _go_to(self, item: Item, about: About) -> None:
        """To the field where a thing is told; a part that cannot be left stays in view."""
        self.tabs.turn_to(item.part.value)
        if self.pages.currentIndex() != _TABS.index(item.part.value):
            return
        if item in _TEXTS:
            self.board.lead_to(_TEXTS[item], about)
        elif item is Item.ORDER:
            self.doses.go(about.partner or Partner.A)
        else:
            self.arrangements.go(item, about)


def _is_recorded(board: QWidget) -> bool:
    """Whether what was typed in the part that is left is recorded, as far as it can be."""
    match board:
        case TextBoard():
            return board.record(restored=False)
        case ArrangementsBoard():
            return board.record()
        case _:
            return True
