"""What comes next: in words, a next date, a referral; and how many sessions are left."""

from __future__ import annotations

from kadelyx_desk.domain.entries import PlanMade
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import day
from kadelyx_desk.ui.viewmodels.intents import Intent, State
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.views.integration.parts.form_draft import FormDraft
from kadelyx_desk.ui.views.integration.parts.part import ToldPart
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.form.parsed_field import DateField, ParsedField
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_LIMIT = 500


class PlanPart(ToldPart):
    """Any of the three may stay blank; a plan that is emptied is taken back."""

    def __init__(self) -> None:
        super().__init__("What comes next")
        self._told: PlanMade | None = None
        self.text = TextArea("What comes next", lines=4)
        self.next_on = DateField("Next date (may stay open)")
        self.referral = ParsedField(
            "Referral (may stay open)", lambda typed: parse_text(typed, limit=_LIMIT)
        )
        self.left = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.body.addWidget(self.text)
        self.body.addWidget(self.next_on)
        self.body.addWidget(self.referral)
        self.body.addWidget(self.left)
        parts = {"text": self.text, "next": self.next_on, "referral": self.referral}
        self.draft = FormDraft(PlanMade.KIND, About.COUPLE, parts, self.asked.emit)

    def show_session(self, view: SessionView) -> None:
        line = view.snapshot.latest(PlanMade, About.COUPLE)
        self._told = told = None if line is None else line.body
        opened = opening(view.snapshot)
        left = opened.sessions - opened.number
        self.left.setText(f"Left in this course: {left} of {opened.sessions} sessions.")
        stored = {}
        if told is not None:
            on = "" if told.next_on is None else day(told.next_on)
            stored = {"text": told.text or "", "next": on, "referral": told.referral or ""}
        self.show_recorded(view, None if line is None else line.link, "", stored)

    def wanted(self) -> Intent | None:
        if self.draft is None or not self.draft.is_typed:
            return None
        checked = [self.next_on.check(), self.referral.check()]
        typed = self.text.text().strip()
        try:
            text = parse_text(typed) if typed else None
        except KadelyxError as error:
            self.text.show_problem(str(error))
            return None
        if not all(checked):
            return None
        body = PlanMade(text, self.next_on.value(), self.referral.value())
        if body == PlanMade(None, None, None):
            return self.strike()
        reader = None if self._link is None else self._link.entry.visibility
        return None if body == self._told else State(About.COUPLE, body, reader)

    def show_refused(self, answer: Answer) -> bool:
        if answer.code != "next-past":
            return False
        self.next_on.show_problem(answer.sentence)
        return True

    def go(self) -> None:
        self.text.setFocus()
