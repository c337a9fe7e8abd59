"""The form that plans a couple's next session."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.viewmodels.intents import Intent, PlanSession
from kadelyx_desk.ui.viewmodels.lists import CoupleLine
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.kept_fields import KeptFields, draft_words
from kadelyx_desk.ui.views.couple.planned_times import PlannedTimesForm
from kadelyx_desk.ui.views.kit.button import Button, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.identity import CoupleBands, Identity
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN, Card, Foot, PageTitle
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink
from kadelyx_desk.ui.views.today.couple_names import CoupleNames

_NOTE = "Weight, allergies and medicines are taken over as the couple's file holds them now."


class PlanSessionPage(QWidget):
    """Keeps what is typed until the session is planned, or another couple is."""

    asked = signal_of(Intent)
    left = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._couple: CoupleLine | None = None
        self.times = PlannedTimesForm()
        self.kept = KeptFields("plan-session", self.times.fields)
        self.draft = Text("", Type.CAPTION, Ink.MUTED)
        self._title = PageTitle("Next session", type_=Type.TITLE)
        self._title.right.addWidget(self.draft)
        self._card = Card()
        self._names = QVBoxLayout()
        self._before = Text("", Type.BODY, Ink.MUTED, wrap=True)
        self._before.setHidden(True)
        self._bands = QVBoxLayout()
        self.answer = AnswerLine()
        self.cancel = Button("Back to the couple")
        self.plan = Button("Plan session", Kind.MAIN)
        self._card.body.setSpacing(16)
        self._card.body.addLayout(self._names)
        self._card.body.addWidget(self._before)
        self._card.body.addWidget(self.times)
        self._card.body.addWidget(self.answer)
        foot = Foot(ReasonedButton(self.plan), _NOTE)
        foot.row.insertWidget(0, self.cancel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(self._bands)
        for part in (self._title, self._card):
            row = QHBoxLayout()
            row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
            row.addWidget(part)
            whole.addLayout(row)
        whole.addStretch(1)
        whole.addWidget(foot)
        tab_after(self.cancel, (self.plan,))
        self.cancel.clicked.connect(self.left.emit)
        self.plan.clicked.connect(self._send)
        self.answer.asked.connect(self.asked.emit)
        self.kept.changed.connect(self.asked.emit)
        self.setFocusProxy(self.times.preparation.day)

    @property
    def couple(self) -> UUID | None:
        """Whose session it is."""
        return None if self._couple is None else self._couple.couple

    def begin(
        self,
        couple: CoupleLine,
        now: datetime,
        forms: tuple[KeptForm, ...] = (),
        people: tuple[Identity, ...] = (),
    ) -> None:
        """Ask for the next session of `couple`; what is typed for it stays.

        Args:
            couple: whose session it is.
            now: the clinic's wall time; a journey is not planned for a day that is over.
            forms: what was left half typed, filled in where nothing is typed yet.
            people: who they are, for the bands at the top; without them their names stand.
        """
        if self._couple is None or couple.couple != self._couple.couple:
            self.times.clear()
            self.answer.clear()
            self.draft.setText("")
        self._couple = couple
        self.kept.belong_to(couple.couple)
        place = f"{couple.code}, session {couple.following} of {couple.sessions}"
        self._title.show_title("Next session", place)
        self.times.begin(now.date())
        kept = next((one for one in forms if self.kept.fits(one)), None)
        if kept is not None and not self.kept.typed():
            self.kept.show(kept)
            self.draft.setText(draft_words(kept.kept, now))
        for box in (self._names, self._bands):
            while (item := box.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        if people:
            self._bands.addWidget(CoupleBands(people[0], people[1] if people[1:] else None, ""))
        else:
            self._names.addWidget(CoupleNames(couple.a, couple.b, Type.TILE))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0 if people else 24, 0, 0)

    def show_before(self, words: str) -> None:
        """Say how far the session before this one is: the next is planned from it."""
        self._before.setText(words)
        self._before.setVisible(bool(words))

    @property
    def before(self) -> str:
        """How far the session before this one is; empty for the first."""
        return self._before.text()

    def show_answer(self, answer: Answer) -> None:
        """Leave once the session is planned; say why where it is not."""
        if self.answer.heard(answer):
            self.times.clear()
            self.draft.setText("")
            self.kept.forget()

    def _send(self) -> None:
        checked, journey = self.times.check(), self.times.journey.value()
        if self._couple is None or not checked or journey is None:
            go_to_first_problem(self)
            return
        intent = PlanSession(
            couple=self._couple.couple,
            preparation=self.times.preparation.value(),
            journey=journey,
            integration=self.times.integration.value(),
        )
        self.answer.sent(intent)
        self.asked.emit(intent)
