"""The dosing pattern of a couple: who is dosed, who first, and the plan in words."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kadelyx_desk.domain.entries import DosingPlanned
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.preparedness import Item
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.ui.viewmodels.intents import Intent, State
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Choice, Option
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.preparation.arrangements.drafted import Drafted
from kadelyx_desk.ui.views.preparation.arrangements.part import ArrangedPart
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_LIMIT = 1000
_PATTERNS = (
    Option(Pattern.TOGETHER.name, "Both together"),
    Option(Pattern.STAGGERED.name, "Staggered"),
    Option(Pattern.ALTERNATING.name, "Alternating"),
    Option(Pattern.ONE_ONLY.name, "One only"),
)
_MEANS = {
    Pattern.TOGETHER: "Both are dosed at about the same time.",
    Pattern.STAGGERED: "Both are dosed, one after the other.",
    Pattern.ALTERNATING: "One is dosed and the other sits; next time it may be turned round.",
    Pattern.ONE_ONLY: "One is dosed, in this session and as planned in those to come.",
}
_CHOOSE = "Choose one. What is asked of each partner, and the plan of the doses, follow it."
_ALONE = (Pattern.ALTERNATING, Pattern.ONE_ONLY)


class PatternPart(ArrangedPart):
    """Asks for the pattern, and for who is first or alone where the pattern says one is."""

    def __init__(self) -> None:
        super().__init__(Item.PATTERN, About.COUPLE)
        self._session: UUID | None = None
        self._line: Line[DosingPlanned] | None = None
        self._is_chosen = False
        self.pattern = AskedChoice(
            "Dosing pattern", _PATTERNS, missing="Choose the pattern.", columns=4
        )
        self.means = Text("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.first = AskedChoice("Who is first", missing="Choose who is first.")
        self.alone = AskedChoice("Who is dosed this time", missing="Choose who is dosed.")
        self.text = TextArea("The plan in words", "May stay blank.", lines=2)
        left = QWidget()
        choices = QVBoxLayout(left)
        choices.setContentsMargins(0, 0, 0, 0)
        for part in (self.means, self.first, self.alone):
            choices.addWidget(part)
        choices.addStretch(1)
        self.column.setSpacing(12)
        self.column.addWidget(self.pattern)
        self.column.addLayout(field_row(left, self.text))
        self.column.addWidget(self.draft_note)
        self._of_text = Drafted(
            self.text, self.about, "preparation.dosing-plan", self.asked.emit
        )
        self.drafts = (self._of_text,)
        for choice in (self.pattern, self.first, self.alone):
            choice.changed.connect(lambda _key: self._was_chosen())
        self._look()

    def show_session(self, view: SessionView) -> None:
        if view.session != self._session:
            self._session, self._is_chosen = view.session, False
        names = [
            Option(partner.value, given_name(view, partner))
            for partner in partners(view.snapshot)
        ]
        self.first.set_options(names)
        self.alone.set_options(names)
        self._line = view.snapshot.latest(DosingPlanned, self.about)
        body = None if self._line is None else self._line.body
        if body is not None and self._chosen() == (body.pattern, body.first):
            self._is_chosen = False
        if not self._is_chosen:
            self._choose(body)
        text = None if body is None else body.text
        self._of_text.show_session(view, text, text or "")
        self.show_drafts(view)
        self._look()

    def wanted(self) -> Intent | None:
        typed = self.text.text().strip()
        if self._line is None and not typed and self.pattern.chosen() is None:
            return None
        who = self._asked()
        checked = [self.pattern.check(), who is None or who.check()]
        try:
            text = parse_text(typed, limit=_LIMIT) if typed else None
        except KadelyxError as error:
            self.text.show_problem(str(error))
            return None
        pattern, first = self._chosen()
        if pattern is None or not all(checked):
            return None
        body = DosingPlanned(pattern, first, text)
        if self._line is not None and self._line.body == body:
            return None
        return State(self.about, body)

    def show_problem(self, sentence: str) -> None:
        self.pattern.show_problem(sentence)

    def go(self) -> None:
        self.pattern.findChildren(Choice)[0].setFocus()

    def _asked(self) -> AskedChoice | None:
        """The question of who, where the chosen pattern has one."""
        key = self.pattern.chosen()
        pattern = None if key is None else Pattern[key]
        if pattern in _ALONE:
            return self.alone
        return self.first if pattern is Pattern.STAGGERED else None

    def _chosen(self) -> tuple[Pattern | None, Partner | None]:
        key, who = self.pattern.chosen(), self._asked()
        first = None if who is None else who.chosen()
        pattern = None if key is None else Pattern[key]
        return pattern, None if first is None else Partner(first)

    def _choose(self, body: DosingPlanned | None) -> None:
        self.pattern.choose(None if body is None else body.pattern.name)
        for choice in (self.first, self.alone):
            first = None if body is None or choice is not self._asked() else body.first
            choice.choose(None if first is None else first.value)

    def _was_chosen(self) -> None:
        self._is_chosen = True
        self._look()

    def _look(self) -> None:
        who, (pattern, _first) = self._asked(), self._chosen()
        for choice in (self.first, self.alone):
            choice.setVisible(choice is who)
        self.means.setText(_CHOOSE if pattern is None else _MEANS[pattern])
