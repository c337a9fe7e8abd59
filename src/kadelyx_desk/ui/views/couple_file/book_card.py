"""Booking another course: the offer with its prices; hidden while a session is left."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout

from kadelyx_desk.domain.course.prices import COURSES, each_words, offer_words
from kadelyx_desk.ui.viewmodels.couple_intents import BookCourse
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Option
from kadelyx_desk.ui.views.kit.layout import Card


class BookCard(Card):
    """One question and its button."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__("Another course")
        self._couple: UUID | None = None
        offers = [Option(str(count), offer_words(count)) for count in COURSES]
        each = [f"{count}: {each_words(count)}" for count in COURSES if each_words(count)]
        self.course = AskedChoice(
            "Course",
            offers,
            hint=f"Per couple; {', '.join(each)}.",
            missing="Choose how many sessions the course has.",
            columns=3,
        )
        self.answer = AnswerLine()
        self.book = Button("Book course")
        self.cancel = Button("Cancel")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.book)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self.body.addWidget(self.course)
        self.body.addWidget(self.answer)
        self.body.addLayout(buttons)
        self.book.clicked.connect(self._send)
        self.cancel.clicked.connect(self.hide)
        self.setFocusProxy(self.course.group.choice("1"))
        self.hide()

    def open(self, couple: UUID) -> None:
        """Ask which course this couple books."""
        self._couple = couple
        self.course.choose(None)
        self.answer.clear()
        self.show()
        self.setFocus()

    def show_answer(self, answer: Answer) -> bool:
        """Hide once it is booked; True then."""
        if not self.answer.heard(answer):
            return False
        self.hide()
        return True

    def _send(self) -> None:
        course = self.course.chosen()
        if not self.course.check() or self._couple is None or course is None:
            return
        intent = BookCourse(self._couple, int(course))
        self.answer.sent(intent)
        self.asked.emit(intent)
