"""A course: session n of N, what is left and what it cost, and a step for every session."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kadelyx_desk.domain.course.couple_file import CourseFile, SessionFile
from kadelyx_desk.domain.course.prices import count_words, dollars
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import OpenSession
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.couple_file.session_step import SessionStep
from kadelyx_desk.ui.views.couple_file.session_words import step_words
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import MAY_CHANGE_WIDTH, Card
from kadelyx_desk.ui.views.kit.tab_order import tab_after
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_IN_A_ROW = 3
_APART = 24


class CourseCard(Card):
    """One course."""

    asked = signal_of(Intent)
    move_asked = signal_of(SessionFile)
    receipt_asked = signal_of(CourseFile)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[CourseFile, bool] | None = None
        self._place = Text("", Type.TILE)
        self._left = Text("", Type.CAPTION, Ink.MUTED)
        self._price = Text("", Type.CAPTION, Ink.MUTED)
        self.receipt = Button("Print receipt", Kind.QUIET)
        self.receipt.clicked.connect(self._ask_receipt)
        self.steps: list[SessionStep] = []
        self.moves: list[Button] = []
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        for text in (self._place, self._left, self._price):
            words.addWidget(text)
        self._moves = QHBoxLayout()
        self._moves.setSpacing(4)
        self._to_move = Text("Move session", Type.CAPTION, Ink.MUTED)
        self._moves.addWidget(self._to_move)
        self._actions = QWidget()
        actions = QHBoxLayout(self._actions)
        actions.setContentsMargins(0, 0, 0, 0)
        actions.setSpacing(16)
        actions.addLayout(self._moves)
        actions.addWidget(self.receipt)
        self._walk = QWidget()
        self._grid = QGridLayout(self._walk)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._head = QHBoxLayout()
        self._head.setSpacing(_APART)
        self._head.addWidget(self._words)
        self._head.addStretch(1)
        self._head.addWidget(self._actions)
        self.body.setContentsMargins(20, 10, 20, 10)
        self.body.addLayout(self._head)
        self.body.addWidget(self._walk)

    @property
    def words(self) -> tuple[str, str, str]:
        """Place in the course, what is left, and the price."""
        return self._place.text(), self._left.text(), self._price.text()

    def show_course(self, course: CourseFile, now: datetime, *, is_current: bool) -> None:
        """Show how far a course is.

        Args:
            course: the course.
            now: the clinic's wall time.
            is_current: whether the next session belongs to it; one before says when it was.
        """
        if self._shown == (course, is_current):
            return
        self._shown = course, is_current
        booking = course.booking
        reached = max(booking.taken, default=0)
        if is_current:
            place = f"Session {reached} of {booking.sessions}" if reached else "Not begun"
        else:
            place = "Earlier course"
        self._place.setText(place)
        left = len(booking.free)
        booked = f", booked {day(course.at.local.date())}"
        of = f"course of {booking.sessions}, {count_words(left) if left else 'none'} left"
        self._left.setText(of if is_current else f"{of}{booked}")
        self._price.setText(_price_words(course))
        self.receipt.setVisible(course.price is not None)
        self._show_steps(course, now, left=booking.free)
        self.setAccessibleName(f"{place}, {self._left.text()}")

    def _show_steps(self, course: CourseFile, now: datetime, left: tuple[int, ...]) -> None:
        for widget in (*self.steps, *self.moves):
            widget.hide()
            widget.deleteLater()
        self.steps, self.moves = [], []
        for session in course.sessions:
            step = SessionStep(session.number, step_words(session, now.tzinfo), _icon(session))
            step.clicked.connect(
                lambda _=False, one=session.session: self.asked.emit(OpenSession(one))
            )
            self.steps.append(step)
            if session.may_move:
                self._add_move(session)
        self._to_move.setVisible(len(self.moves) > 1)
        self._name_moves()
        self.steps += [SessionStep(number, "not booked", is_booked=False) for number in left]
        self.steps.sort(key=lambda step: step.text())
        for place, step in enumerate(self.steps):
            self._grid.addWidget(step, place // _IN_A_ROW, place % _IN_A_ROW)
        for column in range(_IN_A_ROW):
            self._grid.setColumnStretch(column, 1)
        self._order()

    def event(self, event: QEvent) -> bool:
        """Look again whether one row is enough, whenever a width may be another."""
        if event.type() in MAY_CHANGE_WIDTH:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """The steps stand between words and buttons, or below where that is too full."""
        parts = (self._words, self._walk, self._actions)
        margins = self.body.contentsMargins()
        needed = sum(part.minimumSizeHint().width() for part in parts) + 3 * _APART
        room = self.width() - margins.left() - margins.right()
        fits = len(self.steps) <= _IN_A_ROW and needed <= room
        if fits and self._head.indexOf(self._walk) < 0:
            self._head.insertWidget(1, self._walk, 100)
            self._order()
        elif not fits and self.body.indexOf(self._walk) < 0:
            self.body.insertWidget(1, self._walk)
            self._order()

    def _order(self) -> None:
        """Tab goes as the eye does: row by row."""
        actions = (*self.moves, self.receipt)
        is_one_row = self._head.indexOf(self._walk) >= 0
        tab_after(self, (*self.steps, *actions) if is_one_row else (*actions, *self.steps))

    def _ask_receipt(self) -> None:
        if self._shown is not None:
            self.receipt_asked.emit(self._shown[0])

    def _add_move(self, session: SessionFile) -> None:
        button = Button(str(session.number), Kind.QUIET)
        button.setAccessibleName(f"Move session {session.number}")
        button.clicked.connect(lambda _=False, one=session: self.move_asked.emit(one))
        self._moves.addWidget(button)
        self.moves.append(button)

    def _name_moves(self) -> None:
        """One is named whole; several are numbers behind the words that they share."""
        if len(self.moves) == 1:
            self.moves[0].set_words(self.moves[0].accessibleName())

    def add_below(self, part: QWidget) -> None:
        """Put a form below the steps."""
        self.body.addWidget(part)


def _icon(session: SessionFile) -> Icon | None:
    if not session.counts:
        return Icon.CLOSE
    return Icon.CHECK if session.stage is Stage.SIGNED else None


def _price_words(course: CourseFile) -> str:
    """$2,850, $950 each; of a course booked before prices were kept, that there is none."""
    if course.price is None:
        return "price not recorded"
    sessions = course.booked.sessions
    whole = dollars(course.price)
    return whole if sessions == 1 else f"{whole}, {dollars(course.price / sessions)} each"
