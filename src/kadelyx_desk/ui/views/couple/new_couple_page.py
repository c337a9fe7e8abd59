"""The form of a new couple, or of a solo client: who, which course, and the first session."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.course.prices import COURSES, offer_words
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.viewmodels.form_drafts import KeptForm
from kadelyx_desk.ui.viewmodels.intents import Intent, RegisterCouple
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.kept_fields import KeptFields, Part, draft_words
from kadelyx_desk.ui.views.couple.person_form import PersonForm
from kadelyx_desk.ui.views.couple.planned_times import PlannedTimesForm
from kadelyx_desk.ui.views.couple.reason_chips import ReasonChips
from kadelyx_desk.ui.views.kit.button import Button, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Check, Option
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.layout import (
    BETWEEN_CARDS,
    PAGE_MARGIN,
    Card,
    Foot,
    PageTitle,
    Scroll,
)
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_FORM = "new-couple"
_NOTE = "Every dose is confirmed by name and date of birth."


class NewCouplePage(QWidget):
    """Keeps what is typed until the couple is registered."""

    asked = signal_of(Intent)
    left = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self.people = {partner: PersonForm(partner) for partner in Partner}
        self.solo = Check("Solo client")
        self.course = AskedChoice(
            "Course",
            [Option(str(sessions), offer_words(sessions)) for sessions in COURSES],
            missing="Choose how many sessions the course has.",
            columns=3,
        )
        self.reasons = ReasonChips()
        self.times = PlannedTimesForm()
        self.answer = AnswerLine()
        self.cancel = Button("Back to today")
        self.register = Button("Register", Kind.MAIN)
        self.draft = Text("", Type.CAPTION, Ink.MUTED)
        self.kept = KeptFields(_FORM, self._parts())
        self._title = PageTitle("New couple", type_=Type.TITLE)
        self._arrange()
        self.solo.toggled.connect(self._show_solo)
        self.cancel.clicked.connect(self.left.emit)
        self.register.clicked.connect(self._send)
        self.answer.asked.connect(self.asked.emit)
        self.kept.changed.connect(self.asked.emit)
        self.setFocusProxy(self.people[Partner.A])

    def _parts(self) -> dict[str, Part]:
        """Everything that a draft keeps, by stable names."""
        parts: dict[str, Part] = {"solo": self.solo, "course": self.course}
        for partner, form in self.people.items():
            parts |= {f"{partner.value}.{name}": field for name, field in form.fields.items()}
        parts |= {reason.name: chip for reason, chip in self.reasons.chips.items()}
        return parts | self.times.fields

    def _arrange(self) -> None:
        title = self._title
        title.right.addWidget(self.draft)
        title.right.addWidget(self.solo)
        people = QHBoxLayout()
        people.setSpacing(BETWEEN_CARDS)
        for form in self.people.values():
            people.addWidget(form, 1)
        booked = Card("Course and first session")
        booked.body.setSpacing(12)
        booked.body.addWidget(self.reasons)
        booked.body.addWidget(self.course)
        booked.body.addWidget(self.times)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 16)
        column.setSpacing(BETWEEN_CARDS)
        column.addLayout(people)
        column.addWidget(booked)
        column.addStretch(1)
        foot = Foot(ReasonedButton(self.register), _NOTE)
        foot.row.insertWidget(0, self.cancel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 24, 0, 0)
        whole.setSpacing(16)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        head.addWidget(title)
        whole.addLayout(head)
        whole.addWidget(Scroll(inside), 1)
        said = QHBoxLayout()
        said.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        said.addWidget(self.answer)
        whole.addLayout(said)
        whole.addWidget(foot)
        tab_after(self.cancel, (self.register,))

    def begin(self, now: datetime, forms: tuple[KeptForm, ...] = ()) -> None:
        """Take the day that dates are held against; what is typed stays.

        Args:
            now: the clinic's wall time.
            forms: what was left half typed, filled in where nothing is typed yet.
        """
        for form in self.people.values():
            form.begin(now.date())
        self.times.begin(now.date())
        kept = next((one for one in forms if self.kept.fits(one)), None)
        if kept is not None and not self.kept.typed():
            self.kept.show(kept)
            self.draft.setText(draft_words(kept.kept, now))
            for form in self.people.values():
                form.weight.look_at_weight()

    def show_answer(self, answer: Answer) -> None:
        """Empty the form once the couple is registered; say why where it is not."""
        if not self.answer.heard(answer):
            return
        for form in self.people.values():
            form.clear()
        self.course.choose(None)
        self.reasons.choose(())
        self.times.clear()
        self.solo.setChecked(False)
        self.draft.setText("")
        self.kept.forget()
        self.left.emit()

    def _show_solo(self, alone: bool) -> None:  # noqa: FBT001 - Qt's own signal calls it
        self._title.show_title("New client" if alone else "New couple", "")
        self.people[Partner.B].setVisible(not alone)
        self.people[Partner.A].show_alone(alone=alone)

    def _send(self) -> None:
        forms = [self.people[Partner.A]]
        if not self.solo.isChecked():
            forms.append(self.people[Partner.B])
        checked = [form.check() for form in forms]
        checked += [self.course.check(), self.times.check()]
        people = [form.person() for form in forms]
        course, journey = self.course.chosen(), self.times.journey.value()
        a, b = people[0], people[-1] if len(people) > 1 else None
        if not all(checked) or a is None or course is None or journey is None:
            self.answer.say("Not registered yet. Each field marked Check says what it needs.")
            go_to_first_problem(self)
            return
        intent = RegisterCouple(
            a=a,
            b=b,
            sessions=int(course),
            preparation=self.times.preparation.value(),
            journey=journey,
            integration=self.times.integration.value(),
            reasons=self.reasons.chosen(),
        )
        self.answer.sent(intent)
        self.asked.emit(intent)
