"""How one partner found the session: the change as the partner says it, and words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kadelyx_desk.domain.entries import Responded
from kadelyx_desk.domain.entries.integration import Change
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.parsing import parse_text
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Visibility
from kadelyx_desk.ui.viewmodels.intents import Intent, State
from kadelyx_desk.ui.viewmodels.session_view import SessionView
from kadelyx_desk.ui.views.couple.session_head import given_name
from kadelyx_desk.ui.views.integration.parts.form_draft import FormDraft
from kadelyx_desk.ui.views.integration.parts.part import ToldPart
from kadelyx_desk.ui.views.kit.button import Button, Kind
from kadelyx_desk.ui.views.kit.form.asked_choice import AskedChoice
from kadelyx_desk.ui.views.kit.form.chip import ReaderChip
from kadelyx_desk.ui.views.kit.form.choice import Choice, Option
from kadelyx_desk.ui.views.kit.form.field import TextArea
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.preparation.notes.readers import readers_of
from kadelyx_desk.ui.views.theme import Type

_QUESTION = "{name}, how do you find things now?"
_CHANGES = tuple(Option(change.name, change.value) for change in Change)


class ResponsePart(ToldPart):
    """Nothing is preset: a change is chosen by who felt it.

    Args:
        partner: whose response it is.
    """

    def __init__(self, partner: Partner) -> None:
        super().__init__(_QUESTION)
        self.about = About.of(partner)
        self._partner = partner
        self._told: Responded | None = None
        self.change = AskedChoice(
            "",
            _CHANGES,
            missing="Choose the change that the words speak of.",
            about=self.about,
            columns=1,
        )
        self.text = TextArea("", lines=3)
        self.readers = ReaderChip(readers_of(self.about, ""), Visibility.SHARED.value)
        self.back = Button("Take back", Kind.QUIET)
        self.question = Text("", Type.STRONG, wrap=True)
        self.body.addWidget(self.question)
        self.body.addWidget(self.change)
        self.body.addWidget(self.text)
        foot = QHBoxLayout()
        foot.addWidget(self.readers)
        foot.addStretch(1)
        foot.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.setSpacing(8)
        self.body.addLayout(foot)
        self.draft = FormDraft(
            Responded.KIND,
            self.about,
            {"change": self.change, "text": self.text, "reader": self.readers},
            self.asked.emit,
        )
        self.readers.changed.connect(lambda _key: self._was_turned())
        self.back.clicked.connect(lambda _checked: self._take_back())

    def show_session(self, view: SessionView) -> None:
        name = given_name(view, self._partner)
        self.readers.set_readers(readers_of(self.about, name))
        question = _QUESTION.format(name=name)
        self.question.setText(question)
        self.change.group.ask(question)
        self.text.set_label(f"In the words of {name} (may stay blank)")
        line = view.snapshot.latest(Responded, self.about)
        self._told = None if line is None else line.body
        reader = Visibility.SHARED if line is None else line.link.entry.visibility
        self.back.setVisible(line is not None)
        self.back.setAccessibleName(f"Take back the response of {name}")
        stored = {"reader": reader.value}
        if self._told is not None:
            stored |= {"change": self._told.change.name, "text": self._told.text or ""}
        self.show_recorded(view, None if line is None else line.link, name, stored)
        if line is None:
            reader = Visibility(self.readers.chosen())
            self.veil.show_veiled(question, "", reader, name)

    @property
    def is_veiled(self) -> bool:
        """Also a draft is veiled that is not meant for both."""
        typed = self.draft is not None and self.draft.is_typed
        private = typed and self.readers.chosen() != Visibility.SHARED.value
        return super().is_veiled or (private and not self._is_opened)

    def wanted(self) -> Intent | None:
        if self.draft is None or not self.draft.is_typed:
            return None
        typed, chosen = self.text.text().strip(), self.change.chosen()
        if chosen is None and not typed:
            return None
        try:
            text = parse_text(typed) if typed else None
        except KadelyxError as error:
            self.text.show_problem(str(error))
            return None
        if chosen is None:
            self.change.check()
            return None
        body = Responded(Change[chosen], text)
        reader = Visibility(self.readers.chosen())
        link = self._link
        same = link is not None and link.entry.visibility is reader
        return None if body == self._told and same else State(self.about, body, reader)

    def go(self) -> None:
        self.change.findChildren(Choice)[0].setFocus()

    def _take_back(self) -> None:
        intent = self.strike()
        if intent is not None:
            self.send(intent)

    def _was_turned(self) -> None:
        """Who turns to another reader goes on writing, whoever that is."""
        self._is_opened = True
