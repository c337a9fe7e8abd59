"""The first page of the day. It is shown lists and says where a press leads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import (
    CoupleLine,
    OpenCouple,
    OpenSession,
    SessionLine,
    TodayView,
)
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import (
    PAGE_MARGIN,
    Card,
    PageTitle,
    Scroll,
)
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink
from kadelyx_desk.ui.views.today.card_columns import CardColumns
from kadelyx_desk.ui.views.today.couple_names import short_names
from kadelyx_desk.ui.views.today.integration_row import IntegrationRow
from kadelyx_desk.ui.views.today.line_button import LineButton
from kadelyx_desk.ui.views.today.session_cards import JourneyCard, NextCard

RECENT = 50
"""How many sessions the list of all sessions holds."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class TodayPage(QWidget):
    """What today asks for."""

    asked = signal_of(Intent)
    """`OpenSession` or `OpenCouple`."""

    new_couple_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._view: TodayView | None = None
        self._timed: list[Callable[[datetime], None]] = []
        self._due: list[IntegrationRow] = []
        self.new_couple = Button("New couple", icon=Icon.ADD)
        self.first_couple = Button("Register the first couple", Kind.MAIN)
        self._title = PageTitle("", type_=Type.TITLE)
        self._title.right.addWidget(self.new_couple)
        self.cards = CardColumns()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        head.addWidget(self._title)
        column.addLayout(head)
        column.addWidget(Scroll(self.cards), 1)
        self.new_couple.clicked.connect(self.new_couple_asked.emit)
        self.first_couple.clicked.connect(self.new_couple_asked.emit)

    def show_today(self, view: TodayView) -> None:
        """Show the lists as they stand; cheap where only a minute went by."""
        before, self._view = self._view, view
        now = view.now
        self._title.show_title(f"{_DAYS[now.weekday()]}, {day(now.date())}", "")
        if before is None or (before.sessions, before.couples) != (view.sessions, view.couples):
            self._build(view)
        for show_now in self._timed:
            show_now(now)
        widest = max((row.wanted_width for row in self._due), default=0)
        for row in self._due:
            row.align(widest)

    def _build(self, view: TodayView) -> None:
        self._timed = []
        self._due = []
        self.first_couple.setParent(self)
        self.first_couple.hide()
        is_empty = not view.couples and not view.sessions
        self.new_couple.setVisible(not is_empty)
        self.setFocusProxy(self.first_couple if is_empty else self.new_couple)
        if is_empty:
            self.cards.show_cards([self._empty()], [])
        else:
            self.cards.show_cards(self._left_cards(view), self._right_cards(view))

    def _empty(self) -> Card:
        card = Card()
        card.body.setContentsMargins(32, 32, 32, 32)
        card.body.setSpacing(16)
        card.body.addWidget(Text("No couple is registered yet.", Type.TILE))
        words = "A couple, or a solo client, is registered with a course and its first session."
        card.body.addWidget(Text(words, Type.BODY, Ink.MUTED, wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.first_couple)
        row.addStretch(1)
        card.body.addLayout(row)
        self.first_couple.show()
        return card

    def _left_cards(self, view: TodayView) -> list[QWidget]:
        cards: list[QWidget] = []
        journeys = [line for line in view.sessions if line.stage is Stage.JOURNEY]
        for line in journeys:
            journey = JourneyCard(line)
            journey.asked.connect(self.asked.emit)
            self._timed.append(journey.show_now)
            cards.append(journey)
        ahead = [
            line for line in view.sessions if line.stage in {Stage.PLANNED, Stage.PREPARATION}
        ]
        if ahead:
            nearest = NextCard(
                min(ahead, key=lambda line: line.planned_journey), is_main=not journeys
            )
            nearest.asked.connect(self.asked.emit)
            self._timed.append(nearest.show_now)
            cards.append(nearest)
        cards.append(self._integrations(view))
        return cards

    def _integrations(self, view: TodayView) -> Card:
        window = view.protocol.window
        hours = [int(span.total_seconds()) // 3600 for span in (window.opens, window.closes)]
        aside = f"the box is {hours[0]} to {hours[1]} h after the journey"
        due = [
            (line.journey_ended, line)
            for line in view.sessions
            if line.stage is Stage.AWAITING and line.journey_ended is not None
        ]
        card = Card("Integrations due", aside if due else "")
        if not due:
            card.body.addWidget(Text("None is due.", Type.BODY, Ink.MUTED))
        for ended, line in sorted(due, key=lambda pair: pair[0]):
            row = IntegrationRow(line, ended, view.protocol)
            row.asked.connect(self.asked.emit)
            self._timed.append(row.show_now)
            self._due.append(row)
            card.body.addWidget(Rule())
            card.body.addWidget(row)
        return card

    def _right_cards(self, view: TodayView) -> list[QWidget]:
        cards: list[QWidget] = []
        unsigned = [line for line in view.sessions if line.stage is Stage.DRAFT]
        if unsigned:
            cards.append(self._listed("Unsigned", unsigned, len(unsigned)))
        to_plan = [line for line in view.couples if _is_to_plan(line, view.sessions)]
        if to_plan:
            cards.append(self._to_plan(to_plan))
        if view.sessions:
            every = sorted(view.sessions, key=lambda line: line.planned_journey, reverse=True)
            cards.append(self._listed("All sessions", every[:RECENT], len(every)))
        return cards

    def _listed(self, title: str, lines: list[SessionLine], count: int) -> Card:
        card = Card(title, str(count))
        card.body.setSpacing(4)
        for line in lines:
            planned = line.planned_journey
            caption = f"{line.code}, {day(planned.date())} {clock(planned)}"
            row = LineButton(short_names(line.a, line.b), caption, _stage_words(line.stage))
            row.clicked.connect(
                lambda _=False, session=line.session: self.asked.emit(OpenSession(session))
            )
            card.body.addWidget(Rule())
            card.body.addWidget(row)
        return card

    def _to_plan(self, lines: list[CoupleLine]) -> Card:
        card = Card("Next session not planned", str(len(lines)))
        card.body.setSpacing(4)
        for line in lines:
            caption = f"{line.code}, session {line.following} of {line.sessions}"
            row = LineButton(short_names(line.a, line.b), caption, "plan")
            row.clicked.connect(
                lambda _=False, couple=line.couple: self.asked.emit(OpenCouple(couple))
            )
            card.body.addWidget(Rule())
            card.body.addWidget(row)
        return card


def _stage_words(stage: Stage) -> str:
    return "not signed" if stage is Stage.DRAFT else stage.value


def _is_to_plan(couple: CoupleLine, sessions: tuple[SessionLine, ...]) -> bool:
    """Whether sessions are left in the course and none is on its way to the journey."""
    open_stages = {Stage.PLANNED, Stage.PREPARATION, Stage.JOURNEY}
    running = any(
        line.couple == couple.couple and line.stage in open_stages for line in sessions
    )
    return couple.opened < couple.sessions and not running
