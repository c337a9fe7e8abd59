"""The dose of one partner: planned while none waits, given or accounted for when one does."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from kadelyx_desk.domain.facts import waiting_dose
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.ui.viewmodels.intents import Give
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.views.dosing.dose_plan import DosePlan
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.identity import Identity
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.room.sheets.give_form import GiveForm
from kadelyx_desk.ui.views.room.sheets.not_given_form import NotGivenForm
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet


class DoseSheet(RoomSheet):
    """One partner at a time; the room dims the other side while it is open.

    Args:
        page: the room.
        identity: whose dose.
    """

    def __init__(self, page: QWidget, identity: Identity) -> None:
        super().__init__(page, identity)
        self.body.setContentsMargins(16, 5, 16, 8)
        self.partner: Partner = identity.partner
        self._stack = QStackedWidget()
        self.plan = DosePlan(self.partner)
        plan = self.plan.layout()
        if plan is not None:
            plan.setContentsMargins(4, 6, 4, 4)  # room for the focus ring
        self._plan = Scroll(self.plan)
        self._stack.addWidget(self._plan)
        self.body.addWidget(self._stack, 1)
        self.plan.asked.connect(self.asked.emit)

    @cached_property
    def give(self) -> GiveForm:
        """For the dose that waits; it is made apart, so that no press waits for both."""
        form = GiveForm(self.partner)
        self.leave.clicked.connect(
            lambda _checked: self._stack.setCurrentWidget(self.not_given)
        )
        form.last_row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignVCenter)
        self._stack.addWidget(form)
        form.asked.connect(self._give)
        return form

    @cached_property
    def leave(self) -> Button:
        """The way from giving it to why it was not given."""
        button = Button("Not given")
        button.clicked.connect(lambda _: self._stack.setCurrentWidget(self.not_given))
        return button

    @cached_property
    def not_given(self) -> NotGivenForm:
        """What became of the dose that waits, where it was not given."""
        form = NotGivenForm(self.partner)
        self._stack.addWidget(form)
        form.asked.connect(self.ask)
        form.turned_back.connect(lambda: self._stack.setCurrentWidget(self.give))
        return form

    def finish(self) -> bool:
        missing = [name for name in ("give", "not_given") if name not in vars(self)]
        if missing:
            getattr(self, missing[0])
        return bool(missing)

    def show_session(self, view: SessionView) -> None:
        line = waiting_dose(view.snapshot, self.partner)
        self.plan.show_session(view)
        if line is None:
            self._stack.setCurrentWidget(self._plan)
            return
        self.give.show_dose(view, line)
        self.not_given.show_dose(view, line)
        if self._stack.currentWidget() is self._plan:
            self._stack.setCurrentWidget(self.give)

    def show_tick(self, view: SessionView) -> None:
        if isinstance(self._stack.currentWidget(), GiveForm):
            self.give.show_tick(view)

    def show_answer(self, answer: Answer) -> None:
        self.plan.show_answer(answer)
        super().show_answer(answer)

    def _give(self, intent: Give) -> None:
        """Ask once; twenty fast presses are one dose (Z5)."""
        if not self.is_waiting:
            self.ask(intent)

    def was_refused(self, answer: Answer) -> None:
        if isinstance(answer.intent, Give):
            self.give.show_refused(answer.sentence)
        else:
            self.not_given.show_refused(answer.sentence)

    def close_sheet(self) -> None:
        if "give" in vars(self):
            self.give.forget()
        if isinstance(self._stack.currentWidget(), NotGivenForm):
            self._stack.setCurrentWidget(self.give)
        super().close_sheet()
