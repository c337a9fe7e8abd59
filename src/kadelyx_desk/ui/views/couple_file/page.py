"""The page of a couple: the course above, then the chart of each partner."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.course.couple_file import CourseFile, SessionFile
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.viewmodels.couple_intents import BookCourse, MoveSession, TakeBack
from kadelyx_desk.ui.viewmodels.couple_view import CoupleView
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import PlanNext
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.viewmodels.wall_time import wall_of
from kadelyx_desk.ui.views.couple_file.book_card import BookCard
from kadelyx_desk.ui.views.couple_file.course_card import CourseCard
from kadelyx_desk.ui.views.couple_file.head import CoupleHead
from kadelyx_desk.ui.views.couple_file.move_form import MoveForm
from kadelyx_desk.ui.views.couple_file.person_chart import PersonChart
from kadelyx_desk.ui.views.couple_file.receipt_card import ReceiptCard
from kadelyx_desk.ui.views.couple_file.series_card import SeriesCard
from kadelyx_desk.ui.views.couple_file.session_words import NextStep, next_step
from kadelyx_desk.ui.views.couple_file.undo_line import UndoLine
from kadelyx_desk.ui.views.couple_file.why_row import WhyRow
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.layout import BETWEEN_CARDS, PAGE_MARGIN, Scroll
from kadelyx_desk.ui.views.kit.tab_order import tab_after

UNDONE = "undone"
"""Why a session goes back to the times it had."""


class CouplePage(QWidget):
    """Shows one couple's file."""

    asked = signal_of(Intent)

    def __init__(self) -> None:
        super().__init__()
        self._view: CoupleView | None = None
        self._next: NextStep | None = None
        self._moved: MoveSession | None = None
        self.why = WhyRow()
        self.head = CoupleHead(self.why.line)
        self.book = Button("")
        self.another = Button("Book another course")
        self.go_on = Button("", Kind.MAIN)
        for button in (self.book, self.another, self.go_on):
            self.head.right.addWidget(button)
        self.course = CourseCard()
        self.moving = MoveForm()
        self.undo = UndoLine("of the booking")
        self.course.add_below(self.moving)
        self.course.add_below(self.undo)
        self.book_course = BookCard()
        self.receipt = ReceiptCard()
        self.charts = {partner: PersonChart(partner) for partner in Partner}
        self.series = SeriesCard()
        self.before: list[CourseCard] = []
        self._arrange()
        parts = (self.why, self.course, self.moving, self.undo, self.book_course, self.receipt)
        for part in parts:
            part.asked.connect(self.asked.emit)
        for chart in self.charts.values():
            chart.asked.connect(self.asked.emit)
        self.book.clicked.connect(self._ask_plan)
        self.another.clicked.connect(self._ask_course)
        self.go_on.clicked.connect(self._go_on)
        self.course.move_asked.connect(self._open_move)
        self.course.receipt_asked.connect(self._open_receipt)

    def _arrange(self) -> None:
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 24)
        self.column.setSpacing(BETWEEN_CARDS)
        top = QVBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.why)
        top.addWidget(self.course)
        self.column.addLayout(top)
        for part in (self.book_course, self.receipt):
            self.column.addWidget(part)
        charts = QHBoxLayout()
        charts.setSpacing(BETWEEN_CARDS)
        for chart in self.charts.values():
            charts.addWidget(chart, 1)
        self.column.addLayout(charts)
        self.column.addWidget(self.series)
        self._before = QVBoxLayout()
        self._before.setSpacing(BETWEEN_CARDS)
        self.column.addLayout(self._before)
        self.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.head)
        whole.addWidget(Scroll(inside), 1)
        tab_after(self.why.change, (self.book, self.another, self.go_on))

    def show_couple(self, view: CoupleView) -> None:
        """Show the file as it stands; what is being typed stays."""
        if self._view is None or view.file.couple != self._view.file.couple:
            self.moving.clear()
            self.undo.clear()
            self.book_course.hide()
            self.receipt.hide()
        self._view = view
        file = view.file
        self.head.show_file(file)
        self._show_actions(view)
        self.why.show_couple(view)
        self.course.show_course(file.course, view.now, is_current=True)
        self.moving.offer(file.couple, self._movable(), view.forms, view.now)
        for partner, chart in self.charts.items():
            person = file.person(partner)
            chart.setVisible(person is not None)
            if person is not None:
                chart.show_person(view, person)
        self.series.show_series(view.series)
        self._show_before(view)

    def _show_actions(self, view: CoupleView) -> None:
        following = view.file.following
        self._next = next_step(view.file)
        self.go_on.setVisible(self._next is not None)
        self.go_on.set_words("" if self._next is None else self._next.words)
        self.book.setVisible(following is not None)
        self.book.set_words(f"Book session {following}")
        self.another.setVisible(following is None)
        plain, main = Kind.PLAIN, Kind.MAIN
        for button in (self.book, self.another):
            button.set_kind(main if self._next is None else plain)
        first = self.another if following is None else self.book
        self.setFocusProxy(first if self._next is None else self.go_on)

    def _show_before(self, view: CoupleView) -> None:
        """The other courses: a card each below the charts, the latest first."""
        others = [one for one in reversed(view.file.courses) if one != view.file.course]
        while len(self.before) > len(others):
            card = self.before.pop()
            card.hide()
            card.deleteLater()
        while len(self.before) < len(others):
            card = CourseCard()
            card.asked.connect(self.asked.emit)
            card.receipt_asked.connect(self._open_receipt)
            self.before.append(card)
            self._before.addWidget(card)
        for card, course in zip(self.before, others, strict=True):
            card.show_course(course, view.now, is_current=False)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what was asked for here, beside it."""
        self.why.show_answer(answer)
        self.receipt.show_answer(answer)
        for chart in self.charts.values():
            chart.show_answer(answer)
        self.undo.show_answer(answer)
        if self.moving.show_answer(answer) and self._moved is not None:
            self.undo.show_saved("Saved: the session has its new times.", self._moved)
        if self.book_course.show_answer(answer) and answer.link is not None:
            intent = answer.intent
            if isinstance(intent, BookCourse):
                back = TakeBack(intent.couple, None, answer.link.entry.id)
                self.undo.show_saved("Saved: the course is booked.", back)

    def _movable(self) -> tuple[SessionFile, ...]:
        if self._view is None:
            return ()
        return tuple(one for one in self._view.file.course.sessions if one.may_move)

    def _open_move(self, session: SessionFile) -> None:
        if self._view is None:
            return
        if self.moving.session != session.session:
            self.undo.clear()
            self.moving.open(self._view.file.couple, session, self._view.now)
        self._moved = _back(session)
        self.moving.setFocus()

    def _open_receipt(self, course: CourseFile) -> None:
        if self._view is not None:
            self.receipt.open(self._view.file, course, self._view.now.date())

    def _ask_plan(self) -> None:
        if self._view is not None:
            self.asked.emit(PlanNext(self._view.line))

    def _ask_course(self) -> None:
        if self._view is not None:
            self.undo.clear()
            self.book_course.open(self._view.file.couple)

    def _go_on(self) -> None:
        if self._next is not None:
            self.asked.emit(self._next.intent)


def _back(session: SessionFile) -> MoveSession:
    """What gives a session the times again that it has now."""
    opened = session.opened
    before, after = opened.planned_preparation, opened.planned_integration
    return MoveSession(
        session.session,
        before and wall_of(before),
        wall_of(opened.planned_journey),
        after and wall_of(after),
        UNDONE,
    )
