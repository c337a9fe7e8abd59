"""A receipt of a course: who pays, and the file it goes to; nothing clinical is on it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout

from kadelyx_desk.domain.course.couple_file import CoupleFile, CourseFile
from kadelyx_desk.domain.course.prices import count_words, dollars
from kadelyx_desk.domain.wording import day, spoken_name
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.receipt.intents import PrintReceipt, SaveReceipt
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.notice import announce
from kadelyx_desk.ui.views.kit.reminder import ProblemLine
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_BESIDE = 28
"""Letters of a name up to which the answers stand side by side."""


def payers(file: CoupleFile) -> tuple[str, ...]:
    """Who can be meant to pay: both, or either of the two."""
    names = [spoken_name(one.identity.family, one.identity.given) for one in file.people]
    return (" and ".join(names), *names) if len(names) > 1 else tuple(names)


class ReceiptCard(Card):
    """Asks who pays, then for a file."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("Receipt")
        self._couple: UUID | None = None
        self._course: UUID | None = None
        self._name = ""
        self._payers: tuple[str, ...] = ()
        self.words = Text("", Type.BODY, Ink.MUTED, wrap=True)
        self.payer = AskedChoice("Payer", missing="Choose who pays.", columns=1)
        self.save = Button("Save as PDF", icon=Icon.PRINT)
        self.cancel = Button("Close")
        self.result = Text("", Type.BODY, wrap=True)
        self.problem = ProblemLine("Not saved")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self.body.addWidget(self.words)
        self.body.addWidget(self.payer)
        self.body.addWidget(self.result)
        self.body.addWidget(self.problem)
        self.body.addLayout(buttons)
        self.result.hide()
        self.save.clicked.connect(self._send)
        self.cancel.clicked.connect(self.hide)
        self.hide()

    def open(self, file: CoupleFile, course: CourseFile, today: date) -> None:
        """Ask who pays for this course."""
        if course.price is None:
            return
        self._couple, self._course = file.couple, course.entry
        self._name = f"{day(today)}_{file.code}_receipt.pdf"
        sessions = count_words(course.booked.sessions)
        price = dollars(course.price)
        self.words.setText(
            f"One page with the clinic, {file.code}, the payer, the course of {sessions} and"
            f" its price, {price}. Nothing else is on it."
        )
        self._ask_payer(payers(file))
        self.result.hide()
        self.problem.clear()
        self.show()
        self.setFocus()

    def _ask_payer(self, names: tuple[str, ...]) -> None:
        self._payers = names
        options = [Option(str(place), name) for place, name in enumerate(names)]
        fit_beside = all(len(name) <= _BESIDE for name in names)
        self.payer.set_options(options, len(names) if fit_beside else 1)
        self.payer.choose("0" if len(names) == 1 else None)
        self.setFocusProxy(self.payer.group.choice("0"))

    def show_answer(self, answer: Answer) -> None:
        """Say where the receipt is, or why there is none."""
        intent = answer.intent
        if not isinstance(intent, SaveReceipt) or intent.asked.course != self._course:
            return
        if answer.done:
            self.problem.clear()
            self.result.setText(f"Saved as {intent.target.name}")
            self.result.setToolTip(str(intent.target))
            self.result.show()
            announce(self, self.result.text())
        else:
            self.result.hide()
            self.problem.show_problem(answer.sentence)

    def _send(self) -> None:
        chosen = self.payer.chosen()
        if not self.payer.check() or chosen is None:
            return
        if self._couple is None or self._course is None:
            return
        self.result.hide()
        payer = self._payers[int(chosen)]
        self.asked.emit(PrintReceipt(self._couple, self._course, payer, self._name))
