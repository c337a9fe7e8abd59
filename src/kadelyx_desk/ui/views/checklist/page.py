"""The room checklist: the last look around before the journey, and the hold that begins it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import JourneyStarted
from kadelyx_desk.domain.facts import Stage, opening, partners, stage, time_of
from kadelyx_desk.domain.journey.room_check import (
    QUESTIONS,
    MachineState,
    Told,
    room_checked,
    told_by_machine,
)
from kadelyx_desk.domain.preparedness.missing import Item, Missing, missing
from kadelyx_desk.domain.told import capitalised
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock, day, offset
from kadelyx_desk.ui.viewmodels.intents import Intent, Record, RecordTogether
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.viewmodels.wall_time import local_of
from kadelyx_desk.ui.views.checklist.hold_button import HoldButton
from kadelyx_desk.ui.views.checklist.item_row import ItemRow
from kadelyx_desk.ui.views.checklist.presence_card import PresenceCard
from kadelyx_desk.ui.views.close.line_list import LineList
from kadelyx_desk.ui.views.close.stop_form import StopForm
from kadelyx_desk.ui.views.couple.session_head import SessionHead, given_name
from kadelyx_desk.ui.views.couple.session_page import SessionPage
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN, Card, Foot, Scroll
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type

_TOGETHER = "\N{WORD JOINER}"
"""A zone is one name: no line ends after its stroke."""

_EARLY = "Let go too early. Nothing was recorded: hold until the button is full."


class ChecklistPage(SessionPage):
    """Light, sound, power, kit, disk and clock; who is there; then the button to be held.

    What is not answered keeps nobody from starting: it is recorded as not recorded.
    """

    asked = signal_of(Intent)
    machine_asked = signal_of_nothing()
    """Look at the machine again: its power, its disk, whether it stays awake."""

    preparation_asked = signal_of_nothing()
    room_asked = signal_of_nothing()
    review_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._machine: dict[str, Told] = {}
        self._sent: RecordTogether | None = None
        self.head = SessionHead("Room checklist", middle="")
        self.rows = {question.code: ItemRow(question) for question in QUESTIONS}
        self.presence = PresenceCard()
        self.missing = LineList("Nothing is missing.")
        self.first = Text("", Type.BODY, wrap=True)
        self.stop = StopForm()
        self.answer = AnswerLine()
        self.again = Button("Look again")
        self.back = Button("To the preparation")
        self.room = Button("To the room", Kind.MAIN)
        self.hold = HoldButton("Hold to start the journey")
        self.foot = Foot(None)
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        room = Card("The room")
        room.head.addWidget(self.again)
        for row in self.rows.values():
            room.body.addWidget(row)
        room.body.addStretch(1)
        lacking = Card("Still missing from the preparation")
        lacking.body.addWidget(self.missing)
        first = Card("First thing in the room")
        first.body.addWidget(self.first)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 16)
        column.setSpacing(BETWEEN_CARDS)
        self._checks = QWidget()
        columns = QHBoxLayout(self._checks)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(BETWEEN_CARDS)
        column.addWidget(self._checks)
        right = QVBoxLayout()
        right.setSpacing(BETWEEN_CARDS)
        for card in (self.presence, lacking, first):
            right.addWidget(card)
        right.addStretch(1)
        columns.addWidget(room, 8)
        columns.addLayout(right, 5)
        column.addWidget(self.stop)
        column.addStretch(1)
        for button in (self.back, self.room, self.hold):
            self.foot.row.addWidget(button)
        below = QVBoxLayout()
        below.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 8)
        below.addWidget(self.answer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(Scroll(inside), 1)
        whole.addLayout(below)
        whole.addWidget(self.foot)
        self.setFocusProxy(self.rows["light"].answers.choice("yes"))

    def _join(self) -> None:
        for row in self.rows.values():
            row.asked.connect(self.asked.emit)
            row.changed.connect(self._say_how_far)
        self.presence.asked.connect(self.asked.emit)
        self.stop.asked.connect(self.asked.emit)
        self.stop.room_asked.connect(self.room_asked.emit)
        self.stop.review_asked.connect(self.review_asked.emit)
        self.answer.asked.connect(self.asked.emit)
        self.again.clicked.connect(lambda _checked: self.machine_asked.emit())
        self.back.clicked.connect(lambda _checked: self.preparation_asked.emit())
        self.room.clicked.connect(lambda _checked: self.room_asked.emit())
        self.hold.held.connect(self._start)
        self.hold.let_go.connect(lambda: self.foot.show_note(_EARLY))

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the machine whenever the page comes into view."""
        super().showEvent(event)
        self.machine_asked.emit()

    def refresh(self, view: SessionView) -> None:
        """Show the session; what was answered and is not recorded stays."""
        planned = opening(view.snapshot).planned_journey
        local = local_of(planned, view.now.moment.local)
        self.head.show_session(view, f"journey {day(local.date())} {clock(local)}")
        for row in self.rows.values():
            row.show_session(view)
        self.presence.show_session(view)
        self._show_clock(view)
        self.missing.show_sentences(in_short(missing(view.snapshot)))
        names = " and ".join(given_name(view, who) for who in partners(view.snapshot))
        sets = view.protocol.vitals.baseline_sets
        times = {1: "once", 2: "twice"}.get(sets, f"{sets} times")
        self.first.setText(f"Baseline vitals of {names}, {times}, before any dose.")
        self.stop.show_session(view)
        self._show_stage(view)

    def show_tick(self, view: SessionView) -> None:
        """Show what changes with the time alone."""
        if self.isVisible():
            self._show_clock(view)

    def show_machine(self, state: MachineState) -> None:
        """Show what the machine says of itself."""
        self._machine = dict(told_by_machine(state))
        for code, row in self.rows.items():
            row.show_told(self._machine.get(code))
        self._say_how_far()

    def show_answer(self, answer: Answer) -> None:
        """Go to the room once the start is in the record."""
        self.stop.show_answer(answer)
        if answer.intent is self._sent:
            self.hold.setEnabled(not answer.is_kept)
        if self.answer.heard(answer):
            self.hold.setEnabled(True)
            for row in self.rows.values():
                row.settle()
            self.presence.settle()
            self.room_asked.emit()

    def _show_clock(self, view: SessionView) -> None:
        moment = view.now.moment
        zone = moment.zone.replace("/", f"/{_TOGETHER}")
        self.rows["clock"].show_hint(
            f"{day(moment.local.date())} {clock(moment.local)}, {zone}"
            f" ({offset(moment.offset_minutes)})"
        )

    def _show_stage(self, view: SessionView) -> None:
        began = time_of(view.snapshot, JourneyStarted)
        cancelled = stage(view.snapshot) is Stage.CANCELLED
        self._checks.setVisible(not cancelled)
        self.room.setVisible(began is not None)
        self.hold.setVisible(began is None and not cancelled)
        if began is not None:
            at = clock(began.astimezone(view.now.moment.local.tzinfo))
            self.foot.show_note(f"The journey began at {at}.")
        elif cancelled:
            self.foot.show_note("The session is cancelled.")
        else:
            self._say_how_far()

    def _say_how_far(self) -> None:
        if self.hold.isHidden():
            return
        waiting = sum(row.is_open for row in self.rows.values())
        if waiting:
            noun = "item is" if waiting == 1 else "items are"
            words = f"{waiting} {noun} not answered. You may start: they stand as not recorded."
        else:
            words = "Everything is answered."
        self.foot.show_note(words)

    def _start(self) -> None:
        rows = self.rows.values()
        checked = [row.check() for row in rows]
        if not self.presence.check() or not all(checked):
            go_to_first_problem(self)
            return
        answers = {row.question.code: said for row in rows if (said := row.answer())}
        notes = {row.question.code: row.words() for row in rows}
        self._sent = RecordTogether(
            (
                Record(About.COUPLE, room_checked(answers, notes, self._machine)),
                Record(About.COUPLE, self.presence.noted()),
                Record(About.COUPLE, JourneyStarted()),
            )
        )
        self.answer.sent(self._sent)
        self.asked.emit(self._sent)


def in_short(found: Sequence[Missing]) -> list[str]:
    """A line for each thing that is missing: its sentence, or whose it is where of several."""
    by_item: dict[Item, list[Missing]] = {}
    for one in found:
        by_item.setdefault(one.item, []).append(one)
    return [
        ones[0].sentence if len(ones) == 1 else f"{_named(item)}: {_whose(ones)}."
        for item, ones in by_item.items()
    ]


def _named(item: Item) -> str:
    return capitalised(item.value)


def _whose(found: Sequence[Missing]) -> str:
    return ", ".join(one.about.value for one in found)
