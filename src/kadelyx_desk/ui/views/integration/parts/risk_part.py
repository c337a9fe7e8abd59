"""Risk of one partner, asked about alone: always veiled, opened with that partner only."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from kadelyx_desk.domain.entries import RiskAsked, RiskAssessed
from kadelyx_desk.domain.entries.integration import RiskLevel
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import partners
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import at
from kadelyx_desk.ui.viewmodels.intents import Intent, Record, RecordTogether, State, Strike
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.integration.parts.form_draft import FormDraft
from kadelyx_desk.ui.views.integration.parts.part import TAKEN_BACK, ToldPart
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.choice import Choice, Option
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.form.field_row import field_row
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink

_LEVELS = tuple(Option(level.name, level.value) for level in RiskLevel)
_NEEDED = "Action is needed: say what is done about it."


class RiskPart(ToldPart):
    """Level, words, and what is done. The page of both says no more than that it is done.

    Args:
        partner: who is asked.
    """

    def __init__(self, partner: Partner) -> None:
        super().__init__("Risk of {name}")
        self.about = About.of(partner)
        self._partner = partner
        self._told: RiskAssessed | None = None
        self._asked_about = False
        self.head = Text("", Type.TILE)
        self.how = Text("", Type.BODY, Ink.MUTED, wrap=True)
        self.state = Text("", Type.STRONG, wrap=True)
        self.hidden = Text("", Type.BODY, Ink.MUTED, wrap=True)
        self.open_alone = Button("")
        self.level = AskedChoice(
            "Risk", _LEVELS, missing="Choose a level.", about=self.about, columns=3
        )
        self.text = TextArea("In words (may stay blank)", lines=4)
        self.action = TextArea("What is done about it", lines=4)
        self.save = Button("Record")
        self.back = Button("Take back", Kind.QUIET)
        self.close_alone = Button("Close again")
        self._lay_out()
        self.draft = FormDraft(
            RiskAssessed.KIND,
            self.about,
            {"level": self.level, "text": self.text, "action": self.action},
            self.asked.emit,
        )
        self.open_alone.clicked.connect(lambda _checked: self.open())
        self.close_alone.clicked.connect(lambda _checked: self._shut())
        self.save.clicked.connect(lambda _checked: self._save())
        self.back.clicked.connect(lambda _checked: self._take_back())
        self.level.changed.connect(lambda _key: self.action.clear_problem())
        self.show_state()

    def _lay_out(self) -> None:
        closed = Card(sunken=True)
        closed.body.setSpacing(12)
        row = QHBoxLayout()
        row.addWidget(self.hidden, 1)
        row.addWidget(self.open_alone)
        closed.body.addLayout(row)
        self._closed = closed
        self.body.setSpacing(16)
        self.body.addWidget(self.level)
        self.body.addLayout(field_row(self.text, self.action))
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.save)
        foot.addWidget(self.close_alone)
        foot.addStretch(1)
        foot.addWidget(self.back)
        self.body.addLayout(foot)
        self._column.setSpacing(12)
        for place, part in enumerate((self.head, self.how, self.state, closed)):
            self._column.insertWidget(place, part)

    @property
    def is_veiled(self) -> bool:
        """Also a blank is veiled: who looks on must not learn what was chosen."""
        return not self._is_opened

    def show_session(self, view: SessionView) -> None:
        snapshot = view.snapshot
        name = given_name(view, self._partner)
        others = [given_name(view, who) for who in partners(snapshot)]
        others = [other for other in others if other != name]
        apart = f", with {others[0]} out of the room" if others else ""
        never = f", never by {others[0]}" if others else ""
        self.head.setText(f"Alone with {name}")
        self.head.setVisible(bool(others))
        ask = f"Ask {name} alone{apart}. " if others else ""
        self.how.setText(
            f"{ask}What is written here is read by {name} and the"
            f" team{never}. The joint report says no more than “done”."
        )
        asked = snapshot.latest(RiskAsked, self.about)
        self._asked_about = asked is not None
        when = "not recorded yet" if asked is None else f"done, {at(asked.link.entry.occurred)}"
        self.state.setText(f"Risk asked about: {when}")
        self.open_alone.set_words(f"Open alone with {name}" if others else "Open")
        line = snapshot.latest(RiskAssessed, self.about)
        self._told = told = None if line is None else line.body
        self.back.setAccessibleName(f"Take back the risk of {name}")
        self.save.set_words("Record" if told is None else "Record the change")
        stored = {}
        if told is not None:
            stored = {
                "level": told.level.name,
                "text": told.text or "",
                "action": told.action or "",
            }
        self.show_recorded(view, None if line is None else line.link, name, stored)

    def show_state(self) -> None:
        super().show_state()
        self.veil.hide()
        self._closed.setVisible(self.is_veiled)
        self.answer.setVisible(bool(self.answer.sentence) and not self.is_veiled)
        self.back.setVisible(self._link is not None)
        typed = self.draft is not None and self.draft.is_typed
        if typed:
            words = "Half typed and not recorded, hidden here."
        else:
            words = "Nothing is told yet." if self._link is None else "Told, hidden here."
        self.hidden.setText(words)

    def wanted(self) -> Intent | None:
        body = self._body()
        if body is None or body == self._told:
            return None
        if self._told is not None:
            return State(self.about, body)
        told = Record(self.about, body)
        if self._asked_about:
            return told
        return RecordTogether((Record(self.about, RiskAsked()), told))

    def _body(self) -> RiskAssessed | None:
        """What the form says; None where something of it cannot be taken."""
        texts: list[str | None] = []
        for field in (self.text, self.action):
            field.clear_problem()
            words = field.text().strip()
            try:
                texts.append(parse_text(words) if words else None)
            except KadelyxError as error:
                field.show_problem(str(error))
        chosen = self.level.chosen()
        if not self.level.check() or chosen is None or self.has_problem:
            return None
        level = RiskLevel[chosen]
        text, action = texts
        if level is RiskLevel.ACTION and action is None:
            self.action.show_problem(_NEEDED)
            return None
        return RiskAssessed(level, text, action)

    def record(self, *, restored: bool = True) -> bool:
        """Nothing is recorded while it is closed; a half-typed risk stays a draft."""
        if self.draft is None or not self.draft.is_typed:
            return True
        return super().record(restored=restored)

    def _save(self) -> None:
        super().record()

    def show_refused(self, answer: Answer) -> bool:
        if answer.code != "no-action":
            return False
        self.action.show_problem(answer.sentence)
        return True

    def go(self) -> None:
        first = self.open_alone if self.is_veiled else self.level.findChildren(Choice)[0]
        first.setFocus()

    def _shut(self) -> None:
        self.close_up()
        self.open_alone.setFocus()

    def _take_back(self) -> None:
        """Strike out what was found, and then that it was asked."""
        strikes = [self.strike()]
        if self._view is not None:
            asked = self._view.snapshot.latest(RiskAsked, self.about)
            strikes.append(None if asked is None else Strike(asked.link.entry.id, TAKEN_BACK))
        for intent in strikes:
            if intent is not None and not self.answer.sentence:
                self.send(intent)
