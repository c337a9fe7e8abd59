"""One partner at the close: facts, the check, what is not met, and *Left now*."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kadelyx_desk.domain.entries import PartnerLeft
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.rules import Level
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock, or_blank
from kadelyx_desk.ui.viewmodels.intents import Intent, Record, State, Strike
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of
from kadelyx_desk.ui.views.close.leave_facts import facts_of
from kadelyx_desk.ui.views.close.leave_form import LeaveForm
from kadelyx_desk.ui.views.close.line_list import IconLine, LineList
from kadelyx_desk.ui.views.close.unmet_words import NOT_CHECKED, in_short, met_line, unmet_now
from kadelyx_desk.ui.views.couple.kept_field import KeptField
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.dosing.found_lines import FoundLines, findings_now
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.field import TextField
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Card, Facts
from kadelyx_desk.ui.views.kit.marks import Mark
from kadelyx_desk.ui.views.kit.text import Rule, Text
from kadelyx_desk.ui.views.room.sheets.when_row import When, WhenRow
from kadelyx_desk.ui.views.theme import Type

TAKEN_BACK = "taken back"
REASON_LIMIT = 500


class PartnerCard(Card):
    """The check is recorded by its button, or together with *Left now*: no press is lost.

    Args:
        partner: whom it is about.
    """

    asked = signal_of(Intent)

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self._partner = partner
        self._about = About.of(partner)
        self._view: SessionView | None = None
        self._rows: list[tuple[str, str]] = []
        self._sent: Intent | None = None
        self._next: Record | None = None
        self.name = Text("", Type.TILE)
        self.facts = Facts()
        self.form = LeaveForm(partner)
        self.met = IconLine(Icon.INFO, NOT_CHECKED)
        self.unmet = LineList("Everything is met.", Icon.WARN)
        self.cautions = FoundLines()
        self.reason = TextField("", "Something is not met: say why in a few words.")
        self._kept = KeptField(
            self.reason, self._about, f"{PartnerLeft.KIND}.reason", self.asked.emit
        )
        self.when = WhenRow(self._about, PartnerLeft.KIND, key="", in_journey=False)
        self.record = Button("Record the check")
        self.leave = Button("Left now", icon=Icon.ROOM)
        self.left_words = Text("", Type.STRONG, wrap=True)
        self.undo = Button("Undo", icon=Icon.UNDO)
        self.answer = AnswerLine()
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        """The way out and what decides stand on top, in a place that no answer below moves."""
        head, last = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Mark(self._about))
        head.addWidget(self.name, 1)
        head.addWidget(self.when.turn)
        head.addWidget(self.leave)
        head.addWidget(self.undo)
        last.addStretch(1)
        last.addWidget(self.record)
        self.body.addLayout(head)
        for part in self._parts():
            self.body.addWidget(part)
        self.body.addLayout(last)
        self.body.addStretch(1)
        for hidden in (self.reason, self.undo, self.left_words):
            hidden.hide()

    def _parts(self) -> tuple[QWidget, ...]:
        """From top to bottom."""
        return (
            *(self.left_words, self.facts, self.met, self.reason, self.when, self.answer),
            *(Rule(), self.form, self.cautions, self.unmet),
        )

    def _join(self) -> None:
        for part in (self.form, self.when, self.answer):
            part.asked.connect(self.asked.emit)
        self.form.changed.connect(self._show_unmet)
        self.record.clicked.connect(lambda _checked: self._record())
        self.leave.clicked.connect(lambda _checked: self._leave())
        self.undo.clicked.connect(lambda _checked: self._undo())

    def show_session(self, view: SessionView) -> None:
        """Show the partner as the session has it; what is typed and not recorded stays."""
        self._view = view
        name = given_name(view, self._partner)
        self.name.setText(f"{self._partner.value}  {name}")
        self.setAccessibleName(f"{self._partner.value}, {name}")
        self.reason.set_label(f"Why {name} leaves now")
        for button in (self.record, self.leave, self.undo):
            button.setAccessibleDescription(f"{self._partner.value}, {name}")
        self.form.show_session(view)
        self._kept.show_session(view)
        if self._kept.is_typed:
            self.reason.show()
        self.when.show_session(view)
        self._show_left(view)
        self.show_tick(view)

    def show_tick(self, view: SessionView) -> None:
        """Show what changes with the time alone."""
        self._view = view
        rows = facts_of(view, self._partner)
        if rows != self._rows:
            self._rows = rows
            self.facts.show_rows(rows)
        self.when.show_tick(view)
        self._show_unmet()

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what was asked for here; after the check comes the leaving."""
        sent = self._sent
        if self.answer.heard(answer):
            self._sent = None
            self._settle(sent)
            if self._next is not None:
                following, self._next = self._next, None
                self._send(following)
        elif answer.intent is sent and not answer.is_kept:
            self._sent = self._next = None
            if self.form.show_refusal(answer.code, answer.sentence):
                self.answer.clear()
                go_to_first_problem(self)

    def _settle(self, done: Intent | None) -> None:
        if isinstance(done, State):
            self.form.settle()
        elif isinstance(done, Record):
            self._kept.settle()
            self.reason.set_text("")
            self.when.reset()
            self.when.give_back()

    def _show_left(self, view: SessionView) -> None:
        line = view.snapshot.latest(PartnerLeft, self._about)
        for part in (self.left_words, self.undo):
            part.setVisible(line is not None)
        for part in (self.leave, self.when.turn):
            part.setVisible(line is None)
        if line is not None:
            self.reason.hide()
            at = clock(line.link.entry.occurred.local)
            self.left_words.setText(f"Left at {at} with {or_blank(line.body.escort)}.")

    def _show_unmet(self) -> None:
        view = self._view
        if view is None:
            return
        check = self.form.said()
        found = unmet_now(view, self._partner, check, view.now.moment.utc)
        listed = in_short(found, check)
        is_blank = self.form.is_blank
        self.unmet.setVisible(bool(listed) and not is_blank)
        self.unmet.show_sentences(listed)
        self.met.show_line(*met_line(listed, is_blank=is_blank))
        said = findings_now(view, self._about, check)
        self.cautions.show_findings([one for one in said if one.level is Level.CAUTION])

    def _record(self) -> None:
        if self._sent is None and self._may_be_taken():
            self._send(State(self._about, self.form.said()))

    def _leave(self) -> None:
        view = self._view
        if view is None or self._sent is not None or not self._may_be_taken():
            return
        when = self.when.said()
        if when is None:
            return
        leaving = self._leaving(view, when)
        if leaving is None:
            return
        if self.form.is_changed:
            self._next = leaving
            self._send(State(self._about, self.form.said()))
        else:
            self._send(leaving)

    def _may_be_taken(self) -> bool:
        if self.form.check():
            return True
        go_to_first_problem(self)
        return False

    def _leaving(self, view: SessionView, when: When) -> Record | None:
        """The entry of leaving; None where a reason is missing, which is then asked for."""
        check = self.form.said()
        at = when.occurred or view.now.moment.utc
        found = unmet_now(view, self._partner, check, at)
        typed = self.reason.text().strip()
        if found and not typed:
            self._ask_why()
            return None
        try:
            reason = parse_text(typed, limit=REASON_LIMIT) if found else None
        except KadelyxError as error:
            self.reason.show_problem(str(error))
            return None
        body = PartnerLeft(check.escort, reason, found)
        return Record(self._about, body, occurred=when.occurred, late_reason=when.late_reason)

    def _ask_why(self) -> None:
        self.reason.show()
        self.reason.show_problem("Something is not met. Say why, in a few words.", "Reason")
        self.reason.setFocus()

    def _undo(self) -> None:
        line = self._view.snapshot.latest(PartnerLeft, self._about) if self._view else None
        if line is not None:
            self._send(Strike(line.link.entry.id, TAKEN_BACK))

    def _send(self, intent: Intent) -> None:
        self._sent = intent
        self.answer.sent(intent)
        self.asked.emit(intent)
