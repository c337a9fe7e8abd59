"""A rescue medicine of one partner: asked, read back as a sentence, and only then recorded."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import RescueGiven
from kadelyx_desk.domain.facts import identity
from kadelyx_desk.domain.journey.rescue import read_back
from kadelyx_desk.domain.rules import Level
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.ui.viewmodels.intents import Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.views.dosing.found_lines import FoundLines, findings_now
from kadelyx_desk.ui.views.kit.button import ReasonedButton
from kadelyx_desk.ui.views.kit.identity import Identity
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.room.care.rescue_form import RescueForm
from kadelyx_desk.ui.views.room.sheets.read_back import ReadBack
from kadelyx_desk.ui.views.room.sheets.room_sheet import RoomSheet, main_button


class RescueSheet(RoomSheet):
    """Whose medicine it is was said by the tile that opened it; it is never both's (R13).

    Args:
        page: the room.
        identity: who is given it.
    """

    def __init__(self, page: QWidget, identity: Identity) -> None:
        super().__init__(page, identity)
        self._partner: Partner = identity.partner
        self._view: SessionView | None = None
        self.form = RescueForm(self.about)
        self.found = FoundLines()
        self.read_back = ReadBack(self.about)
        self.when = self.add_when(RescueGiven.KIND, in_journey=False)
        button = main_button("Given")
        button.enter_presses = False
        self.record = ReasonedButton(button, upright=True)
        self._lay_out()
        self.form.changed.connect(self._look_over)
        self.form.asked.connect(self.asked.emit)
        self.when.time.edited.connect(lambda _text: self._look_over())
        for ago in self.when.ago:
            ago.clicked.connect(lambda _checked: self._look_over())
        self.when.turn.clicked.connect(lambda _checked: self._look_over())
        button.clicked.connect(lambda _checked: self._record())

    def _lay_out(self) -> None:
        self.body.setContentsMargins(12, 4, 12, 8)
        self.body.setSpacing(6)
        self.body.addWidget(Scroll(self.form), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.setSpacing(6)
        for part in (self.when, self.found, self.problem, self.read_back):
            foot.addWidget(part)
        foot.addLayout(self.beside_now(self.record))
        self.body.addLayout(foot)

    def show_session(self, view: SessionView) -> None:
        super().show_session(view)
        self._view = view
        self.form.show_session(view)
        self._look_over()

    def show_tick(self, view: SessionView) -> None:
        super().show_tick(view)
        is_new_minute = self._view is None or self._at(self._view) != self._at(view)
        self._view = view
        if is_new_minute:
            self._look_over()

    def _at(self, view: SessionView) -> str:
        """The time that is read back: now, or the earlier one that is being given."""
        local = view.now.moment.local
        given = self.when.time.value() if self.when.is_open else None
        return clock(local if given is None else given.astimezone(local.tzinfo))

    def _look_over(self) -> None:
        """Read it back where nothing is missing; else say what is."""
        view, body = self._view, self.form.body()
        if view is None:
            return
        named = identity(view.snapshot, self._partner)
        self.read_back.setVisible(body is not None)
        if body is None or named is None:
            self.found.show_findings(())
            self.record.block(f"Still to say: {', '.join(self.form.missing())}.")
            return
        found = findings_now(view, self.about, body)
        self.found.show_findings(found)
        self.read_back.show_parts(*read_back(named, body, self._at(view)))
        refused = next((item for item in found if item.level is Level.REFUSE), None)
        if refused is not None:
            self.record.block(refused.sentence)
        else:
            self.record.allow()

    def _record(self) -> None:
        body = self.form.body()
        when = None if body is None or self.is_waiting else self.when.said()
        if body is not None and when is not None:
            self.ask(Record(self.about, body, None, when.occurred, when.late_reason))

    def was_recorded(self, answer: Answer) -> None:
        self.form.forget()
        self._look_over()
        super().was_recorded(answer)
