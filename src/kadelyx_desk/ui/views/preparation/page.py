"""The preparation of a session: intentions and challenges, then the plan of the doses."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from kadelyx_desk.domain.entries import Challenge, Intention
from kadelyx_desk.domain.facts import opening, partners
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.session_head import SessionHead
from kadelyx_desk.ui.views.couple.session_page import SessionPage
from kadelyx_desk.ui.views.couple.text_board import TextBoard
from kadelyx_desk.ui.views.kit.button import Button, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.layout import Foot, Scroll
from kadelyx_desk.ui.views.kit.tabs import Tabs
from kadelyx_desk.ui.views.kit.text import Rule
from kadelyx_desk.ui.views.preparation.dose_columns import DoseColumns

_QUESTIONS = (
    (Intention, About.A, "{name}, what do you hope for?"),
    (Challenge, About.A, "{name}, what feels hard in the relationship?"),
    (Intention, About.COUPLE, "What should be true afterwards?"),
    (Challenge, About.COUPLE, "What keeps happening between you?"),
    (Intention, About.B, "{name}, what do you hope for?"),
    (Challenge, About.B, "{name}, what feels hard in the relationship?"),
)
_WHO_READS = (
    "Who reads it is on the chip below each answer. The joint report shows what is shared."
)
_DOSES = "Nothing is preset. The strength is read from the vial."


class PreparationPage(SessionPage):
    """Intentions first, then the plan; the main button goes on."""

    asked = signal_of(Intent)
    room_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self.head = SessionHead("Preparation")
        self.tabs = Tabs()
        self.tabs.add("intentions", "Intentions")
        self.tabs.add("plan", "Plan")
        self.board = TextBoard(_QUESTIONS, lines=4)
        self.doses = DoseColumns()
        self.pages = QStackedWidget()
        self.pages.addWidget(Scroll(self.board))
        self.pages.addWidget(Scroll(self.doses))
        self.next = Button("Next: plan", Kind.MAIN)
        self.foot = Foot(ReasonedButton(self.next), _WHO_READS)
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
        column.addWidget(self.foot)
        self.tabs.turned.connect(self._turned)
        self.next.clicked.connect(self._go_on)
        self.board.asked.connect(self.asked.emit)
        self.doses.asked.connect(self.asked.emit)
        self.setFocusProxy(self.tabs)

    def refresh(self, view: SessionView) -> None:
        """Show the session; what is being typed stays."""
        planned = opening(view.snapshot).planned_journey
        local = planned.astimezone(view.now.moment.local.tzinfo)
        self.head.show_session(view, f"journey {day(local.date())} {clock(local)}")
        self.board.show_session(view)
        self.doses.show_session(view)
        abouts = [About.of(partner) for partner in partners(view.snapshot)]
        said = all(view.snapshot.latest(Intention, about) for about in abouts)
        self.tabs.show_complete("intentions", complete=said)
        self.tabs.show_complete("plan", complete=self.doses.is_ready(view))

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what this page asked for."""
        self.board.show_answer(answer)
        self.doses.show_answer(answer)

    def lead_to(self, hint: str, about: About) -> None:
        """Turn to the tab, and to the text, where an entry of a kind is made."""
        if hint in {Intention.KIND, Challenge.KIND}:
            self.tabs.turn_to("intentions")
            self.board.lead_to(hint, about)
        else:
            self.tabs.turn_to("plan")

    def show_intentions(self) -> None:
        """Turn to the first tab."""
        self.tabs.turn_to("intentions")

    def _turned(self, key: str) -> None:
        is_plan = key == "plan"
        self.pages.setCurrentIndex(1 if is_plan else 0)
        self.next.set_words("To the checklist" if is_plan else "Next: plan")
        self.foot.show_note(_DOSES if is_plan else _WHO_READS)

    def _go_on(self) -> None:
        is_plan = self.pages.currentIndex() == 1
        if not self.board.record():
            self.tabs.turn_to("intentions")
        elif is_plan:
            self.room_asked.emit()
        else:
            self.tabs.turn_to("plan")
